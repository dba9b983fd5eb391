import { evidence } from '#evidence';
import { type PyCall, type PythonFile, integerAt, pythonRule } from '#python';
import { smells } from '#smells';
import {
  isFollowedBy,
  isSetAside,
  mappedFunction,
  namesManyFiles,
  rangeOfStep,
  transformations,
  tunesPipelines,
} from '#tensorflow';

const READERS = [
  'tensorflow.data.TFRecordDataset',
  'tensorflow.data.TextLineDataset',
  'tensorflow.data.FixedLengthRecordDataset',
];

export default pythonRule({
  status: 'quiet',
  severity: 'hint',
  smell: smells.starvedAccelerator,
  summary: 'Files of a tf.data pipeline are read one after the other',
  messages: {
    records:
      '`{reader}` reads these files one after the other, although they are shuffled later; where storage is slow, `num_parallel_reads` lets several be waited for at once.',
    interleaved:
      '`interleave` takes turns between files but reads one at a time; where storage is slow, `num_parallel_calls` lets several be waited for at once, in the same order.',
    flat: '`flat_map` reads these files one after the other, although they are shuffled later; where storage is slow, `interleave` with `num_parallel_calls` lets several be waited for at once.',
  },
  impact: {
    kind: 'not-measured',
    because: 'it depends on where the files lie and on whether the accelerator waits for them',
  },
  evidence: [
    evidence.dataPerformanceGuide,
    evidence.dataStallStudy,
    evidence.cpuTimeTfdataReaderNotParallel,
  ],
  fix: 'none',
  mentions: [['Dataset', 'interleave', 'flat_map']],

  *check(file) {
    if (tunesPipelines(file)) return;
    for (const reader of file.callsTo('tensorflow.data.TFRecordDataset')) {
      const files = reader.argument('filenames', 0);
      if (reader.hasSplat || reader.argument('num_parallel_reads', 3)) continue;
      if (isSetAside(file, reader.node) || !namesManyFiles(file, files)) continue;
      if (!isFollowedBy(file, reader, 'shuffle')) continue;
      yield { at: reader.name, message: 'records', slots: { reader: reader.lastName } };
    }
    for (const step of transformations(file, 'interleave', 'flat_map')) {
      if (isSetAside(file, step.node) || !readsFiles(file, step)) continue;
      if (step.lastName === 'flat_map') {
        if (isFollowedBy(file, step, 'shuffle'))
          yield { at: rangeOfStep(file, step), message: 'flat' };
        continue;
      }
      if (step.hasSplat || step.argument('num_parallel_calls', 3)) continue;
      const cycle = step.argument('cycle_length', 1);
      if (cycle && integerAt(file, cycle) === 1) continue;
      yield { at: rangeOfStep(file, step), message: 'interleaved' };
    }
  },
});

/** Is what the step runs for each element a reader: itself, or a function that ends in one? */
function readsFiles(file: PythonFile, step: PyCall): boolean {
  const mapped = mappedFunction(file, step);
  if (mapped?.kind === 'name') return READERS.includes(mapped.name);
  if (mapped?.kind !== 'function') return false;
  const { tree } = file;
  for (const call of file.callsTo(...READERS)) {
    if (tree.holds(mapped.scope.node, call.node)) return true;
  }
  return false;
}
