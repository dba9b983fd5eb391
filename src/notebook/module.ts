import { LineIndex, type Position, type Range } from '#core';
import { withoutMagics } from './magics.ts';

/** One Python cell: its text, and who it is. */
export interface CellText {
  readonly number: number;
  readonly id?: string;
  readonly text: string;
}

/** A place of the module, seen from its cell. */
export interface CellSpot<Cell extends CellText = CellText> {
  readonly cell: Cell;
  /** Offset in the cell's own text. */
  readonly offset: number;
  readonly position: Position;
}

interface Part<Cell extends CellText> {
  readonly cell: Cell;
  readonly range: Range;
  readonly firstLine: number;
}

/**
 * The Python cells of a notebook as one module, in order, magics made harmless. Every character of a cell has its
 * place in the module's text; a line break follows each cell.
 */
export class NotebookModule<Cell extends CellText = CellText> {
  readonly text: string;
  readonly #parts: readonly Part<Cell>[];
  readonly #lines: LineIndex;

  constructor(cells: Iterable<Cell>) {
    const parts: Part<Cell>[] = [];
    let text = '';
    let firstLine = 0;
    for (const cell of cells) {
      const start = text.length;
      const code = withoutMagics(cell.text);
      text += `${code}\n`;
      parts.push({ cell, range: { start, end: start + cell.text.length }, firstLine });
      firstLine += new LineIndex(`${code}\n`).lineCount - 1;
    }
    this.text = text;
    this.#parts = parts;
    this.#lines = new LineIndex(text);
  }

  get cells(): readonly Cell[] {
    return this.#parts.map(({ cell }) => cell);
  }

  /** Where the code of the cells lies in the text: behind a cell magic, which has to stay the first line. */
  get ranges(): readonly Range[] {
    return this.#parts.map(({ cell, range: { start, end } }) => {
      const magic = /^\s*%%.*(?:\r\n|\r|\n|$)/.exec(cell.text)?.[0] ?? '';
      return { start: start + magic.length, end };
    });
  }

  /** The cell of an offset; the line break behind a cell belongs to it. */
  spotAt(offset: number): CellSpot<Cell> | undefined {
    const part = this.#partAt(offset);
    if (!part) return undefined;
    const { line, column } = this.#lines.positionAt(offset);
    return {
      cell: part.cell,
      offset: Math.min(offset, part.range.end) - part.range.start,
      position: { line: line - part.firstLine, column },
    };
  }

  /**
   * A stretch of the module as a stretch of one cell's text; nothing where it reaches into another cell or where
   * a magic was made harmless in it.
   */
  inCell({ start, end }: Range): { readonly cell: Cell; readonly range: Range } | undefined {
    const part = this.#partAt(start);
    // The line break behind a cell is not in its text: whoever deletes the last line deletes up to the end.
    if (!part || end > part.range.end + 1) return undefined;
    const base = part.range.start;
    const range = {
      start: Math.min(start, part.range.end) - base,
      end: Math.min(end, part.range.end) - base,
    };
    const own = part.cell.text.slice(range.start, range.end);
    return own === this.text.slice(base + range.start, base + range.end)
      ? { cell: part.cell, range }
      : undefined;
  }

  /** The offset in the module of a place in a cell. */
  offsetOf(cell: Cell, offset: number): number | undefined {
    const part = this.#parts.find((one) => one.cell === cell);
    return part && part.range.start + offset;
  }

  #partAt(offset: number): Part<Cell> | undefined {
    let low = 0;
    let high = this.#parts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#parts[middle]?.range.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return this.#parts[low];
  }
}
