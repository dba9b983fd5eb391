import type { Fix } from '#core';
import { evidence } from '#evidence';
import {
  LOOP_WORDS,
  type Loop,
  type PyCall,
  type PythonFile,
  addArgument,
  fields,
  integerAt,
  kinds,
  pythonRule,
} from '#python';
import { smells } from '#smells';
import {
  changesModel,
  changesObjects,
  isGuarded,
  isSetAside,
  isSteady,
  leavesAfter,
  runsNowAndThen,
  within,
} from '#tensorflow';

/** A loop of so few rounds pays the fixed cost too seldom to matter. */
const FEW_ROUNDS = 3;

/** Calls between rounds that one `fit` could not make, or other training that takes turns. */
const TAKES_TURNS =
  /^(fit|fit_generator|train_on_batch|apply_gradients|minimize|reset_states|reset_state|load_weights|set_weights|compile)$/;

export default pythonRule({
  status: 'preview',
  severity: 'warning',
  smell: smells.repeatedPreparation,
  summary: '`fit` called for one epoch at a time in a loop, on the same model and data',
  messages: {
    repeated:
      '`fit` trains for one epoch in every round of this loop and sets its data up anew each time; call it once with `epochs` and put what happens in between into a callback.',
  },
  impact: {
    kind: 'not-measured',
    because: 'a run of ours measured CPU time, nobody has measured energy',
  },
  evidence: [
    evidence.fitManual,
    evidence.fitLoopIssue,
    evidence.leakCatalogue,
    evidence.cpuTimeKerasFitInLoop,
  ],
  fix: 'unsafe',
  mentions: [['keras'], ['fit'], LOOP_WORDS],

  *check(file) {
    for (const call of file.callsOfMethod('keras.Model', 'fit')) {
      const [loop] = file.loopsAround(call.node);
      if (!loop || loop.kind === 'comprehension' || isSetAside(file, call.node)) continue;
      if (!isOneEpoch(file, call) || !isRepeated(file, call, loop)) continue;
      const fix = oneCall(file, call, loop);
      yield {
        at: call.name,
        message: 'repeated',
        related: [{ at: loop.header, message: 'in this loop' }],
        ...(fix ? { fix } : {}),
      };
    }
  },
});

function isOneEpoch(file: PythonFile, call: PyCall): boolean {
  if (call.hasSplat || call.positional.length > 2) return false;
  if (['initial_epoch', 'steps_per_epoch', 'nb_epoch'].some((name) => call.keyword(name)))
    return false;
  const epochs = call.keyword('epochs');
  return !epochs || integerAt(file, epochs) === 1;
}

function isRepeated(file: PythonFile, call: PyCall, loop: Loop): boolean {
  const { tree } = file;
  if (file.runsOnce(loop) || (file.roundsOf(loop) ?? Infinity) <= FEW_ROUNDS) return false;
  if (leavesAfter(file, call.node, loop.body) || isGuarded(file, call.node, loop.node))
    return false;
  if (runsNowAndThen(file, call.node, loop.node)) return false;
  if (file.changesIn(call.node, loop) || changesModel(file, call.receiver, loop)) return false;
  const list = tree.child(call.node, fields.ARGUMENTS);
  if (changesObjects(file, list, loop)) return false;
  for (const name of ['x', 'y']) {
    const data = call.argument(name, name === 'x' ? 0 : 1);
    if (data && !isSteady(file, data, loop)) return false;
  }
  // A learning rate that changes between rounds, or rounds of two models in turn.
  for (let node = loop.body; node < tree.last(loop.body); node++) {
    if (tree.kind(node) === kinds.ATTRIBUTE && /\.optimizer\b/.test(tree.textOf(node)))
      return false;
  }
  return !within(file, loop.body, new Set(), (other) => {
    return other.node !== call.node && TAKES_TURNS.test(other.lastName);
  });
}

/** `for _ in range(n): model.fit(x, y)` → `model.fit(x, y, epochs=n)`, where the loop does nothing else. */
function oneCall(file: PythonFile, call: PyCall, loop: Loop): Fix | undefined {
  const { tree, text } = file;
  const statements = tree.items(loop.body);
  const range = file.call(tree.bare(loop.iterable));
  const [rounds, ...more] = range?.positional ?? [];
  if (loop.kind !== 'for' || statements.length !== 1 || !range || rounds === undefined)
    return undefined;
  if (more.length > 0 || file.nameOf(range.callee) !== 'builtins.range') return undefined;
  if (tree.kind(loop.target) !== kinds.IDENTIFIER || file.bindingAt(loop.target)?.uses.length)
    return undefined;
  const whole = file.textOf(loop.node);
  if (statements[0] === undefined || whole.includes('#') || /\belse\s*:/.test(whole))
    return undefined;
  if (file.textOf(statements[0]) !== file.textOf(call.node)) return undefined;
  const epochs = call.keyword('epochs');
  const count = file.textOf(rounds);
  const added = epochs
    ? { range: tree.range(epochs), text: count }
    : addArgument(file, call, `epochs=${count}`);
  if (!added) return undefined;
  return {
    title: 'Call `fit` once with `epochs`',
    applicability: 'unsafe',
    edits: [{ range: { start: tree.start(loop.node), end: call.start }, text: '' }, added].filter(
      ({ range: { start, end }, text: new_ }) => text.slice(start, end) !== new_,
    ),
  };
}
