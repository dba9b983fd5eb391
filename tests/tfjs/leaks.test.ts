import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readFixture } from '../support/fixture-marks.ts';
import { ROOT } from '../support/rule-folders.ts';
import { type Exports, type Library, loadLibrary, runModule } from '../support/tfjs-runtime.ts';

const NUMBERS = [1, 4, 2];
const ROWS = [
  [1, 2, 3],
  [4, 5, 6],
];

/** What is called of a fixture, and how many tensors a call of the flagged text leaves behind. */
const FLAGGED: readonly (readonly [string, string, readonly unknown[], number])[] = [
  ['tensor-not-disposed/flagged.js', 'brightness', [NUMBERS], 2],
  ['tensor-not-disposed/flagged.js', 'brightest', [ROWS], 2],
  ['tensor-not-disposed/flagged.js', 'widest', [ROWS], 2],
  ['intermediates-not-tidied/flagged.js', 'spread', [NUMBERS], 5],
  ['intermediates-not-tidied/flagged.js', 'scaled', [ROWS], 4],
  ['intermediates-not-tidied/flagged.js', 'joined', ROWS, 2],
  ['predict-output-not-disposed/flagged.js', 'classify', [ROWS], 1],
  ['predict-output-not-disposed/flagged.js', 'classifyAll', [[ROWS, ROWS]], 2],
  ['predict-output-not-disposed/flagged.js', 'best', [ROWS], 1],
  ['variable-reassigned-without-dispose/flagged.js', 'power', [NUMBERS, 3], 3],
  // One of its two loops has no fix: see FIXED.
  ['variable-reassigned-without-dispose/flagged.js', 'walk', [3], 3],
];

/** Calls that the fix leaves as they are. */
const UNMENDED = new Set(['walk']);

const CLEAN: readonly (readonly [string, string, readonly unknown[]])[] = [
  ['tensor-not-disposed/clean.js', 'disposed', [NUMBERS]],
  ['tensor-not-disposed/clean.js', 'disposedInALoop', [NUMBERS]],
  ['tensor-not-disposed/clean.js', 'tidied', [NUMBERS]],
  ['tensor-not-disposed/clean.js', 'handedOn', [NUMBERS]],
  ['tensor-not-disposed/clean.js', 'scoped', [NUMBERS]],
  ['intermediates-not-tidied/clean.js', 'tidied', [NUMBERS]],
  ['intermediates-not-tidied/clean.js', 'oneByOne', [NUMBERS]],
  ['intermediates-not-tidied/clean.js', 'average', [NUMBERS]],
  ['predict-output-not-disposed/clean.js', 'classify', [ROWS]],
  ['predict-output-not-disposed/clean.js', 'tidied', [ROWS]],
  ['variable-reassigned-without-dispose/clean.js', 'tidied', [NUMBERS, 3]],
  ['variable-reassigned-without-dispose/clean.js', 'fresh', [ROWS]],
  ['async-tidy/clean.js', 'average', [NUMBERS]],
  ['async-tidy/clean.js', 'sum', [NUMBERS]],
];

let library: Library;
beforeAll(async () => {
  library = await loadLibrary();
}, 120_000);

describe.each(['cpu', 'wasm'])('with the backend %s', (backend) => {
  beforeAll(async () => {
    await library.setBackend(backend);
  });

  test.each(FLAGGED)(
    '%s %s leaves tensors behind, mended it does not',
    async (path, name, args, left) => {
      const flagged = await measure(load(path), name, args);
      expect(flagged.left).toBe(left);
      if (UNMENDED.has(name)) return;
      const mended = await measure(load(path.replace('.js', '.fixed.js')), name, args);
      expect(mended.left).toBe(0);
      const isRandom = path.startsWith('predict');
      const seen = (value: unknown): unknown => (isRandom ? shapeOf(value) : value);
      expect(seen(mended.value)).toEqual(seen(flagged.value));
    },
  );

  test.each(CLEAN)('%s %s leaves none', async (path, name, args) => {
    expect((await measure(load(path), name, args)).left).toBe(0);
  });
});

function load(path: string): Exports {
  const { text } = readFixture(readFileSync(join(ROOT, 'test-fixtures/rules/tfjs', path), 'utf8'));
  return runModule(text, path, library);
}

/** How many tensors one call leaves behind, the first call's own preparations left out. */
async function measure(exports: Exports, name: string, args: readonly unknown[]) {
  const call = exports[name] as (...given: readonly unknown[]) => unknown;
  await call(...args);
  const before = library.memory().numTensors;
  const value = await call(...args);
  return { value, left: library.memory().numTensors - before };
}

/** Models begin with random weights, so of what they give only the form can be compared. */
function shapeOf(value: unknown): unknown {
  if (typeof value === 'number') return Number.isNaN(value) ? 'NaN' : 'number';
  if (ArrayBuffer.isView(value) || Array.isArray(value))
    return [...(value as number[])].map(shapeOf);
  return value;
}
