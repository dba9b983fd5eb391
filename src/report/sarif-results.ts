import { LineIndex, type Position } from '#core';
import { estimateFields } from './json-estimates.ts';
import { estimateSuffix } from './estimate-text.ts';
import { estimatesOf } from './run-estimates.ts';
import type { ReportedFinding, RunReport } from './run-report.ts';
import { SARIF_LEVEL } from './sarif-rules.ts';

/** Findings as results, those that comments silence included and marked. */
export function sarifResults(
  report: RunReport,
  findings: readonly ReportedFinding[],
  about: {
    readonly ruleIndex: (id: string) => number;
    readonly inRepository: (path: string) => string;
  },
) {
  const indexes = new Map<string, LineIndex>();
  for (const [path, text] of report.sources) indexes.set(path, new LineIndex(text));
  const estimates = estimatesOf(report);
  return findings.map((finding) => {
    const { rule, severity, message, start, end, fingerprint, suppressed, impact } = finding;
    const artifact = artifactLocation(about.inRepository(finding.path));
    const estimate = estimates.get(finding);
    return {
      ruleId: rule,
      ruleIndex: about.ruleIndex(rule),
      level: SARIF_LEVEL[severity],
      message: { text: `${message}${estimateSuffix(estimate)}` },
      locations: [{ physicalLocation: { artifactLocation: artifact, region: region(start, end) } }],
      ...(finding.related.length === 0 ? {} : { relatedLocations: related(finding, artifact) }),
      partialFingerprints: { 'joulelintContext/v1': fingerprint },
      ...fixesOf(finding, artifact, indexes.get(finding.path)),
      ...(suppressed && {
        suppressions: [
          {
            kind: 'inSource',
            ...(suppressed.reason === undefined ? {} : { justification: suppressed.reason }),
          },
        ],
      }),
      properties: { impact, ...estimateFields(estimate) },
    };
  });
}

/** A path below the root of the repository, or an address of the file system. */
export function artifactLocation(path: string) {
  const uri = path
    .split('/')
    .map((part) => encodeURIComponent(part))
    .join('/');
  if (path.startsWith('/')) return { uri: `file://${uri}` };
  if (/^[A-Za-z]:\//.test(path)) return { uri: `file:///${uri.replace('%3A', ':')}` };
  return { uri, uriBaseId: '%SRCROOT%' };
}

function region(start: Position, end: Position) {
  return {
    startLine: start.line + 1,
    startColumn: start.column + 1,
    endLine: end.line + 1,
    endColumn: end.column + 1,
  };
}

function related(finding: ReportedFinding, artifact: ReturnType<typeof artifactLocation>) {
  return finding.related.map(({ start, end, message }, index) => ({
    id: index + 1,
    message: { text: message },
    physicalLocation: { artifactLocation: artifact, region: region(start, end) },
  }));
}

/** Only what may be applied without a second look. */
function fixesOf(
  { fix }: ReportedFinding,
  artifact: ReturnType<typeof artifactLocation>,
  lines: LineIndex | undefined,
) {
  if (fix?.applicability !== 'safe' || lines === undefined) return {};
  const replacements = fix.edits.map(({ range, text }) => ({
    deletedRegion: region(lines.positionAt(range.start), lines.positionAt(range.end)),
    insertedContent: { text },
  }));
  const change = { artifactLocation: artifact, replacements };
  return { fixes: [{ description: { text: fix.title }, artifactChanges: [change] }] };
}
