import type { Fix } from '#core';
import { evidence } from '#evidence';
import {
  type Loop,
  type PyCall,
  type PythonFile,
  isTrue,
  pythonRule,
  removeStatement,
} from '#python';
import { smells } from '#smells';
import { hookAround, isGuarded, isSetAside, madeModels, runsNowAndThen, within } from '#tensorflow';

/** Libraries whose functions build no Keras model, but for those below. */
const KNOWN =
  /^(keras|tensorflow|numpy|builtins|gc|os|time|random|math|matplotlib|tqdm|cv2|json|logging|sklearn|pandas|PIL|collections|datetime)\./;
const MAKES_MODEL = /(load_model|clone_model|model_from_\w+|from_config|saved_model\.load)$/;
const USES_MODEL = /^(predict|predict_on_batch|evaluate|fit|train_on_batch|test_on_batch)$/;

export default pythonRule({
  status: 'preview',
  severity: 'warning',
  smell: smells.workForNothing,
  summary: '`clear_session` in a loop or callback that makes no model',
  messages: {
    looped:
      '`clear_session` in every round of this loop runs the garbage collector and resets Keras although the loop makes no model; leave it out.',
    hooked:
      '`clear_session` in `{hook}` runs the garbage collector and resets Keras while the model is in use; leave it out.',
  },
  impact: {
    kind: 'not-measured',
    because: 'a run of ours measured CPU time, nobody has measured energy',
  },
  evidence: [
    evidence.clearSessionManual,
    evidence.globalStateSource,
    evidence.cpuTimeKerasClearSessionInTightLoop,
  ],
  fix: 'unsafe',
  mentions: [['clear_session'], ['keras'], ['for ', 'for\t', 'for(', 'while', 'on_']],

  *check(file) {
    for (const call of file.callsTo('keras.backend.clear_session')) {
      if (isSetAside(file, call.node) || leavesMemory(file, call)) continue;
      const hook = hookAround(file, call.node);
      const [loop] = file.loopsAround(call.node);
      const fix = removal(file, call);
      if (hook !== undefined && /^on_\w*(batch|epoch)_(begin|end)$/.test(hook)) {
        if (runsNowAndThen(file, call.node, 0)) continue;
        const weaker = hook.includes('epoch') ? { severity: 'info' as const } : {};
        yield {
          at: call.name,
          message: 'hooked',
          slots: { hook },
          ...weaker,
          ...(fix ? { fix } : {}),
        };
      } else if (loop && isIdle(file, call, loop)) {
        const related = [{ at: loop.header, message: 'in this loop' }];
        yield { at: call.name, message: 'looped', related, ...(fix ? { fix } : {}) };
      }
    }
  },
});

/** The garbage collector is what costs; `free_memory=False`, or what nobody knows, may leave it out. */
function leavesMemory(file: PythonFile, call: PyCall): boolean {
  const frees = call.argument('free_memory', 0);
  return call.hasSplat || (Boolean(frees) && !isTrue(file, frees));
}

/** Does the loop work with a model made before it, and surely make none itself? */
function isIdle(file: PythonFile, clear: PyCall, loop: Loop): boolean {
  if (file.runsOnce(loop) || isGuarded(file, clear.node, loop.node)) return false;
  const makers = new Set(madeModels(file).map(({ maker }) => maker.node));
  let usesEarlier = false;
  const mayMake = within(file, loop.node, new Set(), (call) => {
    if (makers.has(call.node)) return true;
    if (USES_MODEL.test(call.lastName) && file.isA(call.receiver, 'keras.Model')) {
      usesEarlier = true;
      return file.changesIn(call.receiver, loop);
    }
    const name = file.nameOf(call.callee);
    if (name !== undefined) return !KNOWN.test(name) || MAKES_MODEL.test(name);
    // A method of some object; a function nobody knows may well build a model.
    if (call.receiver) return /model|build|create/i.test(call.lastName);
    return file.valuesOf(call.callee).some(({ kind }) => kind !== 'function');
  });
  return usesEarlier && !mayMake;
}

function removal(file: PythonFile, call: PyCall): Fix | undefined {
  const statement = file.statementOf(call.node);
  if (file.textOf(statement) !== file.textOf(call.node)) return undefined;
  const edit = removeStatement(file, statement);
  return edit && { title: 'Remove `clear_session()`', applicability: 'unsafe', edits: [edit] };
}
