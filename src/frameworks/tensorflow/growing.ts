import {
  type Definition,
  type Loop,
  type Node,
  type PyCall,
  type PythonFile,
  fields,
  kinds,
} from '#python';

const JOINS = [
  'tensorflow.concat',
  'keras.ops.concatenate',
  'keras.ops.append',
  'keras.backend.concatenate',
];

/** `whole = tf.concat([whole, part], axis=0)`: a tensor copied as a whole to become a little longer. */
export interface Growth {
  readonly call: PyCall;
  readonly statement: Node;
  /** The name it has, where it is assigned. */
  readonly target: Node;
  /** The name among the parts that are joined. */
  readonly whole: Node;
  /** The list of parts in the call. */
  readonly parts: Node;
  readonly added: readonly Node[];
  readonly isAtEnd: boolean;
}

/** Assignments that join a name with something and give it the same name again. */
export function growths(file: PythonFile): readonly Growth[] {
  return file.fact(growths, () => file.callsTo(...JOINS).flatMap((call) => growthOf(file, call)));
}

function growthOf(file: PythonFile, call: PyCall): Growth[] {
  const { tree } = file;
  const statement = tree.parent(call.node);
  const target = tree.child(statement, fields.LEFT);
  if (tree.kind(statement) !== kinds.ASSIGNMENT || tree.kind(target) !== kinds.IDENTIFIER)
    return [];
  const parts = tree.bare(call.argument('values', 0));
  if (call.hasSplat || !LISTS.has(tree.kind(parts))) return [];
  const items = tree.items(parts);
  const name = tree.textOf(target);
  const same = items.filter(
    (item) => tree.kind(item) === kinds.IDENTIFIER && tree.textOf(item) === name,
  );
  const [whole] = same;
  if (whole === undefined || same.length > 1 || items.length < 2) return [];
  const added = items.filter((item) => item !== whole);
  return [{ call, statement, target, whole, parts, added, isAtEnd: items[0] === whole }];
}

const LISTS: ReadonlySet<number> = new Set([kinds.LIST, kinds.TUPLE]);

/** The loops from round to round of which the tensor grows: it comes in from outside and from itself only. */
export function loopsOfGrowth(file: PythonFile, growth: Growth): Loop[] {
  const { tree } = file;
  const same = growthsOfName(file, growth);
  const targets = new Set(same.map(({ target }) => target));
  const growing: Loop[] = [];
  for (const loop of file.loopsAround(growth.statement)) {
    const inside = same.filter(({ statement }) => tree.holds(loop.node, statement));
    const before = inside.map(({ whole }) => file.definitionsReaching(whole));
    // The first growth of a round goes on with what the round before left.
    if (!before[0]?.some(({ node }) => targets.has(node) && tree.holds(loop.node, node))) break;
    const starts = before
      .flat()
      .filter(({ node }) => !targets.has(node) && tree.holds(loop.node, node));
    // `if whole is None: whole = part` is the first round, and no new beginning.
    if (starts.some((start) => !isFirstRound(file, start, growth.statement))) break;
    growing.push(loop);
  }
  return growing;
}

/** All growths of the same name, in order of place. */
export function growthsOfName(file: PythonFile, growth: Growth): Growth[] {
  const binding = file.bindingAt(growth.whole);
  return growths(file).filter(({ whole }) => file.bindingAt(whole) === binding);
}

/** Does the definition stand in the other branch of the `if` that the growth is in? */
function isFirstRound(file: PythonFile, { statement }: Definition, growth: Node): boolean {
  const { tree } = file;
  const branch = tree.ancestor(statement, kinds.IF_STATEMENT);
  if (branch < 0 || !tree.holds(branch, growth)) return false;
  const test = tree.textOf(tree.child(branch, fields.CONDITION));
  return /is (not )?None|== ?0|not |len\(|first/.test(test);
}

/** Does the loop need the tensor before it is complete, other than for its size or to see if there is one? */
export function isReadInLoop(file: PythonFile, growth: Growth, loop: Loop): boolean {
  const { tree } = file;
  const uses = file.bindingAt(growth.whole)?.uses ?? [];
  const grown = new Set(growthsOfName(file, growth).map(({ whole }) => whole));
  return uses.some((use) => {
    if (grown.has(use)) return false;
    // A function may be called from the loop.
    if (file.frameAround(use) !== file.frameAround(growth.target)) return true;
    if (!tree.holds(loop.node, use)) return false;
    const parent = tree.parent(use);
    // To tell the loop of a graph that the shape will change is no look at the tensor.
    const call = file.call(tree.ancestor(use, kinds.CALL));
    if (call?.lastName === 'set_loop_options') return false;
    return !/^[\w.]+ is (not )?None$/.test(tree.textOf(parent));
  });
}
