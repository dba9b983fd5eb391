import { type Loop, type Node, type PyCall, type PythonFile, kinds } from '#python';

/** Does every round surely come to the call, and every round come? */
export function isPlainLoop(file: PythonFile, call: PyCall, loop: Loop): boolean {
  const { tree } = file;
  const predictions = file.calls.filter((one) => {
    return one.lastName.startsWith('predict') && tree.holds(loop.node, one.node);
  });
  // Fixes of two calls would meet in the head of one loop.
  if (predictions.length > 1) return false;
  if (loop.kind === 'for') {
    if (tree.textOf(loop.node).startsWith('async') || leaves(file, call, loop)) return false;
    return isAlwaysReached(file, call.node, loop.body);
  }
  if (loop.kind !== 'comprehension' || tree.kind(loop.node) !== kinds.LIST_COMPREHENSION)
    return false;
  const [element, clause, ...more] = tree.items(loop.node);
  if (element === undefined || clause === undefined || more.length > 0) return false;
  if (tree.textOf(clause).startsWith('async') || !tree.holds(element, call.node)) return false;
  const statement = file.statementOf(loop.node);
  return (
    isAlwaysReached(file, call.node, loop.node) &&
    isAlwaysReached(file, loop.node, tree.parent(statement))
  );
}

function leaves(file: PythonFile, call: PyCall, loop: Loop): boolean {
  const { tree } = file;
  for (let node = loop.body; node < tree.last(loop.body); node++) {
    const kind = tree.kind(node);
    if (LEAVES.has(kind) || (kind === kinds.CONTINUE_STATEMENT && node < call.node)) return true;
  }
  return false;
}

const LEAVES: ReadonlySet<number> = new Set([
  kinds.BREAK_STATEMENT,
  kinds.RETURN_STATEMENT,
  kinds.RAISE_STATEMENT,
  kinds.YIELD,
  kinds.AWAIT,
  kinds.DELETE_STATEMENT,
]);

/** Is nothing between the node and the block around it that may leave it out, put it off or repeat it? */
function isAlwaysReached(file: PythonFile, node: Node, block: Node): boolean {
  for (let up = file.tree.parent(node); up > block; up = file.tree.parent(up)) {
    if (!PLAIN.has(file.tree.kind(up))) return false;
  }
  return true;
}

const PLAIN: ReadonlySet<number> = new Set([
  kinds.ARGUMENT_LIST,
  kinds.ASSIGNMENT,
  kinds.ATTRIBUTE,
  kinds.AUGMENTED_ASSIGNMENT,
  kinds.BINARY_OPERATOR,
  kinds.CALL,
  kinds.DICTIONARY,
  kinds.EXPRESSION_LIST,
  kinds.EXPRESSION_STATEMENT,
  kinds.KEYWORD_ARGUMENT,
  kinds.LIST,
  kinds.PAIR,
  kinds.PARENTHESIZED_EXPRESSION,
  kinds.RETURN_STATEMENT,
  kinds.SUBSCRIPT,
  kinds.TUPLE,
  kinds.UNARY_OPERATOR,
]);
