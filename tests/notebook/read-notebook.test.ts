import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PhysicalIndex, readNotebook, type Notebook } from '#notebook';
import { spell, spelling, someNotebook } from '../support/notebooks.ts';

function notebookIn(text: string): Notebook {
  const read = readNotebook(Buffer.from(text));
  if (read.kind !== 'notebook') throw new Error(read.message);
  return read.notebook;
}

const code = (source: unknown, more = {}) => ({ cell_type: 'code', source, metadata: {}, ...more });

describe('which cells are Python', () => {
  const cases: readonly (readonly [string, unknown, readonly boolean[]])[] = [
    ['code without a word of its language', { nbformat: 4, cells: [code('x')] }, [true]],
    [
      'markdown and raw text are none',
      {
        nbformat: 4,
        cells: [
          { cell_type: 'markdown', source: 'x' },
          { cell_type: 'raw', source: 'x' },
        ],
      },
      [false, false],
    ],
    [
      'a kernel of another language',
      { nbformat: 4, metadata: { kernelspec: { language: 'R' } }, cells: [code('x')] },
      [false],
    ],
    [
      'the language named without a kernel',
      { nbformat: 4, metadata: { language_info: { name: 'julia' } }, cells: [code('x')] },
      [false],
    ],
    [
      'one cell that an editor marks as another language',
      {
        nbformat: 4,
        cells: [code('x'), code('y', { metadata: { vscode: { languageId: 'sql' } } })],
      },
      [true, false],
    ],
    [
      'format 3: worksheets, input and a language per cell',
      {
        nbformat: 3,
        worksheets: [
          { cells: [{ cell_type: 'code', input: ['x\n', 'y'], language: 'python' }] },
          { cells: [{ cell_type: 'code', input: 'z', language: 'ruby' }] },
        ],
      },
      [true, false],
    ],
  ];
  test.each(cases)('%s', (_, document, expected) => {
    const { cells } = notebookIn(JSON.stringify(document));
    expect(cells.map((cell) => cell.isPython)).toEqual(expected);
  });
});

test.each([
  ['an array', '[]', 'does not hold a JSON object'],
  ['nothing', '', 'does not hold a JSON object'],
  ['no cells', '{"nbformat": 4}', 'has no cells'],
  ['a format from the future', '{"nbformat": 6, "cells": []}', 'format 6'],
  ['half a file', '{"nbformat": 4, "cells": [{"cell_type": "co', 'not valid JSON'],
  ['a cell that is none', '{"nbformat": 4, "cells": [7]}', 'not valid JSON'],
  ['a missing comma', '{"nbformat": 4 "cells": []}', 'not valid JSON'],
])('says what is wrong with %s', (_, text, message) => {
  const read = readNotebook(Buffer.from(text));
  expect(read).toMatchObject({ kind: 'malformed', message: expect.stringContaining(message) });
});

test('reads the sources of any notebook as a JSON parser does, however it is spelled', () => {
  fc.assert(
    fc.property(someNotebook(), spelling(), (document, how) => {
      const { cells } = notebookIn(spell(document, how));
      expect(cells.map((cell) => (cell.isPython ? cell.text : undefined))).toEqual(
        document.cells.map((cell) =>
          cell.cell_type === 'code' ? [cell.source].flat().join('') : undefined,
        ),
      );
    }),
  );
});

test('finds every character of a cell in the file', () => {
  fc.assert(
    fc.property(someNotebook(), spelling(), (document, how) => {
      const text = spell(document, how);
      const bytes = Buffer.from(text);
      const index = new PhysicalIndex(bytes);
      for (const cell of notebookIn(text).cells.filter(({ isPython }) => isPython)) {
        let offset = 0;
        for (const character of cell.text) {
          const byte = index.byteOf(cell, offset);
          const rest = bytes.subarray(byte).toString();
          expect(rest.startsWith(character) || rest.startsWith('\\')).toBe(true);
          const { line, column } = index.positionOf(cell, offset);
          expect(text.split('\n')[line]?.slice(column)).toBe(rest.split('\n')[0]);
          offset += character.length;
        }
      }
    }),
  );
});

test('never throws, whatever the bytes', () => {
  fc.assert(
    fc.property(
      someNotebook(),
      fc.nat(),
      fc.uint8Array({ maxLength: 9 }),
      (document, at, noise) => {
        const bytes = Buffer.from(JSON.stringify(document));
        const cut = at % (bytes.length + 1);
        const broken = Buffer.concat([bytes.subarray(0, cut), noise, bytes.subarray(cut + 3)]);
        expect(['notebook', 'malformed']).toContain(readNotebook(broken).kind);
      },
    ),
  );
});
