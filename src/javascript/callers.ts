import type { JavaScriptFile } from './file.ts';
import {
  type Call,
  type FunctionNode,
  type Node,
  type Variable,
  isFunction,
  keyName,
  propertyName,
  userOf,
} from './nodes.ts';

/** One way in which a function comes to run. */
export type Run =
  /** It is called here. */
  | { readonly kind: 'call'; readonly node: Node }
  /** It is handed to this call, which runs it somehow. */
  | { readonly kind: 'callback'; readonly call: Call | NewCall; readonly argument: number }
  /** It answers an event: `onClick={…}`, `element.onclick = …`, or `@click` in the markup, which has a name only. */
  | { readonly kind: 'event'; readonly node?: Node; readonly name?: string }
  /** It is exported, a method or a property: other files may call it. */
  | { readonly kind: 'outside' }
  /** It goes somewhere that nobody follows. */
  | { readonly kind: 'unknown' };

type NewCall = Extract<Node, { type: 'NewExpression' }>;

/** Hooks and helpers that hand back a function which does what the one given does. */
const WRAPPERS = /^(?:useCallback|useEvent|useEffectEvent|debounce|throttle|once|memoize)$/;
/** Calls that end what another call began. */
const ENDING = /^(?:remove\w*Listener|off|clearInterval|clearTimeout|cancelAnimationFrame)$/;

/** What has been followed already: variables, and names of properties. */
type Seen = Set<Variable | string>;

/** Finds the places of a file that make its functions run. */
export class Callers {
  readonly #file: JavaScriptFile;
  readonly #known = new Map<FunctionNode, readonly Run[]>();
  #members: Map<string, Node[]> | undefined;

  constructor(file: JavaScriptFile) {
    this.#file = file;
  }

  runsOf(node: FunctionNode): readonly Run[] {
    let runs = this.#known.get(node);
    if (!runs) this.#known.set(node, (runs = this.#find(node)));
    return runs;
  }

  /** The function of this file that a call calls, when it is surely that one. */
  calledBy(call: Call): FunctionNode | undefined {
    const { callee } = call;
    if (isFunction(callee)) return callee;
    if (callee.type === 'Identifier') {
      const variable = this.#file.variableOf(callee);
      return variable && this.#functionOf(variable);
    }
    const name = propertyName(callee);
    if (callee.type !== 'MemberExpression' || callee.object.type !== 'ThisExpression' || !name)
      return undefined;
    for (let up: Node | undefined = call.parent; up; up = up.parent) {
      if (up.type !== 'ClassBody') continue;
      for (const member of up.body) {
        if (keyName(member) !== name || !('value' in member)) continue;
        return isFunction(member.value ?? undefined) ? (member.value as FunctionNode) : undefined;
      }
      return undefined;
    }
    return undefined;
  }

  #functionOf({ defs, references }: Variable): FunctionNode | undefined {
    const [definition, ...others] = defs;
    if (!definition || others.length > 0) return undefined;
    if (references.some((reference) => reference.isWrite() && !reference.init)) return undefined;
    const node = definition.node as Node;
    if (isFunction(node)) return definition.type === 'FunctionName' ? node : undefined;
    if (node.type !== 'VariableDeclarator' || node.id.type !== 'Identifier') return undefined;
    const init = node.init ?? undefined;
    if (isFunction(init)) return init;
    if (init?.type === 'CallExpression' && WRAPPERS.test(lastName(init.callee))) {
      const [first] = init.arguments;
      return isFunction(first) ? first : undefined;
    }
    return undefined;
  }

  #find(node: FunctionNode): Run[] {
    if (node.type === 'FunctionDeclaration') {
      const variable = node.id ? this.#file.variableOf(node.id) : undefined;
      return variable ? this.#runsOfVariable(variable) : [{ kind: 'outside' }];
    }
    return this.#runsOfValue(node, new Set());
  }

  #runsOfVariable(variable: Variable, seen: Seen = new Set()): Run[] {
    if (seen.has(variable)) return [];
    seen.add(variable);
    const runs = this.#file.usesOf(variable).flatMap((use) => this.#runsOfValue(use, seen));
    const isTop = variable.scope.type === 'module' || variable.scope.type === 'global';
    if (isTop) runs.push(...this.#runsOfMarkup(variable.name));
    // Nothing in the file runs it, so the page, the template or another script does.
    if (this.#file.isExported(variable) || runs.length === 0) runs.push({ kind: 'outside' });
    return runs;
  }

  /** What becomes of an expression that stands for the function. */
  #runsOfValue(value: Node, seen: Seen): Run[] {
    const { user, as } = userOf(value);
    switch (user?.type) {
      case 'CallExpression':
        if (user.callee === as) return [{ kind: 'call', node: user }];
        return this.#runsOfArgument(user, as, seen);
      case 'NewExpression':
        if (user.callee === as) return [{ kind: 'call', node: user }];
        if (user.callee.type === 'Identifier' && user.callee.name === 'Promise')
          return [{ kind: 'call', node: user }];
        return [{ kind: 'callback', call: user, argument: indexOf(user.arguments, as) }];
      case 'MemberExpression': {
        const call = userOf(user).user;
        const method = call && call.type === 'CallExpression' ? propertyName(user) : undefined;
        if (!call || user.object !== as) return [];
        if (method === 'call' || method === 'apply') return [{ kind: 'call', node: call }];
        if (method === 'bind') return this.#runsOfValue(call, seen);
        return [];
      }
      case 'VariableDeclarator': {
        const variable = user.id.type === 'Identifier' && this.#file.variableOf(user.id);
        return variable ? this.#runsOfVariable(variable, seen) : [{ kind: 'unknown' }];
      }
      case 'AssignmentExpression':
        return this.#runsOfAssigned(user.left, seen);
      case 'Property':
        if (user.parent?.type === 'ObjectPattern') return [];
        return [
          { kind: 'outside' },
          ...this.#runsOfMember(keyName(user), seen),
          // What a component of Vue returns or lists as its methods is there for its template.
          ...(/\.vue$/i.test(this.#file.path) ? this.#runsOfMarkup(keyName(user)) : []),
        ];
      case 'MethodDefinition':
      case 'PropertyDefinition': {
        const name = keyName(user);
        const isPrivate = name?.startsWith('#') || user.accessibility === 'private';
        const runs = this.#runsOfMember(name, seen);
        return isPrivate && runs.length > 0 ? runs : [...runs, { kind: 'outside' }];
      }
      case 'JSXExpressionContainer':
        return user.parent?.type === 'JSXAttribute'
          ? [{ kind: 'event', node: user }]
          : [{ kind: 'unknown' }];
      case 'ExportDefaultDeclaration':
      case 'ExportSpecifier':
      case 'JSXOpeningElement':
      case 'JSXClosingElement':
        return [{ kind: 'outside' }];
      case 'ArrayExpression': {
        // `useEffect(…, [predict])` only says what the effect depends on.
        const call = user.parent;
        const isList = call?.type === 'CallExpression' && /^use[A-Z]/.test(lastName(call.callee));
        return isList && call.arguments[0] !== user ? [] : [{ kind: 'unknown' }];
      }
      case 'UnaryExpression':
      case 'BinaryExpression':
      case 'IfStatement':
      case 'ExpressionStatement':
        return [];
      default:
        return [{ kind: 'unknown' }];
    }
  }

  #runsOfArgument(call: Call, as: Node, seen: Seen): Run[] {
    const name = lastName(call.callee);
    if (ENDING.test(name)) return [];
    if (WRAPPERS.test(name) && call.arguments[0] === as) return this.#runsOfValue(call, seen);
    return [{ kind: 'callback', call, argument: indexOf(call.arguments, as) }];
  }

  #runsOfAssigned(target: Node, seen: Seen): Run[] {
    if (target.type === 'Identifier') {
      const variable = this.#file.variableOf(target);
      return variable ? this.#runsOfVariable(variable, seen) : [{ kind: 'outside' }];
    }
    const name = propertyName(target);
    if (name !== undefined && /^on[a-z]+$/i.test(name)) return [{ kind: 'event', node: target }];
    return [{ kind: 'outside' }, ...this.#runsOfMember(name, seen)];
  }

  #runsOfMarkup(name: string | undefined): Run[] {
    const events = name === undefined ? [] : this.#file.markupEventsOf(name);
    return events.map((event) => ({ kind: 'event', name: event }));
  }

  /** The places that use a property of this name on whatever object. */
  #runsOfMember(name: string | undefined, seen: Seen): Run[] {
    if (name === undefined || seen.has(name)) return [];
    seen.add(name);
    if (!this.#members) {
      this.#members = new Map();
      for (const member of this.#file.tree.nodes('MemberExpression')) {
        const key =
          member.property.type === 'PrivateIdentifier'
            ? `#${member.property.name}`
            : propertyName(member);
        if (key === undefined) continue;
        const list = this.#members.get(key);
        if (list) list.push(member);
        else this.#members.set(key, [member]);
      }
    }
    return (this.#members.get(name) ?? [])
      .filter((member) => !isWritten(member))
      .flatMap((member) => this.#runsOfValue(member, seen))
      .filter(({ kind }) => kind !== 'unknown');
  }
}

/** The last name of what is called: `useCallback` of `React.useCallback`. */
export function lastName(callee: Node): string {
  if (callee.type === 'Identifier') return callee.name;
  return propertyName(callee) ?? '';
}

function isWritten(node: Node): boolean {
  return node.parent?.type === 'AssignmentExpression' && node.parent.left === node;
}

function indexOf(list: readonly Node[], node: Node): number {
  return list.indexOf(node);
}
