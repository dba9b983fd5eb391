import type { Fix } from '#core';
import {
  type Node,
  type PyCall,
  type PythonFile,
  type Use,
  fields,
  indentLines,
  indentationOf,
  kinds,
  standsAlone,
} from '#python';
import { within } from './context.ts';

/** The name that a session gets; empty when it gets none. */
export function nameOfSession(file: PythonFile, call: PyCall): string {
  const { tree } = file;
  const assignment = tree.parent(call.node);
  if (tree.kind(assignment) !== kinds.ASSIGNMENT) return '';
  const target = tree.child(assignment, fields.LEFT);
  return tree.kind(target) === kinds.IDENTIFIER ? tree.textOf(target) : '';
}

/** `sess = tf.Session()` and what uses it in its block → `with tf.Session() as sess:` around it. */
export function withSession(file: PythonFile, call: PyCall, name: string): Fix | undefined {
  const { tree } = file;
  const statement = tree.parent(tree.parent(call.node));
  if (tree.kind(statement) !== kinds.EXPRESSION_STATEMENT || !standsAlone(file, statement))
    return undefined;
  // An interactive session is entered when it is made; `with` would enter it twice.
  if (file.nameOf(call.callee) !== 'tensorflow.Session') return undefined;
  const stretch = stretchOf(file, call, statement);
  const [first, last] = [stretch[0], stretch.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const cell = file.cells.find(({ end }) => call.start < end);
  if (cell && tree.end(last) > cell.end) return undefined;
  if (stretch.some((one) => isDefinition(tree.kind(one)) || breaksInside(file, one)))
    return undefined;
  const step = /\t/.test(indentationOf(file, statement)) ? '\t' : '    ';
  const indented = indentLines(file, first, last, step);
  if (!indented || !standsAlone(file, last)) return undefined;
  return {
    title: 'Open the session in a `with` block',
    applicability: 'unsafe',
    edits: [
      { range: tree.range(statement), text: `with ${tree.textOf(call.node)} as ${name}:` },
      ...indented,
    ],
  };
}

/**
 * The statements, and comments among them, that need the session open: up to its last use, or all that follow in the
 * block where something else may go on using it. None where it is used elsewhere, or later from a function.
 */
function stretchOf(file: PythonFile, call: PyCall, statement: Node): readonly Node[] {
  const { tree } = file;
  const rest: Node[] = [];
  for (let next = tree.nextSibling(statement); next; next = tree.nextSibling(next)) {
    const isBeside = !/[\r\n]/.test(file.text.slice(tree.end(statement), tree.start(next)));
    if (!isBeside) rest.push(next);
  }
  const uses = file.usesOf(call.node);
  let length = 0;
  for (const use of uses) {
    const index = rest.findIndex((one) => tree.holds(one, use.at));
    if (index < 0 || use.captured) return [];
    length = Math.max(length, index + 1);
  }
  if (length > 0 && uses.some((use) => outlivesUse(file, use))) {
    length = rest.findLastIndex((one) => tree.kind(one) !== kinds.COMMENT) + 1;
  }
  return rest.slice(0, length);
}

/** Attributes of a session that stay usable when it is closed. */
const PLAIN_ATTRIBUTES: ReadonlySet<string> = new Set(['graph', 'graph_def', 'sess_str']);

/** May something made here use the session later on: a generator, a callable, threads that fill queues? */
function outlivesUse(file: PythonFile, use: Use): boolean {
  const { tree } = file;
  const statement = file.statementOf(use.at);
  for (let up = tree.parent(use.at); up > statement; up = tree.parent(up)) {
    if (tree.kind(up) === kinds.LAMBDA || tree.kind(up) === kinds.GENERATOR_EXPRESSION) return true;
  }
  if (use.kind === 'attribute') return !PLAIN_ATTRIBUTES.has(use.name);
  if (use.kind === 'method') return use.name === 'make_callable';
  const call = use.kind === 'argument' ? file.call(use.call) : undefined;
  if (!call) return false;
  if (call.lastName.includes('queue_runners')) return true;
  const isDone = tree.kind(tree.parent(call.node)) === kinds.EXPRESSION_STATEMENT;
  return !isDone && !/^(eval|run)$/.test(call.lastName) && !isOwnFunction(file, call);
}

function isOwnFunction(file: PythonFile, call: PyCall): boolean {
  const values = file.valuesOf(call.callee);
  return values.length > 0 && values.every((value) => value.kind === 'function');
}

/** Throwing the graph away fails while a session is entered. */
const RESETS = /^(reset_default_graph|_reset_default_graph|clear_session)$/;

/** Would the statement fail, or mean something else, while the session is entered? */
function breaksInside(file: PythonFile, statement: Node): boolean {
  const { tree } = file;
  // The next cell of a notebook.
  if (tree.kind(statement) === kinds.COMMENT) return /^# ?(%%|In\[)/.test(tree.textOf(statement));
  return within(file, statement, new Set(), (call) => {
    const name = file.nameOf(call.callee) ?? '';
    if (RESETS.test(call.lastName) || RESETS.test(name.split('.').at(-1) ?? '')) return true;
    if (name === 'tensorflow.InteractiveSession') return true;
    // A session of its own, which the author has put in a `with` block already.
    if (name !== 'tensorflow.Session') return false;
    const above = tree.kind(tree.parent(call.node));
    return above === kinds.AS_PATTERN || above === kinds.WITH_ITEM;
  });
}

function isDefinition(kind: number): boolean {
  return (
    kind === kinds.FUNCTION_DEFINITION ||
    kind === kinds.CLASS_DEFINITION ||
    kind === kinds.DECORATED_DEFINITION ||
    kind === kinds.IMPORT_STATEMENT ||
    kind === kinds.IMPORT_FROM_STATEMENT
  );
}
