import { inEnglish } from '#energy';
import { columnsOf, placeWithin } from './concise.ts';
import { printable } from './display.ts';
import { estimateSuffix } from './estimate-text.ts';
import { estimatesOf } from './run-estimates.ts';
import { openFindings, type ReportedFinding, type RunReport } from './run-report.ts';

/** The findings of each file below its path, places in columns. */
export function groupedReport(report: RunReport): string {
  const column = columnsOf(report.sources);
  const estimates = estimatesOf(report);
  const files = new Map<string, ReportedFinding[]>();
  for (const finding of openFindings(report)) {
    const others = files.get(finding.path);
    if (others) others.push(finding);
    else files.set(finding.path, [finding]);
  }
  let text = '';
  for (const [path, findings] of files) {
    const places = findings.map((finding) => placeWithin(finding, column(finding), inEnglish));
    const widths = [places, findings.map(({ severity }) => severity)].map((cells) =>
      Math.max(...cells.map((cell) => cell.length)),
    );
    text += `${printable(path)}\n`;
    for (const [index, finding] of findings.entries()) {
      const place = (places[index] ?? '').padStart(widths[0] ?? 0);
      const severity = finding.severity.padEnd(widths[1] ?? 0);
      const star = finding.fix?.applicability === 'safe' ? '[*] ' : '';
      const words = `${finding.message}${estimateSuffix(estimates.get(finding))}`;
      text += `  ${place}  ${severity}  ${finding.rule} ${star}${printable(words)}\n`;
    }
    text += '\n';
  }
  return text;
}
