import { expect, test } from 'vitest';
import fc from 'fast-check';
import { plainJson } from '../../src/project/plain-json.ts';

test.each<readonly [string, unknown]>([
  ['{"a": 1, // one\n "b": [1, 2,], /* two */}', { a: 1, b: [1, 2] }],
  ['{"a": "// no comment", "b": "/* nor */, ]", }', { a: '// no comment', b: '/* nor */, ]' }],
  ['// first\n{"a": "\\"//", /* last\n, */}', { a: '"//' }],
  ['[1, /* , */ ]', [1]],
])('%s', (text, value) => {
  expect(JSON.parse(plainJson(text))).toEqual(value);
});

test('plain JSON stays as it is, and nothing ever moves', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = JSON.stringify(value, undefined, 2);
      expect(plainJson(text)).toBe(text);
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'{}[],"/*\\\n x') }), (text) => {
      expect(plainJson(text)).toHaveLength(text.length);
      expect(plainJson(text).split('\n')).toHaveLength(text.split('\n').length);
    }),
  );
});
