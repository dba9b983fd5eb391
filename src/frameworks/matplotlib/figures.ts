import type { Applicability, Fix } from '#core';
import {
  type Definition,
  NONE,
  type Node,
  type PyCall,
  type PythonFile,
  type Scope,
  type Use,
  fields,
  insertAfter,
  kinds,
  standsAlone,
} from '#python';
import { within } from '../tensorflow/context.ts';

const PYPLOT = 'matplotlib.pyplot.';

/** Functions that open a figure, and the position of the number or title that may name an open one. */
const MAKERS = ['figure', 'subplots', 'subplot_mosaic'].map((name) => PYPLOT + name);

/** After these, pyplot has let go of the figure, or somebody is looking at it. */
const CLOSERS: ReadonlySet<string> = new Set(
  ['close', 'clf', 'show', 'pause', 'ion', 'switch_backend'].map((name) => PYPLOT + name),
);

/** A figure that pyplot keeps until it is closed, and that is seen by the code around it only. */
export interface MadeFigure {
  readonly call: PyCall;
  /** The name it has; nothing when it is the current figure and no more. */
  readonly definition: Definition | undefined;
  /** What may say which figure is meant; the same one is opened once only. */
  readonly number: Node;
}

/** Figures made by pyplot that nobody else gets to see, who might close them. */
export function* madeFigures(file: PythonFile): Generator<MadeFigure> {
  const { tree } = file;
  for (const call of file.callsTo(...MAKERS)) {
    if (call.hasSplat) continue;
    const isFigure = isPlainFigure(file, call);
    const number = numberOf(file, call);
    const parent = tree.parent(call.node);
    if (tree.kind(parent) === kinds.EXPRESSION_STATEMENT) {
      yield { call, definition: undefined, number };
      continue;
    }
    if (tree.kind(parent) !== kinds.ASSIGNMENT || tree.fieldOf(call.node) !== fields.RIGHT)
      continue;
    const target = tree.child(parent, fields.LEFT);
    const name = isFigure ? target : (tree.items(target)[0] ?? NONE);
    if (tree.kind(name) !== kinds.IDENTIFIER) continue;
    const definition = file.scopes.definitionAt(name);
    const isLocal = definition && file.frameAround(name) === definition.binding.scope;
    if (isLocal && !file.usesOf(definition).some((use) => escapes(file, use)))
      yield { call, definition, number };
  }
}

function isPlainFigure(file: PythonFile, call: PyCall): boolean {
  return file.nameOf(call.callee) === MAKERS[0];
}

/** What may say which figure is meant. */
function numberOf(file: PythonFile, call: PyCall): Node {
  return call.argument('num', isPlainFigure(file, call) ? 0 : -1);
}

/** Does a use hand the figure to somebody who may close it, or keep it on purpose? */
function escapes(file: PythonFile, use: Use): boolean {
  if (use.captured) return true;
  switch (use.kind) {
    case 'method':
    case 'attribute':
    case 'operand':
    case 'discarded':
    case 'deleted':
      return false;
    case 'argument':
      // `pdf.savefig(figure)` writes a page and leaves the figure open.
      return file.call(use.call)?.lastName !== 'savefig';
    default:
      return true;
  }
}

/** Is a figure written to a file or turned into pixels somewhere in a subtree or what it calls? */
export function isSavedIn(file: PythonFile, root: Node): boolean {
  return within(file, root, new Set(), (call) => {
    if (call.lastName === 'savefig') return true;
    const { receiver } = call;
    const isCanvas =
      file.tree.kind(receiver) === kinds.ATTRIBUTE &&
      file.textOf(file.tree.child(receiver, fields.ATTRIBUTE)) === 'canvas';
    return isCanvas && /^(print_|tostring_|buffer_rgba)/.test(call.lastName);
  });
}

/** Is a figure closed, cleared or shown somewhere in a subtree or what it calls, as far as names tell? */
export function isClosedIn(file: PythonFile, root: Node): boolean {
  return within(file, root, new Set(), (call) => {
    const name = file.nameOf(call.callee);
    if (name !== undefined) return CLOSERS.has(name);
    // Whatever is not known may be a helper that closes.
    return /^(clf|clear|show)$|close|clean/.test(call.lastName);
  });
}

/** A notebook shows the figures of a cell below it and closes them by itself. */
export function isNotebook(file: PythonFile): boolean {
  return (
    /\.ipynb(\.py)?$/.test(file.path) ||
    /get_ipython\(|^#? ?%matplotlib|^# In ?\[|^# ?%%/m.test(file.text)
  );
}

/** Puts `plt.close(…)` behind the statement that saves the figure, where that is its last one. */
export function closing(file: PythonFile, { call, definition }: MadeFigure): Fix | undefined {
  const { tree } = file;
  if (!call.receiver) return undefined;
  const made = file.statementOf(call.node);
  const last = lastUse(file, made, definition);
  if (!last || tree.kind(last) !== kinds.EXPRESSION_STATEMENT || !standsAlone(file, last))
    return undefined;
  const name = definition?.binding.name ?? '';
  const saves = file.calls.some(({ node, lastName }) => {
    return lastName === 'savefig' && tree.holds(last, node);
  });
  const isOther = file.callsTo(...MAKERS).some(({ node }) => {
    return node !== call.node && node > made && node < tree.last(last);
  });
  if (!saves || isOther) return undefined;
  const text = `${file.textOf(call.receiver)}.close(${name})`;
  return {
    title: `Close the figure: \`${text}\``,
    applicability: reachOf(file, call.node, last),
    edits: [insertAfter(file, last, text)],
  };
}

/** The last statement beside the one that makes the figure where pyplot or the figure is spoken of. */
function lastUse(file: PythonFile, made: Node, definition: Definition | undefined): Node {
  const { tree } = file;
  const uses = definition ? file.usesOf(definition).map((use) => use.at) : [];
  const calls = pyplotCalls(file).map(({ node }) => node);
  const speaks = (statement: Node): boolean =>
    [...uses, ...calls].some((at) => tree.holds(statement, at));
  let last: Node = NONE;
  for (let next = tree.nextSibling(made); next; next = tree.nextSibling(next))
    if (speaks(next)) last = next;
  return last && uses.every((use) => use < tree.last(last)) ? last : NONE;
}

/**
 * Safe where no later call, here or in a function that calls this one, means the figure as "the current one", and none
 * in the file asks for a figure by a number, which may be that of this one.
 */
function reachOf(file: PythonFile, made: Node, last: Node): Applicability {
  const own = file.frameAround(made);
  const callers = new Set<Scope>();
  for (const { at, via } of file.repetitionsOf(made))
    for (const node of [at, ...via]) if (node !== made) callers.add(file.frameAround(node));
  const goesOn = pyplotCalls(file).some(({ node }) => {
    const frame = file.frameAround(node);
    return callers.has(frame) || (frame === own && node > file.tree.last(last));
  });
  const isAskedFor = file.callsTo(...MAKERS).some((call) => {
    return call.node !== made && (call.hasSplat || numberOf(file, call) !== NONE);
  });
  return goesOn || isAskedFor ? 'unsafe' : 'safe';
}

/** Calls of pyplot that work on the current figure. */
function pyplotCalls(file: PythonFile): readonly PyCall[] {
  return file.fact(pyplotCalls, () =>
    file.calls.filter(({ callee }) => {
      const name = file.nameOf(callee) ?? '';
      return name.startsWith(PYPLOT) && !MAKERS.includes(name) && !CLOSERS.has(name);
    }),
  );
}
