import type { Range } from '#core';
import type { PythonFile } from './file.ts';

/** Lines that begin a cell in scripts which editors run cell by cell: `# %%`, and Databricks' exports. */
const MARKER = /^# (?:%%|COMMAND -{5,})/;

/**
 * The cells of a notebook, or of a script that is written in cells, in order. Nothing for files that run as a
 * whole: somebody runs a cell again and again, and a script once.
 */
export function cellsOf(file: PythonFile): readonly Range[] {
  if (file.cells.length > 0) return file.cells;
  return file.fact(cellsOf, () => {
    const markers = file.comments.filter(({ ownLine, text }) => ownLine && MARKER.test(text));
    if (markers.length === 0) return [];
    const starts = markers.map(({ range }) => range.start);
    return [0, ...starts].map((start, index) => ({
      start,
      end: starts[index] ?? file.text.length,
    }));
  });
}
