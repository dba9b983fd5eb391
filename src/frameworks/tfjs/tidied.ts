import {
  type Call,
  type FunctionNode,
  type JavaScriptFile,
  type Node,
  isFunction,
} from '#javascript';

/** A function that is handed to `tf.tidy`. */
export interface Tidied {
  readonly call: Call;
  readonly argument: Node;
  readonly body: FunctionNode;
}

export function tidiedFunctions(file: JavaScriptFile): Tidied[] {
  return file.callsTo('tf.tidy').flatMap((call) => {
    const argument = call.arguments[1] ?? call.arguments[0];
    const body = argument && bodyOf(file, argument);
    return argument && body ? [{ call, argument, body }] : [];
  });
}

function bodyOf(file: JavaScriptFile, node: Node): FunctionNode | undefined {
  if (isFunction(node)) return node;
  if (node.type !== 'Identifier') return undefined;
  const [definition, ...others] = file.variableOf(node)?.defs ?? [];
  if (others.length > 0) return undefined;
  const declared = definition?.node as Node | undefined;
  if (isFunction(declared)) return definition?.type === 'FunctionName' ? declared : undefined;
  const init = declared?.type === 'VariableDeclarator' ? (declared.init ?? undefined) : undefined;
  return isFunction(init) ? init : undefined;
}
