import type { Node } from './flat-tree.ts';

export type ScopeKind = 'module' | 'class' | 'function' | 'lambda' | 'comprehension';

/** A region with names of its own. `node` is the definition, lambda or comprehension; 0 for the module. */
export interface Scope {
  readonly id: number;
  readonly kind: ScopeKind;
  readonly node: Node;
  readonly parent: Scope | undefined;
  readonly bindings: Map<string, Binding>;
  /** Names this function declared `global` (true) or `nonlocal` (false). */
  readonly declared: Map<string, boolean>;
}

export type DefinitionKind =
  'assign' | 'augment' | 'for' | 'with' | 'import' | 'function' | 'class' | 'parameter' | 'opaque';

/** One place that gives a name a value. */
export interface Definition {
  /** Its position among all definitions of the file. */
  readonly number: number;
  readonly kind: DefinitionKind;
  readonly binding: Binding;
  /** The name itself. */
  readonly node: Node;
  /** The statement, clause or parameter that binds it. */
  readonly statement: Node;
  /** The expression the value comes from; NONE where there is none. */
  readonly value: Node;
  /** Which part of the value, through tuple unpacking; -1 stands for a starred rest. */
  readonly path: readonly number[];
}

export interface Binding {
  readonly name: string;
  readonly scope: Scope;
  readonly definitions: Definition[];
  /** Reads of the name, in any scope, in order of place. */
  readonly uses: Node[];
  /** Position in the file's list of bindings that are used anywhere; 0 before the first use. */
  number: number;
}

/** All scopes and names of one file. */
export interface Scopes {
  readonly module: Scope;
  readonly all: readonly Scope[];
  /** Modules whose names a `from m import *` pours in, with the scope it stands in. */
  readonly stars: readonly { readonly module: string; readonly node: Node }[];
  scopeAt(node: Node): Scope;
  /** The scope a definition, lambda or comprehension opens. */
  scopeOf(node: Node): Scope | undefined;
  /** What a name at this node refers to; nothing when no scope of the file binds it. */
  bindingAt(node: Node): Binding | undefined;
  definitionAt(node: Node): Definition | undefined;
  readonly definitionCount: number;
}

/** The function, lambda, class or module a scope's code runs in: comprehensions run inside theirs. */
export function frameOf(scope: Scope): Scope {
  let frame = scope;
  while (frame.kind === 'comprehension' && frame.parent) frame = frame.parent;
  return frame;
}

/** What a name means in a scope, by Python's rules; nothing when no scope of the file binds it. */
export function lookUp(module: Scope, from: Scope, name: string): Binding | undefined {
  const isGlobal = from.declared.get(name);
  if (isGlobal) return module.bindings.get(name);
  for (let scope: Scope | undefined = from; scope; scope = scope.parent) {
    // A class's names are seen by its own body only, not by the methods inside.
    if (scope.kind === 'class' && scope !== from) continue;
    const found = scope.bindings.get(name);
    if (found) return found;
  }
  return undefined;
}
