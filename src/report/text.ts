import pc from 'picocolors';
import { LineIndex, type Fix, type Severity } from '#core';
import { codeFrame, gutterWidth, lineText } from './code-frame.ts';
import { placeOf } from './concise.ts';
import { printable } from './display.ts';
import { energyLine, measuredLines } from './energy-line.ts';
import { estimateLines } from './estimate-text.ts';
import type { FormatContext } from './format-context.ts';
import { estimatesOf } from './run-estimates.ts';
import { openFindings, type ReportedFinding, type RunReport } from './run-report.ts';

type Colours = ReturnType<typeof pc.createColors>;

/** Every finding with its lines of code, what it costs, how to mend it and where to read more. */
export function fullReport(
  report: RunReport,
  { colour, rules = [] }: Pick<FormatContext, 'colour'> & Partial<Pick<FormatContext, 'rules'>>,
): string {
  const colours = pc.createColors(colour);
  // What is known of a rule is told once.
  const toTell = new Map(rules.map((rule) => [rule.id, rule]));
  const place = placeOf(report.sources);
  const indexes = new Map<string, LineIndex>();
  const estimates = estimatesOf(report);
  let text = '';
  for (const finding of openFindings(report)) {
    const source = report.sources.get(finding.path);
    if (source !== undefined && !indexes.has(finding.path)) {
      indexes.set(finding.path, new LineIndex(source));
    }
    const lines = indexes.get(finding.path);
    const block = [
      `${colours.bold(place(finding))}: ${heading(finding, colours)}`,
      ...(source === undefined || lines === undefined
        ? []
        : frame(finding, source, lines, colours)),
      ...notes(finding, { source, lines, colours, energy: energyNotes(finding) }),
    ];
    text += `${block.join('\n')}\n\n`;
  }
  return text;

  function energyNotes(finding: ReportedFinding): string[] {
    if (report.estimates === 'off') return [];
    const estimate = estimates.get(finding);
    const measured = measuredLines(finding, toTell.get(finding.rule));
    if (measured.length > 0) toTell.delete(finding.rule);
    return [energyLine(finding.impact), ...(estimate ? estimateLines(estimate) : []), ...measured];
  }
}

function heading(finding: ReportedFinding, colours: Colours): string {
  const paint = severityPaint(finding.severity, colours);
  return `${paint(`${finding.severity}[${finding.rule}]`)}: ${printable(finding.message)}`;
}

function frame(
  finding: ReportedFinding,
  source: string,
  lines: LineIndex,
  colours: Colours,
): string[] {
  const mark = severityPaint(finding.severity, colours);
  return codeFrame(source, lines, finding, { gutter: colours.blue, mark });
}

function notes(
  finding: ReportedFinding,
  about: {
    readonly source: string | undefined;
    readonly lines: LineIndex | undefined;
    readonly colours: Colours;
    readonly energy: readonly string[];
  },
): string[] {
  const { source, lines, colours } = about;
  const indent = ' '.repeat(gutterWidth(finding) + 1);
  const note = (label: string, text: string) =>
    `${indent}${colours.blue('=')} ${colours.bold(`${label}:`)} ${printable(text)}`;
  const found: string[] = [];
  for (const { start, range, cell, message } of finding.related) {
    const line = lines?.positionAt(range.start).line ?? 0;
    const code = source === undefined || lines === undefined ? '' : lineText(source, lines, line);
    const quoted = code.trim() === '' ? '' : `: ${shorten(code.trim())}`;
    const where = `${cell ? `cell ${cell.number}, ` : ''}line ${start.line + 1}`;
    found.push(note('note', `${message} (${where})${quoted}`));
  }
  if (finding.fix) found.push(note('help', fixText(finding.fix)));
  for (const line of about.energy) {
    const [label = '', ...claim] = line.split(': ');
    found.push(note(label, claim.join(': ')));
  }
  found.push(note('see', finding.url));
  return found;
}

function fixText(fix: Fix): string {
  if (fix.applicability === 'safe') return `${fix.title} (safe fix)`;
  if (fix.applicability === 'unsafe') return `${fix.title} (may change behaviour)`;
  return fix.title;
}

/** A quoted line must not push the note off the screen. */
function shorten(code: string): string {
  return code.length > 80 ? `${code.slice(0, 77)}...` : code;
}

function severityPaint(severity: Severity, colours: Colours): (text: string) => string {
  if (severity === 'error') return (text) => colours.bold(colours.red(text));
  if (severity === 'warning') return (text) => colours.bold(colours.yellow(text));
  return (text) => colours.bold(colours.cyan(text));
}
