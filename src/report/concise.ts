import { LineIndex, type Finding } from '#core';
import { inEnglish, type Say } from '#energy';
import { lineText } from './code-frame.ts';
import { charactersBefore, printable } from './display.ts';
import { estimateSuffix } from './estimate-text.ts';
import { estimatesOf } from './run-estimates.ts';
import { openFindings, type ReportedFinding, type RunReport } from './run-report.ts';

/** One line for each finding: `path:line:column: rule [*] message`; the star means a safe fix exists. */
export function conciseReport(report: RunReport): string {
  return conciseLines(report, openFindings(report))
    .map((line) => `${line}\n`)
    .join('');
}

/** The lines of some findings of a run. */
export function conciseLines(report: RunReport, findings: readonly ReportedFinding[]): string[] {
  const place = placeOf(report.sources);
  const estimates = estimatesOf(report);
  return findings.map((finding) => {
    const star = finding.fix?.applicability === 'safe' ? '[*] ' : '';
    const suffix = estimateSuffix(estimates.get(finding));
    return `${place(finding)}: ${finding.rule} ${star}${printable(finding.message)}${printable(suffix)}`;
  });
}

/** Writes `path:line:column` from 1, in a notebook `path:cell N:line:column`, the column in characters as displayed. */
export function placeOf(
  sources: ReadonlyMap<string, string>,
  say: Say = inEnglish,
): (finding: Finding) => string {
  const column = columnsOf(sources);
  return (finding) => `${printable(finding.path)}:${placeWithin(finding, column(finding), say)}`;
}

/** Writes `line:column` or `cell N:line:column` from 1. */
export function placeWithin({ start, cell }: Finding, column: number, say: Say): string {
  const place = `${start.line + 1}:${column + 1}`;
  return cell ? say('cell {0}:{1}', cell.number, place) : place;
}

/** Counts the characters, as displayed, before a finding on its line. */
export function columnsOf(sources: ReadonlyMap<string, string>): (finding: Finding) => number {
  const indexes = new Map<string, LineIndex>();
  return ({ path, range, start }) => {
    const text = sources.get(path);
    if (text === undefined) return start.column;
    const lines = indexes.get(path) ?? new LineIndex(text);
    indexes.set(path, lines);
    return charactersBefore(
      lineText(text, lines, lines.positionAt(range.start).line),
      start.column,
    );
  };
}
