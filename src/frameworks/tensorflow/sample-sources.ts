import { type Loop, type Node, type PythonFile, fields, integerAt, isNone, kinds } from '#python';
import { within } from './context.ts';

/** Where the loop takes each single sample from. */
export interface SampleSource {
  /** The name of the array or list that holds all samples. */
  readonly all: Node;
  /** The loop's name for the sample (`for x in xs`) or for its place (`for i in range(len(xs))`). */
  readonly by: 'item' | 'index';
  /** Is `all` an array already, so that it can be handed over as it is? */
  readonly isArray: boolean;
  /** Does the loop use its own name for nothing but this sample? */
  readonly isOnlyUse: boolean;
}

/** The samples of `x[None]` in `for x in xs`, or `xs[i][None]` and `xs[i:i + 1]` in `for i in range(len(xs))`. */
export function sampleSource(
  file: PythonFile,
  samples: Node,
  loop: Loop,
): SampleSource | undefined {
  const { tree } = file;
  const target = file.scopes.definitionAt(loop.target);
  const wrapped = unwrapped(file, samples);
  if (!target || !wrapped || tree.kind(loop.target) !== kinds.IDENTIFIER) return undefined;
  const isTarget = (node: Node): boolean => {
    const [only, ...others] = file.definitionsReaching(node);
    return tree.kind(node) === kinds.IDENTIFIER && only === target && others.length === 0;
  };
  const isOnlyUse = target.binding.uses.length === 1 && target.binding.definitions.length === 1;
  if (tree.kind(loop.iterable) === kinds.IDENTIFIER) {
    const all = loop.iterable;
    if (wrapped.kind !== 'item' || !isTarget(wrapped.node)) return undefined;
    const isArray = file.isA(all, 'numpy.ndarray', 'tensorflow.Tensor');
    if (!isArray && !file.isA(all, 'list', 'tuple', 'numpy.ndarray')) return undefined;
    if (isTouchedBefore(file, wrapped.node, loop, samples) || isUsedInside(file, all, loop))
      return undefined;
    return { all, by: 'item', isArray, isOnlyUse };
  }
  const all = measuredBy(file, loop.iterable);
  const [sequence, place, ...more] =
    wrapped.kind === 'slice'
      ? [wrapped.sequence, wrapped.place]
      : tree.kind(wrapped.node) === kinds.SUBSCRIPT
        ? tree.items(wrapped.node)
        : [];
  if (!all || !sequence || !place || more.length > 0 || !isTarget(place)) return undefined;
  if (file.bindingAt(sequence) !== file.bindingAt(all) || !file.bindingAt(all)) return undefined;
  if (isTouchedBefore(file, sequence, loop, samples) || isWrittenInside(file, all, loop))
    return undefined;
  const isArray = wrapped.kind === 'slice' || file.isA(all, 'numpy.ndarray', 'tensorflow.Tensor');
  return { all, by: 'index', isArray, isOnlyUse };
}

type Wrapped =
  | { readonly kind: 'item'; readonly node: Node }
  | { readonly kind: 'slice'; readonly sequence: Node; readonly place: Node };

/** What a batch of one was made from. */
function unwrapped(file: PythonFile, samples: Node): Wrapped | undefined {
  const { tree } = file;
  const bare = tree.bare(samples);
  const call = file.call(bare);
  if (call) {
    const name = file.nameOf(call.callee);
    const [first] = call.positional;
    const items = tree.items(tree.child(bare, fields.ARGUMENTS));
    if (first === undefined || call.hasSplat) return undefined;
    if (name === 'numpy.expand_dims' || name === 'tensorflow.expand_dims') {
      const isFront = items.length === 2 && integerAt(file, call.argument('axis', 1)) === 0;
      return isFront ? { kind: 'item', node: tree.bare(first) } : undefined;
    }
    if ((name !== 'numpy.array' && name !== 'numpy.asarray') || items.length > 1) return undefined;
    const [only, ...others] = tree.kind(first) === kinds.LIST ? tree.items(first) : [];
    return only && others.length === 0 ? { kind: 'item', node: only } : undefined;
  }
  if (tree.kind(bare) !== kinds.SUBSCRIPT) return undefined;
  const [value, first, ...rest] = tree.items(bare);
  if (value === undefined || first === undefined) return undefined;
  if (rest.some((one) => !/^(:|\.\.\.)$/.test(tree.textOf(one)))) return undefined;
  const isNew = ['numpy.newaxis', 'tensorflow.newaxis'].includes(file.nameOf(first) ?? '');
  if (isNew || isNone(file, first)) return { kind: 'item', node: tree.bare(value) };
  const [place] = tree.kind(first) === kinds.SLICE ? tree.items(first) : [];
  if (place === undefined || tree.kind(place) !== kinds.IDENTIFIER) return undefined;
  const name = tree.textOf(place);
  const isOne = tree.textOf(first).replace(/\s/g, '') === `${name}:${name}+1`;
  return isOne ? { kind: 'slice', sequence: value, place } : undefined;
}

/** `xs` of `range(len(xs))` */
function measuredBy(file: PythonFile, iterable: Node): Node | undefined {
  const range = file.call(iterable);
  if (!range || file.nameOf(range.callee) !== 'builtins.range') return undefined;
  const [from, to, ...more] = [...(range.positional.length === 1 ? [0] : []), ...range.positional];
  if (from === undefined || to === undefined || more.length > 0) return undefined;
  if (from > 0 && integerAt(file, from) !== 0) return undefined;
  const length = file.call(to);
  const [all] = length && file.nameOf(length.callee) === 'builtins.len' ? length.positional : [];
  return all && file.tree.kind(all) === kinds.IDENTIFIER ? all : undefined;
}

/** Does the round hand the sample to anybody before it is predicted, who might change it? */
function isTouchedBefore(file: PythonFile, name: Node, loop: Loop, samples: Node): boolean {
  const { tree } = file;
  return (file.bindingAt(name)?.uses ?? []).some((use) => {
    if (use >= samples || !tree.holds(loop.body, use) || tree.holds(loop.iterable, use))
      return false;
    const parent = tree.parent(use);
    // `found.append((x, model.predict(x[None])))` does nothing with `x` before the call.
    if (tree.holds(parent, samples)) return false;
    return tree.kind(parent) !== kinds.ATTRIBUTE || tree.fieldOf(parent) === fields.FUNCTION;
  });
}

function isUsedInside(file: PythonFile, all: Node, loop: Loop): boolean {
  if (file.changesIn(all, loop) || isShared(file, all)) return true;
  const uses = file.bindingAt(all)?.uses ?? [];
  return uses.some((use) => use !== all && file.tree.holds(loop.body, use));
}

/** Is the sequence used in the loop in another way than `xs[i]`, read, and `len(xs)`? */
function isWrittenInside(file: PythonFile, all: Node, loop: Loop): boolean {
  const { tree } = file;
  if (file.changesIn(all, loop) || isShared(file, all)) return true;
  return (file.bindingAt(all)?.uses ?? []).some((use) => {
    if (!tree.holds(loop.node, use)) return false;
    let up = use;
    while (PARTS.has(tree.kind(tree.parent(up))) && tree.holds(tree.parent(up), use)) {
      up = tree.parent(up);
    }
    if (up !== use) return tree.fieldOf(up) === fields.LEFT || tree.fieldOf(up) === fields.FUNCTION;
    return file.nameOf(file.call(tree.parent(tree.parent(use)))?.callee ?? 0) !== 'builtins.len';
  });
}

const PARTS: ReadonlySet<number> = new Set([kinds.SUBSCRIPT, kinds.ATTRIBUTE]);

/** A name that other functions use as well may be changed by whichever of them the loop calls. */
function isShared(file: PythonFile, all: Node): boolean {
  const binding = file.bindingAt(all);
  const home = file.frameAround(all);
  return binding?.scope !== home || binding.uses.some((use) => file.frameAround(use) !== home);
}

/** May something in the loop change the model's weights or state? */
export function mayChange(file: PythonFile, receiver: Node, loop: Loop): boolean {
  const { tree } = file;
  // What a call gives, `models[name]` or `pick()`, may be another model each time.
  if (!/^[\w.]+$/.test(tree.textOf(receiver))) return true;
  if (/\bstateful\b/.test(file.text) || file.changesIn(receiver, loop)) return true;
  if (within(file, loop.body, new Set(), (call) => CHANGES.test(call.lastName))) return true;
  const text = tree.textOf(receiver);
  for (let node = loop.body; node < tree.last(loop.body); node++) {
    const isName = tree.kind(node) === kinds.IDENTIFIER || tree.kind(node) === kinds.ATTRIBUTE;
    if (node === receiver || !isName || tree.textOf(node) !== text) continue;
    if (tree.kind(tree.parent(node)) !== kinds.ATTRIBUTE) return true;
  }
  return false;
}

const CHANGES =
  /^(fit|fit_generator|train\w*|learn|load_weights|set_weights|reset_states?|compile|apply_gradients|minimize|assign\w*|replay|update_\w+)$/;
