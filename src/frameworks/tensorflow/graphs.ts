import {
  type Loop,
  NONE,
  type Node,
  type PyCall,
  type PythonFile,
  type Repetition,
  fields,
  kinds,
} from '#python';
import { within } from './context.ts';
import { isInOwnGraph } from './own-graphs.ts';
import { placesOnWay } from './repeated.ts';

/** TensorFlow 1 functions that add operations to the graph, beside those that give tensors. */
const ADDS_OPERATIONS: ReadonlySet<string> = new Set([
  'tensorflow.Variable',
  'tensorflow.get_variable',
  'tensorflow.placeholder',
  'tensorflow.assign',
  'tensorflow.assign_add',
  'tensorflow.assign_sub',
  'tensorflow.group',
  'tensorflow.global_variables_initializer',
  'tensorflow.local_variables_initializer',
  'tensorflow.initialize_all_variables',
  'tensorflow.variables_initializer',
  'tensorflow.tables_initializer',
  'tensorflow.train.Saver',
  'tensorflow.summary.scalar',
  'tensorflow.summary.histogram',
  'tensorflow.summary.image',
  'tensorflow.summary.merge_all',
  'tensorflow.summary.merge',
  'tensorflow.scalar_summary',
  'tensorflow.merge_all_summaries',
  'keras.backend.gradients',
]);

/** Each adds one operation that only starts what is there. */
const STARTS =
  /^tensorflow\.((global_|local_)?variables_initializer|initialize_all_variables|tables_initializer)$/;

/** Does a call add no more than one operation, which sets variables to where they start? */
export function isInitializer(file: PythonFile, call: PyCall): boolean {
  return STARTS.test(file.nameOf(call.callee) ?? '');
}

/** Methods of TensorFlow 1 optimizers that add the gradients and the update to the graph. */
const OPTIMIZERS = /^tensorflow\.(train\.|contrib\.opt\.)\w*Optimizer$/;
const OPTIMIZER_METHODS: ReadonlySet<string> = new Set([
  'minimize',
  'compute_gradients',
  'apply_gradients',
]);

const ASSIGNS = /^assign(_add|_sub)?$/;

/** Calls that run eagerly from the start, so that no graph can grow. */
const EAGER: ReadonlySet<string> = new Set([
  'tensorflow.enable_eager_execution',
  'tensorflow.contrib.eager.enable_eager_execution',
  'tensorflow.enable_v2_behavior',
]);

/** Throws the graph away, or starts another one. */
const RESETS = /^(reset_default_graph|clear_session|_reset_default_graph|reset_uids)$/;

/** Calls that add operations to the current graph, where the file works with graphs and sessions. */
export function graphCalls(file: PythonFile): readonly PyCall[] {
  return file.fact(graphCalls, () => {
    if (isEagerFile(file)) return [];
    return file.calls.filter((call) => addsOperations(file, call));
  });
}

function isEagerFile(file: PythonFile): boolean {
  return file.calls.some((call) => EAGER.has(file.nameOf(call.callee) ?? ''));
}

/** Does the file surely build graphs and run them in sessions, as TensorFlow 1 did? */
export function worksWithGraphs(file: PythonFile): boolean {
  return file.fact(worksWithGraphs, () => {
    return !isEagerFile(file) && file.calls.some((call) => runsGraph(file, call));
  });
}

function addsOperations(file: PythonFile, call: PyCall): boolean {
  const name = file.nameOf(call.callee);
  if (name !== undefined) {
    if (ADDS_OPERATIONS.has(name)) return true;
    if (!name.startsWith('tensorflow.') || name.startsWith('tensorflow.data.')) return false;
    return file.knowledge.typeOfCall(name) === 'tensorflow.Tensor';
  }
  if (!call.receiver) return false;
  if (ASSIGNS.test(call.lastName)) return file.isA(call.receiver, 'tensorflow.Variable');
  return OPTIMIZER_METHODS.has(call.lastName) && isOptimizer(file, call.receiver);
}

function isOptimizer(file: PythonFile, receiver: Node): boolean {
  const bare = file.tree.bare(receiver);
  const made = file.call(bare);
  if (made) return OPTIMIZERS.test(file.nameOf(made.callee) ?? '');
  if (!file.bindingAt(bare)) return false;
  const definitions = file.definitionsReaching(bare);
  return (
    definitions.length > 0 &&
    definitions.every(({ value }) => {
      const call = value ? file.call(value) : undefined;
      return call !== undefined && OPTIMIZERS.test(file.nameOf(call.callee) ?? '');
    })
  );
}

/** Does the call run a part of the graph, or make a function that does: `sess.run(…)`, `loss.eval(…)`, `K.function(…)`? */
export function runsGraph(file: PythonFile, call: PyCall): boolean {
  if (file.nameOf(call.callee) === 'keras.backend.function') return true;
  if (!call.receiver) return false;
  if (call.lastName === 'run')
    return call.keyword('feed_dict') > 0 || file.isA(call.receiver, 'tensorflow.Session');
  return (
    call.lastName === 'eval' &&
    (call.keyword('feed_dict') > 0 ||
      call.keyword('session') > 0 ||
      file.isA(call.receiver, 'tensorflow.Tensor'))
  );
}

/** Does some round run a part of the graph, here or in functions of the file? */
export function runsGraphWithin(file: PythonFile, root: Node): boolean {
  return within(file, root, new Set(), (call) => runsGraph(file, call));
}

/** Does each round of a repetition work on a graph of its own, so that nothing piles up? */
export function hasFreshGraph(file: PythonFile, place: Node, repetition: Repetition): boolean {
  const { loop, at } = repetition;
  const isInOwn = placesOnWay(place, repetition).some((one) => {
    const upTo = one === at ? loop.node : file.frameAround(one).node;
    return isInOwnGraph(file, one, upTo) || (one !== at && mayBeDecoratedWithGraph(file, one));
  });
  return isInOwn || within(file, loop.node, new Set(), (call) => RESETS.test(call.lastName));
}

/** Has the function around a place a decorator that nobody here knows? It may start a graph for each call. */
function mayBeDecoratedWithGraph(file: PythonFile, place: Node): boolean {
  const names = file.evaluator.functions.decoratorNames(file.frameAround(place));
  return names.some((name) => !file.knowledge.keepsResult(name));
}

/**
 * Does the loop put tensors of its rounds together, so that it is one that builds: layers, or a sum of losses?
 * Then its operations are meant to be there, once each.
 */
export function gathersTensors(file: PythonFile, { kind, node, body }: Loop): boolean {
  const { tree } = file;
  if (kind === 'comprehension') return isTensor(tree.child(node, fields.BODY));
  for (let at = body; at < tree.last(body); at++) {
    const call = file.call(at);
    if (tree.kind(at) === kinds.AUGMENTED_ASSIGNMENT && isTensor(tree.child(at, fields.RIGHT)))
      return true;
    if (call?.lastName === 'append' && isTensor(call.positional[0] ?? NONE)) return true;
  }
  return false;

  function isTensor(value: Node): boolean {
    return value > 0 && file.isA(value, 'tensorflow.Tensor');
  }
}

/** Is it `tf.assign` to another variable in each round, as when weights are copied over once? */
export function assignsEachVariable(file: PythonFile, call: PyCall, loop: Loop): boolean {
  if (!ASSIGNS.test(call.lastName)) return false;
  const isMethod = call.receiver > 0 && file.isA(call.receiver, 'tensorflow.Variable');
  const variable = isMethod ? call.receiver : (call.positional[0] ?? NONE);
  return variable > 0 && file.changesIn(variable, loop);
}
