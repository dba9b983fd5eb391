import type { Severity } from '#core';
import { printable } from './display.ts';
import { estimateSuffix } from './estimate-text.ts';
import type { FormatContext } from './format-context.ts';
import { conciseLines } from './concise.ts';
import { filePlace } from './file-place.ts';
import { byAvoidableEnergy } from './ranking.ts';
import { estimatesOf } from './run-estimates.ts';
import type { ReportedFinding, RunReport } from './run-report.ts';

/** GitHub shows so many annotations of one kind for a step and drops the rest without a word. */
const SHOWN = 10;

/** Hints are no annotations: what may be looked at now and then should not stand in every review. */
const COMMANDS: Readonly<Record<Severity, string | undefined>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: undefined,
};

/**
 * Workflow commands that GitHub turns into annotations, those that avoid most energy first. What it would
 * drop follows as plain lines of the log.
 */
export function githubReport(report: RunReport, context: FormatContext): string {
  const estimates = estimatesOf(report);
  const left: ReportedFinding[] = [];
  const counts = new Map<string, number>();
  let text = '';
  for (const finding of byAvoidableEnergy(report)) {
    const command = COMMANDS[finding.severity];
    const count = counts.get(command ?? '') ?? 0;
    if (command === undefined || count === SHOWN) {
      left.push(finding);
      continue;
    }
    counts.set(command, count + 1);
    const message = `${finding.message}${estimateSuffix(estimates.get(finding))} ${finding.url}`;
    text += `::${command} ${properties(finding, context)}::${escapedData(printable(message))}\n`;
  }
  if (left.length === 0) return text;
  const are = left.length === 1 ? 'finding is' : 'findings are';
  const heading = `${left.length} more ${are} no annotation, because GitHub shows ${SHOWN} of a kind and hints are none:`;
  // A line of the log that began with two colons would be a command.
  const lines = conciseLines(report, left).map((line) => `- ${line}\n`);
  return `${text}${heading}\n${lines.join('')}`;
}

function properties(finding: ReportedFinding, { inRepository }: FormatContext): string {
  const { rule, path } = finding;
  const { start, end } = filePlace(finding);
  const isOneLine = start.line === end.line;
  const all = {
    title: `Joulelint ${rule}`,
    file: inRepository(path),
    line: String(start.line + 1),
    endLine: String(end.line + 1),
    // GitHub takes columns for a place in one line only.
    ...(isOneLine ? { col: String(start.column + 1), endColumn: String(end.column) } : {}),
  };
  return Object.entries(all)
    .map(([name, value]) => `${name}=${escapedProperty(printable(value))}`)
    .join(',');
}

function escapedData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escapedData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
