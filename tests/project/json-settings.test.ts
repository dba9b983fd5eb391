import { expect, test } from 'vitest';
import fc from 'fast-check';
import { readJson } from '../../src/project/json-settings.ts';

test.each<readonly [string, unknown]>([
  ['{"a": 1, // one\n "b": [1, 2,], /* two */}', { a: 1, b: [1, 2] }],
  ['{"a": "// no comment", "b": "/* nor */, ]", }', { a: '// no comment', b: '/* nor */, ]' }],
  ['// first\n{"a": "\\"//", /* last\n, */}', { a: '"//' }],
  ['[1, /* , */ ]', [1]],
])('%s is read where comments are welcome, and nowhere else', (text, value) => {
  expect(readJson(text, true)).toMatchObject({ value });
  expect(readJson(text, true).error).toBeUndefined();
  expect(readJson(text, false).error).toBeDefined();
});

test('JSON means what it means to everybody', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.boolean(), (value, isLenient) => {
      const text = JSON.stringify(value, undefined, 2);
      const read = readJson(text, isLenient);
      expect(read.error).toBeUndefined();
      expect(JSON.stringify(read.value)).toBe(JSON.stringify(JSON.parse(text)));
    }),
  );
});

test('no text is too broken to be told where', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'{}[],"/*\\\n x:1') }), (text) => {
      const { error } = readJson(text, true);
      const lines = text.split('\n').length;
      if (error) expect(error.line >= 1 && error.line <= lines).toBe(true);
    }),
  );
});

test.each<readonly [string, string, number]>([
  ['{\n  "a": 1\n  "b": 2\n}', 'a comma is missing', 3],
  ['{\n  "a": \n}', 'a value is missing', 3],
  ['{\n  // why\n  "a": 1\n}', 'comments are not allowed in this file', 2],
  ['', 'a value is missing', 1],
])('%j: %s', (text, says, line) => expect(readJson(text, false).error).toEqual({ says, line }));

const NESTED = '{\n  "b": "a",\n  "a": [\n    { "x": 1 },\n    { "x":\n      2 }\n  ]\n}';

test.each<readonly [readonly PropertyKey[], number | undefined]>([
  [['a'], 3],
  [['b'], 2],
  [['a', 1, 'x'], 5],
  [['a', 1, 'y', 'z'], 5],
  [['a', 7], 3],
  [['b', 0, 'x'], 2],
  [['c'], undefined],
  [[], undefined],
])('the line of %j', (path, line) => expect(readJson(NESTED, false).lineOf(path)).toBe(line));
