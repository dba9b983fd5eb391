import { type Call, type JavaScriptFile, type LoopNode, type Node, receiverOf } from '#javascript';

/** A loop of so few rounds multiplies little, when what is around it runs once. */
const FEW = 32;

/** Is a loop, or a call such as `forEach`, known to go round a few times only? */
export function isShort(file: JavaScriptFile, loop: LoopNode | Call): boolean {
  if (loop.type === 'CallExpression') {
    const list = receiverOf(loop);
    return list !== undefined && isFew(file, list);
  }
  if (loop.type === 'ForOfStatement') return isFew(file, loop.right);
  if (loop.type !== 'ForStatement' || loop.test?.type !== 'BinaryExpression') return false;
  const { operator, right } = loop.test;
  if (operator !== '<' && operator !== '<=') return false;
  if (right.type === 'MemberExpression' && file.textOf(right.property) === 'length')
    return isFew(file, right.object);
  const value = valueOf(file, right);
  return value?.type === 'Literal' && typeof value.value === 'number' && value.value <= FEW;
}

function isFew(file: JavaScriptFile, list: Node): boolean {
  const value = valueOf(file, list);
  if (value?.type !== 'ArrayExpression') return false;
  return (
    value.elements.length <= FEW && value.elements.every((one) => one?.type !== 'SpreadElement')
  );
}

/** What a name stands for that is given one value, where it is declared. */
function valueOf(file: JavaScriptFile, node: Node): Node | undefined {
  if (node.type !== 'Identifier') return node;
  const variable = file.variableOf(node);
  const [definition, ...others] = variable?.defs ?? [];
  const declared = definition?.node as Node | undefined;
  if (declared?.type !== 'VariableDeclarator' || others.length > 0) return undefined;
  if (declared.id.type !== 'Identifier' || !declared.init) return undefined;
  const isFilled = file
    .usesOf(variable as NonNullable<typeof variable>)
    .some(
      ({ parent }) =>
        parent?.type === 'MemberExpression' &&
        /^(?:push|unshift)$/.test(file.textOf(parent.property)),
    );
  const isWritten = variable?.references.some((one) => one.isWrite() && !one.init);
  return isFilled || isWritten ? undefined : declared.init;
}
