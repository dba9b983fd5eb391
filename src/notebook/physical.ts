import type { NotebookCell, Piece } from './read-notebook.ts';

/** A place in the file itself: line and column count from 0, the column in UTF-16 code units. */
export interface PhysicalPosition {
  readonly line: number;
  readonly column: number;
}

/** Finds the places of cells in the bytes of their notebook. */
export class PhysicalIndex {
  readonly #bytes: Uint8Array;
  readonly #breaks: number[] = [];
  #searched = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** The byte where a character of a cell's text is spelled. */
  byteOf(cell: NotebookCell, offset: number): number {
    let left = offset;
    for (const [index, piece] of cell.pieces.entries()) {
      const isLast = index === cell.pieces.length - 1;
      if (left < piece.text.length || isLast) return this.#byteIn(piece, left);
      left -= piece.text.length;
    }
    return cell.value.start;
  }

  positionOf(cell: NotebookCell, offset: number): PhysicalPosition {
    const byte = this.byteOf(cell, offset);
    const line = this.#lineOf(byte);
    const start = line === 0 ? 0 : (this.#breaks[line - 1] ?? -1) + 1;
    return { line, column: unitsIn(this.#bytes, start, byte) };
  }

  /** Walks along a JSON string, one character of its value at a time. */
  #byteIn(piece: Piece, offset: number): number {
    const bytes = this.#bytes;
    let at = piece.start;
    let unit = 0;
    while (unit < offset && at < piece.end) {
      const byte = bytes[at] ?? 0;
      if (byte === 0x5c) {
        at += bytes[at + 1] === 0x75 ? 6 : 2;
        unit++;
      } else {
        at += lengthOf(byte);
        // A character of four bytes is a pair of code units, and no place lies between the two.
        unit += byte >= 0xf0 ? 2 : 1;
      }
    }
    return Math.min(at, piece.end);
  }

  #lineOf(byte: number): number {
    while (this.#searched <= byte) {
      const next = this.#bytes.indexOf(0x0a, this.#searched);
      this.#searched = next < 0 ? Infinity : next + 1;
      if (next >= 0) this.#breaks.push(next);
    }
    let low = 0;
    let high = this.#breaks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#breaks[middle] ?? 0) < byte) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** UTF-16 code units spelled by a stretch of UTF-8. */
function unitsIn(bytes: Uint8Array, start: number, end: number): number {
  let units = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1;
  }
  return units;
}

function lengthOf(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
}
