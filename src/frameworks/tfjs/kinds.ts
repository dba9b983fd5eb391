import {
  type Call,
  type FunctionNode,
  type JavaScriptFile,
  type Node,
  type Variable,
  bare,
  isFunction,
  isNothing,
  lastName,
  methodOf,
  propertyName,
  receiverOf,
} from '#javascript';
import * as api from './api.ts';
import { typeOfAnnotation } from './annotations.ts';
import { assignedTo, returnedBy } from './flows.ts';
import { ofMethod } from './methods.ts';

/**
 * What a value is, as far as TensorFlow.js goes. `plain` is anything that holds no tensor; nothing at all means
 * that nobody knows.
 */
export type Kind =
  | 'tensor'
  | 'tensors'
  | 'variable'
  | 'model'
  | 'detector'
  | 'optimizer'
  | 'dataset'
  | 'webcam'
  | 'plain';

/** A kind of value, or a promise of it. */
export interface Type {
  readonly kind: Kind;
  readonly isPromise?: true;
}

const TYPES = Symbol('types');
const PENDING = Symbol('pending');
/** What a value seems to be while it is still being found out: others decide. */
const CIRCLE: Type = { kind: 'plain' };
/** Functions that call functions that call functions: further than this nobody looks. */
const DEEPEST = 12;

/** What an expression gives; nothing when that is not sure. */
export function typeOf(file: JavaScriptFile, node: Node, depth = 0): Type | undefined {
  const type = lookUp(file, node, depth);
  return type === CIRCLE ? undefined : type;
}

function lookUp(file: JavaScriptFile, node: Node, depth: number): Type | undefined {
  const known = file.fact(TYPES, () => new Map<Node, Type | undefined>());
  const at = bare(node);
  if (known.has(at)) return known.get(at);
  if (depth > DEEPEST) return undefined;
  known.set(at, CIRCLE);
  const declared = at === node ? undefined : annotated(file, node);
  const type = find(file, at, depth + 1) ?? declared;
  known.set(at, type);
  return type;
}

export function isTensor(file: JavaScriptFile, node: Node): boolean {
  const type = typeOf(file, node);
  return (
    type !== undefined && !type.isPromise && (type.kind === 'tensor' || type.kind === 'variable')
  );
}

/** `x as tf.Tensor` says what `x` is where nothing else does. */
function annotated(file: JavaScriptFile, node: Node): Type | undefined {
  return node.type === 'TSAsExpression' || node.type === 'TSTypeAssertion'
    ? typeOfAnnotation(file, node.typeAnnotation)
    : undefined;
}

function find(file: JavaScriptFile, node: Node, depth: number): Type | undefined {
  switch (node.type) {
    case 'AwaitExpression': {
      const type = typeOf(file, node.argument, depth);
      return type && { kind: type.kind };
    }
    case 'CallExpression':
      return ofCall(file, node, depth);
    case 'NewExpression':
      return file.nameOf(node.callee) === 'tf.Sequential' ? { kind: 'model' } : undefined;
    case 'Identifier': {
      const variable = file.variableOf(node);
      return variable && ofVariable(file, variable, depth);
    }
    case 'ConditionalExpression':
      return common(file, [node.consequent, node.alternate], depth);
    case 'LogicalExpression':
      return node.operator === '&&'
        ? typeOf(file, node.right, depth)
        : common(file, [node.left, node.right], depth);
    case 'AssignmentExpression':
      return node.operator === '=' ? typeOf(file, node.right, depth) : { kind: 'plain' };
    case 'ArrayExpression': {
      if (node.elements.length === 0) return { kind: 'plain' };
      const elements = node.elements.map((one) =>
        one ? typeOf(file, one, depth)?.kind : undefined,
      );
      if (elements.every((kind) => kind === 'tensor')) return { kind: 'tensors' };
      return elements.every((kind) => kind === 'plain') ? { kind: 'plain' } : undefined;
    }
    case 'ObjectExpression': {
      const isPlain = node.properties.every(
        (one) => one.type === 'Property' && typeOf(file, one.value, depth)?.kind === 'plain',
      );
      return isPlain ? { kind: 'plain' } : undefined;
    }
    case 'MemberExpression':
      return ofMember(file, node, depth);
    case 'Literal':
    case 'TemplateLiteral':
    case 'BinaryExpression':
    case 'UnaryExpression':
    case 'UpdateExpression':
      return { kind: 'plain' };
    default:
      return undefined;
  }
}

/** The one type that several expressions have; `null` and `undefined` among them are forgiven. */
function common(file: JavaScriptFile, nodes: readonly Node[], depth: number): Type | undefined {
  const values = nodes.filter((node) => !isNothing(node));
  const [first, ...others] = values
    .map((node) => lookUp(file, node, depth))
    .filter((type) => type !== CIRCLE);
  if (!first) return undefined;
  return others.every((type) => type?.kind === first.kind && type.isPromise === first.isPromise)
    ? first
    : undefined;
}

function ofCall(file: JavaScriptFile, call: Call, depth: number): Type | undefined {
  const name = file.nameOf(call.callee);
  if (name !== undefined) return ofLibrary(file, name, call, depth);
  const method = methodOf(call);
  const receiver = receiverOf(call);
  if (method !== undefined && receiver) {
    const owner = typeOf(file, receiver, depth);
    const type = owner && !owner.isPromise ? ofMethod(owner.kind, method) : undefined;
    if (type) return type;
  }
  const called = file.callers.calledBy(call);
  if (called) return ofResult(file, called, depth);
  return receiver?.type === 'Identifier' &&
    /^(?:Math|Number|JSON|String|Date|performance)$/.test(receiver.name)
    ? { kind: 'plain' }
    : undefined;
}

function ofLibrary(
  file: JavaScriptFile,
  name: string,
  call: Call,
  depth: number,
): Type | undefined {
  if (/^tf-models\/[\w-]+\.(?:load|createDetector|createModel)$/.test(name))
    return { kind: 'detector', isPromise: true };
  if (!name.startsWith('tf.')) return undefined;
  const short = name.slice(3);
  if (short === 'tidy') {
    const body = call.arguments.find((one) => isFunction(one));
    return isFunction(body) && !body.async ? ofResult(file, body, depth) : undefined;
  }
  if (short === 'keep') return call.arguments[0] && typeOf(file, call.arguments[0], depth);
  if (short === 'variable') return { kind: 'variable' };
  if (api.TENSOR_FUNCTIONS.has(short)) return { kind: 'tensor' };
  if (api.TENSOR_PROMISES.has(short)) return { kind: 'tensor', isPromise: true };
  if (api.TENSOR_LISTS.has(short)) return { kind: 'tensors' };
  if (api.MODEL_MAKERS.has(short)) return { kind: 'model' };
  if (api.MODEL_LOADERS.has(short)) return { kind: 'model', isPromise: true };
  if (/^train\.\w+$/.test(short)) return { kind: 'optimizer' };
  if (short === 'data.webcam') return { kind: 'webcam', isPromise: true };
  if (/^data\.(?:array|csv|generator|zip)$/.test(short)) return { kind: 'dataset' };
  return undefined;
}

function ofResult(file: JavaScriptFile, called: FunctionNode, depth: number): Type | undefined {
  const declared = called.returnType && typeOfAnnotation(file, called.returnType.typeAnnotation);
  if (declared) return declared;
  if (called.generator) return undefined;
  const returned = returnedBy(file, called);
  if (returned.length === 0) return undefined;
  const type = common(file, returned, depth);
  return type && called.async ? { kind: type.kind, isPromise: true } : type;
}

function ofVariable(file: JavaScriptFile, variable: Variable, depth: number): Type | undefined {
  const [definition, ...others] = variable.defs;
  if (!definition || others.length > 0) return undefined;
  const declared = definition.node as Node;
  const name = definition.name as Node;
  if (name.type === 'Identifier' && name.typeAnnotation) {
    const type = typeOfAnnotation(file, name.typeAnnotation.typeAnnotation);
    if (type) return type;
  }
  if (definition.type !== 'Variable' || declared.type !== 'VariableDeclarator') return undefined;
  const { id, init } = declared;
  if (id.type === 'ArrayPattern') {
    const isState = init?.type === 'CallExpression' && lastName(init.callee) === 'useState';
    if (isState) return ofState(file, id.elements[1] ?? undefined, depth);
    if (!init) return undefined;
    const whole = typeOf(file, init, depth);
    const isElement = id.elements.some((one) => one === name);
    const isList = whole?.kind === 'tensors' || isPrediction(file, init);
    return isElement && isList && !whole?.isPromise ? { kind: 'tensor' } : undefined;
  }
  if (id.type !== 'Identifier') return undefined;
  const values: readonly Node[] = variable.references.flatMap(({ writeExpr }) =>
    writeExpr ? [writeExpr] : [],
  );
  // `x = x.add(1)` is what `x` is, so the other values say it first.
  const pending = file.fact(PENDING, () => new Map<Variable, Type | undefined>());
  if (pending.has(variable)) return pending.get(variable);
  const isOwn = (value: Node) =>
    variable.references.some((one) => one.isRead() && holds(value, one.identifier));
  pending.set(variable, undefined);
  pending.set(
    variable,
    common(
      file,
      values.filter((value) => !isOwn(value)),
      depth,
    ),
  );
  const type = common(file, values, depth);
  pending.delete(variable);
  return type;
}

function holds(outer: Node, inner: { readonly range: readonly [number, number] }): boolean {
  return outer.range[0] <= inner.range[0] && inner.range[1] <= outer.range[1];
}

/** Does the expression come straight from a model, whose outputs may be several? */
function isPrediction(file: JavaScriptFile, node: Node): boolean {
  const at = bare(node);
  const call = at.type === 'AwaitExpression' ? bare(at.argument) : at;
  const method = methodOf(call);
  return method !== undefined &&
    (api.PREDICTIONS.has(method) || api.PREDICTION_PROMISES.has(method))
    ? typeOf(file, call)?.kind === 'tensor'
    : false;
}

/** What a component's state holds: all that is ever handed to its setter. */
function ofState(file: JavaScriptFile, setter: Node | undefined, depth: number): Type | undefined {
  const variable = setter && file.variableOf(setter);
  if (!variable) return undefined;
  const values: Node[] = [];
  for (const use of file.usesOf(variable)) {
    const call = use.parent;
    if (call?.type !== 'CallExpression' || call.callee !== use) continue;
    const [value] = call.arguments;
    if (value) values.push(value);
  }
  return common(file, values, depth);
}

function ofMember(file: JavaScriptFile, node: Node, depth: number): Type | undefined {
  if (node.type !== 'MemberExpression') return undefined;
  if (node.computed) {
    const owner = typeOf(file, node.object, depth)?.kind;
    if (owner === 'tensors') return { kind: 'tensor' };
    return owner === 'plain' ? { kind: 'plain' } : undefined;
  }
  const name = propertyName(node);
  const owner = typeOf(file, node.object, depth);
  if (owner && name !== undefined && !owner.isPromise) {
    if (owner.kind === 'plain') return owner;
    if (owner.kind === 'tensor' && api.PLAIN_PROPERTIES.has(name)) return { kind: 'plain' };
  }
  const property = assignedTo(file, node);
  if (!property) return undefined;
  if (property.annotation) {
    const type = typeOfAnnotation(file, property.annotation);
    if (type) return type;
  }
  return common(file, property.values, depth);
}
