import { isNotebookPath, type Edit, type Failure, type Fix, type SourceFile } from '#core';
import type { Writer } from '#engine';
import {
  editNotebook,
  NotebookModule,
  PhysicalIndex,
  readNotebook,
  type NotebookCell,
} from '#notebook';
import type { ReadNotebook } from './in-cells.ts';

/** Outputs make notebooks large, and are stepped over; larger files than this are left alone all the same. */
const LARGEST = 1 << 30;

/** How many bytes a file may have: of a notebook only its code counts against the limit for code. */
export function mostBytes(path: string, maxBytes: number): number {
  return isNotebookPath(path) ? Math.max(maxBytes, LARGEST) : maxBytes;
}

/** A notebook's cells as one module, or why there is none. */
export function openNotebook(
  bytes: Uint8Array,
  { shown, maxBytes }: { readonly shown: string; readonly maxBytes: number },
): { readonly text: string; readonly notebook: ReadNotebook } | Failure {
  const read = readNotebook(bytes);
  if (read.kind === 'malformed') return { path: shown, kind: 'notebook', message: read.message };
  const module = new NotebookModule(read.notebook.cells.filter(({ isPython }) => isPython));
  if (module.text.length > maxBytes) {
    const message = `has ${module.text.length} characters of code, more than the limit of ${maxBytes}`;
    return { path: shown, kind: 'too-large', message };
  }
  return { text: module.text, notebook: { module, physical: new PhysicalIndex(bytes) } };
}

/** Writes fixes into the cells of a notebook, and touches nothing else of the file. */
export class NotebookWriter implements Writer {
  readonly #source: SourceFile;
  #module: NotebookModule<NotebookCell>;

  constructor(source: SourceFile, { module }: ReadNotebook) {
    this.#source = source;
    this.#module = module;
  }

  accepts(fix: Fix): boolean {
    return fix.edits.every(({ range }) => this.#module.inCell(range) !== undefined);
  }

  write(edits: readonly Edit[]): SourceFile {
    const cells = this.#module.cells.map((cell) => ({ cell, text: cell.text }));
    // From the back, so that what is still to come keeps its place.
    for (const edit of edits.toReversed()) {
      const place = this.#module.inCell(edit.range);
      const own = cells.find(({ cell }) => cell === place?.cell);
      if (!place || !own) continue;
      const { start, end } = place.range;
      own.text = own.text.slice(0, start) + edit.text + own.text.slice(end);
    }
    this.#module = new NotebookModule(cells.map(({ cell, text }) => ({ ...cell, text })));
    return { ...this.#source, text: this.#module.text, cells: this.#module.ranges };
  }

  /** The whole file with what was written. */
  bytesOf(original: Uint8Array, before: ReadNotebook): Uint8Array {
    const texts = new Map(this.#module.cells.map(({ number, text }) => [number, text]));
    const changes = before.module.cells.map((cell) => ({
      cell,
      edits: [
        { range: { start: 0, end: cell.text.length }, text: texts.get(cell.number) ?? cell.text },
      ],
    }));
    return editNotebook(original, changes);
  }
}
