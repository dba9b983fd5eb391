import type { Range } from '#core';
import { type Loop, type Node, type PythonFile, fields, kinds } from '#python';
import { nameOfScope } from './context.ts';

/**
 * One value put into a container: `xs.append(value)`, `log["loss"].append(value)`, `xs[key] = value`,
 * `xs += [value]`; also as a part of a tuple, list or dict that is put there whole.
 */
export interface Kept {
  readonly container: Node;
  readonly value: Node;
  /** What it is kept under; NONE for a list's end. */
  readonly key: Node;
  /** The call or assignment that keeps it. */
  readonly at: Range;
  readonly place: Node;
}

export function* keptValues(file: PythonFile): Generator<Kept> {
  for (const kept of wholeValues(file)) {
    const parts = partsOf(file, kept.value);
    if (parts.length === 0) yield kept;
    else for (const value of parts) yield { ...kept, value, at: file.range(value) };
  }
}

/** The parts of a value that is written out as a tuple, list or dict. */
function partsOf(file: PythonFile, value: Node): Node[] {
  const { tree } = file;
  const bare = tree.bare(value);
  switch (tree.kind(bare)) {
    case kinds.TUPLE:
    case kinds.LIST:
    case kinds.EXPRESSION_LIST:
      return tree.items(bare);
    case kinds.DICTIONARY:
      return tree.items(bare).map((pair) => tree.child(pair, fields.VALUE) || pair);
    default:
      return [];
  }
}

function* wholeValues(file: PythonFile): Generator<Kept> {
  const { tree } = file;
  for (const call of file.calls) {
    const isInsert = call.lastName === 'insert';
    if ((call.lastName !== 'append' && !isInsert) || !call.receiver) continue;
    const [value, ...more] = isInsert ? call.positional.slice(1) : call.positional;
    if (value === undefined || more.length > 0) continue;
    yield { container: call.receiver, value, key: 0, at: call, place: call.node };
  }
  for (let node = 1; node < tree.size; node++) {
    if (tree.kind(node) === kinds.AUGMENTED_ASSIGNMENT) {
      const list = tree.child(node, fields.RIGHT);
      const [value, ...more] = tree.kind(list) === kinds.LIST ? tree.items(list) : [];
      if (value === undefined || more.length > 0) continue;
      const container = tree.child(node, fields.LEFT);
      yield { container, value, key: 0, at: tree.range(node), place: node };
    }
    if (tree.kind(node) !== kinds.ASSIGNMENT) continue;
    const target = tree.child(node, fields.LEFT);
    const value = tree.child(node, fields.RIGHT);
    if (tree.kind(target) !== kinds.SUBSCRIPT || !value) continue;
    const container = tree.child(target, fields.VALUE);
    const key = tree.child(target, fields.SUBSCRIPT);
    yield { container, value, key, at: tree.range(node), place: node };
  }
}

/** A list or dict of the file, not a bounded deque, a replay buffer or anything unknown. */
export function isPlainContainer(file: PythonFile, container: Node): boolean {
  const values = file.valuesOf(container);
  if (values.length > 0 && values.every((value) => file.areA([value], 'list', 'dict'))) return true;
  return isListOfDefault(file, container);
}

/** Is it an item of a `defaultdict(list)`? */
function isListOfDefault(file: PythonFile, container: Node): boolean {
  const { tree } = file;
  if (tree.kind(container) !== kinds.SUBSCRIPT) return false;
  const values = file.valuesOf(tree.child(container, fields.VALUE));
  return (
    values.length > 0 &&
    values.every((value) => {
      const maker = value.kind === 'instance' ? file.call(value.at) : undefined;
      if (!maker || file.nameOf(maker.callee) !== 'collections.defaultdict') return false;
      const [factory] = maker.positional;
      return factory !== undefined && file.nameOf(factory) === 'builtins.list';
    })
  );
}

/**
 * Is the container made outside the loop? One made inside, or in a function that the loop calls at `at`, goes
 * with the round.
 */
export function outlives(file: PythonFile, container: Node, loop: Loop, at: Node): boolean {
  const { tree } = file;
  // `log["loss"]` lives as long as `log`.
  if (tree.kind(container) === kinds.SUBSCRIPT) {
    return outlives(file, tree.child(container, fields.VALUE), loop, at);
  }
  if (tree.kind(container) === kinds.ATTRIBUTE) {
    return file
      .valuesOf(container)
      .every((value) => !('at' in value) || !tree.holds(loop.node, value.at));
  }
  // `xs += [value]` goes on with the same list.
  const definitions = file
    .definitionsReaching(container)
    .filter((definition) => definition.kind !== 'augment');
  const home = definitions[0]?.binding.scope;
  if (!home) return false;
  const isSeen = home.kind === 'module' || file.functionsAround(at).some((scope) => scope === home);
  return isSeen && definitions.every((definition) => !tree.holds(loop.node, definition.node));
}

/** Is the container emptied anywhere, or an attribute set anew in another method than `__init__`? */
export function isEmptied(file: PythonFile, container: Node): boolean {
  return placesOf(file, container).some((node) => empties(file, node));
}

/** Everywhere a container is spoken of: the uses of its name, or `self.name` in the methods of the class. */
export function placesOf(file: PythonFile, container: Node): Node[] {
  const binding = file.bindingAt(container);
  if (binding) return [...binding.uses];
  const { tree } = file;
  if (tree.kind(container) === kinds.SUBSCRIPT)
    return placesOf(file, tree.child(container, fields.VALUE));
  const text = tree.textOf(container);
  let root = 0;
  for (let up = tree.parent(container); up > 0 && !root; up = tree.parent(up)) {
    if (tree.kind(up) === kinds.CLASS_DEFINITION) root = up;
  }
  const found: Node[] = [];
  for (let node = root; node < tree.last(root); node++) {
    if (tree.kind(node) === kinds.ATTRIBUTE && tree.textOf(node) === text) found.push(node);
  }
  return found;
}

/** `xs.clear()`, `xs.pop()`, `xs[:] = …`, `del xs[0]`, and `self.xs = []` outside `__init__`. */
function empties(file: PythonFile, node: Node): boolean {
  const { tree } = file;
  const parent = tree.parent(node);
  switch (tree.kind(parent)) {
    case kinds.ATTRIBUTE:
      return /^(clear|pop|popleft|popitem)$/.test(file.callOf(parent)?.lastName ?? '');
    case kinds.DELETE_STATEMENT:
      return true;
    case kinds.SUBSCRIPT: {
      if (tree.kind(tree.parent(parent)) === kinds.DELETE_STATEMENT) return true;
      const isSlice = tree.kind(tree.child(parent, fields.SUBSCRIPT)) === kinds.SLICE;
      return isSlice && tree.fieldOf(parent) === fields.LEFT;
    }
    case kinds.ASSIGNMENT:
      return (
        tree.kind(node) === kinds.ATTRIBUTE &&
        tree.fieldOf(node) === fields.LEFT &&
        nameOfScope(file, file.frameAround(node)) !== '__init__'
      );
    default:
      return false;
  }
}
