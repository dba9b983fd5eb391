import type { Edit, Fix, Range } from '#core';
import {
  type Definition,
  type Loop,
  type Node,
  type PythonFile,
  fields,
  kinds,
  replaceNode,
} from '#python';
import {
  isEmptied,
  isPlainContainer,
  keptValues,
  outlives,
  placesOf,
} from '../tensorflow/keeping.ts';
import { backwardOf, carriesGraph } from './graphs.ts';

/** A tensor that is added to a running sum, or put at the end of a list, step after step. */
export interface Accumulation {
  readonly kind: 'sum' | 'list';
  /** The name of the sum or list. */
  readonly into: Node;
  readonly value: Node;
  readonly at: Range;
  readonly place: Node;
  /** The outermost loop that the sum or list outlives. */
  readonly loop: Loop;
}

/** So few rounds keep too little to matter. */
const FEW_ROUNDS = 10;

/** Sums and lists into which a loop puts values that carry their graph. */
export function* accumulations(file: PythonFile): Generator<Accumulation> {
  for (const one of sums(file)) {
    const loop = loopOf(file, one.place, (around) =>
      startsOutside(file, one.into, one.place, around),
    );
    if (loop && carriesGraph(file, one.value)) yield { kind: 'sum', ...one, loop };
  }
  for (const { container, value, at, place, key } of keptValues(file)) {
    if (key || !isPlainContainer(file, container) || isEmptied(file, container)) continue;
    const loop = loopOf(file, place, (around) => outlives(file, container, around, place));
    if (loop && carriesGraph(file, value))
      yield { kind: 'list', into: container, value, at, place, loop };
  }
}

type Sum = Pick<Accumulation, 'into' | 'value' | 'at' | 'place'>;

/** `total += value`, `total = total + value`. */
function* sums(file: PythonFile): Generator<Sum> {
  const { tree } = file;
  for (let node = 1; node < tree.size; node++) {
    const kind = tree.kind(node);
    if (kind !== kinds.AUGMENTED_ASSIGNMENT && kind !== kinds.ASSIGNMENT) continue;
    const into = tree.child(node, fields.LEFT);
    if (tree.kind(into) !== kinds.IDENTIFIER) continue;
    const right = tree.bare(tree.child(node, fields.RIGHT));
    if (kind === kinds.AUGMENTED_ASSIGNMENT) {
      const sign = tree.textOf(tree.child(node, fields.OPERATOR));
      if (sign === '+=') yield { into, value: right, at: tree.range(node), place: node };
      continue;
    }
    if (tree.kind(right) !== kinds.BINARY_OPERATOR) continue;
    if (tree.textOf(tree.child(right, fields.OPERATOR)) !== '+') continue;
    const sides = [tree.child(right, fields.LEFT), tree.child(right, fields.RIGHT)];
    const isSelf = (side: Node): boolean => tree.textOf(side) === tree.textOf(into);
    const value = sides.find((side) => !isSelf(side));
    if (value === undefined || !sides.some(isSelf)) continue;
    yield { into, value, at: tree.range(node), place: node };
  }
}

function loopOf(
  file: PythonFile,
  place: Node,
  isOutlived: (loop: Loop) => boolean,
): Loop | undefined {
  let outermost: Loop | undefined;
  for (const loop of file.loopsAround(place)) {
    if (loop.kind !== 'for' && loop.kind !== 'while') return undefined;
    if (!isOutlived(loop)) break;
    if ((file.roundsOf(loop) ?? Infinity) <= FEW_ROUNDS || file.runsOnce(loop)) continue;
    outermost = loop;
  }
  return outermost;
}

/** Does the sum begin outside of the loop, as nothing or a plain number, and is it never begun anew inside? */
function startsOutside(file: PythonFile, into: Node, place: Node, loop: Loop): boolean {
  const { tree } = file;
  const binding = file.bindingAt(into);
  if (!binding || file.frameAround(place) !== binding.scope) return false;
  const isOwn = (one: Definition): boolean => one.statement === place || one.kind === 'augment';
  const inside = binding.definitions.filter((one) => tree.holds(loop.node, one.node));
  if (!inside.every((one) => isOwn(one) || isSelfSum(file, one))) return false;
  const before = binding.definitions.filter((one) => !inside.includes(one) && !isOwn(one));
  const starts = before.filter((one) => tree.end(one.statement) <= tree.start(loop.node));
  return starts.length > 0 && starts.every((one) => isStart(file, one));
}

function isSelfSum(file: PythonFile, { value, binding }: Definition): boolean {
  const { tree } = file;
  const bare = tree.bare(value);
  return (
    tree.kind(bare) === kinds.BINARY_OPERATOR &&
    tree.textOf(tree.child(bare, fields.LEFT)) === binding.name
  );
}

const ZEROS = /^torch\.(zeros|tensor|zeros_like|scalar_tensor|Tensor|FloatTensor)$/;

function isStart(file: PythonFile, { kind, value }: Definition): boolean {
  if (kind !== 'assign') return false;
  const { tree } = file;
  const bare = tree.bare(value);
  if (tree.kind(bare) === kinds.INTEGER || tree.kind(bare) === kinds.FLOAT) return true;
  // `train_loss, hits = 0, 0`
  if (tree.kind(bare) === kinds.EXPRESSION_LIST || tree.kind(bare) === kinds.TUPLE)
    return tree.items(bare).every((item) => file.evaluator.typeOf(item) === 'number');
  const call = file.call(bare);
  return (
    call !== undefined &&
    ZEROS.test(file.nameOf(call.callee) ?? '') &&
    !call.keyword('requires_grad')
  );
}

/** Is the sum, the list or what is in it ever the start of a way back through the graph? */
export function isDifferentiatedLater(file: PythonFile, { into }: Accumulation): boolean {
  return placesOf(file, into).some((place) => backwardOf(file, place) !== undefined);
}

/** The fix that keeps a value without its graph. */
export function detachingFix(file: PythonFile, value: Node): Fix {
  return {
    title: 'Leave the graph behind: `.detach()`',
    applicability: 'unsafe',
    edits: detaching(file, value),
  };
}

/** `.detach()` on the parts of a value that have a graph: `loss * n` becomes `loss.detach() * n`. */
function detaching(file: PythonFile, value: Node): Edit[] {
  const { tree } = file;
  const bare = tree.bare(value);
  if (tree.kind(bare) === kinds.BINARY_OPERATOR) {
    return [fields.LEFT, fields.RIGHT]
      .map((side) => tree.child(bare, side))
      .filter((side) => carriesGraph(file, side))
      .flatMap((side) => detaching(file, side));
  }
  const text = file.textOf(bare);
  return [
    replaceNode(
      file,
      bare,
      SIMPLE.has(tree.kind(bare)) ? `${text}.detach()` : `(${text}).detach()`,
    ),
  ];
}

const SIMPLE: ReadonlySet<number> = new Set([
  kinds.IDENTIFIER,
  kinds.ATTRIBUTE,
  kinds.CALL,
  kinds.SUBSCRIPT,
]);
