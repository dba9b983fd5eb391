import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LineIndex } from '#core';
import { codeFrame } from '../../src/report/code-frame.ts';

const plain = { gutter: (text: string) => text, mark: (text: string) => text };

function frame(text: string, code: string): string[] {
  const start = text.indexOf(code);
  const lines = new LineIndex(text);
  const range = { start, end: start + code.length };
  const place = { range, start: lines.positionAt(start), end: lines.positionAt(range.end) };
  return codeFrame(text, lines, place, plain);
}

const CASES: readonly { name: string; text: string; code: string; shown: readonly string[] }[] = [
  {
    name: 'a place on one line',
    text: 'import keras\nmodel.predict(images)\n',
    code: 'predict',
    shown: ['  |', '2 | model.predict(images)', '  |       ^^^^^^^'],
  },
  {
    name: 'letters two columns wide before the place',
    text: '画像 = model.predict(x)',
    code: 'predict',
    shown: ['  |', '1 | 画像 = model.predict(x)', '  |              ^^^^^^^'],
  },
  {
    name: 'letters two columns wide in the place',
    text: 'f("画像")',
    code: '画像',
    shown: ['  |', '1 | f("画像")', '  |    ^^^^'],
  },
  {
    name: 'emoji of one, two and many code points',
    text: 'f("✨😀👩‍👩‍👧🇸🇪☎️", x)',
    code: 'x',
    shown: ['  |', '1 | f("✨😀👩‍👩‍👧🇸🇪☎️", x)', `  | ${' '.repeat(3 + 10 + 3)}^`],
  },
  {
    name: 'combining marks take no column',
    text: 'e\u0301te\u0301 = x',
    code: 'x',
    shown: ['  |', '1 | e\u0301te\u0301 = x', '  |       ^'],
  },
  {
    name: 'tabs become spaces up to the next stop',
    text: 'if a:\n\tb\t= c',
    code: 'c',
    shown: ['  |', '2 |     b   = c', '  |           ^'],
  },
  {
    name: 'Windows line ends are not shown',
    text: 'a\r\nb = c\r\nd',
    code: 'c',
    shown: ['  |', '2 | b = c', '  |     ^'],
  },
  {
    name: 'control characters and direction overrides are made visible',
    text: 'a = "\u001b[31m\u202e" + b',
    code: 'b',
    shown: ['  |', '1 | a = "␛[31m\ufffd" + b', `  | ${' '.repeat(15)}^`],
  },
  {
    name: 'every line of a place over several lines',
    text: 'for x in data:\n    a(x)\n\n    b(x)  \nend()',
    code: 'for x in data:\n    a(x)\n\n    b(x)',
    shown: [
      '  |',
      '1 | for x in data:',
      '  | ^^^^^^^^^^^^^^',
      '2 |     a(x)',
      '  |     ^^^^',
      '3 |',
      '4 |     b(x)',
      '  |     ^^^^',
    ],
  },
  {
    name: 'a place that ends where a line begins ends with the line before',
    text: 'a = 1\nb = 2\n',
    code: 'a = 1\n',
    shown: ['  |', '1 | a = 1', '  | ^^^^^'],
  },
  {
    name: 'the first lines of a very long place',
    text: Array.from({ length: 12 }, (_, line) => `x${line}`).join('\n'),
    code: Array.from({ length: 12 }, (_, line) => `x${line}`).join('\n'),
    shown: [
      '  |',
      ...['1', '2', '3', '4', '5'].flatMap((line) => [`${line} | x${Number(line) - 1}`, '  | ^^']),
      '  | ... 7 more lines',
    ],
  },
];

test.each(CASES)('a frame shows $name', ({ text, code, shown }) => {
  expect(frame(text, code)).toEqual(shown);
});

test('a place at the very end of a text still gets a caret', () => {
  const text = 'a = 1';
  const end = { line: 0, column: 5 };
  const range = { start: 5, end: 5 };
  expect(codeFrame(text, new LineIndex(text), { range, start: end, end }, plain)).toEqual([
    '  |',
    '1 | a = 1',
    '  |      ^',
  ]);
});

test('a line too long to read is cut around the place', () => {
  const [, source = '', carets = ''] = frame(`${'a'.repeat(5000)}HERE${'b'.repeat(5000)}`, 'HERE');
  expect(source.length).toBeLessThan(140);
  expect(source.slice(carets.indexOf('^'), carets.length)).toBe('HERE');
  expect(source).toMatch(/^1 \| \.\.\.a+HEREb+\.\.\.$/);
});

const PIECES: readonly (readonly [text: string, width: number])[] = [
  ['a', 1],
  ['語', 2],
  ['한', 2],
  ['😀', 2],
  ['👩‍👩‍👧', 2],
  ['e\u0301', 1],
  ['\u0007', 1],
  ['ß', 1],
  ['Ａ', 2],
];

test('carets begin below the place whatever stands before it', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }), (pieces) => {
      const before = pieces.map(([text]) => text).join('');
      const columns = pieces.reduce((sum, [, width]) => sum + width, 0);
      const [, , carets] = frame(`${before} place`, 'place');
      expect(carets).toBe(`  | ${' '.repeat(columns + 1)}^^^^^`);
    }),
  );
});

test('lines of a notebook are counted from the start of their cell', () => {
  const text = 'import keras\n\nmodel = f()\nmodel.predict(x)\n';
  const start = text.indexOf('predict');
  const place = {
    range: { start, end: start + 7 },
    start: { line: 1, column: 6 },
    end: { line: 1, column: 13 },
  };
  expect(codeFrame(text, new LineIndex(text), place, plain)).toEqual([
    '  |',
    '2 | model.predict(x)',
    '  |       ^^^^^^^',
  ]);
});
