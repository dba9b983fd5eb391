import type { Range } from './text.ts';

/** Logical lines of a text in order of place: simple statements, and the headers of compound ones. */
export class LogicalLines {
  readonly #lines: readonly Range[];
  readonly #length: number;

  constructor(lines: readonly Range[], length: number) {
    this.#lines = lines;
    this.#length = length;
  }

  /** The logical line around an offset; between two lines, an empty range there. */
  at(offset: number): Range {
    const line = this.#lines[this.#lastStartingBefore(offset)];
    if (line && offset <= line.end) return line;
    return { start: offset, end: offset };
  }

  /** The first logical line that begins at or after an offset. */
  after(offset: number): Range | undefined {
    const index = this.#lastStartingBefore(offset);
    const line = this.#lines[index];
    if (line && line.start === offset) return line;
    const next = this.#lines[index + 1];
    return next && next.start < this.#length ? next : undefined;
  }

  #lastStartingBefore(offset: number): number {
    let low = -1;
    let high = this.#lines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#lines[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
