import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editNotebook, readNotebook } from '#notebook';
import { someNotebook, someSource, spell, spelling } from '../support/notebooks.ts';

function cellsOf(bytes: Uint8Array) {
  const read = readNotebook(bytes);
  if (read.kind !== 'notebook') throw new Error(read.message);
  return read.notebook.cells;
}

/** One letter per byte. */
function letters(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}

test('an edit changes the text of its cell and not one byte elsewhere', () => {
  fc.assert(
    fc.property(
      someNotebook(),
      spelling(),
      fc.nat(),
      fc.nat(),
      fc.nat(),
      someSource(),
      (document, how, which, from, length, fresh) => {
        const bytes = Buffer.from(spell(document, how));
        const cells = cellsOf(bytes).filter(({ isPython }) => isPython);
        const cell = cells[which % Math.max(cells.length, 1)];
        if (!cell) return;
        const start = from % (cell.text.length + 1);
        const end = Math.min(cell.text.length, start + (length % 7));
        const edits = [{ range: { start, end }, text: fresh }];
        const mended = editNotebook(bytes, [{ cell, edits }]);

        const expected = cell.text.slice(0, start) + fresh + cell.text.slice(end);
        const after = cellsOf(mended);
        expect(after.map(({ text }) => text)).toEqual(
          cellsOf(bytes).map((one) => (one.number === cell.number ? expected : one.text)),
        );
        expect(JSON.parse(Buffer.from(mended).toString())).toMatchObject({
          nbformat: document.nbformat,
        });
        const tail = bytes.length - cell.value.end;
        expect(letters(mended.subarray(0, cell.value.start))).toBe(
          letters(bytes.subarray(0, cell.value.start)),
        );
        expect(letters(mended.subarray(mended.length - tail))).toBe(
          letters(bytes.subarray(cell.value.end)),
        );
      },
    ),
  );
});

const BEFORE = `{
 "cells": [
  {
   "cell_type": "code",
   "source": [
    "import keras\\n",
    "model.compile(run_eagerly=True)\\n",
    "größe = 1"
   ]
  }
 ],
 "nbformat": 4
}
`;

test.each([
  ['a change within a line', 'run_eagerly=True', '', BEFORE.replace('run_eagerly=True', '')],
  [
    'a line more',
    'model.compile',
    'print(1)\nmodel.compile',
    BEFORE.replace('    "model', '    "print(1)\\n",\n    "model'),
  ],
  [
    'a line less',
    'model.compile(run_eagerly=True)\n',
    '',
    BEFORE.replace('    "model.compile(run_eagerly=True)\\n",\n', ''),
  ],
  ['the last line gone', '\ngröße = 1', '', BEFORE.replace('\\n",\n    "größe = 1"', '"')],
])('%s keeps the manner of the file', (_, old, fresh, expected) => {
  const bytes = Buffer.from(BEFORE);
  const [cell] = cellsOf(bytes);
  if (!cell) throw new Error('no cell');
  const start = cell.text.indexOf(old);
  const edits = [{ range: { start, end: start + old.length }, text: fresh }];
  expect(Buffer.from(editNotebook(bytes, [{ cell, edits }])).toString()).toBe(expected);
});
