import { evidence } from '#evidence';
import { type PythonFile, addArgument, isTrue, pythonRule } from '#python';
import { smells } from '#smells';
import {
  autotune,
  isLookedAtOnly,
  isSetAside,
  mappedFunction,
  mappedWork,
  rangeOfStep,
  transformations,
  tunesPipelines,
} from '#tensorflow';

export default pythonRule({
  status: 'stable',
  severity: 'info',
  smell: smells.starvedAccelerator,
  summary: '`map` with random augmentation runs on one core, element after element',
  messages: {
    random:
      '`map` does this random work on one element after the other, since TensorFlow runs only functions without state in parallel by itself; `num_parallel_calls` uses the other cores.',
  },
  impact: {
    kind: 'not-measured',
    because: 'how long an accelerator waits for its data depends on the machine',
  },
  evidence: [
    evidence.datasetMapManual,
    evidence.dataPerformanceGuide,
    evidence.dataStallStudy,
    evidence.cpuTimeTfdataMapNotParallel,
  ],
  fix: 'unsafe',
  mentions: [['map'], ['random'], ['ataset', 'tfds', 'tensorflow_datasets']],

  *check(file) {
    if (tunesPipelines(file) || setsSeed(file)) return;
    for (const map of transformations(file, 'map')) {
      if (map.hasSplat || map.argument('num_parallel_calls', 1)) continue;
      if (isTrue(file, map.keyword('synchronous')) || isSetAside(file, map.node)) continue;
      const work = mappedWork(file, mappedFunction(file, map));
      // Python code holds a lock of its own, which parallel calls would only wait for.
      if (!work?.isRandom || !work.isCostly || work.isSeeded || work.runsPython) continue;
      if (isLookedAtOnly(file, map.node)) continue;
      const name = autotune(file, map.node);
      const edit = name ? addArgument(file, map, `num_parallel_calls=${name}`) : undefined;
      yield {
        at: rangeOfStep(file, map),
        message: 'random',
        ...(edit
          ? { fix: { title: 'Run the map in parallel', applicability: 'unsafe', edits: [edit] } }
          : {}),
      };
    }
  },
});

/** A seed for everything says that the draws are meant to come in the same order each time. */
function setsSeed(file: PythonFile): boolean {
  const seeds = [
    'tensorflow.random.set_seed',
    'tensorflow.set_random_seed',
    'tensorflow.random.set_random_seed',
    'keras.utils.set_random_seed',
    'tensorflow.config.experimental.enable_op_determinism',
  ];
  return file.callsTo(...seeds).length > 0;
}
