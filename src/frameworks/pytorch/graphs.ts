import {
  type Definition,
  type Node,
  type PyCall,
  type PythonFile,
  type Scope,
  fields,
  integerAt,
  kinds,
} from '#python';
import { type Backward, differentiated } from './backward.ts';
import { isGradOff } from './grad-mode.ts';
import { KEEPS_GRAPH, TORCH_TENSOR, WEIGHTED } from './facts.ts';

/** Values that are made of values: further than this nobody looks. */
const FOLLOWED = 8;

/** Is the expression surely a tensor that still knows the computation it came from? */
export function carriesGraph(file: PythonFile, node: Node, depth = FOLLOWED): boolean {
  const { tree } = file;
  const bare = tree.bare(node);
  if (depth <= 0) return false;
  switch (tree.kind(bare)) {
    case kinds.IDENTIFIER: {
      const definitions = file.definitionsReaching(bare);
      return (
        definitions.length > 0 && definitions.every((one) => definesGraph(file, one, depth - 1))
      );
    }
    case kinds.BINARY_OPERATOR:
      return [fields.LEFT, fields.RIGHT].some((side) =>
        carriesGraph(file, tree.child(bare, side), depth - 1),
      );
    case kinds.UNARY_OPERATOR:
      return carriesGraph(file, tree.child(bare, fields.ARGUMENT), depth - 1);
    case kinds.SUBSCRIPT: {
      const whole = tree.child(bare, fields.VALUE);
      const part = integerAt(file, tree.child(bare, fields.SUBSCRIPT));
      if (part !== undefined && partCarries(file, whole, part, depth - 1)) return true;
      return carriesGraph(file, whole, depth - 1);
    }
    case kinds.CONDITIONAL_EXPRESSION: {
      const [whenTrue = 0, , whenFalse = 0] = tree.items(bare);
      return [whenTrue, whenFalse].every((one) => carriesGraph(file, one, depth - 1));
    }
    case kinds.CALL: {
      const call = file.call(bare);
      return call !== undefined && givesGraph(file, call, depth - 1);
    }
    default:
      return false;
  }
}

function definesGraph(file: PythonFile, definition: Definition, depth: number): boolean {
  if (differentiated(file).has(definition)) return true;
  if (depth <= 0) return false;
  if (definition.kind === 'augment') {
    if (carriesGraph(file, definition.value, depth)) return true;
    const before = file.definitionsReaching(definition.node).filter((one) => one !== definition);
    return before.length > 0 && before.every((one) => definesGraph(file, one, depth - 1));
  }
  if (definition.kind !== 'assign' || definition.path.length > 1) return false;
  const [part] = definition.path;
  if (part === undefined) return carriesGraph(file, definition.value, depth);
  return partCarries(file, definition.value, part, depth);
}

/** Does one part of a tuple written here, or returned by a function of the file, have a graph? */
function partCarries(file: PythonFile, value: Node, part: number, depth: number): boolean {
  const { tree } = file;
  const bare = tree.bare(value);
  if (TUPLES.has(tree.kind(bare))) return carriesGraph(file, tree.items(bare)[part] ?? 0, depth);
  const call = file.call(bare);
  if (!call) return false;
  const returns = returnsOf(file, call);
  return (
    returns.length > 0 &&
    returns.every((one) => TUPLES.has(tree.kind(one)) && partCarries(file, one, part, depth - 1))
  );
}

const TUPLES: ReadonlySet<number> = new Set([kinds.TUPLE, kinds.EXPRESSION_LIST]);

function givesGraph(file: PythonFile, call: PyCall, depth: number): boolean {
  if (isGradOff(file, call.node)) return false;
  const argument = call.positional[0] ?? call.keyword('input');
  const name = file.nameOf(call.callee);
  if (name !== undefined) {
    const isFunction = /^torch(\.nn\.functional)?\.[a-z]\w*$/.test(name);
    const isOfTorch = isFunction && file.knowledge.typeOfCall(name) === TORCH_TENSOR;
    return isOfTorch && !CUTS.test(name) && argumentsCarry(file, argument, depth);
  }
  if (file.isA(call.callee, 'torch.nn.Loss')) return argumentsCarry(file, argument, depth);
  if (isWeighted(file, call.callee)) return returnsTensor(file, call);
  const returns = returnsOf(file, call);
  if (returns.length > 0) return returns.every((one) => carriesGraph(file, one, depth));
  return (
    KEEPS_GRAPH.has(call.lastName) && call.receiver > 0 && carriesGraph(file, call.receiver, depth)
  );
}

const CUTS =
  /\.(arg\w+|\w+_like|one_hot|randint|zeros|ones|tensor|as_tensor|from_numpy|bernoulli|multinomial|sign|round)$/;

function argumentsCarry(file: PythonFile, argument: Node, depth: number): boolean {
  if (!argument) return false;
  const { tree } = file;
  const bare = tree.bare(argument);
  if (tree.kind(bare) === kinds.LIST || TUPLES.has(tree.kind(bare)))
    return tree.items(bare).some((one) => carriesGraph(file, one, depth));
  return carriesGraph(file, bare, depth);
}

/** The expressions a call of functions of this file may return; nothing when some are not known. */
function returnsOf(file: PythonFile, call: PyCall): Node[] {
  const { tree } = file;
  const found: Node[] = [];
  const { functions, classes } = file.evaluator;
  for (const value of file.valuesOf(call.callee)) {
    let scope: Scope | undefined;
    if (value.kind === 'function') scope = value.scope;
    else if (value.kind === 'object') scope = classes.method(value.scope, 'forward');
    if (scope?.kind !== 'function') return [];
    if (functions.decoratorNames(scope).some((one) => !file.knowledge.keepsResult(one))) return [];
    for (const statement of functions.returns(scope)) {
      const [item] = tree.items(statement);
      if (tree.kind(statement) !== kinds.RETURN_STATEMENT || item === undefined) return [];
      found.push(item);
    }
  }
  return found;
}

/** A network with weights, whose output has a graph whatever it is given. */
export function isWeighted(file: PythonFile, callee: Node): boolean {
  const values = file.valuesOf(callee);
  if (values.length > 0 && values.every((value) => isWeightedValue(file, value))) return true;
  return isTrainedHere(file, callee);
}

function isWeightedValue(
  file: PythonFile,
  value: ReturnType<PythonFile['valuesOf']>[number],
): boolean {
  if (value.kind === 'object') {
    const base = file.evaluator.classes.libraryBase(value.scope);
    return (
      base !== undefined &&
      file.knowledge.isSubtype(base, 'torch.nn.Module') &&
      file.evaluator.classes.lineage(value.scope).some(({ node }) => hasLayers(file, node))
    );
  }
  if (value.kind !== 'instance' || !file.knowledge.isSubtype(value.type, 'torch.nn.Module'))
    return false;
  const name = file.nameOf(file.call(value.at)?.callee ?? 0) ?? '';
  return WEIGHTED.test(name) || name.startsWith('torchvision.models.');
}

/** Does a class make layers with weights? */
function hasLayers(file: PythonFile, node: Node): boolean {
  const { tree } = file;
  return file.calls.some(
    (call) =>
      tree.holds(node, call.node) &&
      [WEIGHTED, OTHER_WEIGHTED].some((names) => names.test(file.nameOf(call.callee) ?? '')),
  );
}

/** Layers with weights that give several things. */
const OTHER_WEIGHTED =
  /^torch\.nn\.(LSTM|GRU|RNN|\w+Cell|MultiheadAttention|Transformer\w*|Parameter)$/;

/** Does the file hand the parameters of the thing with this name to an optimizer, or switch it to evaluation? */
function isTrainedHere(file: PythonFile, callee: Node): boolean {
  const { tree } = file;
  if (tree.kind(callee) !== kinds.IDENTIFIER && tree.kind(callee) !== kinds.ATTRIBUTE) return false;
  const text = file.textOf(callee);
  const binding = file.bindingAt(callee);
  return moduleCalls(file).some(
    (call) =>
      file.textOf(call.receiver) === text &&
      (!binding || file.bindingAt(call.receiver) === binding),
  );
}

/** `model.eval()`, `model.train()`, `model.parameters()`: what only networks are asked. */
function moduleCalls(file: PythonFile): readonly PyCall[] {
  return file.fact(moduleCalls, () =>
    file.calls.filter(
      ({ lastName, receiver, positional }) =>
        receiver > 0 &&
        /^(eval|train|parameters|named_parameters|state_dict|load_state_dict)$/.test(lastName) &&
        positional.length <= 1,
    ),
  );
}

/** Does a call of a network give one tensor, as far as can be seen? A dict or tuple has no graph of its own. */
function returnsTensor(file: PythonFile, call: PyCall): boolean {
  const values = file.valuesOf(call.node);
  return values.every((value) => value.kind === 'unknown' || value.kind === 'instance');
}

/** Is the value one that a loss was computed from, of which gradients were taken? Then its own graph was run through. */
export function isBehindLoss(file: PythonFile, node: Node): boolean {
  const bare = file.tree.bare(node);
  if (file.tree.kind(bare) !== kinds.IDENTIFIER) return false;
  const own = file.definitionsReaching(bare);
  return [...differentiated(file)].some(([loss, backward]) => {
    if (backward.isRetained || loss.kind !== 'assign' || !loss.value) return false;
    return identifiersIn(file, loss.value).some((name) =>
      file.definitionsReaching(name).some((one) => own.includes(one)),
    );
  });
}

function identifiersIn(file: PythonFile, root: Node): Node[] {
  const { tree } = file;
  const found: Node[] = [];
  for (let node = root; node < tree.last(root); node++)
    if (tree.kind(node) === kinds.IDENTIFIER) found.push(node);
  return found;
}

/** Is the expression surely a loss: what gradients are taken of, or what a loss of PyTorch computes? */
export function isLoss(file: PythonFile, node: Node, depth = FOLLOWED): boolean {
  const { tree } = file;
  const bare = tree.bare(node);
  if (depth <= 0) return false;
  if (tree.kind(bare) === kinds.BINARY_OPERATOR)
    return [fields.LEFT, fields.RIGHT].some((side) =>
      isLoss(file, tree.child(bare, side), depth - 1),
    );
  const call = file.call(bare);
  if (call) {
    if (file.isA(call.callee, 'torch.nn.Loss')) return true;
    if (LOSS.test(file.nameOf(call.callee) ?? '')) return true;
    if (call.receiver && KEEPS_GRAPH.has(call.lastName))
      return isLoss(file, call.receiver, depth - 1);
    return returnsOf(file, call).some((one) => isLoss(file, one, depth - 1));
  }
  if (tree.kind(bare) !== kinds.IDENTIFIER) return false;
  return file.definitionsReaching(bare).some((one) => {
    if (differentiated(file).has(one)) return true;
    return one.kind === 'assign' && one.path.length === 0 && isLoss(file, one.value, depth - 1);
  });
}

const LOSS = /^torch\.nn\.functional\.(\w+_loss|\w*cross_entropy\w*|kl_div)$/;

/** The call that runs backwards from this very value, where there is one. */
export function backwardOf(file: PythonFile, node: Node): Backward | undefined {
  const bare = file.tree.bare(node);
  if (file.tree.kind(bare) !== kinds.IDENTIFIER) return undefined;
  for (const definition of file.definitionsReaching(bare)) {
    const backward = differentiated(file).get(definition);
    if (backward) return backward;
  }
  return undefined;
}
