import type { Fix, Problem } from '#core';
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
} from '#python';
import { smells } from '#smells';
import { fitsFewRows, isDebugBranch, isSetAside, usesOtherBackend, within } from '#tensorflow';

type Message = 'compile' | 'attribute' | 'functions';

export default pythonRule({
  status: 'stable',
  severity: 'warning',
  smell: smells.debugLeftOn,
  summary: 'Eager debugging mode left on, so nothing is compiled into a graph',
  messages: {
    compile:
      '`run_eagerly=True` runs every training and prediction step operation by operation in Python; remove it once debugging is done.',
    attribute:
      '`run_eagerly = True` runs every training and prediction step operation by operation in Python; remove it once debugging is done.',
    functions:
      '`run_functions_eagerly(True)` switches off every `tf.function` of the program; remove it once debugging is done.',
  },
  impact: {
    kind: 'not-measured',
    because: 'nobody has published an energy figure for it that we could check',
  },
  evidence: [
    evidence.runEagerlyManual,
    evidence.functionsEagerlyManual,
    evidence.cpuTimeKerasRunEagerlyLeftOn,
  ],
  fix: 'unsafe',
  mentions: [['run_eagerly', 'run_functions_eagerly']],

  *check(file) {
    if (usesOtherBackend(file)) return;
    for (const call of file.calls) {
      if (call.lastName !== 'compile') continue;
      const value = call.keyword('run_eagerly');
      if (!value || !isLeftOn(file, value) || !isModel(file, call.receiver)) continue;
      if (needsEager(file, call.receiver, call) || fitsFewRows(file, call.receiver)) continue;
      const argument = file.tree.parent(value);
      yield problem(
        'compile',
        file.range(argument),
        'Remove `run_eagerly=True`',
        removeArgument(file, argument),
      );
    }
    for (const call of file.callsTo('tensorflow.config.run_functions_eagerly')) {
      const value = call.argument('run_eagerly', 0);
      if (!value || !isLeftOn(file, value) || isSwitchedBack(file, call)) continue;
      const statement = file.tree.parent(call.node);
      const isStatement = file.tree.kind(statement) === kinds.EXPRESSION_STATEMENT;
      const edit = isStatement ? removeStatement(file, statement) : undefined;
      yield problem(
        'functions',
        file.range(call.node),
        'Remove `run_functions_eagerly(True)`',
        edit,
      );
    }
    yield* attributes(file);
  },
});

function problem(
  message: Message,
  at: { start: number; end: number },
  title: string,
  edit: Fix['edits'][number] | undefined,
): Problem<Message> {
  return {
    at,
    message,
    ...(edit ? { fix: { title, applicability: 'unsafe', edits: [edit] } } : {}),
  };
}

/** Is it surely True, outside tests and branches that speak of debugging? */
function isLeftOn(file: PythonFile, value: Node): boolean {
  if (!isTrue(file, value) || isSetAside(file, value) || isDebugBranch(file, value)) return false;
  // Code that looks at the switch compares the two ways of running.
  return !/\.run_eagerly\b(?!\s*=[^=])/.test(file.text);
}

/** A model, or an object nothing is known about: no other library knows this word. */
function isModel(file: PythonFile, receiver: Node): boolean {
  if (!receiver || file.isA(receiver, 'keras.Model')) return receiver > 0;
  return file.valuesOf(receiver).every((value) => {
    if (value.kind !== 'object') return file.evaluator.typeOfValue(value) === undefined;
    // A class that comes from nowhere else is none of Keras.
    const { classes } = file.evaluator;
    const bases = classes.lineage(value.scope).flatMap((scope) => classes.bases(scope));
    return bases.some((base) => {
      return base.kind !== 'class' && !(base.kind === 'name' && base.name === 'builtins.object');
    });
  });
}

/** `model.run_eagerly = True` */
function* attributes(file: PythonFile): Generator<Problem<Message>> {
  const { tree } = file;
  for (let node = 1; node < tree.size; node++) {
    if (tree.kind(node) !== kinds.ASSIGNMENT) continue;
    const target = tree.child(node, fields.LEFT);
    if (tree.kind(target) !== kinds.ATTRIBUTE) continue;
    if (tree.textOf(tree.child(target, fields.ATTRIBUTE)) !== 'run_eagerly') continue;
    const value = tree.child(node, fields.RIGHT);
    const receiver = tree.child(target, fields.OBJECT);
    // Settings of other libraries have an attribute of this name, too.
    if (!value || !isLeftOn(file, value) || !file.isA(receiver, 'keras.Model')) continue;
    if (needsEager(file, receiver)) continue;
    const statement = tree.parent(node);
    const edit = removeStatement(file, statement);
    yield problem('attribute', file.range(node), 'Remove `run_eagerly = True`', edit);
  }
}

/** Is the switch turned off again in the same function, so that only a stretch runs eagerly? */
function isSwitchedBack(file: PythonFile, call: PyCall): boolean {
  return file
    .callsTo('tensorflow.config.run_functions_eagerly')
    .some((other) => other.node > call.node && !isTrue(file, other.argument('run_eagerly', 0)));
}

/** Does the model's own class, or a function it is compiled with, work with values only eager tensors have? */
function needsEager(file: PythonFile, receiver: Node, call?: PyCall): boolean {
  const values = [...file.valuesOf(receiver)];
  for (let node = call?.node ?? 0; call && node < file.tree.last(call.node); node++)
    if (file.bindingAt(node)) values.push(...file.valuesOf(node));
  return values.some((value) => {
    if (!('scope' in value) || value.kind === 'parameter') return false;
    return within(file, value.scope.node, new Set(), (inner) => {
      return LOOKS_INSIDE.test(inner.lastName);
    });
  });
}

/** Calls that need values, or at which somebody looks into the running model. */
const LOOKS_INSIDE = /^(numpy|py_function|numpy_function|breakpoint|set_trace)$/;
