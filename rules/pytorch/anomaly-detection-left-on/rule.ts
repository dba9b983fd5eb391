import type { Edit } from '#core';
import { evidence } from '#evidence';
import {
  type Node,
  type PyCall,
  type PythonFile,
  fields,
  isTrue,
  kinds,
  pythonRule,
  removeArgument,
  removeStatement,
  unwrapBlock,
} from '#python';
import { smells } from '#smells';
import { isDebugBranch, isSetAside } from '#tensorflow';

const SWITCH = [
  'torch.autograd.set_detect_anomaly',
  'torch.autograd.anomaly_mode.set_detect_anomaly',
];
const CONTEXT = ['torch.autograd.detect_anomaly', 'torch.autograd.anomaly_mode.detect_anomaly'];

export default pythonRule({
  status: 'stable',
  severity: 'warning',
  smell: smells.debugLeftOn,
  summary: 'Anomaly detection of autograd left on',
  messages: {
    on: '`{call}` records a stack trace for every operation and looks through every gradient for NaN; remove it once the error is found.',
    trainer:
      '`detect_anomaly=True` records a stack trace for every operation and looks through every gradient for NaN; remove it once the error is found.',
  },
  impact: {
    kind: 'not-measured',
    because: 'no energy figure for anomaly detection has been published that we could check',
  },
  evidence: [
    evidence.anomalyManual,
    evidence.torchTuningGuide,
    evidence.cpuTimePytorchAnomalyDetectionLeftOn,
  ],
  fix: 'unsafe',
  mentions: [['detect_anomaly']],

  *check(file) {
    for (const call of file.callsTo(...SWITCH, ...CONTEXT)) {
      const isSwitch = SWITCH.includes(file.nameOf(call.callee) ?? '');
      if (isSwitch && !isTrue(file, call.argument('mode', 0))) continue;
      if (!isLeftOn(file, call.node) || isShownOnly(file, call)) continue;
      const edits = without(file, call);
      const text = isSwitch ? 'set_detect_anomaly(True)' : 'detect_anomaly()';
      yield {
        at: file.range(call.node),
        message: 'on',
        slots: { call: text },
        ...(edits ? { fix: { title: `Remove \`${text}\``, applicability: 'unsafe', edits } } : {}),
      };
    }
    for (const call of file.callsTo('pytorch_lightning.Trainer')) {
      const value = call.keyword('detect_anomaly');
      if (!value || !isTrue(file, value) || !isLeftOn(file, value)) continue;
      const argument = file.tree.parent(value);
      const edit = removeArgument(file, argument);
      yield {
        at: file.range(argument),
        message: 'trainer',
        ...(edit
          ? {
              fix: {
                title: 'Remove `detect_anomaly=True`',
                applicability: 'unsafe',
                edits: [edit],
              },
            }
          : {}),
      };
    }
  },
});

/** Does the place run whatever settings say, outside of tests and of code that hunts an error? */
function isLeftOn(file: PythonFile, place: Node): boolean {
  if (isSetAside(file, place) || isDebugBranch(file, place) || isConditional(file, place))
    return false;
  // Code that turns it off again, or asks for it, uses it for a stretch of its own.
  return !file.calls.some((call) => {
    const name = file.nameOf(call.callee) ?? '';
    if (name === 'torch.is_anomaly_enabled' || name === 'torch.autograd.gradcheck') return true;
    return SWITCH.includes(name) && !isTrue(file, call.argument('mode', 0));
  });
}

/** Does a condition or an error decide whether it runs, other than that the file is the program? */
function isConditional(file: PythonFile, place: Node): boolean {
  const { tree } = file;
  for (let up = tree.parent(place); up > 0; up = tree.parent(up)) {
    const kind = tree.kind(up);
    if (kind === kinds.FUNCTION_DEFINITION) return false;
    if (DECIDES.has(kind)) return true;
    if (kind !== kinds.IF_STATEMENT) continue;
    if (!tree.textOf(tree.items(up)[0] ?? 0).includes('__name__')) return true;
  }
  return false;
}

const DECIDES: ReadonlySet<number> = new Set([
  kinds.TRY_STATEMENT,
  kinds.CONDITIONAL_EXPRESSION,
  kinds.BOOLEAN_OPERATOR,
  kinds.MATCH_STATEMENT,
]);

/** A single way back through the graph, in no loop, shows what the mode does. */
function isShownOnly(file: PythonFile, call: PyCall): boolean {
  const backwards = file.calls.filter(({ lastName }) =>
    /^(backward|manual_backward)$/.test(lastName),
  );
  const block = file.tree.ancestor(call.node, kinds.WITH_STATEMENT);
  const isContext = block > 0 && !file.tree.holds(file.tree.child(block, fields.BODY), call.node);
  const inside = isContext
    ? backwards.filter((one) => file.tree.holds(block, one.node))
    : backwards;
  return inside.length > 0 && inside.every((one) => isOnce(file, one.node));
}

function isOnce(file: PythonFile, place: Node): boolean {
  const { kind } = file.frameAround(place);
  return kind === 'module' && file.repetitionsOf(place).length === 0;
}

/** Takes the statement away, or the `with` around the code that is to stay. */
function without(file: PythonFile, call: PyCall): Edit[] | undefined {
  const { tree } = file;
  const parent = tree.parent(call.node);
  if (tree.kind(parent) === kinds.EXPRESSION_STATEMENT) {
    const edit = removeStatement(file, parent);
    return edit && [edit];
  }
  const statement = tree.parent(tree.parent(parent));
  if (tree.kind(parent) !== kinds.WITH_ITEM || tree.kind(statement) !== kinds.WITH_STATEMENT)
    return undefined;
  if (tree.items(tree.parent(parent)).length !== 1) return undefined;
  return unwrapBlock(file, statement, tree.child(statement, fields.BODY));
}
