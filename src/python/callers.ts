import type { Evaluator } from './evaluate.ts';
import * as F from './fields.ts';
import type { Node } from './flat-tree.ts';
import * as K from './kinds.ts';
import type { Scope } from './scope.ts';
import type { Value } from './values.ts';

/** Who calls whom in one file, worked out once. */
export class Callers {
  readonly #evaluator: Evaluator;
  readonly #callers = new Map<Scope, Node[]>();
  /** Calls that may as well be of another function of the same name. */
  readonly #perhapsCallers = new Map<Scope, Node[]>();
  readonly #passedOn = new Set<Scope>();
  #isKnown = false;
  /** True while the callers are being worked out; answers about parameters are partial meanwhile. */
  isCollecting = false;

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
  }

  /**
   * The calls in this file that are surely of this function. Empty when nothing calls it, or only from elsewhere, or
   * when each call may as well be of another function of the same name.
   */
  of(scope: Scope): readonly Node[] {
    if (this.isCollecting) this.#evaluator.answers.cut();
    else this.collect();
    return this.#callers.get(scope) ?? [];
  }

  /** The calls in this file that may be of this function, or of another one of the same name. */
  perhapsOf(scope: Scope): readonly Node[] {
    return this.#perhapsCallers.get(scope) ?? [];
  }

  /** May it be called from places nobody here knows: as a callback, a thread's target, or one of several by its name? */
  isPassedOn(scope: Scope): boolean {
    this.collect();
    return this.#passedOn.has(scope) || this.#perhapsCallers.has(scope);
  }

  /** Works out who calls whom, once. */
  collect(): void {
    if (this.#isKnown || this.isCollecting) return;
    this.isCollecting = true;
    const { tree, scopes } = this.#evaluator;
    const names = new Set<string>();
    for (const scope of scopes.all) {
      if (scope.kind === 'function' || scope.kind === 'class')
        names.add(tree.textOf(tree.child(scope.node, F.NAME)));
      for (const [name, binding] of scope.bindings) {
        if (binding.definitions.some((definition) => tree.kind(definition.value) === K.LAMBDA))
          names.add(name);
      }
    }
    let waiting: Node[] = [];
    for (let node = 0; node < tree.size; node++) {
      const name = this.#referredName(node);
      if (name !== undefined && names.has(name)) waiting.push(node);
    }
    // A callee may come through a parameter whose callers are found on the way: a second look settles that.
    for (let round = 0; round < 2; round++)
      waiting = waiting.filter((node) => !this.#noteReference(node));
    this.isCollecting = false;
    this.#isKnown = true;
  }

  /** Notes a reference to a function of this file; false when it is not known to be one. */
  #noteReference(node: Node): boolean {
    const { tree } = this.#evaluator;
    const parent = tree.parent(node);
    const isCallee = tree.kind(parent) === K.CALL && tree.fieldOf(node) === F.FUNCTION;
    let isNoted = false;
    const values = this.#evaluator.evaluate(node);
    for (const value of values) {
      // Calling a class calls its constructor.
      const isClass = value.kind === 'class';
      if (value.kind !== 'function' && !isClass) continue;
      isNoted = true;
      const scope = isClass ? this.#evaluator.classes.method(value.scope, '__init__') : value.scope;
      if (!scope) continue;
      if (!isCallee) {
        if (!isClass) this.#passedOn.add(scope);
        continue;
      }
      const known = this.#hasRival(value.scope, values) ? this.#perhapsCallers : this.#callers;
      const calls = known.get(scope);
      if (!calls) known.set(scope, [parent]);
      else if (!calls.includes(parent)) calls.push(parent);
    }
    return isNoted;
  }

  /** Is there another definition of the same name that the call may be of, as after `if quick: def step(x):`? */
  #hasRival(scope: Scope, values: readonly Value[]): boolean {
    const { classes } = this.#evaluator;
    const owner = classes.classOf(scope);
    if (owner && classes.mayBeRedefined(owner, scope)) return true;
    const home = this.#homeOf(scope);
    return values.some((value) => {
      if ((value.kind !== 'function' && value.kind !== 'class') || value.scope === scope)
        return false;
      const rival = this.#homeOf(value.scope);
      return rival.name === home.name && rival.name !== '' && rival.parent === home.parent;
    });
  }

  /** The name a function was defined by, and where; a method goes by that of its class, too. */
  #homeOf(scope: Scope): { readonly name: string; readonly parent: Scope | undefined } {
    const { tree, classes } = this.#evaluator;
    if (scope.kind === 'lambda') return { name: '', parent: scope.parent };
    const nameOf = (one: Scope): string => tree.textOf(tree.child(one.node, F.NAME));
    const owner = classes.classOf(scope);
    return owner
      ? { name: `${nameOf(owner)}.${nameOf(scope)}`, parent: owner.parent }
      : { name: nameOf(scope), parent: scope.parent };
  }

  /** The last name of an identifier or attribute that is read, not bound. */
  #referredName(node: Node): string | undefined {
    const { tree, scopes } = this.#evaluator;
    const kind = tree.kind(node);
    if (kind === K.ATTRIBUTE) return tree.textOf(tree.child(node, F.ATTRIBUTE));
    if (kind !== K.IDENTIFIER || !scopes.bindingAt(node) || scopes.definitionAt(node))
      return undefined;
    return tree.textOf(node);
  }
}
