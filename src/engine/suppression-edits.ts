import type { Edit, Range } from '#core';
import { covers, readDirectives, type Directive, type Entry } from './directives.ts';
import {
  endOfLine,
  firstCell,
  lineOfComment,
  wholeLineAt,
  type CommentAt,
  type SuppressionContext,
} from './logical-lines.ts';

export interface SuppressionPlace {
  /** `cell` is for notebooks: the cell around the finding. */
  readonly location: 'sameLine' | 'separateLine' | 'cell' | 'file';
  /** Written behind the list, unless the comment it joins gives a reason already. */
  readonly reason?: string | undefined;
}

/**
 * The edit that silences a rule at an offset, in its cell, or in the whole file. It joins a suppression that is
 * there already, and changes nothing when that one covers the rule.
 */
export function suppressionEdit(
  context: SuppressionContext,
  offset: number,
  rule: string,
  { location, reason }: SuppressionPlace,
): Edit {
  const cleanReason = reason?.replace(/\s+/g, ' ').trim();
  const joinable = [...readDirectives(context.comments)]
    .filter((item) => item.kind === 'directive')
    .filter((directive) => speaksOf(context, directive, offset, location));
  const covering = joinable.find(({ entries }) => entries.some(({ name }) => covers(name, rule)));
  if (covering) return insertion(offset, '');
  const [existing] = joinable;
  if (existing) return addEntry(existing, rule, cleanReason);

  const action = ACTIONS[location];
  const comment = `${context.marker} joulelint: ${action}[${rule}]${cleanReason ? ` -- ${cleanReason}` : ''}`;
  if (location === 'file') return commentForFile(context, comment);
  if (location === 'cell') return commentAtTop(context, cellAround(context, offset), comment);
  return location === 'sameLine'
    ? commentBehind(context, offset, comment)
    : commentAbove(context, offset, comment);
}

const ACTIONS = {
  sameLine: 'ignore',
  separateLine: 'ignore',
  cell: 'disable',
  file: 'file-ignore',
} as const;

/** Takes a whole suppression away: its line, or its end of a line, or its part of a shared comment. */
export function removeDirective(context: SuppressionContext, directive: Directive): Edit {
  const { comment, range, partBefore, partAfter } = directive;
  if (partAfter !== undefined) return deletion(range.start, partAfter);
  if (partBefore !== undefined) return deletion(partBefore, range.end);
  const { text, lines } = context;
  const { line } = lines.positionAt(range.start);
  if (comment.ownLine) return deletion(startOfLine(context, line), lines.lineRange(line).end);
  return deletion(text.slice(0, range.start).trimEnd().length, endOfLine(context, line));
}

/**
 * Takes one entry out of a list of which some entry stays. The edits of several entries of one list
 * do not overlap as long as `gone` names them all.
 */
export function removeEntry(directive: Directive, entry: Entry, gone: ReadonlySet<Entry>): Edit {
  const { entries } = directive;
  const at = entries.indexOf(entry);
  const firstKept = entries.findIndex((other) => !gone.has(other));
  return at < firstKept
    ? deletion(entry.range.start, entries[at + 1]?.range.start ?? entry.range.end)
    : deletion(entries[at - 1]?.range.end ?? entry.range.start, entry.range.end);
}

function speaksOf(
  context: SuppressionContext,
  { action, comment }: Directive,
  offset: number,
  location: SuppressionPlace['location'],
): boolean {
  if (location === 'file') return action === 'file-ignore' && reachesWholeFile(context, comment);
  if (location === 'cell') {
    const cell = cellAround(context, offset);
    return action === 'disable' && startOfCode(context, cell) === comment.range.start;
  }
  const line = action === 'ignore' ? lineOfComment(context, comment) : undefined;
  return line !== undefined && line.start <= offset && offset < line.end;
}

function addEntry(
  { comment, entries, range, reason }: Directive,
  rule: string,
  newReason = '',
): Edit {
  const last = entries.at(-1) ?? entries[0];
  const isClosed = comment.text.startsWith('/*');
  if (reason !== undefined || newReason === '' || isClosed)
    return insertion(last.range.end, `, ${rule}`);
  return {
    range: { start: last.range.end, end: range.end },
    text: `, ${rule}] -- ${newReason}`,
  };
}

function commentBehind(context: SuppressionContext, offset: number, comment: string): Edit {
  const line = wholeLineAt(context, offset);
  const end = endOfLine(context, context.lines.positionAt(line.end).line);
  const rest = context.text.slice(line.end, end);
  // Behind a backslash nothing may follow, not even a comment.
  if (context.marker === '#' && /^[^#]*\\$/.test(rest))
    return commentAbove(context, offset, comment);
  return {
    range: { start: line.end + rest.trimEnd().length, end },
    text: `${context.marker === '#' ? '  ' : ' '}${comment}`,
  };
}

function commentAbove(context: SuppressionContext, offset: number, comment: string): Edit {
  const { line } = context.lines.positionAt(wholeLineAt(context, offset).start);
  const start = startOfLine(context, line);
  const indent = /^[ \t\f]*/.exec(context.text.slice(start, endOfLine(context, line)))?.[0] ?? '';
  return insertion(start, indent + comment + lineBreakNear(context, line));
}

function reachesWholeFile(context: SuppressionContext, { range }: CommentAt): boolean {
  const first = firstCell(context);
  return !first || (first.start <= range.start && range.start <= first.end);
}

/** The cell of a notebook around an offset; of other files all of the text. */
function cellAround({ cells, text }: SuppressionContext, offset: number): Range {
  const cell = cells.find(({ start, end }) => start <= offset && offset <= end);
  return cell ?? { start: 0, end: text.length };
}

function startOfCode({ text }: SuppressionContext, { start, end }: Range): number {
  return start + (/\S/.exec(text.slice(start, end))?.index ?? 0);
}

/** Above everything in a cell, so that it reaches all of it. */
function commentAtTop(context: SuppressionContext, { start }: Range, comment: string): Edit {
  const { line } = context.lines.positionAt(start);
  return insertion(start, comment + lineBreakNear(context, line));
}

function commentForFile(context: SuppressionContext, comment: string): Edit {
  const cell = firstCell(context);
  if (cell) return commentAtTop(context, cell, comment);
  if (context.codeStart !== undefined) return commentAbove(context, context.codeStart, comment);
  const line = linesThatStayFirst(context);
  const lineBreak = lineBreakNear(context, 0);
  if (line < context.lines.lineCount)
    return insertion(startOfLine(context, line), comment + lineBreak);
  return insertion(context.text.length, lineBreak + comment);
}

/** How many lines at the top have a meaning only there: `#!` and the declaration of an encoding. */
function linesThatStayFirst(context: SuppressionContext): number {
  const [first = '', second = ''] = [0, 1].map((line) =>
    context.text.slice(startOfLine(context, line), endOfLine(context, line)),
  );
  if (context.marker !== '#') return first.startsWith('#!') ? 1 : 0;
  // https://peps.python.org/pep-0263/: in the second line only below a comment or an empty line.
  const encoding = /^[ \t\f]*#.*?coding[:=][ \t]*[-\w.]+/;
  if (/^[ \t\f]*(?:#|$)/.test(first) && encoding.test(second) && !encoding.test(first)) return 2;
  return first.startsWith('#!') || encoding.test(first) ? 1 : 0;
}

function startOfLine({ text, lines }: SuppressionContext, line: number): number {
  const { start } = lines.lineRange(line);
  return start === 0 && text.startsWith('\uFEFF') ? 1 : start;
}

/** The line break to write beside a line: its own, else the first of the text. */
function lineBreakNear({ text, lines }: SuppressionContext, line: number): string {
  const { start, end } = lines.lineRange(line);
  const own = /[\r\n]+$/.exec(text.slice(start, end));
  return own?.[0] ?? /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
}

function insertion(offset: number, text: string): Edit {
  return { range: { start: offset, end: offset }, text };
}

function deletion(start: number, end: number): Edit {
  return { range: { start, end }, text: '' };
}
