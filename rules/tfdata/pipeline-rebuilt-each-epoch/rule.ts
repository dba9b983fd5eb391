import { evidence } from '#evidence';
import {
  LOOP_WORDS,
  type Loop,
  type Node,
  type PyCall,
  type PythonFile,
  integerAt,
  pythonRule,
} from '#python';
import { smells } from '#smells';
import {
  consumersOf,
  isDataset,
  isSteady,
  isSetAside,
  isTraced,
  rangeOfStep,
  transformations,
  usesGraphMode,
} from '#tensorflow';

/** Sources that copy what they are given, or start reading anew. */
const SOURCES = [
  'tensorflow.data.Dataset.from_tensor_slices',
  'tensorflow.data.Dataset.from_tensors',
  'tensorflow.data.Dataset.from_generator',
  'tensorflow.data.Dataset.list_files',
  'tensorflow.data.TFRecordDataset',
  'tensorflow.data.TextLineDataset',
  'keras.utils.image_dataset_from_directory',
  'keras.utils.text_dataset_from_directory',
];

/** Steps whose functions are traced into a graph when the step is made. */
const TRACED = ['map', 'filter', 'interleave', 'flat_map', 'scan'];

/** A loop of so few rounds pays too seldom to matter. */
const FEW_ROUNDS = 2;
const MOST_STEPS = 20;

export default pythonRule({
  status: 'preview',
  severity: 'info',
  smell: smells.repeatedPreparation,
  summary: 'tf.data pipeline built anew in every round of a loop',
  messages: {
    source:
      '`{step}` makes the same pipeline in every round of this loop, which copies its data or opens its files again; make it once before the loop and iterate over it in each round.',
    traced:
      '`{step}` is added to the pipeline in every round of this loop, and its function is traced again each time; build the pipeline once before the loop.',
  },
  impact: {
    kind: 'not-measured',
    because: 'nobody has published an energy figure for it that we could check',
  },
  evidence: [
    evidence.predictDatasetIssue,
    evidence.performanceBugStudy,
    evidence.cpuTimeTfdataPipelineRebuiltEachEpoch,
  ],
  fix: 'none',
  mentions: [['ataset', 'tfds', 'tensorflow_datasets'], LOOP_WORDS],

  *check(file) {
    if (usesGraphMode(file)) return;
    for (const call of file.callsTo(...SOURCES)) yield* rebuilt(file, call, call, 'source');
    for (const call of transformations(file, ...TRACED)) {
      yield* rebuilt(file, call, rangeOfStep(file, call), 'traced');
    }
  },
});

function* rebuilt(
  file: PythonFile,
  call: PyCall,
  at: { readonly start: number; readonly end: number },
  message: 'source' | 'traced',
) {
  const loop = file.loopsAround(call.node).find((one) => isWasteful(file, call, one));
  if (!loop || isSetAside(file, call.node) || isTraced(file, call.node)) return;
  yield {
    at,
    message,
    slots: { step: call.lastName },
    related: [{ at: loop.header, message: 'in this loop' }],
  };
}

function isWasteful(file: PythonFile, call: PyCall, loop: Loop): boolean {
  if (loop.kind === 'comprehension' || file.runsOnce(loop)) return false;
  if ((file.roundsOf(loop) ?? FEW_ROUNDS + 1) <= FEW_ROUNDS) return false;
  if (!isSteady(file, call.node, loop)) return false;
  return isConsumedIn(file, call.node, loop, MOST_STEPS);
}

/** Is the data walked over inside the loop, and goes nowhere we do not know? */
function isConsumedIn(file: PythonFile, dataset: Node, loop: Loop, depth: number): boolean {
  const consumers = consumersOf(file, dataset);
  return (
    depth > 0 &&
    consumers.length > 0 &&
    consumers.every(({ kind, at, call }) => {
      if (!file.tree.holds(loop.node, at)) return false;
      if (kind === 'fit') return isShort(file, call);
      if (kind !== 'step') return kind === 'loop';
      return isDataset(file, call) && isConsumedIn(file, call, loop, depth - 1);
    })
  );
}

/** One pass over the data: beside several epochs of training, making the pipeline costs nothing. */
function isShort(file: PythonFile, node: Node): boolean {
  const call = file.call(node);
  const epochs = call?.keyword('epochs');
  return call !== undefined && (!epochs || integerAt(file, epochs) === 1);
}
