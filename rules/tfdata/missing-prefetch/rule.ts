import type { Edit } from '#core';
import { evidence } from '#evidence';
import { type Node, type PyCall, type PythonFile, pythonRule } from '#python';
import { smells } from '#smells';
import {
  type PipelinePath,
  addStep,
  autotune,
  isDataset,
  isSetAside,
  pathsTo,
  rangeOfStep,
  tunesPipelines,
} from '#tensorflow';

/** Sources that take time for every element, besides steps with a function. */
const SLOW_SOURCES =
  /^tensorflow\.data\.(TFRecordDataset|TextLineDataset|FixedLengthRecordDataset|Dataset\.from_generator)$/;
const SLOW_STEPS: ReadonlySet<string> = new Set(['map', 'interleave', 'flat_map', 'filter']);

/** Steps that hand elements on as they are, so that a step before them may still work ahead. */
const HANDS_ON: ReadonlySet<string> = new Set(['repeat', 'take', 'skip', 'with_options']);

/** Steps that work ahead themselves, keep what was prepared, or may do anything. */
const ENOUGH: ReadonlySet<string> = new Set(['prefetch', 'cache', 'apply', 'snapshot']);

export default pythonRule({
  status: 'quiet',
  severity: 'hint',
  smell: smells.starvedAccelerator,
  summary: 'tf.data pipeline for training ends without `prefetch`',
  messages: {
    missing:
      'This pipeline ends without `prefetch`, so TensorFlow up to 2.10 prepares each batch while the accelerator waits; newer versions add the step by themselves.',
  },
  impact: {
    kind: 'not-measured',
    because: 'how long an accelerator waits for its data depends on the machine',
  },
  evidence: [
    evidence.dataPerformanceGuide,
    evidence.dataOptimizationManual,
    evidence.dataStallStudy,
    evidence.cpuTimeTfdataMissingPrefetch,
  ],
  fix: 'safe',
  mentions: [
    ['ataset', 'tfds', 'tensorflow_datasets'],
    ['fit', 'for '],
  ],

  *check(file) {
    if (tunesPipelines(file)) return;
    const reported = new Set<Node>();
    for (const dataset of trainingData(file)) {
      if (isSetAside(file, dataset)) continue;
      const paths = pathsTo(file, dataset);
      const last = paths[0]?.steps.at(-1)?.call;
      if (!last || reported.has(last.node) || !paths.every((path) => isBare(path))) continue;
      reported.add(last.node);
      const isOnlyEnd = paths.every(({ steps }) => steps.at(-1)?.call.node === last.node);
      const edit = isOnlyEnd ? prefetching(file, last) : undefined;
      yield {
        at: rangeOfStep(file, last),
        message: 'missing',
        ...(edit
          ? { fix: { title: 'Prefetch batches', applicability: 'safe', edits: [edit] } }
          : {}),
      };
    }
  },
});

/** Datasets that a model is trained on, evaluated with or predicts from. */
function* trainingData(file: PythonFile): Generator<Node> {
  for (const call of file.callsOfMethod('keras.Model', 'fit', 'fit_generator')) {
    for (const argument of [call.argument('x', 0), call.keyword('validation_data')])
      if (argument && isDataset(file, argument)) yield argument;
  }
  for (const call of file.callsOfMethod('keras.Model', 'evaluate', 'predict')) {
    const argument = call.argument('x', 0);
    if (argument && isDataset(file, argument)) yield argument;
  }
}

/** Does every batch have to be waited for: work for each element, and nothing that does it ahead? */
function isBare({ steps, isWhole }: PipelinePath): boolean {
  const names = steps.map(({ name }) => name);
  if (!isWhole || !names.includes('batch') || names.some((name) => ENOUGH.has(name))) return false;
  const isSlow = steps.some(({ isSource, name }) =>
    isSource ? SLOW_SOURCES.test(name) : SLOW_STEPS.has(name),
  );
  const last = steps.findLast(({ name }) => !HANDS_ON.has(name));
  return isSlow && last !== undefined && !worksAhead(last.call);
}

/** A parallel step keeps some finished elements in store. */
function worksAhead(step: PyCall): boolean {
  return step.hasSplat || step.argument('num_parallel_calls', step.lastName === 'map' ? 1 : 3) > 0;
}

function prefetching(file: PythonFile, last: PyCall): Edit | undefined {
  const name = autotune(file, last.node);
  return name ? addStep(file, last, `.prefetch(${name})`) : undefined;
}
