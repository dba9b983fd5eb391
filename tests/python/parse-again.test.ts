import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { beforeAll, expect, test } from 'vitest';
import { changeBetween, pointAt } from '../../src/python/change.ts';
import { parse } from '../../src/python/read.ts';
import { preparePython } from '../support/python.ts';

beforeAll(preparePython);

/** Everything a tree holds, as text. */
function shown(text: string, again?: string): string {
  const read = parse(text, { again });
  if (read.kind !== 'tree') throw new Error('no tree');
  const { tree } = read;
  const nodes = Array.from({ length: tree.size }, (_, node) =>
    [
      tree.kind(node),
      tree.fieldOf(node),
      tree.start(node),
      tree.end(node),
      tree.last(node),
      tree.parent(node),
    ].join(),
  );
  return `${tree.hasErrors} ${tree.depth} ${nodes.join(' ')}`;
}

const CODE = globSync('test-fixtures/**/flagged.py').concat(globSync('rules/**/flagged.py'));
const KEYS = [
  'a',
  'x1',
  '_',
  ' ',
  '    ',
  '\t',
  '\n',
  '\n    ',
  '\r\n',
  '\r',
  '.',
  ',',
  ':',
  '=',
  '(',
  ')',
  '[',
  ']',
  '"',
  "'",
  '"""',
  '#',
  '\\\n',
  '@',
  '😀',
  '日',
  'é',
  'match x:\n',
  'print "x"\n',
  'if a:\n    b\n',
  'lambda: ',
];

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  gone: fc.constantFrom(0, 0, 0, 1, 1, 4, 40),
  typed: fc.constantFrom('', ...KEYS),
});

test('a text that comes again, changed, gives the same tree as one that comes for the first time', () => {
  let number = 0;
  fc.assert(
    fc.property(fc.constantFrom(...CODE), fc.array(edit, { maxLength: 12 }), (path, edits) => {
      let text = readFileSync(path, 'utf8').slice(0, 4000);
      const name = `text ${number++}`;
      for (const { at, gone, typed } of edits) {
        expect(shown(text, name)).toBe(shown(text));
        const offset = Math.floor(at * text.length);
        text = text.slice(0, offset) + typed + text.slice(offset + gone);
      }
      expect(shown(text, name)).toBe(shown(text));
    }),
    { numRuns: 200 },
  );
});

test('it does so while somebody writes it from the first key to the last', () => {
  const text = readFileSync(CODE[0] ?? '', 'utf8').slice(0, 700);
  for (let end = 0; end <= text.length; end++) {
    const part = text.slice(0, end);
    expect(shown(part, 'written')).toBe(shown(part));
  }
});

test('many texts at once do not mix', () => {
  for (let round = 0; round < 3; round++) {
    for (let number = 0; number < 9; number++) {
      const text = `model_${number} = make(${'1, '.repeat(round + number)})\n`;
      expect(shown(text, `file${number}`)).toBe(shown(text));
    }
  }
});

const piece = fc.constantFrom('a', 'b', '\n', '😀', '😁', '日');

test('a change is what stands between the same beginning and the same end, and halves no character', () => {
  fc.assert(
    fc.property(fc.array(piece), fc.array(piece), (one, other) => {
      const [before, after] = [one.join(''), other.join('')];
      const change = changeBetween(before, after);
      if (!change) {
        expect(before).toBe(after);
        return;
      }
      const { start, oldEnd, newEnd } = change;
      expect(before.slice(0, start)).toBe(after.slice(0, start));
      expect(before.slice(oldEnd)).toBe(after.slice(newEnd));
      for (const [text, at] of [
        [before, start],
        [before, oldEnd],
        [after, start],
        [after, newEnd],
      ] as const) {
        expect(/^[\udc00-\udfff]/.test(text.slice(at))).toBe(false);
      }
    }),
  );
});

test('a point counts lines and characters', () => {
  expect(pointAt('ab\ncd\n', 0)).toEqual({ row: 0, column: 0 });
  expect(pointAt('ab\ncd\n', 2)).toEqual({ row: 0, column: 2 });
  expect(pointAt('ab\ncd\n', 3)).toEqual({ row: 1, column: 0 });
  expect(pointAt('ab\ncd\n', 6)).toEqual({ row: 2, column: 0 });
});
