import { argumentOf, hasSplat } from './arguments.ts';
import { Callers } from './callers.ts';
import type { Evaluator } from './evaluate.ts';
import * as F from './fields.ts';
import { NONE, type Node } from './flat-tree.ts';
import * as K from './kinds.ts';
import { type Definition, type Scope, frameOf } from './scope.ts';
import { UNKNOWN, UNKNOWN_VALUES, type Value, union } from './values.ts';

/** What the functions of one file take, give and are called from. */
export class FunctionFacts {
  readonly #evaluator: Evaluator;
  readonly #returns = new Map<Scope, Node[]>();
  readonly #decorators = new Map<Scope, readonly Node[]>();
  readonly #callers: Callers;
  #decoratorNames = new Map<Scope, readonly string[]>();

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
    this.#callers = new Callers(evaluator);
  }

  /** The expressions after `@` on a function or class. */
  decorators(scope: Scope): readonly Node[] {
    const known = this.#decorators.get(scope);
    if (known) return known;
    const { tree } = this.#evaluator;
    const found: Node[] = [];
    const around = tree.parent(scope.node);
    if (around >= 0 && tree.kind(around) === K.DECORATED_DEFINITION) {
      for (const child of tree.children(around)) {
        if (tree.kind(child) !== K.DECORATOR) continue;
        const expression = tree.items(child)[0];
        if (expression !== undefined) found.push(expression);
      }
    }
    this.#decorators.set(scope, found);
    return found;
  }

  /** Real names of the decorators; a call's name is its callee's. Empty string for an unknown one. */
  decoratorNames(scope: Scope): readonly string[] {
    const known = this.#decoratorNames.get(scope);
    if (known) return known;
    const { tree } = this.#evaluator;
    let names: readonly string[] = [];
    const isWhole = this.#evaluator.answers.isWhole(() => {
      names = this.decorators(scope).map((decorator) => {
        const isCall = tree.kind(decorator) === K.CALL;
        const [only, ...others] = this.#evaluator.evaluate(
          isCall ? tree.child(decorator, F.FUNCTION) : decorator,
        );
        return only?.kind === 'name' && others.length === 0 ? only.name : '';
      });
    });
    if (isWhole) this.#decoratorNames.set(scope, names);
    return names;
  }

  isProperty(scope: Scope): boolean {
    return this.decoratorNames(scope).some(
      (name) => name === 'builtins.property' || name === 'functools.cached_property',
    );
  }

  /** Everything a function may return, its own parameters not filled in. */
  returned(scope: Scope): readonly Value[] {
    const { answers } = this.#evaluator;
    const question = this.#evaluator.questionOf(scope);
    const known = answers.known(question);
    if (known) return known;
    const compute = (): readonly Value[] => this.#computeReturned(scope);
    return answers.ask(question, compute, !this.#callers.isCollecting);
  }

  #computeReturned(scope: Scope): readonly Value[] {
    const { tree } = this.#evaluator;
    const body = tree.child(scope.node, F.BODY);
    if (!body) return UNKNOWN_VALUES;
    if (scope.kind === 'lambda') return this.#evaluator.evaluate(body);
    const { knowledge } = this.#evaluator;
    if (this.decoratorNames(scope).some((name) => !knowledge.keepsResult(name)))
      return UNKNOWN_VALUES;

    const groups: (readonly Value[])[] = [];
    for (const node of this.returns(scope)) {
      if (tree.kind(node) === K.YIELD) return UNKNOWN_VALUES;
      const value = tree.items(node)[0];
      groups.push(
        value === undefined
          ? []
          : (this.#ownParameter(value, scope) ?? this.#evaluator.evaluate(value)),
      );
    }
    return groups.length === 0
      ? [{ kind: 'literal', type: 'none', at: scope.node }]
      : union(groups);
  }

  /** The parameter a `return x` hands back as it came; each call then fills in its own argument. */
  #ownParameter(value: Node, scope: Scope): readonly Value[] | undefined {
    const { tree } = this.#evaluator;
    const bare = tree.bare(value);
    if (tree.kind(bare) !== K.IDENTIFIER) return undefined;
    const [definition, ...others] = this.#evaluator.definitionsReaching(bare);
    if (definition?.kind !== 'parameter' || others.length > 0) return undefined;
    if (definition.binding.scope !== scope) return undefined;
    const index = this.parameters(scope).indexOf(definition.statement);
    if (index <= 0 && this.takesSelf(scope)) return undefined;
    return [{ kind: 'parameter', scope, index, at: definition.node }];
  }

  /** The `return` statements and `yield` expressions of the function itself. */
  returns(scope: Scope): Node[] {
    const known = this.#returns.get(scope);
    if (known) return known;
    const { tree, scopes } = this.#evaluator;
    const found: Node[] = [];
    this.#returns.set(scope, found);
    const last = tree.last(scope.node);
    for (let node = scope.node + 1; node < last; node++) {
      const kind = tree.kind(node);
      if (kind !== K.RETURN_STATEMENT && kind !== K.YIELD) continue;
      if (frameOf(scopes.scopeAt(node)) === scope) found.push(node);
    }
    return found;
  }

  /** What a call of a function gives, its parameters filled in from this call's arguments. */
  result(callee: Value & { readonly kind: 'function' }, call: Node): readonly Value[] {
    return union(
      this.returned(callee.scope).map((value): readonly Value[] => {
        if (value.kind !== 'parameter' || value.scope !== callee.scope) return [value];
        const argument = this.argumentFor(callee, value.index, call);
        return argument ? this.#evaluator.evaluate(argument) : UNKNOWN_VALUES;
      }),
    );
  }

  /** The argument a call hands to a parameter, its default included; NONE when it cannot be told. */
  argumentFor(callee: Value & { readonly kind: 'function' }, index: number, call: Node): Node {
    const { tree } = this.#evaluator;
    const parameter = this.parameters(callee.scope)[index];
    if (parameter === undefined || hasSplat(tree, call)) return NONE;
    const name = this.parameterName(parameter);
    const given = argumentOf(tree, call, name, index - (this.takesSelf(callee.scope) ? 1 : 0));
    return given || tree.child(parameter, F.VALUE);
  }

  parameters(scope: Scope): Node[] {
    const { tree } = this.#evaluator;
    const list = tree.child(scope.node, F.PARAMETERS);
    return list ? tree.items(list) : [];
  }

  parameterName(parameter: Node): string {
    const { tree } = this.#evaluator;
    const named = tree.child(parameter, F.NAME);
    if (named) return tree.textOf(named);
    if (tree.kind(parameter) === K.IDENTIFIER) return tree.textOf(parameter);
    const inner = tree.items(parameter)[0];
    return inner !== undefined && tree.kind(inner) === K.IDENTIFIER ? tree.textOf(inner) : '';
  }

  /** What a parameter binds in its function. */
  definitionOf(scope: Scope, parameter: Node): Definition | undefined {
    const binding = scope.bindings.get(this.parameterName(parameter));
    return binding?.definitions.find(({ kind }) => kind === 'parameter');
  }

  /** What the parameter binds that an argument of a call ends up in; nothing when that cannot be told. */
  definitionTaking(scope: Scope, argument: Node, call: Node): Definition | undefined {
    const parameter = this.parameters(scope).find(
      (_, index) => this.argumentFor({ kind: 'function', scope }, index, call) === argument,
    );
    return parameter === undefined ? undefined : this.definitionOf(scope, parameter);
  }

  /** Is the first parameter filled by the object or class the function is looked up on? */
  takesSelf(scope: Scope): boolean {
    return (
      this.#evaluator.classes.classOf(scope) !== undefined &&
      !this.decoratorNames(scope).includes('builtins.staticmethod')
    );
  }

  /** What a parameter may be: `self`, its annotation's type, or what callers in this file hand over. */
  parameter(definition: Definition): readonly Value[] {
    const { tree, classes } = this.#evaluator;
    const scope = definition.binding.scope;
    const index = this.parameters(scope).indexOf(definition.statement);
    const owner = classes.classOf(scope);
    if (index === 0 && owner && this.takesSelf(scope)) {
      return this.decoratorNames(scope).includes('builtins.classmethod')
        ? [{ kind: 'class', scope: owner }]
        : [{ kind: 'object', scope: owner, at: -1 }];
    }
    if (index < 0 || tree.kind(definition.node) !== K.IDENTIFIER) return UNKNOWN_VALUES;
    const isRest = tree.kind(tree.parent(definition.node)) === K.LIST_SPLAT_PATTERN;
    const isOptions = tree.kind(tree.parent(definition.node)) === K.DICTIONARY_SPLAT_PATTERN;
    if (isRest || isOptions) return UNKNOWN_VALUES;

    const annotated = this.#annotated(definition.statement);
    if (annotated) return annotated;

    const own: Value = { kind: 'parameter', scope, index, at: definition.node };
    const given = [...this.callers(scope), ...this.perhapsCallers(scope)].map((call) => {
      const argument = this.argumentFor({ kind: 'function', scope }, index, call);
      return argument ? this.#evaluator.evaluate(argument) : UNKNOWN_VALUES;
    });
    return union([[own], ...given].map((values) => values.filter((value) => value !== UNKNOWN)));
  }

  #annotated(parameter: Node): readonly Value[] | undefined {
    const { tree, knowledge } = this.#evaluator;
    const annotation = tree.child(parameter, F.TYPE);
    const written = annotation ? tree.items(annotation)[0] : undefined;
    if (written === undefined) return undefined;
    const value = this.#evaluator.evaluate(written)[0];
    if (value?.kind === 'class') return [{ kind: 'object', scope: value.scope, at: parameter }];
    if (value?.kind !== 'name') return undefined;
    const type = knowledge.typeOfCall(value.name);
    // `x: float` says what a caller should hand over, not what a tensor library's user does.
    return type && type.includes('.') ? [{ kind: 'instance', type, at: parameter }] : undefined;
  }

  /**
   * The calls in this file that are surely of this function. Empty when nothing calls it, or only from elsewhere, or
   * when each call may as well be of another function of the same name.
   */
  callers(scope: Scope): readonly Node[] {
    return this.#callers.of(scope);
  }

  /** The calls in this file that may be of this function, or of another one of the same name. */
  perhapsCallers(scope: Scope): readonly Node[] {
    return this.#callers.perhapsOf(scope);
  }

  /** May it be called from places nobody here knows: as a callback, a thread's target, or one of several by its name? */
  isPassedOn(scope: Scope): boolean {
    return this.#callers.isPassedOn(scope);
  }

  get isCollecting(): boolean {
    return this.#callers.isCollecting;
  }

  /** Works out who calls whom, once. */
  collectCallers(): void {
    this.#callers.collect();
  }
}
