import type { Range } from '#core';
import * as F from './fields.ts';
import { type FlatTree, NONE, type Node } from './flat-tree.ts';
import * as K from './kinds.ts';
import { isComprehension } from './scopes.ts';

/** Code that runs again and again: a `for`, a `while`, one clause of a comprehension, or a function others call. */
export interface Loop {
  readonly kind: 'for' | 'while' | 'comprehension' | 'function';
  /** The statement, or the whole comprehension. */
  readonly node: Node;
  /** The names it sets each round; NONE for a `while`. */
  readonly target: Node;
  /** What it walks over; NONE for a `while`. */
  readonly iterable: Node;
  /** The block of a statement, or the whole comprehension. */
  readonly body: Node;
  /** From the keyword up to the body: `for x in xs`. */
  readonly header: Range;
}

/** Loops that repeat this node, innermost first, up to the function it stands in. */
export function loopsAround(tree: FlatTree, node: Node): Loop[] {
  const found: Loop[] = [];
  let inner = node;
  for (let up = tree.parent(node); up >= 0; inner = up, up = tree.parent(up)) {
    const kind = tree.kind(up);
    const field = tree.fieldOf(inner);
    if (kind === K.FUNCTION_DEFINITION || kind === K.LAMBDA) {
      if (field === F.BODY) break;
    } else if (kind === K.FOR_STATEMENT) {
      if (field === F.BODY || field === F.LEFT) found.push(statementLoop(tree, up));
    } else if (kind === K.WHILE_STATEMENT) {
      if (field === F.BODY || field === F.CONDITION) found.push(statementLoop(tree, up));
    } else if (isComprehension(kind)) {
      found.push(...comprehensionLoops(tree, up, inner, node));
    }
  }
  return found;
}

function statementLoop(tree: FlatTree, node: Node): Loop {
  const isFor = tree.kind(node) === K.FOR_STATEMENT;
  const body = tree.child(node, F.BODY);
  const headerEnd = isFor ? tree.child(node, F.RIGHT) : tree.child(node, F.CONDITION);
  return {
    kind: isFor ? 'for' : 'while',
    node,
    target: isFor ? tree.child(node, F.LEFT) : NONE,
    iterable: isFor ? tree.child(node, F.RIGHT) : NONE,
    body,
    header: { start: tree.start(node), end: tree.end(headerEnd || node) },
  };
}

/** The clauses of a comprehension that repeat the part `inner`, innermost first. */
function comprehensionLoops(tree: FlatTree, comprehension: Node, inner: Node, node: Node): Loop[] {
  const clauses = tree.items(comprehension).filter((child) => tree.kind(child) === K.FOR_IN_CLAUSE);
  const loops = clauses.map((clause): Loop => {
    return {
      kind: 'comprehension',
      node: comprehension,
      target: tree.child(clause, F.LEFT),
      iterable: tree.child(clause, F.RIGHT),
      body: comprehension,
      header: tree.range(clause),
    };
  });
  const own = clauses.indexOf(inner);
  if (own >= 0) {
    // Inside a clause, only the clauses before it repeat the iterable; the clause itself sets its target.
    const inTarget = tree.holds(tree.child(inner, F.LEFT), node);
    return loops.slice(0, inTarget ? own + 1 : own).reverse();
  }
  return loops.reverse();
}

/** Does the body end in a `break`, `return` or `raise` that no condition guards, so that it runs once? */
export function runsOnce(tree: FlatTree, loop: Loop): boolean {
  if (loop.kind === 'comprehension') return false;
  const statements = tree.items(loop.body);
  const last = statements[statements.length - 1];
  if (last === undefined) return false;
  const kind = tree.kind(last);
  if (kind !== K.BREAK_STATEMENT && kind !== K.RETURN_STATEMENT && kind !== K.RAISE_STATEMENT)
    return false;
  for (let node = loop.body; node < tree.last(loop.body); node++) {
    if (tree.kind(node) === K.CONTINUE_STATEMENT) return false;
  }
  return true;
}
