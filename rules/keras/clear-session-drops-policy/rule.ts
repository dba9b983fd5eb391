import type { Fix } from '#core';
import { evidence } from '#evidence';
import {
  type Node,
  type PyCall,
  type PythonFile,
  type Repetition,
  insertAfter,
  pythonRule,
  standsAlone,
  stringAt,
} from '#python';
import { smells } from '#smells';
import { isGuarded, isSetAside, madeModels, within } from '#tensorflow';

const POLICY = /^keras\.(mixed_precision\.set_(global|dtype)_policy|config\.set_dtype_policy)$/;
const DISTRIBUTION = 'keras.distribution.set_distribution';

export default pythonRule({
  status: 'preview',
  severity: 'warning',
  smell: smells.settingLost,
  summary: '`clear_session` that resets mixed precision or the distribution',
  messages: {
    dropped:
      '`clear_session` also throws {what} away in Keras 3, so models made after it run without it; set it again right behind.',
  },
  impact: {
    kind: 'not-measured',
    because:
      'how much a lost policy costs depends on the device and has not been measured for this smell',
  },
  evidence: [evidence.globalStateSource, evidence.clearSessionManual],
  fix: 'unsafe',
  mentions: [['clear_session'], ['policy', 'set_distribution'], ['keras']],

  *check(file) {
    const settings = file.calls.filter((call) => whatIsSet(file, call) !== undefined);
    if (settings.length === 0) return;
    for (const clear of file.callsTo('keras.backend.clear_session')) {
      if (isSetAside(file, clear.node)) continue;
      for (const repetition of file.repetitionsOf(clear.node)) {
        const setting = settings.findLast((one) => isDropped(file, one, clear, repetition));
        if (!setting) continue;
        const fix = settingAgain(file, setting, clear);
        yield {
          at: clear.name,
          message: 'dropped',
          slots: { what: whatIsSet(file, setting) ?? '' },
          related: [{ at: setting, message: 'set here, once' }],
          ...(fix ? { fix } : {}),
        };
        break;
      }
    }
  },
});

/** What a call sets that saves work, in words. */
function whatIsSet(file: PythonFile, call: PyCall): string | undefined {
  const name = file.nameOf(call.callee) ?? '';
  if (name === DISTRIBUTION) return 'the distribution';
  if (!POLICY.test(name)) return undefined;
  const policy = stringAt(file, call.argument('policy', 0));
  return policy?.startsWith('mixed_') ? `the \`${policy}\` policy` : undefined;
}

/** Is the setting made once before the loop, and a model made in the loop, with no setting again? */
function isDropped(
  file: PythonFile,
  setting: PyCall,
  clear: PyCall,
  { loop, at }: Repetition,
): boolean {
  const frame = file.frameAround(setting.node);
  const isBefore =
    (frame.kind === 'module' || frame === file.frameAround(at)) && setting.node < loop.node;
  const isInFunction = file.frameAround(at).kind === 'function' && frame.kind === 'module';
  if (!isBefore && !isInFunction) return false;
  if (isGuarded(file, clear.node, file.tree.holds(loop.node, clear.node) ? loop.node : 0))
    return false;
  const makers = new Set(madeModels(file).map(({ maker }) => maker.node));
  if (!within(file, loop.body, new Set(), (call) => makers.has(call.node))) return false;
  return !within(file, loop.body, new Set(), (call) => setsAny(file, call));
}

function setsAny(file: PythonFile, call: PyCall): boolean {
  const name = file.nameOf(call.callee) ?? '';
  return POLICY.test(name) || name === DISTRIBUTION;
}

/** The same call behind `clear_session()`, where its names mean the same. */
function settingAgain(file: PythonFile, setting: PyCall, clear: PyCall): Fix | undefined {
  const statement: Node = file.statementOf(clear.node);
  if (!standsAlone(file, statement) || file.tree.textOf(statement) !== file.textOf(clear.node))
    return undefined;
  const isSeen =
    file.frameAround(setting.node).kind === 'module' ||
    file.frameAround(setting.node) === file.frameAround(clear.node);
  if (!isSeen || /[\r\n]/.test(file.textOf(setting.node))) return undefined;
  return {
    title: `Call \`${setting.lastName}\` again after \`clear_session\``,
    applicability: 'unsafe',
    edits: [insertAfter(file, statement, file.textOf(setting.node))],
  };
}
