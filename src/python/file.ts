import type { Range, SourceFile } from '#core';
import { brokenStretches } from './broken.ts';
import { PyCall } from './call.ts';
import { type CommentAt, commentsOf } from './comments.ts';
import { Evaluator } from './evaluate.ts';
import * as F from './fields.ts';
import { type FlatTree, type Node } from './flat-tree.ts';
import * as K from './kinds.ts';
import type { Knowledge } from './knowledge.ts';
import { lengthOf } from './lengths.ts';
import { type Loop, loopsAround, runsOnce } from './loops.ts';
import { type PythonFlow, lower } from './lower.ts';
import { type Binding, type Definition, type Scope, type Scopes, frameOf } from './scope.ts';
import { readScopes } from './scopes.ts';
import { type Use, usesOf } from './uses.ts';
import type { Value } from './values.ts';

/** A loop that repeats a place, directly or through the calls on the way from the loop to it. */
export interface Repetition {
  readonly loop: Loop;
  /** The node inside the loop's own function: the place itself, or the call that leads to it. */
  readonly at: Node;
  /** Calls from the loop to the place, outermost first. */
  readonly via: readonly Node[];
}

/** Callers of callers of callers: further than this a loop is not the place's own business. */
const MOST_CALLS_BETWEEN = 3;

/** A place that can be reached in more ways than this is not followed along all of them. */
const MOST_VISITS = 60;

/** One Python file, answering questions. Every fact is worked out once, on first ask. */
export class PythonFile {
  readonly path: string;
  readonly text: string;
  /** Of a notebook, the stretches of the text that are one cell each, in order. */
  readonly cells: readonly Range[];
  readonly tree: FlatTree;
  readonly scopes: Scopes;
  readonly knowledge: Knowledge;
  readonly evaluator: Evaluator;
  readonly #reaching = new Map<Node, readonly Definition[]>();
  readonly #flows = new Map<Scope, PythonFlow>();
  #calls: readonly PyCall[] | undefined;
  #callsByName: Map<string, PyCall[]> | undefined;
  #comments: readonly CommentAt[] | undefined;
  #broken: readonly Range[] | undefined;
  readonly #facts = new Map<unknown, unknown>();

  constructor(source: SourceFile, tree: FlatTree, knowledge: Knowledge) {
    this.path = source.path;
    this.text = source.text;
    this.cells = source.cells ?? [];
    this.tree = tree;
    this.knowledge = knowledge;
    this.scopes = readScopes(tree);
    this.evaluator = new Evaluator(tree, this.scopes, knowledge, (use) =>
      this.definitionsReaching(use),
    );
  }

  /** Every call, in order of place; those inside text that did not parse are left out. */
  get calls(): readonly PyCall[] {
    if (this.#calls) return this.#calls;
    const found: PyCall[] = [];
    // A root that did not parse as a whole still holds statements that did.
    for (let node = 1; node < this.tree.size; node++) {
      const kind = this.tree.kind(node);
      if (kind === K.ERROR) node = this.tree.last(node) - 1;
      else if (kind === K.CALL) found.push(new PyCall(this.tree, node));
    }
    return (this.#calls = found);
  }

  /** Calls of library functions or classes by their real names, through aliases and re-binding. */
  callsTo(...names: readonly string[]): PyCall[] {
    if (!this.#callsByName) {
      this.#callsByName = new Map();
      for (const call of this.calls) {
        const name = this.nameOf(call.callee);
        if (name === undefined) continue;
        const list = this.#callsByName.get(name);
        if (list) list.push(call);
        else this.#callsByName.set(name, [call]);
      }
    }
    const byName = this.#callsByName;
    return names
      .flatMap((name) => byName.get(name) ?? [])
      .sort((one, other) => one.node - other.node);
  }

  /** Calls of a method on objects known to be of a library type, or of a class derived from it. */
  callsOfMethod(type: string, ...methods: readonly string[]): PyCall[] {
    return this.calls.filter((call) => {
      if (!methods.includes(call.lastName) || !call.receiver) return false;
      return this.isA(call.receiver, type) && !this.#isOverridden(call);
    });
  }

  /** Does a class of this file have a method of its own by that name? */
  #isOverridden(call: PyCall): boolean {
    return this.evaluator.evaluate(call.receiver).some((value) => {
      if (value.kind !== 'object') return false;
      return this.evaluator.classes.method(value.scope, call.lastName) !== undefined;
    });
  }

  /** The real dotted name of an expression, when it stands for one library thing and nothing else. */
  nameOf(node: Node): string | undefined {
    const values = this.evaluator.evaluate(node);
    let name: string | undefined;
    for (const value of values) {
      if (value.kind === 'literal' && value.type === 'none') continue;
      if (value.kind !== 'name' || (name !== undefined && name !== value.name)) return undefined;
      name = value.name;
    }
    return name;
  }

  valuesOf(node: Node): readonly Value[] {
    return this.evaluator.evaluate(node);
  }

  /**
   * Is the value surely of a library type? `None` among the possibilities is forgiven, and so is "whatever a
   * caller hands over" where the callers in this file all hand over the type.
   */
  isA(node: Node, ...types: readonly string[]): boolean {
    return this.areA(this.evaluator.evaluate(node), ...types);
  }

  areA(values: readonly Value[], ...types: readonly string[]): boolean {
    let some = false;
    for (const value of values) {
      if (value.kind === 'parameter' || (value.kind === 'literal' && value.type === 'none'))
        continue;
      const type = this.evaluator.typeOfValue(value);
      if (type === undefined) return false;
      if (!types.some((wanted) => this.knowledge.isSubtype(type, wanted))) return false;
      some = true;
    }
    return some;
  }

  /** Definitions whose value a name may have here; all of them when it is read from another function. */
  definitionsReaching(use: Node): readonly Definition[] {
    const binding = this.scopes.bindingAt(use);
    if (!binding) return [];
    const own = this.scopes.definitionAt(use);
    if (own && own.kind !== 'augment') return [own];
    if (binding.definitions.length === 1) return binding.definitions;
    const frame = frameOf(binding.scope);
    if (binding.scope !== frame || frameOf(this.scopes.scopeAt(use)) !== frame)
      return binding.definitions;
    let reaching = this.#reaching.get(use);
    if (!reaching) {
      reaching = this.flowOf(frame).reaching(use)?.definitions ?? binding.definitions;
      this.#reaching.set(use, reaching);
    }
    return reaching;
  }

  flowOf(frame: Scope): PythonFlow {
    let flow = this.#flows.get(frame);
    if (!flow) this.#flows.set(frame, (flow = lower(this.tree, this.scopes, frame)));
    return flow;
  }

  bindingAt(node: Node): Binding | undefined {
    return this.scopes.bindingAt(node);
  }

  /** The function, lambda, class body or module whose code this node is. */
  frameAround(node: Node): Scope {
    return frameOf(this.scopes.scopeAt(node));
  }

  /** The function around a node and all functions around that, innermost first; lambdas count. */
  functionsAround(node: Node): Scope[] {
    const found: Scope[] = [];
    for (let scope: Scope | undefined = this.scopes.scopeAt(node); scope; scope = scope.parent) {
      if (scope.kind === 'function' || scope.kind === 'lambda') found.push(scope);
    }
    return found;
  }

  loopsAround(node: Node): Loop[] {
    return loopsAround(this.tree, node);
  }

  /** The loops that repeat a place, also those around calls of its function in this file. */
  repetitionsOf(node: Node): Repetition[] {
    const found: Repetition[] = [];
    const path = new Set<Scope>();
    let visits = 0;
    const visit = (at: Node, via: readonly Node[]): void => {
      for (const loop of this.loopsAround(at)) found.push({ loop, at, via });
      const around = this.functionsAround(at)[0];
      if (!around || path.has(around) || via.length >= MOST_CALLS_BETWEEN) return;
      if (++visits > MOST_VISITS) return;
      path.add(around);
      for (const call of this.evaluator.functions.callers(around)) visit(call, [call, ...via]);
      path.delete(around);
    };
    visit(node, []);
    return found;
  }

  runsOnce(loop: Loop): boolean {
    return runsOnce(this.tree, loop) || (this.roundsOf(loop) ?? 2) <= 1;
  }

  /** How often a loop runs, when that is written in the file: `range(3)`, a list, a constant. */
  roundsOf(loop: Loop): number | undefined {
    return loop.iterable ? lengthOf(this, loop.iterable) : undefined;
  }

  /** Follows a value from the expression that makes it to every place that uses it. */
  usesOf(from: Node | Definition): Use[] {
    return usesOf(this.evaluator, from);
  }

  /** Can the value of an expression differ between rounds of a loop, as far as names tell? */
  changesIn(expression: Node, loop: Loop): boolean {
    const { tree } = this;
    for (let node = expression; node < tree.last(expression); node++) {
      if (tree.kind(node) !== K.IDENTIFIER) continue;
      const definitions = this.definitionsReaching(node);
      if (definitions.some((definition) => tree.holds(loop.node, definition.node))) return true;
    }
    return false;
  }

  /** The statement a node stands in: the nearest child of a block or of the module. */
  statementOf(node: Node): Node {
    let at = node;
    for (let up = this.tree.parent(at); up > 0; at = up, up = this.tree.parent(up)) {
      if (this.tree.kind(up) === K.BLOCK) return at;
    }
    return at;
  }

  /** Does the offset lie in text that did not parse, or in a statement (or its head) that holds such text? */
  isBroken(offset: number): boolean {
    if (!this.tree.hasErrors) return false;
    this.#broken ??= brokenStretches(this.tree);
    return this.#broken.some(({ start, end }) => offset >= start && offset < end);
  }

  /** Does the node hold text that did not parse, or lie next to such text on its own lines? */
  holdsBroken(node: Node): boolean {
    if (!this.tree.hasErrors) return false;
    const [from, to] = [this.tree.start(node), this.tree.end(node)];
    for (let error = 1; error < this.tree.size; error++) {
      if (this.tree.kind(error) !== K.ERROR) continue;
      if (this.tree.start(error) < to && this.tree.end(error) > from) return true;
    }
    return false;
  }

  /** Where the first text stands that did not parse; nothing when all did. */
  firstBroken(): number | undefined {
    if (!this.tree.hasErrors) return undefined;
    for (let node = 1; node < this.tree.size; node++) {
      if (this.tree.kind(node) === K.ERROR) return this.tree.start(node);
    }
    return this.text.length;
  }

  get comments(): readonly CommentAt[] {
    return (this.#comments ??= commentsOf(this.tree));
  }

  range(node: Node): Range {
    return this.tree.range(node);
  }

  textOf(node: Node): string {
    return this.tree.textOf(node);
  }

  /** A fact some upper floor works out once per file: `file.fact(key, () => …)`. */
  fact<Fact>(key: unknown, compute: () => Fact): Fact {
    if (!this.#facts.has(key)) this.#facts.set(key, compute());
    return this.#facts.get(key) as Fact;
  }

  call(node: Node): PyCall | undefined {
    return this.tree.kind(node) === K.CALL ? new PyCall(this.tree, node) : undefined;
  }

  /** The call a node is the callee of. */
  callOf(callee: Node): PyCall | undefined {
    const parent = this.tree.parent(callee);
    return this.tree.fieldOf(callee) === F.FUNCTION ? this.call(parent) : undefined;
  }
}
