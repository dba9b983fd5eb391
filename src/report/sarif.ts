import { assumptionField, totalFields } from './json-estimates.ts';
import type { FormatContext } from './format-context.ts';
import { byAvoidableEnergy } from './ranking.ts';
import { isSkip, openFindings, type ReportedFinding, type RunReport } from './run-report.ts';
import { artifactLocation, sarifResults } from './sarif-results.ts';
import { sarifRules } from './sarif-rules.ts';

/** GitHub refuses a file with more results than that, and shows the first 5,000. */
const MOST_RESULTS = 25_000;

/** A log of SARIF 2.1.0 as GitHub's code scanning and others take it. */
export function sarifReport(report: RunReport, context: FormatContext): string {
  const findings = mostCostly(report);
  const left = report.findings.length - findings.length;
  const rules = sarifRules(findings, context);
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Joulelint',
            fullName: `Joulelint ${report.tool.version}`,
            version: report.tool.version,
            semanticVersion: report.tool.version,
            informationUri: 'https://github.com/joulelint/joulelint',
            rules,
          },
        },
        automationDetails: { id: 'joulelint/' },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: {
          '%SRCROOT%': { description: { text: 'The root of the repository.' } },
        },
        invocations: [
          {
            // True whenever the analysis itself worked; hosts refuse the file otherwise.
            executionSuccessful: true,
            toolExecutionNotifications: notifications(report, left, context),
          },
        ],
        results: sarifResults(report, findings, {
          ruleIndex: (id) => rules.findIndex((rule) => rule.id === id),
          inRepository: context.inRepository,
        }),
        properties: { ...totalFields(report), assumptions: assumptionField(report) },
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

/** Everything, or where that is too much for hosts, what avoids most; in the order of places. */
function mostCostly(report: RunReport): readonly ReportedFinding[] {
  if (report.findings.length <= MOST_RESULTS) return report.findings;
  const kept = new Set(byAvoidableEnergy(report).slice(0, MOST_RESULTS));
  return report.findings.filter((finding) => kept.has(finding));
}

function notifications(report: RunReport, left: number, { inRepository }: FormatContext) {
  const failures = report.failures.map((failure) => ({
    level: isSkip(failure) ? 'note' : 'warning',
    message: { text: `${failure.kind}: ${failure.message}` },
    locations: [
      { physicalLocation: { artifactLocation: artifactLocation(inRepository(failure.path)) } },
    ],
  }));
  if (left === 0) return failures;
  const total = openFindings(report).length;
  const text = `Hosts take ${MOST_RESULTS} results; of ${total} findings those that avoid least are left out.`;
  return [...failures, { level: 'warning', message: { text } }];
}
