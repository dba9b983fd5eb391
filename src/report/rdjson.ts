import { LineIndex, type Position, type Range, type Severity } from '#core';
import { lineText } from './code-frame.ts';
import { estimateSuffix } from './estimate-text.ts';
import { byAvoidableEnergy } from './ranking.ts';
import { estimatesOf } from './run-estimates.ts';
import type { ReportedFinding, RunReport } from './run-report.ts';

const SEVERITY: Readonly<Record<Severity, string>> = {
  error: 'ERROR',
  warning: 'WARNING',
  info: 'INFO',
  hint: 'INFO',
};

/** Reviewdog's own format, with fixes as suggestions. Columns count bytes of UTF-8 from 1, the end excluded. */
export function rdjsonReport(report: RunReport): string {
  const document = {
    source: sourceOf(report),
    severity: 'WARNING',
    diagnostics: diagnosticsOf(report),
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

/** The same, a diagnostic a line. */
export function rdjsonLinesReport(report: RunReport): string {
  const source = sourceOf(report);
  return diagnosticsOf(report)
    .map((diagnostic) => `${JSON.stringify({ ...diagnostic, source })}\n`)
    .join('');
}

function sourceOf({ tool }: RunReport) {
  return { name: tool.name, url: 'https://github.com/joulelint/joulelint' };
}

function diagnosticsOf(report: RunReport) {
  const estimates = estimatesOf(report);
  const indexes = new Map<string, LineIndex>();
  for (const [path, text] of report.sources) indexes.set(path, new LineIndex(text));
  return byAvoidableEnergy(report).map((finding) => ({
    message: `${finding.message}${estimateSuffix(estimates.get(finding))}`,
    location: { path: finding.path, range: rangeIn(finding) },
    severity: SEVERITY[finding.severity],
    code: { value: finding.rule, url: finding.url },
    ...suggestionsOf(finding),
  }));

  /** Edits that belong together are one suggestion only where there is one; halves would break code. */
  function suggestionsOf(finding: ReportedFinding) {
    const edits = finding.fix?.edits ?? [];
    const [edit, ...others] = edits;
    if (edit === undefined || others.length > 0 || finding.cell) return {};
    return { suggestions: [{ range: rangeOf(edit.range, finding), text: edit.text }] };
  }

  /** In the JSON of a notebook lines will do. */
  function rangeIn(finding: ReportedFinding) {
    const physical = finding.cell?.physical;
    if (!physical) return rangeOf(finding.range, finding);
    return { start: { line: physical.start.line + 1 }, end: { line: physical.end.line + 1 } };
  }

  function rangeOf({ start, end }: Range, { path }: ReportedFinding) {
    return { start: place(start, path), end: place(end, path) };
  }

  function place(offset: number, path: string) {
    const lines = indexes.get(path);
    const text = report.sources.get(path);
    if (lines === undefined || text === undefined) return { line: 1, column: 1 };
    return inBytes(lines.positionAt(offset), lineText(text, lines, lines.positionAt(offset).line));
  }
}

function inBytes({ line, column }: Position, content: string) {
  return { line: line + 1, column: bytesOf(content.slice(0, column)) + 1 };
}

/** Length in UTF-8; a lone half of a pair is written as three bytes. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}
