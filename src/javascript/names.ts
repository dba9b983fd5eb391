import { type Node, type Variable, bare, keyName, propertyName } from './nodes.ts';

/** What the world outside the file is called. This floor knows JavaScript only; the frameworks floor fills this in. */
export interface Modules {
  /** The one name of a module: `@tensorflow/tfjs-core` → `tf`; nothing when it is none of ours. */
  ofImport(specifier: string): string | undefined;
  /** The module that a script tag puts behind a global name. */
  ofGlobal(name: string): string | undefined;
}

/** Objects through which a page reads its own globals. */
const GLOBAL_OBJECTS: ReadonlySet<string> = new Set(['window', 'globalThis', 'self', 'global']);

/** Finds out which library thing an expression stands for. */
export class Names {
  readonly #modules: Modules;
  readonly #variableOf: (node: Node) => Variable | undefined;
  readonly #known = new Map<Node, string | undefined>();

  constructor(modules: Modules, variableOf: (node: Node) => Variable | undefined) {
    this.#modules = modules;
    this.#variableOf = variableOf;
  }

  /** `tf.tidy`, through imports, `require`, aliases and destructuring; nothing when it is not surely one thing. */
  of(node: Node): string | undefined {
    const at = bare(node);
    if (this.#known.has(at)) return this.#known.get(at);
    // A name that is looked up while it is being looked up stands for nothing.
    this.#known.set(at, undefined);
    const name = this.#find(at);
    this.#known.set(at, name);
    return name;
  }

  #find(node: Node): string | undefined {
    switch (node.type) {
      case 'Identifier':
        return this.#ofIdentifier(node.name, node);
      case 'MemberExpression': {
        const name = propertyName(node);
        if (name === undefined) return undefined;
        const { object } = node;
        if (object.type === 'Identifier' && GLOBAL_OBJECTS.has(object.name)) {
          if (!this.#isBound(object)) return this.#modules.ofGlobal(name);
        }
        return member(this.of(object), name);
      }
      case 'AwaitExpression':
        return this.of(node.argument);
      case 'ImportExpression':
        return node.source.type === 'Literal' ? this.#ofModule(node.source.value) : undefined;
      case 'CallExpression': {
        const [specifier] = node.arguments;
        const isRequire = node.callee.type === 'Identifier' && node.callee.name === 'require';
        if (!isRequire || this.#isBound(node.callee)) return undefined;
        return specifier?.type === 'Literal' ? this.#ofModule(specifier.value) : undefined;
      }
      case 'TSQualifiedName':
        return member(this.of(node.left), node.right.name);
      default:
        return undefined;
    }
  }

  #isBound(node: Node): boolean {
    return (this.#variableOf(node)?.defs.length ?? 0) > 0;
  }

  #ofModule(specifier: unknown): string | undefined {
    return typeof specifier === 'string' ? this.#modules.ofImport(specifier) : undefined;
  }

  #ofIdentifier(name: string, node: Node): string | undefined {
    const variable = this.#variableOf(node);
    if (!variable || variable.defs.length === 0) return this.#modules.ofGlobal(name);
    const [definition, ...others] = variable.defs;
    if (!definition || others.length > 0) return undefined;
    const { type, node: declared } = definition;
    if (type === 'ImportBinding') return this.#ofImport(declared as Node);
    if (type !== 'Variable' || declared.type !== 'VariableDeclarator') return undefined;
    if (declared.id.type === 'ObjectPattern') {
      if (!declared.init || isWrittenAgain(variable)) return undefined;
      return destructured(declared.id, variable.name, this.of(declared.init));
    }
    const values = variable.references.flatMap(({ writeExpr }) => (writeExpr ? [writeExpr] : []));
    const names = new Set(
      values.filter((value) => !isNothing(value)).map((value) => this.of(value)),
    );
    const [only] = names;
    return names.size === 1 ? only : undefined;
  }

  #ofImport(node: Node): string | undefined {
    if (node.type === 'TSImportEqualsDeclaration') {
      const { moduleReference } = node;
      if (moduleReference.type !== 'TSExternalModuleReference') return undefined;
      const { expression } = moduleReference;
      return expression.type === 'Literal' ? this.#ofModule(expression.value) : undefined;
    }
    const { parent } = node;
    if (parent?.type !== 'ImportDeclaration') return undefined;
    const module = this.#modules.ofImport(parent.source.value);
    if (node.type !== 'ImportSpecifier') return module;
    const { imported } = node;
    const name = imported.type === 'Identifier' ? imported.name : imported.value;
    return name === 'default' ? module : member(module, name);
  }
}

/** `null` and `undefined` say that there is no value yet. */
export function isNothing(node: Node): boolean {
  return (
    (node.type === 'Literal' && node.value === null && node.raw === 'null') ||
    (node.type === 'Identifier' && node.name === 'undefined')
  );
}

function isWrittenAgain({ references }: Variable): boolean {
  return references.some((reference) => reference.isWrite() && !reference.init);
}

function member(object: string | undefined, name: string): string | undefined {
  if (object === undefined) return undefined;
  return name === 'default' ? object : `${object}.${name}`;
}

function destructured(
  pattern: Node,
  variable: string,
  from: string | undefined,
): string | undefined {
  if (pattern.type !== 'ObjectPattern' || from === undefined) return undefined;
  for (const property of pattern.properties) {
    if (property.type !== 'Property') continue;
    const key = keyName(property);
    const value =
      property.value.type === 'AssignmentPattern' ? property.value.left : property.value;
    if (key === undefined) continue;
    if (value.type === 'Identifier' && value.name === variable) return member(from, key);
    const deeper = destructured(value, variable, member(from, key));
    if (deeper !== undefined) return deeper;
  }
  return undefined;
}
