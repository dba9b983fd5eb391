import { LineIndex, type Range } from '#core';
import type { ReadNotebook } from './in-cells.ts';
import type { LineSpan } from './parse-patch.ts';

/** Lines of a text as stretches of it, without the last line break; between two lines it is none. */
export function rangesOfLines(text: string, spans: readonly LineSpan[]): readonly Range[] {
  const lines = new LineIndex(text);
  return spans.map(({ first, last }) => ({
    start: lines.lineRange(Math.max(first - 1, 0)).start,
    end: Math.max(lines.lineRange(last).start - 1, 0),
  }));
}

/** The stretches of a notebook's module that stand in these lines of its file. */
export function linesOfNotebook(
  { module, physical }: ReadNotebook,
  spans: readonly LineSpan[],
): readonly Range[] {
  const lines = new LineIndex(module.text);
  return lines.starts.flatMap((start, index) => {
    const spot = module.spotAt(start);
    if (!spot) return [];
    const line = physical.positionOf(spot.cell, spot.offset).line + 1;
    const isNew = spans.some(({ first, last }) => line >= first && line <= last);
    return isNew ? [{ start, end: Math.max(lines.lineRange(index).end - 1, start) }] : [];
  });
}
