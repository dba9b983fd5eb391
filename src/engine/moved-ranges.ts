import type { Edit, Range } from '#core';

/** Whether two stretches meet; one that ends before it begins is the gap between two lines. */
export function meets(one: Range, other: Range): boolean {
  return one.start <= other.end && one.end >= other.start;
}

/** Where stretches of a text are after edits, which are in order of place, and with them what the edits wrote. */
export function movedRanges(ranges: readonly Range[], edits: readonly Edit[]): readonly Range[] {
  const written: Range[] = [];
  let shift = 0;
  for (const { range, text } of edits) {
    const start = range.start + shift;
    written.push({ start, end: start + text.length });
    shift += text.length - (range.end - range.start);
  }
  const moved = ranges.map(({ start, end }) => ({
    start: movedOffset(start, edits),
    end: movedOffset(end, edits),
  }));
  return [...moved, ...written];
}

/** An offset inside of an edit moves to where the edit begins. */
function movedOffset(offset: number, edits: readonly Edit[]): number {
  let moved = offset;
  for (const { range, text } of edits) {
    if (range.start >= offset) break;
    moved += range.end <= offset ? text.length - (range.end - range.start) : range.start - offset;
  }
  return moved;
}
