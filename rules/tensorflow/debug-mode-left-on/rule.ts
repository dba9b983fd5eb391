import { evidence } from '#evidence';
import { type Node, type PythonFile, kinds, pythonRule, removeStatement } from '#python';
import { smells } from '#smells';
import { isDebugBranch, isSetAside } from '#tensorflow';

/** Calls that turn a mode on, what they do, and the call that turns it off again. */
const MODES = {
  'tensorflow.data.experimental.enable_debug_mode': { message: 'data', off: '' },
  'tensorflow.debugging.enable_check_numerics': {
    message: 'numerics',
    off: 'tensorflow.debugging.disable_check_numerics',
  },
  'tensorflow.debugging.experimental.enable_dump_debug_info': {
    message: 'dump',
    off: 'tensorflow.debugging.experimental.disable_dump_debug_info',
  },
} as const;

export default pythonRule({
  status: 'preview',
  severity: 'warning',
  smell: smells.debugLeftOn,
  summary: 'Debug mode of TensorFlow left on',
  messages: {
    data: '`enable_debug_mode()` runs every input pipeline step by step in Python, without parallel work or prefetching; remove it once debugging is done.',
    numerics:
      '`enable_check_numerics()` looks through the result of every operation for NaN and infinity; remove it once debugging is done.',
    dump: '`enable_dump_debug_info()` writes every operation and what it gives to disk; remove it once debugging is done.',
  },
  impact: {
    kind: 'not-measured',
    because: 'no energy figure for debug modes has been published that we could check',
  },
  evidence: [
    evidence.dataDebugManual,
    evidence.checkNumericsManual,
    evidence.dumpDebugManual,
    evidence.cpuTimeTensorflowDebugModeLeftOn,
  ],
  fix: 'unsafe',
  mentions: [['enable_debug_mode', 'enable_check_numerics', 'enable_dump_debug_info']],

  *check(file) {
    for (const [name, { message, off }] of Object.entries(MODES)) {
      for (const call of file.callsTo(name)) {
        if (isSetAside(file, call.node) || isDebugBranch(file, call.node)) continue;
        if (!surelyRuns(file, call.node)) continue;
        if (off && file.callsTo(off).length > 0) continue;
        const statement = file.tree.parent(call.node);
        const isStatement = file.tree.kind(statement) === kinds.EXPRESSION_STATEMENT;
        const edit = isStatement ? removeStatement(file, statement) : undefined;
        const title = `Remove \`${call.lastName}()\``;
        yield {
          at: call.name,
          message,
          ...(edit ? { fix: { title, applicability: 'unsafe', edits: [edit] } } : {}),
        };
      }
    }
  },
});

/** Does the file run the place whatever its settings say: at its top, or in functions it calls from there? */
function surelyRuns(file: PythonFile, place: Node): boolean {
  if (isConditional(file, place)) return false;
  const frame = file.frameAround(place);
  if (frame.kind === 'module') return true;
  const callers = file.evaluator.functions.callers(frame);
  return frame.kind === 'function' && callers.some((call) => !isConditional(file, call));
}

/** Does a condition decide whether it runs, other than that the file is the program? */
function isConditional(file: PythonFile, place: Node): boolean {
  const { tree } = file;
  for (let up = tree.parent(place); up > 0; up = tree.parent(up)) {
    const kind = tree.kind(up);
    if (kind === kinds.FUNCTION_DEFINITION) return false;
    if (kind === kinds.WHILE_STATEMENT || kind === kinds.EXCEPT_CLAUSE) return true;
    const isChoice = kind === kinds.CONDITIONAL_EXPRESSION || kind === kinds.BOOLEAN_OPERATOR;
    if (isChoice || kind === kinds.MATCH_STATEMENT) return true;
    if (kind !== kinds.IF_STATEMENT) continue;
    if (!tree.textOf(tree.items(up)[0] ?? 0).includes('__name__')) return true;
  }
  return false;
}
