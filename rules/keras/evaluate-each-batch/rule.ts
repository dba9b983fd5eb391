import { evidence } from '#evidence';
import { type Loop, type PyCall, type PythonFile, pythonRule } from '#python';
import { smells } from '#smells';
import {
  hookAround,
  isGuarded,
  isSetAside,
  isStepLoop,
  runsNowAndThen,
  staysTheSame,
} from '#tensorflow';

/** A loop of so few steps is a trial. */
const FEW_ROUNDS = 8;

export default pythonRule({
  status: 'preview',
  severity: 'warning',
  smell: smells.workForNothing,
  summary: 'Whole evaluation after every training batch',
  messages: {
    stepped:
      '`evaluate` goes through all its data after every batch of this loop; do it once per epoch, or every so many batches.',
    hooked:
      '`{method}` in `{hook}` goes through all its data after every batch; do it in `on_epoch_end`, or every so many batches.',
  },
  impact: {
    kind: 'not-measured',
    because: 'a run of ours measured CPU time, nobody has measured energy',
  },
  evidence: [evidence.evaluateManual, evidence.cpuTimeKerasEvaluateEachBatch],
  fix: 'none',
  mentions: [['keras'], ['evaluate', 'predict'], ['batch', 'apply_gradients', 'minimize']],

  *check(file) {
    for (const call of file.callsOfMethod('keras.Model', 'evaluate', 'predict')) {
      if (isSetAside(file, call.node)) continue;
      const hook = hookAround(file, call.node);
      if (hook !== undefined && /^on_(train_)?batch_(begin|end)$/.test(hook)) {
        const [scope] = file.functionsAround(call.node);
        if (!scope || isRare(file, call, scope.node)) continue;
        const slots = { method: call.lastName, hook };
        yield { at: call.name, message: 'hooked', slots };
        continue;
      }
      const [loop] = file.loopsAround(call.node);
      if (!loop || call.lastName !== 'evaluate' || !isAfterEachStep(file, call, loop)) continue;
      const related = [{ at: loop.header, message: 'in this loop' }];
      yield { at: call.name, message: 'stepped', related };
    }
  },
});

function isAfterEachStep(file: PythonFile, call: PyCall, loop: Loop): boolean {
  if (file.runsOnce(loop) || (file.roundsOf(loop) ?? Infinity) <= FEW_ROUNDS) return false;
  if (!isStepLoop(file, loop) || isRare(file, call, loop.node)) return false;
  const data = call.argument('x', 0);
  if (!data || !staysTheSame(file, data, loop.node)) return false;
  // Training on the same data in each round is one epoch per round.
  if (file.isA(loop.iterable, 'tensorflow.data.Dataset')) return true;
  return file.calls.some((step) => {
    if (step.lastName !== 'train_on_batch' || !file.tree.holds(loop.body, step.node)) return false;
    const batch = step.argument('x', 0);
    return batch > 0 && file.changesIn(batch, loop);
  });
}

/** Only at the end, every so many steps, or under some condition that nobody can judge. */
function isRare(file: PythonFile, call: PyCall, upTo: number): boolean {
  const { tree } = file;
  if (isGuarded(file, call.node, upTo) || runsNowAndThen(file, call.node, upTo)) return true;
  for (let up = tree.parent(call.node); up > upTo; up = tree.parent(up)) {
    if (/^(if|elif)\b/.test(tree.textOf(up))) return true;
  }
  return false;
}
