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
const PAIR = [0.5, 1];

/** What is called of a fixture, and how many tensors and bytes a call of the flagged text leaves behind. */
const FLAGGED: readonly (readonly [string, string, readonly unknown[], number, number])[] = [
  ['tensor-not-disposed/flagged.js', 'brightness', [NUMBERS], 2, 16],
  ['tensor-not-disposed/flagged.js', 'brightest', [ROWS], 2, 24],
  ['tensor-not-disposed/flagged.js', 'widest', [ROWS], 2, 24],
  ['tensor-not-disposed/flagged.js', 'mix', [[]], 1, 4],
  ['intermediates-not-tidied/flagged.js', 'spread', [NUMBERS], 5, 44],
  ['intermediates-not-tidied/flagged.js', 'scaled', [ROWS], 4, 48],
  ['intermediates-not-tidied/flagged.js', 'joined', ROWS, 2, 24],
  ['intermediates-not-tidied/flagged.js', 'show', [ROWS], 4, 48],
  ['predict-output-not-disposed/flagged.js', 'classify', [ROWS], 1, 16],
  ['predict-output-not-disposed/flagged.js', 'classifyAll', [[ROWS, ROWS]], 2, 32],
  ['predict-output-not-disposed/flagged.js', 'best', [ROWS], 1, 16],
  ['variable-reassigned-without-dispose/flagged.js', 'power', [NUMBERS, 3], 3, 36],
  ['model-loaded-in-loop/flagged-memory.js', 'sums', [[ROWS, ROWS, ROWS]], 6, 96],
];

/** Those whose fix is left to people: none is offered, or not for all that is flagged in the function. */
const UNMENDED: readonly (readonly [string, string, readonly unknown[], number, number])[] = [
  ['variable-reassigned-without-dispose/flagged.js', 'walk', [3], 3, 24],
  ['intermediates-not-tidied/flagged.js', 'learn', [PAIR, [1]], 2, 12],
  ['predict-output-not-disposed/flagged.js', 'both', [ROWS], 2, 32],
  ['kept-tensor-in-state/flagged.js', 'follow', [NUMBERS], 3, 12],
  ['async-tidy/flagged.js', 'average', [NUMBERS], 2, 16],
];

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
  ['predict-output-not-disposed/clean.js', 'shown', [[ROWS, ROWS]]],
  ['variable-reassigned-without-dispose/clean.js', 'tidied', [NUMBERS, 3]],
  ['variable-reassigned-without-dispose/clean.js', 'fresh', [ROWS]],
  ['async-tidy/clean.js', 'average', [NUMBERS]],
  ['async-tidy/clean.js', 'sum', [NUMBERS]],
  ['kept-tensor-in-state/clean.js', 'follow', [NUMBERS]],
  ['kept-tensor-in-state/clean.js', 'boxes', [ROWS]],
  ['model-loaded-in-loop/clean-memory.js', 'sums', [[ROWS, ROWS, ROWS]]],
];

/** Fixtures about something else than memory: the fix gives the same and leaves no more behind. */
const SAME: readonly (readonly [string, string, readonly unknown[]])[] = [
  ['data-sync-in-loop/flagged.js', 'means', [ROWS]],
  ['data-sync-in-loop/flagged.js', 'sums', [ROWS]],
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
    async (path, name, args, left, bytes) => {
      const flagged = await measure(load(path), name, args);
      expect(flagged).toMatchObject({ left, bytes });
      const mended = await measure(load(fixed(path)), name, args);
      expect(mended).toMatchObject({ left: 0, bytes: 0 });
      const isRandom = /^(?:predict|model)/.test(path);
      const seen = (value: unknown): unknown => (isRandom ? shapeOf(value) : value);
      expect(seen(mended.value)).toEqual(seen(flagged.value));
    },
  );

  test.each(UNMENDED)('%s %s leaves tensors behind', async (path, name, args, left, bytes) => {
    expect(await measure(load(path), name, args)).toMatchObject({ left, bytes });
  });

  test.each(CLEAN)('%s %s leaves none', async (path, name, args) => {
    expect(await measure(load(path), name, args)).toMatchObject({ left: 0, bytes: 0 });
  });

  test.each(SAME)('%s %s gives the same when mended', async (path, name, args) => {
    const flagged = await measure(load(path), name, args);
    expect(await measure(load(fixed(path)), name, args)).toEqual(flagged);
  });

  test.each([
    ['model-not-disposed-on-unmount/flagged-react.tsx', 'Sum'],
    ['model-not-disposed-on-unmount/flagged-states.tsx', 'useGuess'],
  ])(
    'a component that comes and goes leaves its model behind, mended it does not',
    (path, name) => {
      expect(visits(path, name, 2)).toEqual([2, 2]);
      expect(visits(path.replace('.tsx', '.fixed.tsx'), name, 2)).toEqual([0, 0]);
    },
  );

  test('what an asynchronous function made before it waited is disposed too early', async () => {
    const { early } = load('async-tidy/flagged.js') as {
      readonly early: (numbers: readonly number[]) => Promise<number>;
    };
    await expect(early(NUMBERS)).rejects.toThrow('disposed');
  });
});

/** How many tensors are left each time a component has come, has been drawn again with the same, and has gone. */
function visits(path: string, name: string, times: number): number[] {
  const host = new HookHost();
  const react = { ...host.hooks, default: host.hooks };
  const modules = { react, 'react/jsx-runtime': { jsx: () => undefined } };
  const component = load(path, modules)[name] as (props: object) => unknown;
  const props = { numbers: [] };
  return Array.from({ length: times }, () => {
    const before = library.memory().numTensors;
    host.draw(() => component(props));
    host.draw(() => component(props));
    host.leave();
    return library.memory().numTensors - before;
  });
}

interface Slot {
  value?: unknown;
  effect?: () => (() => void) | undefined;
  cleanup?: (() => void) | undefined;
  needs?: readonly unknown[];
  isDue?: boolean;
}

/** As much of React as refs, states, effects and their cleanups need: after `leave` comes a fresh component. */
class HookHost {
  #slots: Slot[] = [];
  #at = 0;
  #isStale = false;
  readonly hooks = {
    useRef: <Value>(current: Value) => this.#next({ value: { current } }).value,
    useState: <Value>(first: Value) => {
      const slot = this.#next({ value: first });
      const set = (value: Value): void => {
        this.#isStale ||= value !== slot.value;
        slot.value = value;
      };
      return [slot.value, set];
    },
    useEffect: (effect: () => (() => void) | undefined, needs: readonly unknown[]) => {
      const slot = this.#next({});
      slot.isDue = !slot.needs || needs.some((one, index) => one !== slot.needs?.[index]);
      slot.effect = effect;
      slot.needs = needs;
    },
  };

  draw(component: () => unknown): void {
    do {
      this.#isStale = false;
      this.#at = 0;
      component();
      for (const slot of this.#slots.filter(({ isDue }) => isDue)) {
        slot.isDue = false;
        slot.cleanup?.();
        slot.cleanup = slot.effect?.();
      }
    } while (this.#isStale);
  }

  leave(): void {
    for (const { cleanup } of this.#slots.splice(0)) cleanup?.();
  }

  #next(fresh: Slot): Slot {
    return (this.#slots[this.#at++] ??= fresh);
  }
}

function fixed(path: string): string {
  return path.replace('.js', '.fixed.js');
}

function load(path: string, modules?: Readonly<Record<string, unknown>>): Exports {
  const { text } = readFixture(readFileSync(join(ROOT, 'test-fixtures/rules/tfjs', path), 'utf8'));
  return runModule(text, path, library, modules);
}

/** What one call leaves behind, the first call's own preparations left out. */
async function measure(exports: Exports, name: string, args: readonly unknown[]) {
  const call = exports[name] as (...given: readonly unknown[]) => unknown;
  await call(...args);
  const before = library.memory();
  const value = await call(...args);
  const after = library.memory();
  return {
    value,
    left: after.numTensors - before.numTensors,
    bytes: after.numBytes - before.numBytes,
  };
}

/** Models begin with random weights, so of what they give only the form can be compared. */
function shapeOf(value: unknown): unknown {
  if (typeof value === 'number') return Number.isNaN(value) ? 'NaN' : 'number';
  if (ArrayBuffer.isView(value) || Array.isArray(value))
    return [...(value as number[])].map(shapeOf);
  return value;
}
