import type { Severity } from '#core';
import { estimateSuffix } from './estimate-text.ts';
import { filePlace } from './file-place.ts';
import { estimatesOf } from './run-estimates.ts';
import { openFindings, type ReportedFinding, type RunReport } from './run-report.ts';
import { xml } from './xml.ts';

const SEVERITY: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'info',
  hint: 'info',
};

/** The format of Checkstyle, which most tools that collect findings can read. */
export function checkstyleReport(report: RunReport): string {
  const estimates = estimatesOf(report);
  const files = new Map<string, string[]>();
  for (const finding of openFindings(report)) {
    const lines = files.get(finding.path) ?? [];
    files.set(finding.path, lines);
    lines.push(errorLine(finding, estimateSuffix(estimates.get(finding))));
  }
  const parts = [...files].map(
    ([path, lines]) => `  <file name="${xml(path)}">\n${lines.join('')}  </file>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n${parts.join('')}</checkstyle>\n`;
}

function errorLine(finding: ReportedFinding, suffix: string): string {
  const { start } = filePlace(finding);
  const attributes = {
    line: String(start.line + 1),
    column: String(start.column + 1),
    severity: SEVERITY[finding.severity],
    message: `${finding.message}${suffix}`,
    source: `joulelint.${finding.rule}`,
  };
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${xml(value)}"`);
  return `    <error ${written.join(' ')}/>\n`;
}
