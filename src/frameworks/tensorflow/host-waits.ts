import { type Loop, NONE, type Node, type PyCall, type PythonFile, fields, kinds } from '#python';
import { within } from './context.ts';
import { hostReads, isNumberOnDevice, onlyDefinition, readTensor } from './host-reads.ts';
import { isTensor } from './tensors.ts';

/** Does something else in the loop need a number of the device as well, or measure how long a step takes? */
export function waitsAnyway(file: PythonFile, loop: Loop): boolean {
  const { tree } = file;
  for (let node = loop.body; node < tree.last(loop.body); node++) {
    if (tree.kind(node) === kinds.CONTINUE_STATEMENT) return true;
    if (CONDITIONAL.has(tree.kind(node)) && decidesByTensor(file, node)) return true;
    if (tree.kind(node) === kinds.IDENTIFIER && carriesOn(file, node, loop)) return true;
  }
  return within(file, loop.body, new Set(), (call) => {
    return needsNumber(file, call) && !isInRead(file, call.node);
  });
}

/** Is the place under a condition, up to the loop: one that may hold once in a hundred steps? */
export function isConditional(file: PythonFile, place: Node, upTo: Node): boolean {
  const { tree } = file;
  for (let up = tree.parent(place); up > upTo; up = tree.parent(up)) {
    if (GUARDS.has(tree.kind(up))) return true;
  }
  return false;
}

const CONDITIONAL: ReadonlySet<number> = new Set([
  kinds.IF_STATEMENT,
  kinds.ELIF_CLAUSE,
  kinds.WHILE_STATEMENT,
  kinds.CONDITIONAL_EXPRESSION,
  kinds.ASSERT_STATEMENT,
]);

const GUARDS: ReadonlySet<number> = new Set([
  ...CONDITIONAL,
  kinds.MATCH_STATEMENT,
  kinds.EXCEPT_CLAUSE,
  kinds.BOOLEAN_OPERATOR,
  kinds.LAMBDA,
]);

/** `if loss < best:` waits for the device to know where to go on. */
function decidesByTensor(file: PythonFile, statement: Node): boolean {
  const { tree } = file;
  const kind = tree.kind(statement);
  const condition = tree.items(statement)[kind === kinds.CONDITIONAL_EXPRESSION ? 1 : 0] ?? NONE;
  for (let node = condition; node < tree.last(condition); node++) {
    if (tree.kind(node) === kinds.IDENTIFIER && numberOrTensor(file, node)) return true;
  }
  return false;
}

/** Is a name for the number of a tensor needed for more than to be shown or added up? */
function carriesOn(file: PythonFile, name: Node, loop: Loop): boolean {
  const definition = onlyDefinition(file, name);
  if (!definition || !file.tree.holds(loop.node, definition.node)) return false;
  if (!readTensor(file, definition.value)) return false;
  return !isInRead(file, name);
}

function numberOrTensor(file: PythonFile, node: Node): Node {
  return isNumberOnDevice(file, node) ? node : readTensor(file, node);
}

const TIMERS = /^time\.(time|perf_counter|monotonic|process_time)(_ns)?$/;

/** Calls that need the number of a tensor, keep it, step through an environment, or take the time of a step. */
function needsNumber(file: PythonFile, call: PyCall): boolean {
  if (/^(numpy|item)$/.test(call.lastName) && call.receiver) return true;
  if (call.lastName === 'step' && call.receiver) {
    return file.valuesOf(call.callee).every(({ kind }) => kind !== 'function');
  }
  const name = file.nameOf(call.callee) ?? '';
  if (TIMERS.test(name)) return true;
  const keeps = call.lastName === 'append' && call.receiver > 0;
  if (!keeps && !/^(numpy\.|builtins\.(float|int|bool)$)/.test(name)) return false;
  return call.positional.some((one) => isNumberOnDevice(file, one) || isTensor(file, one));
}

/** Does the place stand in a statement that shows or adds up a number, or in the one that names it for that? */
function isInRead(file: PythonFile, place: Node): boolean {
  const { tree } = file;
  if (hostReads(file).some((read) => tree.holds(read.place, place))) return true;
  const assignment = tree.ancestor(place, kinds.ASSIGNMENT);
  if (!assignment || tree.kind(tree.child(assignment, fields.LEFT)) !== kinds.IDENTIFIER)
    return false;
  return readTensor(file, tree.child(assignment, fields.RIGHT)) > 0;
}
