import type { LineIndex, Range } from '#core';

/** A comment where it stands in the text. */
export interface CommentAt {
  readonly range: Range;
  /** The text of the comment with its marker, such as `# joulelint: ignore[keras]`. */
  readonly text: string;
  /** Nothing but blanks stands before it on its line. */
  readonly ownLine: boolean;
}

/** What suppressions need to know of a text; a language's model answers it. */
export interface SuppressionContext {
  readonly text: string;
  readonly lines: LineIndex;
  /** Of a notebook, the stretches of the text that are the code of one cell each, in order; of other files nothing. */
  readonly cells: readonly Range[];
  /** What begins a comment that goes to the end of its line. */
  readonly marker: '#' | '//';
  /** Where the code begins in a file that holds more than code. */
  readonly codeStart?: number;
  /** All comments in order of place. */
  readonly comments: readonly CommentAt[];
  /** Range of the logical line (simple statement, or the header of a compound one) around an offset. */
  logicalLineAt(offset: number): Range;
  /** Range of the first logical line that begins at or after the offset, or nothing at the end. */
  logicalLineAfter(offset: number): Range | undefined;
}

/** The first cell of a notebook that holds any code; what speaks for the notebook stands there. */
export function firstCell({ cells, text }: SuppressionContext): Range | undefined {
  return cells.find(({ start, end }) => /\S/.test(text.slice(start, end)));
}

/**
 * The logical line a comment speaks of: the one it stands in or behind, and for a comment on a line
 * of its own the next one.
 */
export function lineOfComment(context: SuppressionContext, comment: CommentAt): Range | undefined {
  const { start, end } = comment.range;
  if (!comment.ownLine) return wholeLineAt(context, lastCodeBefore(context.text, start));

  const around = context.logicalLineAt(start);
  if (around.start < start && end < around.end) return wholeLine(context, around);
  const next = context.logicalLineAfter(end);
  return next && wholeLine(context, next);
}

/** The logical line at an offset, together with whatever shares its physical lines. */
export function wholeLineAt(context: SuppressionContext, offset: number): Range {
  return wholeLine(context, context.logicalLineAt(offset));
}

/** Offset behind the last character of a physical line, its line break left out. */
export function endOfLine({ text, lines }: SuppressionContext, line: number): number {
  const { start, end } = lines.lineRange(line);
  let last = end;
  while (last > start && '\r\n'.includes(text.charAt(last - 1))) last--;
  return last;
}

/** Grows a statement until no code is left beside it: `;`, a one-line body or a backslash join lines. */
function wholeLine(context: SuppressionContext, inner: Range): Range {
  let { start } = inner;
  let end = start + context.text.slice(start, inner.end).trimEnd().length;
  for (;;) {
    const beside = codeBefore(context, start) ?? codeAfter(context, end);
    if (beside === undefined) return { start, end };
    const more = context.logicalLineAt(beside);
    start = Math.min(start, beside, more.start);
    end = Math.max(end, beside + 1, more.end);
  }
}

/** Where code stands before an offset on the same line, or on the line that a backslash joins to it. */
function codeBefore(context: SuppressionContext, offset: number): number | undefined {
  const { line } = context.lines.positionAt(offset);
  const first = firstCodeOf(context, line);
  if (first < offset) return first;
  if (line === 0) return undefined;
  const last = endOfLine(context, line - 1) - 1;
  return context.text[last] === '\\' && !isInComment(context, last) ? last : undefined;
}

function codeAfter(context: SuppressionContext, offset: number): number | undefined {
  const { text, lines } = context;
  const { line } = lines.positionAt(offset);
  const end = endOfLine(context, line);
  const next = skip(text, offset, end, ' \t\f;:');
  if (next >= end || isInComment(context, next)) return undefined;
  if (text[next] !== '\\') return next;
  if (line + 1 >= lines.lineCount) return undefined;
  const joined = firstCodeOf(context, line + 1);
  return joined < endOfLine(context, line + 1) && !isInComment(context, joined)
    ? joined
    : undefined;
}

function firstCodeOf(context: SuppressionContext, line: number): number {
  const { start } = context.lines.lineRange(line);
  const mark = start === 0 && context.text.startsWith('\uFEFF') ? 1 : 0;
  return skip(context.text, start + mark, endOfLine(context, line), ' \t\f');
}

/** The first offset from `start` on, at most `end`, whose character is none of those given. */
function skip(text: string, start: number, end: number, characters: string): number {
  let offset = start;
  while (offset < end && characters.includes(text.charAt(offset))) offset++;
  return offset;
}

function lastCodeBefore(text: string, offset: number): number {
  let last = offset - 1;
  while (last > 0 && ' \t\f;:'.includes(text.charAt(last))) last--;
  return last;
}

function isInComment({ comments }: SuppressionContext, offset: number): boolean {
  return comments.some(({ range }) => range.start <= offset && offset < range.end);
}
