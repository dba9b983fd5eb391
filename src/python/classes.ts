import * as F from './fields.ts';
import type { Evaluator } from './evaluate.ts';
import type { Node } from './flat-tree.ts';
import * as K from './kinds.ts';
import { type Scope, frameOf } from './scope.ts';
import { UNKNOWN_VALUES, type Value, union } from './values.ts';

interface ClassTable {
  /** `self.name = value` in any method, and `name = value` in the class body. */
  readonly assigned: Map<string, Node[]>;
  /** Attributes that are also changed in ways we do not follow: `self.a, self.b = f()`, `self.n += 1`. */
  readonly unclear: Set<string>;
}

/** `@size.setter` adds to the property of that name. */
const ACCESSOR = /\.(setter|deleter|getter|register)\b/;

/** What the classes of one file are made of. */
export class ClassFacts {
  readonly #evaluator: Evaluator;
  readonly #tables = new Map<Scope, ClassTable>();
  readonly #bases = new Map<Scope, readonly Value[]>();
  /** Library type by class; '' for none. */
  readonly #libraryBases = new Map<Scope, string>();

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
  }

  /** Base classes, evaluated; keyword arguments such as `metaclass=` left out. */
  bases(scope: Scope): readonly Value[] {
    const known = this.#bases.get(scope);
    if (known) return known;
    // A class that ends up among its own bases must not send us round in circles.
    this.#bases.set(scope, []);
    const { tree } = this.#evaluator;
    const list = tree.child(scope.node, F.SUPERCLASSES);
    const found: Value[] = [];
    for (const item of list ? tree.items(list) : []) {
      if (tree.kind(item) === K.KEYWORD_ARGUMENT) continue;
      found.push(...this.#evaluator.evaluate(item));
    }
    this.#bases.set(scope, found);
    return found;
  }

  /** The library type objects of this class are, through classes of this file; nothing when unknown. */
  libraryBase(scope: Scope): string | undefined {
    const known = this.#libraryBases.get(scope);
    if (known !== undefined) return known === '' ? undefined : known;
    const isWhole = this.#evaluator.answers.isWhole(() => {
      let found = '';
      for (const owner of this.lineage(scope)) {
        for (const base of this.bases(owner)) {
          if (found || base.kind !== 'name') continue;
          found = this.#evaluator.knowledge.typeOfCall(base.name) ?? '';
        }
      }
      this.#libraryBases.set(scope, found);
    });
    const type = this.#libraryBases.get(scope);
    if (!isWhole) this.#libraryBases.delete(scope);
    return type === '' ? undefined : type;
  }

  /** A method by name, looked up through the bases of this file. */
  method(scope: Scope, name: string): Scope | undefined {
    for (const owner of this.lineage(scope)) {
      // Of several by one name the last one counts.
      const last = this.#methods(owner, name).at(-1);
      if (last) return last;
    }
    return undefined;
  }

  /** Is it one of several methods by one name, of which nobody here can say which one counts? */
  mayBeRedefined(owner: Scope, method: Scope): boolean {
    const { tree } = this.#evaluator;
    const name = tree.textOf(tree.child(method.node, F.NAME));
    const all = this.#methods(owner, name);
    const [last] = all.slice(-1);
    return (
      all.length > 1 && last !== undefined && tree.ancestor(last.node, K.IF_STATEMENT) > owner.node
    );
  }

  /** The functions a class body defines by a name, in order; the setters of a property are not among them. */
  #methods(owner: Scope, name: string): Scope[] {
    const { scopes, functions, tree } = this.#evaluator;
    const found: Scope[] = [];
    for (const { kind, value } of owner.bindings.get(name)?.definitions ?? []) {
      const method = kind === 'function' ? scopes.scopeOf(value) : undefined;
      if (!method) continue;
      const decorators = functions.decorators(method).map((one) => tree.textOf(one));
      if (!decorators.some((one) => ACCESSOR.test(one))) found.push(method);
    }
    return found;
  }

  /** The class and its bases in this file, nearest first. */
  lineage(scope: Scope): Scope[] {
    const found = [scope];
    for (const owner of found) {
      for (const base of this.bases(owner)) {
        if (base.kind === 'class' && !found.includes(base.scope)) found.push(base.scope);
      }
    }
    return found;
  }

  /** Everything that is assigned to an attribute anywhere in the class or its bases in this file. */
  assignments(
    scope: Scope,
    name: string,
  ): { readonly values: readonly Node[]; readonly unclear: boolean } {
    const values: Node[] = [];
    let unclear = false;
    for (const owner of this.lineage(scope)) {
      const table = this.#table(owner);
      values.push(...(table.assigned.get(name) ?? []));
      unclear ||= table.unclear.has(name);
    }
    return { values, unclear };
  }

  attribute(
    value: Value & { readonly kind: 'class' | 'object' },
    name: string,
    object: Node,
    node: Node,
  ): readonly Value[] {
    const { values, unclear } = this.assignments(value.scope, name);
    const method = this.method(value.scope, name);
    const groups: (readonly Value[])[] = values.map((one) => this.#evaluator.evaluate(one));
    if (method) {
      if (this.#evaluator.functions.isProperty(method)) {
        groups.push(this.#evaluator.functions.returned(method));
      } else groups.push([{ kind: 'function', scope: method, self: value.scope }]);
    }
    if (unclear) groups.push(UNKNOWN_VALUES);
    if (groups.length > 0) return union(groups);

    const base = this.libraryBase(value.scope);
    if (!base) return UNKNOWN_VALUES;
    const { knowledge } = this.#evaluator;
    if (knowledge.typeOfMethod(base, name) !== undefined) {
      return [{ kind: 'method', type: base, name, receiver: object }];
    }
    const type = knowledge.typeOfAttribute(base, name);
    return type ? [{ kind: 'instance', type, at: node }] : UNKNOWN_VALUES;
  }

  /** The class whose method this function is, and nothing for a function inside a method. */
  classOf(method: Scope): Scope | undefined {
    return method.kind === 'function' && method.parent?.kind === 'class'
      ? method.parent
      : undefined;
  }

  #table(scope: Scope): ClassTable {
    const known = this.#tables.get(scope);
    if (known) return known;
    const table: ClassTable = { assigned: new Map(), unclear: new Set() };
    this.#tables.set(scope, table);
    this.#fill(scope, table);
    return table;
  }

  #fill(scope: Scope, table: ClassTable): void {
    const { tree } = this.#evaluator;
    for (const binding of scope.bindings.values()) {
      for (const definition of binding.definitions) {
        if (definition.kind === 'assign' && definition.path.length === 0 && definition.value) {
          add(table.assigned, binding.name, definition.value);
        } else if (definition.kind !== 'function') table.unclear.add(binding.name);
      }
    }
    const body = tree.child(scope.node, F.BODY);
    for (let node = body; node < tree.last(body); node++) {
      if (tree.kind(node) !== K.ATTRIBUTE) continue;
      if (!this.#isOwnSelf(tree.child(node, F.OBJECT), scope)) continue;
      const name = tree.textOf(tree.child(node, F.ATTRIBUTE));
      const parent = tree.parent(node);
      const kind = tree.kind(parent);
      if (kind === K.ASSIGNMENT && tree.fieldOf(node) === F.LEFT) {
        let right = tree.child(parent, F.RIGHT);
        while (tree.kind(right) === K.ASSIGNMENT) right = tree.child(right, F.RIGHT);
        if (right) add(table.assigned, name, right);
      } else if (kind === K.PATTERN_LIST || kind === K.TUPLE_PATTERN || kind === K.LIST_PATTERN) {
        table.unclear.add(name);
      } else if (kind === K.AUGMENTED_ASSIGNMENT && tree.fieldOf(node) === F.LEFT) {
        table.unclear.add(name);
      } else if (kind === K.AS_PATTERN_TARGET || kind === K.FOR_STATEMENT) {
        if (tree.fieldOf(node) !== F.RIGHT) table.unclear.add(name);
      }
    }
  }

  /** Is this the first parameter of a method of the class (also from a function inside the method)? */
  #isOwnSelf(node: Node, scope: Scope): boolean {
    const { tree, scopes } = this.#evaluator;
    if (tree.kind(node) !== K.IDENTIFIER) return false;
    const definition = scopes.bindingAt(node)?.definitions[0];
    if (definition?.kind !== 'parameter') return false;
    const method = frameOf(definition.binding.scope);
    if (this.classOf(method) !== scope) return false;
    const list = tree.child(method.node, F.PARAMETERS);
    return tree.items(list)[0] === definition.statement;
  }
}

function add(map: Map<string, Node[]>, name: string, node: Node): void {
  const list = map.get(name);
  if (list) list.push(node);
  else map.set(name, [node]);
}
