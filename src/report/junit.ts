import { printable } from './display.ts';
import { energyLine } from './energy-line.ts';
import { placeOf } from './concise.ts';
import { estimateLines } from './estimate-text.ts';
import { estimatesOf } from './run-estimates.ts';
import { openFindings, type ReportedFinding, type RunReport } from './run-report.ts';
import { xml } from './xml.ts';

/**
 * A JUnit report: a suite for each file with findings, a case for each of them. Errors and warnings fail;
 * info and hints are skipped cases, so that they can be read without turning anything red.
 */
export function junitReport(report: RunReport): string {
  const files = new Map<string, ReportedFinding[]>();
  for (const finding of openFindings(report)) {
    const others = files.get(finding.path);
    if (others) others.push(finding);
    else files.set(finding.path, [finding]);
  }
  const cases = testCases(report);
  const suites = [...files].map(([path, findings]) => suite(path, findings.map(cases), findings));
  // Hosts take a report without any case for a step that went wrong.
  if (suites.length === 0) {
    suites.push(suite(report.tool.name, ['    <testcase name="no findings"/>\n'], []));
  }
  const counts = countsOf(openFindings(report), Math.max(openFindings(report).length, 1));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="${xml(report.tool.name)}" ${counts}>\n${suites.join('')}</testsuites>\n`;
}

function suite(
  name: string,
  cases: readonly string[],
  findings: readonly ReportedFinding[],
): string {
  const counts = countsOf(findings, cases.length);
  const skipped = findings.filter((finding) => !isFailure(finding)).length;
  return `  <testsuite name="${xml(name)}" ${counts} skipped="${skipped}">\n${cases.join('')}  </testsuite>\n`;
}

function countsOf(findings: readonly ReportedFinding[], tests: number): string {
  const failures = findings.filter(isFailure).length;
  return `tests="${tests}" failures="${failures}" errors="0"`;
}

function isFailure({ severity }: ReportedFinding): boolean {
  return severity === 'error' || severity === 'warning';
}

function testCases(report: RunReport): (finding: ReportedFinding) => string {
  const place = placeOf(report.sources);
  const estimates = estimatesOf(report);
  return (finding) => {
    const { rule, severity, message, path, url } = finding;
    const at = place(finding);
    const estimate = estimates.get(finding);
    const energy =
      report.estimates === 'off'
        ? []
        : [energyLine(finding.impact), ...(estimate ? estimateLines(estimate) : [])];
    const details = [`${at}: ${severity}: ${message}`, ...energy, url].join('\n');
    const outcome = isFailure(finding)
      ? `<failure type="${severity}" message="${xml(message)}">${xml(details)}</failure>`
      : `<skipped message="${xml(message)}">${xml(details)}</skipped>`;
    const name = `${rule} at ${at.slice(printable(path).length + 1)}`;
    return `    <testcase classname="${xml(path)}" name="${xml(name)}">\n      ${outcome}\n    </testcase>\n`;
  };
}
