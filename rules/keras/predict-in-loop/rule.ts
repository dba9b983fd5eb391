import { evidence } from '#evidence';
import {
  LOOP_WORDS,
  type PyCall,
  type PythonFile,
  type Repetition,
  fields,
  integerAt,
  kinds,
  pythonRule,
} from '#python';
import { smells } from '#smells';
import {
  batchedPrediction,
  callOnBatch,
  hasOneOutput,
  isPacedByPerson,
  isSetAside,
  isSingleSample,
  isTimed,
  runsNowAndThen,
  staysTheSame,
  trains,
  trainsForEpochs,
} from '#tensorflow';

/** A loop of so few rounds pays the fixed cost too seldom to matter. */
const FEW_ROUNDS = 20;

export default pythonRule({
  status: 'stable',
  severity: 'warning',
  smell: smells.unbatchedInference,
  summary: '`predict` called on one sample at a time in a loop',
  messages: {
    single:
      '`{method}` sets up a whole data pipeline for one sample in every round of this loop; collect the samples and predict once, or call `predict_on_batch` where each sample needs the answer before.',
  },
  impact: {
    kind: 'not-measured',
    because: 'no energy figure for Keras has been published that we could check',
  },
  evidence: [
    evidence.predictManual,
    evidence.predictIssue,
    evidence.cpuTimeKerasPredictInLoop,
    evidence.boardEnergyKerasPredictInLoop,
  ],
  fix: 'unsafe',
  mentions: [['predict'], LOOP_WORDS],

  *check(file) {
    for (const call of file.callsOfMethod(
      'keras.Model',
      'predict',
      'predict_classes',
      'predict_proba',
    )) {
      if (isSetAside(file, call.node)) continue;
      const samples = call.argument('x', 0);
      if (!samples) continue;
      const repetition = file.repetitionsOf(call.node).find((one) => isRepeated(file, call, one));
      if (!repetition) continue;
      if (!isSingleSample(file, samples) && !takesFirstRow(file, call, repetition)) continue;
      const fix = batchedPrediction(file, call, repetition.loop) ?? callOnBatch(file, call);
      yield {
        at: call.name,
        message: 'single',
        slots: { method: call.lastName },
        related: [{ at: repetition.loop.header, message: 'in this loop' }],
        ...(fix ? { fix } : {}),
      };
    }
  },
});

function isRepeated(file: PythonFile, call: PyCall, { loop, at, via }: Repetition): boolean {
  if (file.runsOnce(loop) || (file.roundsOf(loop) ?? Infinity) <= FEW_ROUNDS) return false;
  // One sample through several models is an ensemble: there is nothing to batch.
  const receiver = via.length === 0 ? call.receiver : (file.call(at)?.receiver ?? 0);
  if (receiver && file.changesIn(receiver, loop)) return false;
  const body = via.length === 0 ? loop.node : file.frameAround(call.node).node;
  if (runsNowAndThen(file, at, loop.node) || runsNowAndThen(file, call.node, body)) return false;
  // The same sample after every epoch shows how training goes; with a clock around it, how fast it is.
  const isFixed = staysTheSame(file, call.argument('x', 0), body);
  if (isFixed && (trains(file, loop) || isTimed(file, loop))) return false;
  // Waiting dwarfs the call, and so does training that goes on for epochs.
  return !isPacedByPerson(file, loop) && !trainsForEpochs(file, loop);
}

/** Is only row 0 of the prediction ever looked at, of a model with one output, on data of this round? */
function takesFirstRow(file: PythonFile, call: PyCall, { loop, at }: Repetition): boolean {
  if (!file.changesIn(at, loop)) return false;
  if (!hasOneOutput(file, call)) return false;
  const { tree } = file;
  const uses = file.usesOf(call.node);
  return (
    uses.length > 0 &&
    uses.every((use) => {
      if (use.kind !== 'indexed') return false;
      const index = tree.child(tree.parent(use.at), fields.SUBSCRIPT);
      return tree.kind(index) === kinds.INTEGER && integerAt(file, index) === 0;
    })
  );
}
