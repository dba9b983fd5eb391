import type { JavaScriptFile, Node } from '#javascript';
import type { Type } from './kinds.ts';

const TENSOR = /^tf\.Tensor(?:[1-6]D|Like)?$|^tf\.Scalar$/;
const MODEL = /^tf\.(?:LayersModel|GraphModel|Sequential|InferenceModel|FrozenModel|Model)$/;

/** What a type written in TypeScript says of a value. */
export function typeOfAnnotation(file: JavaScriptFile, node: Node): Type | undefined {
  switch (node.type) {
    case 'TSTypeReference': {
      const name = file.nameOf(node.typeName);
      if (name !== undefined) return ofName(name);
      const [argument] = node.typeArguments?.params ?? [];
      if (node.typeName.type !== 'Identifier' || !argument) return undefined;
      const inner = typeOfAnnotation(file, argument);
      if (node.typeName.name === 'Promise') return inner && { kind: inner.kind, isPromise: true };
      return node.typeName.name === 'Array' && inner?.kind === 'tensor'
        ? { kind: 'tensors' }
        : undefined;
    }
    case 'TSArrayType': {
      const element = typeOfAnnotation(file, node.elementType);
      return element?.kind === 'tensor'
        ? { kind: 'tensors' }
        : element?.kind === 'plain'
          ? element
          : undefined;
    }
    case 'TSUnionType': {
      const types = node.types
        .filter((one) => one.type !== 'TSNullKeyword' && one.type !== 'TSUndefinedKeyword')
        .map((one) => typeOfAnnotation(file, one));
      const [first] = types;
      return first && types.every((type) => type?.kind === first.kind) ? first : undefined;
    }
    case 'TSNumberKeyword':
    case 'TSStringKeyword':
    case 'TSBooleanKeyword':
    case 'TSVoidKeyword':
      return { kind: 'plain' };
    default:
      return undefined;
  }
}

function ofName(name: string): Type | undefined {
  if (name === 'tf.TensorLike') return undefined;
  if (TENSOR.test(name)) return { kind: 'tensor' };
  if (name === 'tf.Variable') return { kind: 'variable' };
  if (MODEL.test(name)) return { kind: 'model' };
  return /^tf\.\w*Optimizer$/.test(name) ? { kind: 'optimizer' } : undefined;
}
