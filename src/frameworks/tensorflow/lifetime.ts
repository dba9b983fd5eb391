import {
  type Definition,
  type Node,
  type PythonFile,
  type Repetition,
  type Scope,
  type Use,
  fields,
  kinds,
} from '#python';

/** What becomes of a model (or session) on its way from the call that makes it up to a loop. */
export interface Fate {
  /** Something may still refer to it in the next round, or it is part of something bigger. */
  readonly mayBeKept: boolean;
  /** Methods called on it, library ones and others. */
  readonly methods: ReadonlySet<string>;
}

/** Methods that say the object is trained or used as a whole model, not as a part of one. */
const USED_AS_MODEL =
  /^(fit|fit_generator|train_on_batch|evaluate|evaluate_generator|predict|predict_\w+|compile|load_weights|set_weights|save|save_weights|test_on_batch|__call__)$/;

/** A text without any of these uses no model as a whole; calling one on data takes an array or tensor. */
export const WORDS_OF_USE: readonly string[] = [
  'fit',
  '_on_batch',
  'evaluate',
  'predict',
  'compile',
  '_weights',
  'save',
  'numpy',
  'constant',
];

export function isUsedAsModel(fate: Fate): boolean {
  return [...fate.methods].some((method) => USED_AS_MODEL.test(method));
}

/** Functions that look at a model and let it go. */
const HARMLESS: ReadonlySet<string> = new Set([
  'builtins.print',
  'builtins.len',
  'builtins.type',
  'builtins.isinstance',
  'builtins.id',
  'builtins.str',
  'builtins.repr',
  'builtins.hasattr',
  'gc.collect',
]);

/** Library modules whose functions keep no reference to a model they are handed. */
const HARMLESS_MODULES =
  /^keras\.(models\.save_model|saving\.|utils\.|backend\.|models\.clone_model)/;

const FOLLOWED_CALLS = 3;

/** Follows a value made at `maker` through the functions between it and the loop of a repetition. */
export function fateOf(file: PythonFile, maker: Node, repetition: Repetition): Fate {
  const methods = new Set<string>();
  const { tree } = file;
  let value: Node | Definition | undefined = maker;
  for (let level = repetition.via.length; level >= 0; level--) {
    const call = repetition.via[level - 1];
    if (value !== undefined) {
      const uses = usesWithAttributes(file, value);
      let returned: Use | undefined;
      for (const use of uses) {
        noteMethod(file, use, methods);
        if (use.kind === 'returned' && call !== undefined) {
          returned = use;
          continue;
        }
        if (use.kind === 'returned' && !tree.holds(repetition.loop.node, use.at)) continue;
        if (isKept(file, use, methods, FOLLOWED_CALLS)) return { mayBeKept: true, methods };
      }
      value = returned && call !== undefined ? received(file, call, returned) : undefined;
      if (returned && value === undefined) return { mayBeKept: true, methods };
    }
    // An object made by the call holds on to whatever its constructor stored on it.
    if (call !== undefined && value === undefined && constructs(file, call)) value = call;
  }
  return { mayBeKept: false, methods };
}

/** What a caller gets of a returned value: the call itself, or the name its part of a tuple goes to. */
function received(file: PythonFile, call: Node, returned: Use): Node | Definition | undefined {
  if (returned.part === undefined) return call;
  const { tree } = file;
  const assignment = tree.parent(call);
  if (tree.kind(assignment) !== kinds.ASSIGNMENT) return undefined;
  const target = tree.child(assignment, fields.LEFT);
  const name = tree.items(target)[returned.part];
  return name === undefined ? undefined : file.scopes.definitionAt(name);
}

/** Notes a method called on the value; calling the value itself on data counts as `__call__`. */
function noteMethod(file: PythonFile, use: Use, methods: Set<string>): void {
  if (use.kind === 'method') methods.add(use.name);
  if (use.kind !== 'called') return;
  const data = file.call(use.call)?.positional[0] ?? 0;
  // What a caller hands over may as well be the symbol of a model under construction.
  const isKnown = file.valuesOf(data).every((value) => value.kind !== 'parameter');
  if (isKnown && file.isA(data, 'tensorflow.Tensor', 'numpy.ndarray')) methods.add('__call__');
}

/** Uses of a value, and where it is stored on `self`, of that attribute in the whole class. */
function usesWithAttributes(file: PythonFile, value: Node | Definition): Use[] {
  const found: Use[] = [];
  for (const use of file.usesOf(value)) {
    const attribute = use.kind === 'stored' ? ownAttribute(file, use.at) : undefined;
    if (!attribute) {
      found.push(use);
      continue;
    }
    for (const read of readsOfAttribute(file, attribute.owner, attribute.name))
      found.push(...file.usesOf(read));
  }
  return found;
}

export function ownAttribute(
  file: PythonFile,
  target: Node,
): { owner: Scope; name: string } | undefined {
  const { tree } = file;
  if (tree.kind(target) !== kinds.ATTRIBUTE) return undefined;
  const object = tree.child(target, fields.OBJECT);
  const [value, ...others] = file.valuesOf(object);
  if (value?.kind !== 'object' || value.at !== -1 || others.length > 0) return undefined;
  return { owner: value.scope, name: tree.textOf(tree.child(target, fields.ATTRIBUTE)) };
}

/** Every `self.name` in a class that is read. */
export function readsOfAttribute(file: PythonFile, owner: Scope, name: string): Node[] {
  const { tree } = file;
  const found: Node[] = [];
  for (let node = owner.node; node < tree.last(owner.node); node++) {
    if (
      tree.kind(node) !== kinds.ATTRIBUTE ||
      tree.textOf(tree.child(node, fields.ATTRIBUTE)) !== name
    )
      continue;
    if (tree.kind(tree.parent(node)) === kinds.ASSIGNMENT && tree.fieldOf(node) === fields.LEFT)
      continue;
    const [value] = file.valuesOf(tree.child(node, fields.OBJECT));
    if (value?.kind === 'object' && value.at === -1) found.push(node);
  }
  return found;
}

function isKept(file: PythonFile, use: Use, methods: Set<string>, depth: number): boolean {
  if (use.captured) return true;
  switch (use.kind) {
    case 'method':
    case 'attribute':
    case 'called':
    case 'operand':
    case 'discarded':
    case 'deleted':
      return false;
    case 'argument':
      return isKeptByCall(file, use, methods, depth);
    default:
      return true;
  }
}

function isKeptByCall(file: PythonFile, use: Use, methods: Set<string>, depth: number): boolean {
  const call = file.call(use.call);
  if (!call || depth <= 0) return true;
  const name = file.nameOf(call.callee);
  if (name !== undefined) return !HARMLESS.has(name) && !HARMLESS_MODULES.test(name);
  const values = file.valuesOf(call.callee);
  if (values.length === 0) return true;
  for (const value of values) {
    if (value.kind !== 'function') return true;
    const definition = file.evaluator.functions.definitionTaking(value.scope, use.at, call.node);
    if (!definition) return true;
    for (const inner of file.usesOf(definition)) {
      noteMethod(file, inner, methods);
      if (inner.kind === 'returned' && inner.part === undefined) {
        // Handed back: then it is the caller's again.
        if (file.usesOf(call.node).some((outer) => isKeptNoting(outer))) return true;
      } else if (isKept(file, inner, methods, depth - 1)) return true;
    }
  }
  return false;

  function isKeptNoting(outer: Use): boolean {
    noteMethod(file, outer, methods);
    return isKept(file, outer, methods, depth - 1);
  }
}

function constructs(file: PythonFile, call: Node): boolean {
  const callee = file.call(call)?.callee;
  return callee !== undefined && file.valuesOf(callee).some((value) => value.kind === 'class');
}
