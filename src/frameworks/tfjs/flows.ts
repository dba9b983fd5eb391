import {
  type ClassNode,
  type FunctionNode,
  type JavaScriptFile,
  type Node,
  bare,
  isClass,
  isFunction,
  isNothing,
  keyName,
  lastName,
  propertyName,
} from '#javascript';

/** The expressions a function returns. */
export function returnedBy(file: JavaScriptFile, node: FunctionNode): Node[] {
  const known = file.fact(returnedBy, () => {
    const all = new Map<FunctionNode, Node[]>();
    for (const statement of file.tree.nodes('ReturnStatement')) {
      const owner = file.functionAround(statement);
      if (!owner || !statement.argument) continue;
      all.set(owner, [...(all.get(owner) ?? []), statement.argument]);
    }
    return all;
  });
  if (node.body && node.body.type !== 'BlockStatement') return [node.body];
  return known.get(node) ?? [];
}

/** The class whose object `this` is at a node; nothing where a function of its own comes between. */
export function classAround(node: Node): ClassNode | undefined {
  for (let up = node.parent; up; up = up.parent) {
    if (isClass(up)) return up;
    const isOwn = isFunction(up) && up.type !== 'ArrowFunctionExpression';
    if (isOwn && up.parent?.type !== 'MethodDefinition') return undefined;
  }
  return undefined;
}

/** A property that outlives calls: `this.model` of a class, `ref.current`, `state.model` of an object of the file. */
export interface Holder {
  /** The same for every mention of the same property. */
  readonly key: string;
  readonly values: readonly Node[];
  readonly mentions: readonly Node[];
  readonly annotation?: Node;
}

/** All that this file does with the property a member expression names. */
export function assignedTo(file: JavaScriptFile, node: Node): Holder | undefined {
  const key = holderKey(file, node);
  return key === undefined ? undefined : holders(file).get(key);
}

export function holders(file: JavaScriptFile): ReadonlyMap<string, Holder> {
  return file.fact(holders, () => {
    const found = new Map<
      string,
      { key: string; values: Node[]; mentions: Node[]; annotation?: Node }
    >();
    const holderOf = (key: string) => {
      const ready = found.get(key) ?? { key, values: [], mentions: [] };
      found.set(key, ready);
      return ready;
    };
    for (const member of file.tree.nodes('MemberExpression')) {
      const key = holderKey(file, member);
      if (key === undefined) continue;
      const holder = holderOf(key);
      holder.mentions.push(member);
      const { parent } = member;
      if (parent?.type !== 'AssignmentExpression' || parent.left !== member) continue;
      if (!isNothing(parent.right)) holder.values.push(parent.right);
    }
    for (const property of file.tree.nodes('PropertyDefinition')) {
      const name = keyName(property);
      const owner = property.parent.parent;
      if (name === undefined || !isClass(owner)) continue;
      const holder = holderOf(`${owner.range[0]}.${name}`);
      if (property.value && !isNothing(property.value)) holder.values.push(property.value);
      if (property.typeAnnotation) holder.annotation = property.typeAnnotation.typeAnnotation;
    }
    return found;
  });
}

function holderKey(file: JavaScriptFile, node: Node): string | undefined {
  if (node.type !== 'MemberExpression') return undefined;
  const name =
    node.property.type === 'PrivateIdentifier' ? `#${node.property.name}` : propertyName(node);
  if (name === undefined) return undefined;
  const object = bare(node.object);
  if (object.type === 'ThisExpression') {
    const owner = classAround(node);
    return owner && `${owner.range[0]}.${name}`;
  }
  if (object.type !== 'Identifier') return undefined;
  const variable = file.variableOf(object);
  const [definition, ...others] = variable?.defs ?? [];
  const declared = definition?.node as Node | undefined;
  if (others.length > 0 || declared?.type !== 'VariableDeclarator' || !declared.init)
    return undefined;
  const isRef =
    name === 'current' &&
    declared.init.type === 'CallExpression' &&
    /^(?:useRef|createRef)$/.test(lastName(declared.init.callee));
  const isObject = declared.init.type === 'ObjectExpression';
  return isRef || isObject ? `${declared.range[0]}.${name}` : undefined;
}
