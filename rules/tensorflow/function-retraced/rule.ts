import type { Fix } from '#core';
import { evidence } from '#evidence';
import {
  LOOP_WORDS,
  type Loop,
  type Node,
  type PyCall,
  type PythonFile,
  fields,
  kinds,
  pythonRule,
  replaceNode,
} from '#python';
import { smells } from '#smells';
import {
  type MadeFunction,
  callsOfFunctions,
  isSetAside,
  isTraced,
  runsEagerly,
  tensorflowName,
} from '#tensorflow';

/** So few graphs are a price worth paying for code that is made for each value. */
const FEW_VALUES = 5;

/** Options of `tf.function` by which it takes values as they come, or turns them into tensors. */
const SETTLES = [
  'input_signature',
  'reduce_retracing',
  'experimental_relax_shapes',
  'experimental_follow_type_hints',
] as const;

export default pythonRule({
  status: 'stable',
  severity: 'warning',
  smell: smells.retracing,
  summary: 'Changing Python number handed to a `tf.function`',
  messages: {
    number:
      '`{argument}` is another Python number in every round of this loop, and `{function}` is traced again for each; hand over a tensor, such as `tf.constant({argument})`.',
  },
  impact: {
    kind: 'not-measured',
    because: 'no energy figure for retracing has been published that we could check',
  },
  evidence: [
    evidence.functionGuide,
    evidence.functionManual,
    evidence.retracingIssue,
    evidence.cpuTimeTensorflowFunctionRetraced,
  ],
  fix: 'unsafe',
  mentions: [LOOP_WORDS, ['function', 'defun']],

  *check(file) {
    if (runsEagerly(file)) return;
    for (const { call, made } of callsOfFunctions(file)) {
      if (call.hasSplat || !tracesPerValue(file, made)) continue;
      if (isSetAside(file, call.node) || isTraced(file, call.node)) continue;
      for (const argument of argumentsOf(file, call)) {
        const loop = isPythonNumber(file, argument) && loopOfChange(file, call, argument);
        if (!loop || (file.roundsOf(loop) ?? Infinity) <= FEW_VALUES) continue;
        const fix = asTensor(file, argument);
        yield {
          at: file.range(argument),
          message: 'number',
          slots: { argument: file.textOf(argument), function: file.textOf(call.callee) },
          related: [{ at: loop.header, message: 'in this loop' }],
          ...(fix ? { fix } : {}),
        };
      }
    }
  },
});

function tracesPerValue(file: PythonFile, { options }: MadeFunction): boolean {
  const call = file.call(options);
  return !call || (!call.hasSplat && SETTLES.every((name) => !call.keyword(name)));
}

function argumentsOf(file: PythonFile, call: PyCall): Node[] {
  const named = file.tree
    .items(file.tree.child(call.node, fields.ARGUMENTS))
    .filter((item) => file.tree.kind(item) === kinds.KEYWORD_ARGUMENT)
    .map((item) => file.tree.child(item, fields.VALUE));
  return [...call.positional, ...named];
}

/** Is the value surely a plain Python number, neither a flag nor something of NumPy? */
function isPythonNumber(file: PythonFile, argument: Node): boolean {
  const values = file.valuesOf(argument);
  return (
    values.length > 0 &&
    values.every((value) => {
      if (value.kind === 'literal') return value.type === 'number';
      const call = value.kind === 'instance' && value.type === 'number' && file.call(value.at);
      return call && /^(builtins|time)\./.test(file.nameOf(call.callee) ?? '');
    })
  );
}

/** The innermost loop around the call that changes the value; remainders take few values, and do not count. */
function loopOfChange(file: PythonFile, call: PyCall, argument: Node): Loop | undefined {
  if (/%/.test(file.textOf(argument))) return undefined;
  return file.loopsAround(call.node).find((loop) => {
    return !file.runsOnce(loop) && file.changesIn(argument, loop);
  });
}

/** `step` → `tf.constant(step)`, where the file has a name for TensorFlow. */
function asTensor(file: PythonFile, argument: Node): Fix | undefined {
  const name = tensorflowName(file, argument);
  if (!name) return undefined;
  const text = `${name}.constant(${file.textOf(argument)})`;
  return {
    title: `Hand over a tensor: \`${text}\``,
    applicability: 'unsafe',
    edits: [replaceNode(file, argument, text)],
  };
}
