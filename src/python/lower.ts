import { FlowGraph } from '#flow';
import * as F from './fields.ts';
import { type FlatTree, NONE, type Node } from './flat-tree.ts';
import * as K from './kinds.ts';
import { expressionLowering } from './lower-expressions.ts';
import type { Binding, Definition, Scope, Scopes } from './scope.ts';

/** Ways out of a `try` with a `finally`, and how many loops were around when it began. */
interface Leaves {
  readonly targets: number[];
  readonly loops: number;
}

export type PythonFlow = FlowGraph<Binding, Definition, Node>;

/** Lowers the body of a module, function or lambda to the order in which it reads and writes names. */
export function lower(tree: FlatTree, scopes: Scopes, frame: Scope): PythonFlow {
  const graph: PythonFlow = new FlowGraph();
  const { scan, scanDefaults, defineAt } = expressionLowering(tree, scopes, frame, graph);
  const loops: { head: number; exit: number }[] = [];
  /** How many `try` bodies are around: there every statement ends its block, since any may raise. */
  let trying = 0;
  /** Ways out through the innermost `try` with a `finally`; nothing outside of one. */
  let leaves: Leaves | undefined;

  if (frame.kind === 'module') statements(0);
  else {
    const parameters = tree.child(frame.node, F.PARAMETERS);
    if (parameters) scan(parameters);
    const body = tree.child(frame.node, F.BODY);
    if (frame.kind === 'lambda') scan(body);
    else if (body) statements(body);
  }
  return graph;

  function statements(block: Node): void {
    for (const statement of tree.children(block)) {
      lowerStatement(statement);
      if (trying > 0) graph.next();
    }
  }

  function lowerStatement(node: Node): void {
    switch (tree.kind(node)) {
      case K.COMMENT:
        return;
      case K.IF_STATEMENT:
        return lowerIf(node);
      case K.FOR_STATEMENT:
        return lowerFor(node);
      case K.WHILE_STATEMENT:
        return lowerWhile(node);
      case K.TRY_STATEMENT:
        return lowerTry(node);
      case K.WITH_STATEMENT:
        for (const child of tree.children(node)) {
          if (tree.kind(child) === K.BLOCK) statements(child);
          else scan(child);
        }
        return;
      case K.MATCH_STATEMENT:
        return lowerMatch(node);
      case K.RETURN_STATEMENT:
      case K.RAISE_STATEMENT:
        scan(node);
        graph.enter(graph.block());
        return;
      case K.BREAK_STATEMENT:
        return leaveTo(loops[loops.length - 1]?.exit);
      case K.CONTINUE_STATEMENT:
        return leaveTo(loops[loops.length - 1]?.head);
      case K.BLOCK:
        return statements(node);
      case K.DECORATED_DEFINITION:
        for (const child of tree.children(node)) {
          if (tree.fieldOf(child) === F.DEFINITION) lowerStatement(child);
          else scan(child);
        }
        return;
      case K.FUNCTION_DEFINITION:
        scanDefaults(tree.child(node, F.PARAMETERS));
        defineAt(tree.child(node, F.NAME));
        return;
      case K.CLASS_DEFINITION:
        // A class body runs where it stands; its own names are not this frame's.
        scan(tree.child(node, F.SUPERCLASSES));
        scan(tree.child(node, F.BODY));
        defineAt(tree.child(node, F.NAME));
        return;
      case K.EXPRESSION_STATEMENT:
        for (const child of tree.children(node)) lowerStatement(child);
        return;
      case K.ASSIGNMENT: {
        // `a = b = value`: the value is read before any target is set.
        const targets: Node[] = [];
        let right = node;
        for (; tree.kind(right) === K.ASSIGNMENT; right = tree.child(right, F.RIGHT)) {
          targets.push(tree.child(right, F.LEFT));
        }
        scan(right);
        for (const target of targets) scan(target);
        return;
      }
      case K.AUGMENTED_ASSIGNMENT: {
        const left = tree.child(node, F.LEFT);
        const definition = scopes.definitionAt(left);
        if (definition) graph.use(definition.binding, left);
        scan(tree.child(node, F.RIGHT));
        scan(left);
        return;
      }
      default:
        scan(node);
    }
  }

  function lowerIf(node: Node): void {
    const ends: number[] = [];
    scan(tree.child(node, F.CONDITION));
    let decided = graph.current;
    branch(tree.child(node, F.CONSEQUENCE));
    let hasElse = false;
    for (const child of tree.children(node)) {
      if (tree.fieldOf(child) !== F.ALTERNATIVE) continue;
      const entered = graph.block();
      graph.connect(decided, entered);
      graph.enter(entered);
      if (tree.kind(child) === K.ELIF_CLAUSE) {
        scan(tree.child(child, F.CONDITION));
        decided = graph.current;
        branch(tree.child(child, F.CONSEQUENCE));
      } else {
        hasElse = true;
        statements(tree.child(child, F.BODY));
        ends.push(graph.current);
      }
    }
    if (!hasElse) ends.push(decided);
    join(ends);

    function branch(body: Node): void {
      const entered = graph.block();
      graph.connect(graph.current, entered);
      graph.enter(entered);
      if (body) statements(body);
      ends.push(graph.current);
    }
  }

  function lowerFor(node: Node): void {
    scan(tree.child(node, F.RIGHT));
    const head = graph.next();
    const exit = graph.block();
    const body = graph.block();
    graph.connect(head, body);
    graph.enter(body);
    scan(tree.child(node, F.LEFT));
    loops.push({ head, exit });
    statements(tree.child(node, F.BODY));
    loops.pop();
    graph.connect(graph.current, head);
    lowerLoopElse(node, head, exit);
  }

  function lowerWhile(node: Node): void {
    const head = graph.next();
    const exit = graph.block();
    const condition = tree.child(node, F.CONDITION);
    scan(condition);
    const decided = graph.current;
    const body = graph.block();
    graph.connect(decided, body);
    graph.enter(body);
    loops.push({ head, exit });
    statements(tree.child(node, F.BODY));
    loops.pop();
    graph.connect(graph.current, head);
    if (isAlwaysTrue(condition)) graph.enter(exit);
    else lowerLoopElse(node, decided, exit);
  }

  function lowerLoopElse(node: Node, from: number, exit: number): void {
    const otherwise = tree.child(node, F.ALTERNATIVE);
    const finished = graph.block();
    graph.connect(from, finished);
    graph.enter(finished);
    if (otherwise) statements(tree.child(otherwise, F.BODY));
    graph.connect(graph.current, exit);
    graph.enter(exit);
  }

  function lowerTry(node: Node): void {
    const start = graph.current;
    const finallyClause = clauseOf(node, K.FINALLY_CLAUSE);
    // A `break` or `continue` inside leaves through `finally`; its edge is drawn once that is lowered.
    const outerLeaves = leaves;
    const own: Leaves = { targets: [], loops: loops.length };
    if (finallyClause) leaves = own;
    const firstInside = graph.next();
    trying++;
    statements(tree.child(node, F.BODY));
    trying--;
    const lastInside = graph.current;
    const ends: number[] = [];
    let done = graph.current;
    for (const clause of tree.children(node)) {
      const kind = tree.kind(clause);
      if (kind === K.ELSE_CLAUSE) {
        graph.enter(done);
        graph.next();
        statements(tree.child(clause, F.BODY));
        done = graph.current;
      } else if (kind === K.EXCEPT_CLAUSE) {
        const handler = graph.block();
        graph.connect(start, handler);
        for (let block = firstInside; block <= lastInside; block++) graph.connect(block, handler);
        graph.enter(handler);
        if (finallyClause) trying++;
        lowerClause(clause);
        if (finallyClause) trying--;
        ends.push(graph.current);
      }
    }
    leaves = outerLeaves;
    ends.push(done);
    if (!finallyClause) return join(ends);

    // Whatever way out of the body, a handler or the `else` is taken, it leads through `finally`.
    const lastBefore = graph.block();
    ends.push(start);
    for (let block = firstInside; block < lastBefore; block++) ends.push(block);
    join(ends);
    lowerClause(finallyClause);
    for (const target of own.targets) leave(graph.current, target);
    // What follows the statement is not on those ways out.
    if (own.targets.length > 0) graph.next();
  }

  function clauseOf(node: Node, kind: number): Node {
    for (const clause of tree.children(node)) if (tree.kind(clause) === kind) return clause;
    return NONE;
  }

  function lowerClause(clause: Node): void {
    for (const part of tree.children(clause)) {
      if (tree.kind(part) === K.BLOCK) statements(part);
      else scan(part);
    }
  }

  /** An edge out of the innermost loop's body; a `finally` inside that loop gets in its way. */
  function leave(from: number, target: number): void {
    if (leaves && leaves.loops >= loops.length) leaves.targets.push(target);
    else graph.connect(from, target);
  }

  function lowerMatch(node: Node): void {
    const ends: number[] = [];
    for (const child of tree.children(node)) {
      if (tree.kind(child) !== K.BLOCK) scan(child);
    }
    const decided = graph.current;
    for (const clause of tree.children(tree.child(node, F.BODY))) {
      const entered = graph.block();
      graph.connect(decided, entered);
      graph.enter(entered);
      for (const part of tree.children(clause)) {
        if (tree.kind(part) === K.BLOCK) statements(part);
        else scan(part);
      }
      ends.push(graph.current);
    }
    ends.push(decided);
    join(ends);
  }

  function join(ends: readonly number[]): void {
    const joined = graph.block();
    for (const end of ends) graph.connect(end, joined);
    graph.enter(joined);
  }

  function leaveTo(target: number | undefined): void {
    if (target !== undefined) leave(graph.current, target);
    graph.enter(graph.block());
  }

  function isAlwaysTrue(condition: Node): boolean {
    const bare = tree.bare(condition);
    return (
      tree.kind(bare) === K.TRUE || (tree.kind(bare) === K.INTEGER && tree.textOf(bare) !== '0')
    );
  }
}
