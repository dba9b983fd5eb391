import * as F from './fields.ts';
import { type FlatTree, NONE, type Node } from './flat-tree.ts';
import * as K from './kinds.ts';
import {
  type Binding,
  type Definition,
  type Scope,
  type ScopeKind,
  type Scopes,
  frameOf,
  lookUp,
} from './scope.ts';
import { aliasTargets, importNames, parameterName, patternNames, targetNames } from './targets.ts';

type How = Pick<Definition, 'kind' | 'statement' | 'value'>;

/** The path of a value that is not unpacked. */
const WHOLE: readonly number[] = [];

export function isComprehension(kind: number): boolean {
  return (
    kind === K.LIST_COMPREHENSION ||
    kind === K.SET_COMPREHENSION ||
    kind === K.DICTIONARY_COMPREHENSION ||
    kind === K.GENERATOR_EXPRESSION
  );
}

/** Reads scopes, definitions and uses in one pass over the tree. */
export function readScopes(tree: FlatTree): Scopes {
  const all: Scope[] = [];
  const opened = new Map<Node, Scope>();
  const scopeIds = new Uint32Array(tree.size);
  // Node numbers to positions in the lists beside them; at 0 there is none.
  const definitionIds = new Int32Array(tree.size);
  const definitionList: (Definition | undefined)[] = [undefined];
  const bindingIds = new Int32Array(tree.size);
  const bindingList: (Binding | undefined)[] = [undefined];
  const stars: { module: string; node: Node }[] = [];
  const module = open('module', 0, undefined);
  const names: Node[] = [];

  // Scopes in force, each until the given node number.
  const inForce: { scope: Scope; until: Node }[] = [{ scope: module, until: tree.size }];
  for (let node = 0; node < tree.size; node++) {
    let top = inForce[inForce.length - 1];
    while (top && node >= top.until) {
      inForce.pop();
      top = inForce[inForce.length - 1];
    }
    let scope = top?.scope ?? module;
    const region = regionOf(node, scope);
    if (region) {
      inForce.push({ scope: region, until: tree.last(node) });
      scope = region;
    }
    scopeIds[node] = scope.id;
    visit(node, scope);
  }

  for (const node of names) {
    const own = definitionList[definitionIds[node] ?? 0];
    const binding =
      own?.binding ?? lookUp(module, all[scopeIds[node] ?? 0] ?? module, tree.textOf(node));
    if (!binding) continue;
    bindingIds[node] = bindingNumber(binding);
    if (!own || own.kind === 'augment') binding.uses.push(node);
  }

  return {
    module,
    all,
    stars,
    scopeAt: (node) => all[scopeIds[node] ?? 0] ?? module,
    scopeOf: (node) => opened.get(node),
    bindingAt: (node) => bindingList[bindingIds[node] ?? 0],
    definitionAt: (node) => definitionList[definitionIds[node] ?? 0],
    definitionCount: definitionList.length,
  };

  function bindingNumber(binding: Binding): number {
    if (binding.number === 0) binding.number = bindingList.push(binding) - 1;
    return binding.number;
  }

  function open(kind: ScopeKind, node: Node, parent: Scope | undefined): Scope {
    const scope: Scope = {
      id: all.length,
      kind,
      node,
      parent,
      bindings: new Map(),
      declared: new Map(),
    };
    all.push(scope);
    opened.set(node, scope);
    return scope;
  }

  /** The scope that starts at this node, when it is not the one in force. */
  function regionOf(node: Node, current: Scope): Scope | undefined {
    const parent = tree.parent(node);
    if (parent < 0) return undefined;
    const parentKind = tree.kind(parent);
    const field = tree.fieldOf(node);
    const kind = tree.kind(node);

    if (isComprehension(kind)) return open('comprehension', node, current);
    if (kind === K.LAMBDA) return open('lambda', node, current);
    if (kind === K.FUNCTION_DEFINITION || kind === K.CLASS_DEFINITION) {
      open(kind === K.CLASS_DEFINITION ? 'class' : 'function', node, current);
      return undefined;
    }
    if (parentKind === K.FUNCTION_DEFINITION && (field === F.BODY || field === F.PARAMETERS)) {
      return opened.get(parent);
    }
    if (parentKind === K.CLASS_DEFINITION && field === F.BODY) return opened.get(parent);
    // Default values and the first iterable of a comprehension are read outside.
    if (
      field === F.VALUE &&
      (parentKind === K.DEFAULT_PARAMETER || parentKind === K.TYPED_DEFAULT_PARAMETER)
    ) {
      return current.parent;
    }
    if (parentKind === K.FOR_IN_CLAUSE && field === F.RIGHT && isFirstClause(parent))
      return current.parent;
    return undefined;
  }

  function isFirstClause(clause: Node): boolean {
    for (const sibling of tree.children(tree.parent(clause))) {
      if (tree.kind(sibling) === K.FOR_IN_CLAUSE) return sibling === clause;
    }
    return false;
  }

  function visit(node: Node, scope: Scope): void {
    switch (tree.kind(node)) {
      case K.IDENTIFIER:
        if (isName(node)) names.push(node);
        return;
      case K.ASSIGNMENT: {
        const value = tree.child(node, F.RIGHT);
        bindTarget(
          tree.child(node, F.LEFT),
          { kind: 'assign', statement: node, value: lastRight(value) },
          scope,
        );
        return;
      }
      case K.AUGMENTED_ASSIGNMENT: {
        const value = tree.child(node, F.RIGHT);
        bindTarget(tree.child(node, F.LEFT), { kind: 'augment', statement: node, value }, scope);
        return;
      }
      case K.NAMED_EXPRESSION: {
        const value = tree.child(node, F.VALUE);
        const name = tree.child(node, F.NAME);
        bindTarget(name, { kind: 'assign', statement: node, value }, frameOf(scope));
        return;
      }
      case K.FOR_STATEMENT:
      case K.FOR_IN_CLAUSE: {
        const value = tree.child(node, F.RIGHT);
        bindTarget(tree.child(node, F.LEFT), { kind: 'for', statement: node, value }, scope);
        return;
      }
      case K.AS_PATTERN:
        bindAlias(node, scope);
        return;
      case K.FUNCTION_DEFINITION:
        bindName(
          tree.child(node, F.NAME),
          { kind: 'function', statement: node, value: node },
          scope,
        );
        return;
      case K.CLASS_DEFINITION:
        bindName(tree.child(node, F.NAME), { kind: 'class', statement: node, value: node }, scope);
        return;
      case K.PARAMETERS:
      case K.LAMBDA_PARAMETERS:
        bindParameters(node, scope);
        return;
      case K.IMPORT_STATEMENT:
      case K.IMPORT_FROM_STATEMENT:
      case K.FUTURE_IMPORT_STATEMENT:
        bindImports(node, scope);
        return;
      case K.GLOBAL_STATEMENT:
      case K.NONLOCAL_STATEMENT:
        for (const name of tree.children(node)) {
          scope.declared.set(tree.textOf(name), tree.kind(node) === K.GLOBAL_STATEMENT);
        }
        return;
      case K.DELETE_STATEMENT:
        for (const item of tree.items(node)) {
          const targets = tree.kind(item) === K.EXPRESSION_LIST ? tree.items(item) : [item];
          for (const target of targets) {
            if (tree.kind(target) !== K.IDENTIFIER) continue;
            bindName(target, { kind: 'opaque', statement: node, value: NONE }, scope);
          }
        }
        return;
      case K.CASE_PATTERN:
        for (const name of patternNames(tree, node)) {
          bindName(name, { kind: 'opaque', statement: node, value: NONE }, scope);
        }
        return;
    }
  }

  /** An identifier that stands for a variable, not for an attribute or a keyword. */
  function isName(node: Node): boolean {
    const field = tree.fieldOf(node);
    const parentKind = tree.kind(tree.parent(node));
    if (parentKind === K.ATTRIBUTE) return field === F.OBJECT;
    if (parentKind === K.KEYWORD_ARGUMENT) return field === F.VALUE;
    if (parentKind === K.DOTTED_NAME) {
      const above = tree.kind(tree.parent(tree.parent(node)));
      return above === K.CASE_PATTERN || above === K.CLASS_PATTERN || above === K.DECORATOR;
    }
    return parentKind !== K.GLOBAL_STATEMENT && parentKind !== K.NONLOCAL_STATEMENT;
  }

  /** What a binding statement says of the names it binds. */
  function bind(name: Node, path: readonly number[], how: How, scope: Scope): void {
    if (tree.kind(name) !== K.IDENTIFIER) return;
    const text = tree.textOf(name);
    const owner = ownerOf(scope, text);
    let binding = owner.bindings.get(text);
    if (!binding) {
      binding = { name: text, scope: owner, definitions: [], uses: [], number: 0 };
      owner.bindings.set(text, binding);
    }
    const { kind, statement, value } = how;
    const number = definitionList.length;
    const definition: Definition = { number, kind, binding, node: name, statement, value, path };
    binding.definitions.push(definition);
    definitionIds[name] = definitionList.push(definition) - 1;
  }

  function bindTarget(target: Node, how: How, scope: Scope): void {
    targetNames(tree, target, (name, path) => bind(name, path, how, scope));
  }

  function bindName(name: Node, how: How, scope: Scope): void {
    bind(name, WHOLE, how, scope);
  }

  function bindAlias(pattern: Node, scope: Scope): void {
    const value = tree.items(pattern)[0] ?? NONE;
    const parentKind = tree.kind(tree.parent(pattern));
    const isCaught = parentKind === K.EXCEPT_CLAUSE || parentKind === K.CASE_PATTERN;
    const how: How = { kind: isCaught ? 'opaque' : 'with', statement: pattern, value };
    for (const target of aliasTargets(tree, pattern)) bindTarget(target, how, scope);
  }

  function bindParameters(list: Node, scope: Scope): void {
    const owner = opened.get(tree.parent(list)) ?? scope;
    for (const parameter of tree.items(list)) {
      const name = parameterName(tree, parameter);
      const value = tree.child(parameter, F.VALUE);
      if (tree.kind(name) === K.TUPLE_PATTERN) {
        bindTarget(name, { kind: 'opaque', statement: parameter, value: NONE }, owner);
      } else {
        bindName(name, { kind: 'parameter', statement: parameter, value }, owner);
      }
    }
  }

  function bindImports(statement: Node, scope: Scope): void {
    const star = importNames(tree, statement, (name, value) => {
      bindName(name, { kind: 'import', statement, value }, scope);
    });
    if (star !== undefined) stars.push({ module: star, node: statement });
  }

  function ownerOf(scope: Scope, name: string): Scope {
    const isGlobal = scope.declared.get(name);
    if (isGlobal === undefined) return scope;
    if (isGlobal) return module;
    for (let outer = scope.parent; outer; outer = outer.parent) {
      if (outer.kind !== 'class' && outer.bindings.has(name)) return outer;
    }
    return scope;
  }

  /** `a = b = value` nests to the right; each target gets the innermost value. */
  function lastRight(value: Node): Node {
    let right = value;
    while (tree.kind(right) === K.ASSIGNMENT) right = tree.child(right, F.RIGHT);
    return right;
  }
}
