import { beforeAll, expect, test } from 'vitest';
import { kinds } from '#python';
import { pythonFile } from '../support/meaning.ts';
import { preparePython } from '../support/python.ts';

beforeAll(preparePython);

const CASES: readonly (readonly [title: string, text: string, isBroken: boolean])[] = [
  ['a whole file', 'for x in xs:\n    print(x)\n', false],
  ['a broken line in it', 'for x in xs:\n    print(x y)\n    print(x)\n', true],
  ['a broken line far from it', 'for x in xs:\n    print(x)\n\nprint(1)\nprint(x y)\n', false],
];

test.each(CASES)('a loop with %s', (_, text, isBroken) => {
  const file = pythonFile(text);
  const { tree } = file;
  let loop = 0;
  for (let node = 1; node < tree.size; node++) {
    if (tree.kind(node) === kinds.FOR_STATEMENT) loop = node;
  }
  expect(loop).toBeGreaterThan(0);
  expect(file.holdsBroken(loop)).toBe(isBroken);
});

const EXERCISE = `inputs = Input((32, 32, 3))
x = Conv2D(8 * ??, (3, 3))(inputs)
x = BatchNormalization()(x)
for size in range(4, ??):
    x = Dense(size)(x)
`;

test.each([
  ['Input', false],
  ['Conv2D', true],
  ['(3, 3))', true],
  ['BatchNormalization', false],
  ['range', true],
  ['Dense', false],
])('%s lies in a statement that did not parse: %s', (word, expected) => {
  expect(pythonFile(EXERCISE).isBroken(EXERCISE.indexOf(word))).toBe(expected);
});
