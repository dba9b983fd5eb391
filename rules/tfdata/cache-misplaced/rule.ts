import type { Edit } from '#core';
import { evidence } from '#evidence';
import { type PyCall, type PythonFile, isFalse, pythonRule } from '#python';
import { smells } from '#smells';
import {
  type PipelineStep,
  isFollowedBy,
  isSetAside,
  mappedFunction,
  mappedWork,
  nextSteps,
  pathsTo,
  rangeOfStep,
  trainsOn,
  transformations,
} from '#tensorflow';

type Message = 'repeated' | 'augmented' | 'shuffled' | 'partial';

interface Misplaced {
  readonly message: Message;
  /** The step the cache belongs before, or after in the case of `partial`. */
  readonly step: PyCall;
}

/** Steps that choose a part of the data: a shuffle before them draws lots once, which has to stay as it is. */
const CHOOSES: ReadonlySet<string> = new Set(['take', 'skip', 'shard']);

export default pythonRule({
  status: 'stable',
  severity: 'warning',
  smell: smells.repeatedPreparation,
  summary: '`cache` of a tf.data pipeline at a place where it saves nothing or keeps too much',
  messages: {
    repeated:
      '`cache` after `repeat` keeps every repetition of the data and never reads one back; put it before `repeat`.',
    augmented:
      '`cache` after random augmentation draws once and then trains on the same pictures in every epoch; put it before the augmentation.',
    shuffled:
      '`cache` after `shuffle` keeps one order for all epochs, and the buffer of `shuffle` is filled for one only; put it before `shuffle`.',
    partial:
      '`cache` before `take` is never read to its end, so TensorFlow throws it away and prepares the data anew in every epoch; put it after `take`.',
  },
  impact: {
    kind: 'not-measured',
    because: 'the one measurement of `cache` there is was of data that was cheap to prepare',
  },
  evidence: [
    evidence.datasetCacheManual,
    evidence.dataPerformanceGuide,
    evidence.cpuTimeTfdataCacheMisplaced,
  ],
  fix: 'unsafe',
  mentions: [['cache'], ['ataset', 'tfds', 'tensorflow_datasets']],

  *check(file) {
    for (const cache of transformations(file, 'cache')) {
      if (isSetAside(file, cache.node)) continue;
      const misplaced = afterWhat(file, cache) ?? beforeTake(file, cache);
      if (!misplaced) continue;
      const { message, step } = misplaced;
      const edits = message === 'partial' ? undefined : moveBefore(file, cache, step);
      yield {
        at: rangeOfStep(file, cache),
        message,
        ...(message === 'shuffled' ? { severity: 'info' as const } : {}),
        related: [{ at: rangeOfStep(file, step), message: 'this step is on the wrong side' }],
        ...(edits
          ? { fix: { title: 'Move the cache', applicability: 'unsafe' as const, edits } }
          : {}),
      };
    }
  },
});

/** The step before the cache that undoes it, the same on every way the data may come. */
function afterWhat(file: PythonFile, cache: PyCall): Misplaced | undefined {
  const paths = pathsTo(file, cache.receiver);
  const found = paths.map(({ steps }) => wrongStep(file, cache, steps));
  const [first] = found;
  const isCertain = found.every((one) => one?.step.node === first?.step.node);
  return isCertain ? first : undefined;
}

function wrongStep(
  file: PythonFile,
  cache: PyCall,
  steps: readonly PipelineStep[],
): Misplaced | undefined {
  for (const [index, { call, name }] of steps.entries()) {
    if (name === 'repeat') return { message: 'repeated', step: call };
    if (name === 'map' && isAugmentation(file, call)) return { message: 'augmented', step: call };
    if (name !== 'shuffle' || isFalse(file, call.argument('reshuffle_each_iteration', 2))) continue;
    if (steps.slice(index + 1).some((after) => CHOOSES.has(after.name))) continue;
    const isStale = trainsOn(file, cache.node) && !isFollowedBy(file, cache, 'shuffle');
    if (isStale) return { message: 'shuffled', step: call };
  }
  return undefined;
}

function isAugmentation(file: PythonFile, map: PyCall): boolean {
  const work = mappedWork(file, mappedFunction(file, map));
  return work !== undefined && work.augments && !work.isSeeded;
}

/** `ds.cache().take(n)` where nothing else reads the cache, in an input for training. */
function beforeTake(file: PythonFile, cache: PyCall): Misplaced | undefined {
  const next = nextSteps(file, cache.node);
  const [take] = next;
  const isOnly = next.length === 1 && take?.lastName === 'take';
  return take && isOnly && trainsOn(file, take.node)
    ? { message: 'partial', step: take }
    : undefined;
}

/** `ds.shuffle(9).batch(8).cache()` → `ds.cache().shuffle(9).batch(8)` */
function moveBefore(file: PythonFile, cache: PyCall, step: PyCall): readonly Edit[] | undefined {
  const { text, tree } = file;
  let inner = cache;
  while (inner.node !== step.node) {
    const before = file.call(inner.receiver);
    if (!before) return undefined;
    inner = before;
  }
  const [from, to] = [tree.end(cache.receiver), tree.end(step.receiver)];
  if (text.slice(to, cache.end).includes('#')) return undefined;
  return [
    { range: { start: to, end: to }, text: text.slice(from, cache.end) },
    { range: { start: from, end: cache.end }, text: '' },
  ];
}
