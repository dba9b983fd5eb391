import { beforeAll, describe, expect, test } from 'vitest';
import { api } from '#tfjs';
import { type Library, loadLibrary } from '../support/tfjs-runtime.ts';

let library: Record<string, unknown>;
let tensor: Record<string, unknown>;
let model: Record<string, unknown>;

beforeAll(async () => {
  const loaded = await loadLibrary();
  await loaded.setBackend('cpu');
  library = loaded as Library & Record<string, unknown>;
  const scalar = library['scalar'] as (value: number) => Record<string, unknown>;
  tensor = scalar(1);
  const sequential = library['sequential'] as () => Record<string, unknown>;
  model = sequential();
}, 120_000);

/** Only the native library for Node has these. */
const isNative = (name: string) => name.startsWith('node.');
/** Gone from the library or in packages of their own: code that is still about uses them. */
const ELSEWHERE = new Set([
  'automl.loadImageClassification',
  'automl.loadObjectDetection',
  'automl.loadTextClassification',
  'loadFrozenModel',
  'loadGraphModel',
  'loadGraphModelSync',
  'loadModel',
]);

const functions: readonly (readonly [string, ReadonlySet<string>])[] = [
  ['one tensor', api.TENSOR_FUNCTIONS],
  ['a promise of one', api.TENSOR_PROMISES],
  ['several', api.TENSOR_LISTS],
  ['none', api.READERS],
  ['a model', api.MODEL_MAKERS],
  ['a promise of a model', api.MODEL_LOADERS],
  ['what runs in a scope', api.TIDYING],
];

describe.each(functions)('functions that give %s', (_, names) => {
  test.each([...names].filter((name) => !isNative(name) && !ELSEWHERE.has(name)))(
    'tf.%s is one',
    (name) => {
      expect(typeof at(library, name)).toBe('function');
    },
  );
});

test('what is said to be elsewhere is not in the library', () => {
  for (const name of ELSEWHERE) expect(at(library, name)).toBeUndefined();
});

const methods: readonly (readonly [string, ReadonlySet<string>])[] = [
  ['give a tensor', api.TENSOR_METHODS],
  ['give several', api.LIST_METHODS],
  ['give values later', api.DOWNLOADS],
  ['give values at once', api.SYNC_DOWNLOADS],
];

describe.each(methods)('methods of a tensor that %s', (_, names) => {
  test.each([...names])('%s is one', (name) => {
    expect(typeof tensor[name]).toBe('function');
  });
});

describe('methods of a model', () => {
  const layers = [...api.PREDICTIONS, ...api.MODEL_READERS].filter((name) => !isOfGraphs(name));
  test.each([...new Set(layers)])('%s is one', (name) => {
    expect(typeof model[name]).toBe('function');
  });

  test('a model that reads on after it has returned gives a promise', () => {
    for (const name of api.MODEL_WAITERS) expect(api.MODEL_READERS.has(name)).toBe(true);
  });
});

/** Models for execution alone have these, and their package is not installed here. */
function isOfGraphs(name: string): boolean {
  return /^(?:execute|executeAsync|predictAsync)$/.test(name);
}

describe('functions said to give a tensor', () => {
  const simple = [
    'abs',
    'exp',
    'square',
    'sigmoid',
    'relu',
    'zerosLike',
    'onesLike',
    'clone',
    'neg',
  ];
  test.each(simple)('tf.%s makes a new one', (name) => {
    const memory = library['memory'] as () => { readonly numTensors: number };
    const before = memory().numTensors;
    const made = (library[name] as (of: unknown) => { dispose(): void })(tensor);
    expect(memory().numTensors).toBe(before + 1);
    made.dispose();
    expect(memory().numTensors).toBe(before);
  });
});

test('no name stands in two lists that say different things', () => {
  const lists = [api.TENSOR_FUNCTIONS, api.TENSOR_PROMISES, api.TENSOR_LISTS, api.READERS];
  const all = lists.flatMap((list) => [...list]);
  expect(new Set(all).size).toBe(all.length);
});

function at(owner: Record<string, unknown>, name: string): unknown {
  return name.split('.').reduce<unknown>((value, part) => {
    return (value as Record<string, unknown> | undefined)?.[part];
  }, owner);
}
