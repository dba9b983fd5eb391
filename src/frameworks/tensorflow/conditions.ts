import { type Node, type PythonFile, fields, kinds } from '#python';
import { isTestCode } from './context.ts';

/** Is the place in code that never runs, or in code of tests, where waste is no habit? */
export function isSetAside(file: PythonFile, node: Node): boolean {
  return isTestCode(file, node) || isNeverRun(file, node);
}

/** Does the place lie under `if False:` or `while 0:`, or in the `else` of their opposite? */
function isNeverRun(file: PythonFile, node: Node): boolean {
  for (const condition of conditionsAround(file, node)) {
    const kind = file.tree.kind(condition);
    if (kind === kinds.FALSE) return true;
    if (kind === kinds.INTEGER && file.textOf(condition) === '0') return true;
  }
  return isElseOfTrue(file, node);
}

/** Does the place lie in the `else` of `if True:` or `if 1:`? */
function isElseOfTrue(file: PythonFile, node: Node): boolean {
  const { tree } = file;
  for (let up = tree.parent(node); up >= 0; up = tree.parent(up)) {
    const statement = tree.kind(up) === kinds.ELSE_CLAUSE ? tree.parent(up) : 0;
    if (tree.kind(statement) !== kinds.IF_STATEMENT) continue;
    const condition = tree.textOf(tree.bare(tree.child(statement, fields.CONDITION)));
    if (condition === 'True' || condition === '1') return true;
  }
  return false;
}

/** Is the place guarded by a condition, or in a function, that names debugging or testing: `if DEBUG:`? */
export function isDebugBranch(file: PythonFile, node: Node): boolean {
  for (const condition of conditionsAround(file, node)) {
    if (DEBUG_WORD.test(file.textOf(condition))) return true;
  }
  const { tree } = file;
  for (let up = tree.parent(node); up >= 0; up = tree.parent(up)) {
    if (tree.kind(up) !== kinds.FUNCTION_DEFINITION) continue;
    if (DEBUG_WORD.test(tree.textOf(tree.child(up, fields.NAME)))) return true;
  }
  return false;
}

const DEBUG_WORD = /debug|eager|test|verbose|profil|gpu|tpu/i;

/** The conditions that have to hold for a place to run, innermost first, without brackets around them. */
function* conditionsAround(file: PythonFile, node: Node): Generator<Node> {
  const { tree } = file;
  let inner = node;
  for (let up = tree.parent(node); up >= 0; inner = up, up = tree.parent(up)) {
    const kind = tree.kind(up);
    const field = tree.fieldOf(inner);
    const isBranch = kind === kinds.IF_STATEMENT || kind === kinds.ELIF_CLAUSE;
    const isHeld =
      (isBranch && field === fields.CONSEQUENCE) ||
      (kind === kinds.WHILE_STATEMENT && field === fields.BODY);
    if (isHeld) yield tree.bare(tree.child(up, fields.CONDITION));
  }
}

/** Names by which a condition says "only the first time" or "only now and then". */
const ONCE_CALLS: ReadonlySet<string> = new Set([
  'exists',
  'isfile',
  'isdir',
  'hasattr',
  'is_file',
]);

/** Is the place guarded, inside the loop or function, so that it runs only once or only at times? */
export function isGuarded(file: PythonFile, place: Node, upTo: Node): boolean {
  const { tree } = file;
  for (let up = tree.parent(place); up > upTo; up = tree.parent(up)) {
    if (tree.kind(up) === kinds.EXCEPT_CLAUSE) return true;
  }
  return branchesAround(file, place, upTo).some((condition) => saysOnce(file, condition));
}

/** Is the place guarded by a remainder, as in `if step % 100 == 0:`? */
export function runsNowAndThen(file: PythonFile, place: Node, upTo: Node): boolean {
  const { tree } = file;
  return branchesAround(file, place, upTo).some((condition) => {
    for (let node = condition; node < tree.last(condition); node++) {
      if (tree.kind(node) === kinds.TOKEN && tree.textOf(node) === '%') return true;
    }
    return false;
  });
}

/** Conditions on which it depends whether a place runs, in whichever of their branches it stands. */
function branchesAround(file: PythonFile, place: Node, upTo: Node): Node[] {
  const { tree } = file;
  const found: Node[] = [];
  let inner = place;
  for (let up = tree.parent(place); up > upTo; inner = up, up = tree.parent(up)) {
    const kind = tree.kind(up);
    const isStatement = kind === kinds.IF_STATEMENT || kind === kinds.ELIF_CLAUSE;
    if (!isStatement && kind !== kinds.CONDITIONAL_EXPRESSION) continue;
    const condition = tree.items(up)[isStatement ? 0 : 1];
    if (condition !== undefined && !tree.holds(condition, inner)) found.push(condition);
  }
  return found;
}

function saysOnce(file: PythonFile, condition: Node): boolean {
  const { tree } = file;
  for (let node = condition; node < tree.last(condition); node++) {
    switch (tree.kind(node)) {
      case kinds.NONE:
      case kinds.NOT_OPERATOR:
      case kinds.INTEGER:
        return true;
      case kinds.TOKEN:
        if (/^(not in|in|%)$/.test(tree.textOf(node).replace(/\s+/g, ' '))) return true;
        break;
      case kinds.CALL:
        if (ONCE_CALLS.has(file.call(node)?.lastName ?? '')) return true;
        break;
    }
  }
  return false;
}

/** Does a `break`, `return` or `raise` follow the place in one of its blocks, so that the loop ends there? */
export function leavesAfter(file: PythonFile, place: Node, loopBody: Node): boolean {
  const { tree } = file;
  let inner = place;
  for (let up = tree.parent(place); up >= loopBody; inner = up, up = tree.parent(up)) {
    if (tree.kind(up) !== kinds.BLOCK) continue;
    for (let next = tree.nextSibling(inner); next; next = tree.nextSibling(next)) {
      const kind = tree.kind(next);
      if (
        kind === kinds.BREAK_STATEMENT ||
        kind === kinds.RETURN_STATEMENT ||
        kind === kinds.RAISE_STATEMENT
      ) {
        return true;
      }
    }
    if (tree.kind(inner) === kinds.RETURN_STATEMENT) return true;
  }
  return false;
}
