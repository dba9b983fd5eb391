import type { LineIndex, Position, Range } from '#core';
import { cellsOf, type Cell } from './display.ts';

/** How the parts of a frame are coloured; each may return its text unchanged. */
export interface FramePaint {
  readonly gutter: (text: string) => string;
  readonly mark: (text: string) => string;
}

export interface Place {
  readonly start: Position;
  readonly end: Position;
}

/** A place that also says where it is in the text; a notebook's counts its lines from its cell. */
export interface FramedPlace extends Place {
  readonly range: Range;
}

const MOST_LINES = 5;
const WIDEST = 120;
const LEAD = 40;

/** The source lines of a place with their numbers, and carets under the place. */
export function codeFrame(
  text: string,
  lines: LineIndex,
  place: FramedPlace,
  paint: FramePaint,
): string[] {
  const { start, above } = inText(place, lines);
  const end = visibleEnd({ start, end: lines.positionAt(place.range.end) }, lines, text);
  const last = Math.min(end.line, start.line + MOST_LINES - 1);
  const digits = gutterWidth(place);
  const empty = paint.gutter(`${' '.repeat(digits)} |`);
  const frame = [empty];
  for (let line = start.line; line <= last; line++) {
    const content = lineText(text, lines, line);
    const from = line === start.line ? start.column : content.search(/\S|$/);
    const to = line === end.line ? end.column : content.trimEnd().length;
    const shown = underline(cellsOf(content), from, to);
    frame.push(
      `${paint.gutter(`${String(line - above + 1).padStart(digits)} |`)} ${shown.source}`.trimEnd(),
    );
    if (to > from || line === start.line) {
      frame.push(`${empty} ${shown.indent}${paint.mark(shown.carets)}`);
    }
  }
  if (last < end.line) {
    frame.push(`${empty} ${paint.gutter(`... ${end.line - last} more lines`)}`);
  }
  return frame;
}

/** Where a place begins in the text, and how many lines of other cells are above its own line 0. */
function inText({ start, range }: FramedPlace, lines: LineIndex) {
  const there = lines.positionAt(range.start);
  return { start: there, above: there.line - start.line };
}

/** Digits the line numbers of a frame need, so that notes below it can line up. */
export function gutterWidth(place: Place): number {
  return String(Math.min(place.end.line, place.start.line + MOST_LINES - 1) + 1).length;
}

/** One line of a text without its line break. */
export function lineText(text: string, lines: LineIndex, line: number): string {
  const { start, end } = lines.lineRange(line);
  return text.slice(start, end).replace(/[\r\n]+$/, '');
}

/** A place that ends at the very start of a line is shown to end with the line before. */
function visibleEnd(place: Place, lines: LineIndex, text: string): Position {
  const { start, end } = place;
  if (end.column > 0 || end.line <= start.line) return end;
  return { line: end.line - 1, column: lineText(text, lines, end.line - 1).length };
}

interface Underlined {
  readonly source: string;
  readonly indent: string;
  readonly carets: string;
}

function underline(all: readonly Cell[], from: number, to: number): Underlined {
  const cells = crop(all, from);
  let source = '';
  let indent = 0;
  let carets = 0;
  for (const cell of cells) {
    source += cell.text;
    if (cell.end <= from) indent += cell.width;
    else if (cell.start < Math.max(to, from + 1)) carets += cell.width;
  }
  return { source, indent: ' '.repeat(indent), carets: '^'.repeat(Math.max(carets, 1)) };
}

/** Keeps a window around the place where a line is too long to be read, as in generated files. */
function crop(cells: readonly Cell[], from: number): readonly Cell[] {
  if (cells.length <= WIDEST) return cells;
  const at = cells.findIndex((cell) => cell.end > from);
  const first = Math.max(0, (at < 0 ? cells.length : at) - LEAD);
  const window = cells.slice(first, first + WIDEST);
  const before = window[0];
  const after = cells[first + WIDEST];
  return [
    ...(first > 0 && before ? [ellipsis(before.start)] : []),
    ...window,
    ...(after ? [ellipsis(after.start)] : []),
  ];
}

function ellipsis(at: number): Cell {
  return { text: '...', width: 3, start: at, end: at };
}
