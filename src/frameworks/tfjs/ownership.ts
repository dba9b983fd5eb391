import {
  type JavaScriptFile,
  type Node,
  type Variable,
  bare,
  isFunction,
  methodOf,
  receiverOf,
  userOf,
} from '#javascript';
import * as api from './api.ts';
import { returnedBy } from './flows.ts';
import { typeOf } from './kinds.ts';

/**
 * What becomes of a tensor. released: something disposes it. escapes: it is returned, stored or handed to code that
 * nobody follows. used: it is only read, and nobody ever lets go of it.
 */
export type Fate = 'released' | 'escapes' | 'used';

/** Does the call make a tensor that belongs to whoever called it? */
export function creates(file: JavaScriptFile, node: Node, depth = 0): boolean {
  const at = bare(node);
  if (at.type === 'AwaitExpression') return creates(file, at.argument, depth);
  if (at.type !== 'CallExpression' || depth > 4) return false;
  const kind = typeOf(file, at)?.kind;
  if (kind !== 'tensor' && kind !== 'tensors') return false;
  const name = file.nameOf(at.callee);
  if (name === 'tf.tidy') return !handsOnOuter(file, at);
  if (name !== undefined) return name !== 'tf.keep';
  const method = methodOf(at);
  const receiver = receiverOf(at);
  const owner = receiver && typeOf(file, receiver);
  if (method !== undefined && owner && !owner.isPromise) {
    if (owner.kind === 'tensor' || owner.kind === 'variable') return true;
    if (owner.kind === 'model' || owner.kind === 'webcam') return true;
  }
  const called = file.callers.calledBy(at);
  if (!called) return false;
  const returned = returnedBy(file, called);
  return returned.length > 0 && returned.every((one) => creates(file, one, depth + 1));
}

/** Does what is given to `tidy` return a tensor of a variable from further out, which stays its owner? */
function handsOnOuter(
  file: JavaScriptFile,
  call: Extract<Node, { type: 'CallExpression' }>,
): boolean {
  const body = call.arguments.find((one) => isFunction(one));
  if (!isFunction(body)) return true;
  return returnedBy(file, body).some((one) => {
    const value = bare(one);
    if (value.type !== 'Identifier') return value.type === 'MemberExpression';
    const name = file.variableOf(value)?.defs[0]?.name as Node | undefined;
    return !name || name.range[0] < body.range[0] || body.range[1] < name.range[0];
  });
}

/** Follows the value of an expression to whoever gets it. */
export function fateOf(
  file: JavaScriptFile,
  node: Node,
  seen: Set<Node | Variable> = new Set(),
): Fate {
  if (seen.has(node)) return 'used';
  seen.add(node);
  const { user, as } = userOf(node);
  switch (user?.type) {
    case 'MemberExpression':
      return user.object === as ? ofMember(file, user) : 'used';
    case 'CallExpression':
      return user.callee === as ? 'escapes' : ofArgument(file, user, as, seen);
    case 'VariableDeclarator': {
      if (user.parent.kind === 'using' || user.parent.kind === 'await using') return 'released';
      if (user.id.type === 'ArrayPattern') return 'escapes';
      const variable = user.id.type === 'Identifier' && file.variableOf(user.id);
      return variable ? fateOfVariable(file, variable, seen) : 'escapes';
    }
    case 'AssignmentExpression': {
      if (user.right !== as) return 'used';
      const variable = user.left.type === 'Identifier' && file.variableOf(user.left);
      const isOwn = variable && isOwnVariable(file, variable, user);
      return isOwn ? fateOfVariable(file, variable, seen) : 'escapes';
    }
    case 'AwaitExpression':
    case 'ConditionalExpression':
    case 'LogicalExpression':
      if (user.type === 'ConditionalExpression' && user.test === as) return 'used';
      return fateOf(file, user, seen);
    case 'ArrayExpression':
    case 'Property': {
      const whole = user.type === 'Property' ? user.parent : user;
      return ofContainer(file, whole, seen);
    }
    case 'ExpressionStatement':
    case 'IfStatement':
    case 'WhileStatement':
    case 'BinaryExpression':
    case 'UnaryExpression':
    case 'TemplateLiteral':
      return 'used';
    default:
      return 'escapes';
  }
}

/** Does the variable end with the function it is written in? One from further out keeps what it gets. */
function isOwnVariable(file: JavaScriptFile, { defs }: Variable, node: Node): boolean {
  const [definition] = defs;
  if (!definition) return false;
  return file.functionAround(definition.name as Node) === file.functionAround(node);
}

/** The strongest of what happens to a variable's values at all its mentions. */
export function fateOfVariable(
  file: JavaScriptFile,
  variable: Variable,
  seen: Set<Node | Variable> = new Set(),
): Fate {
  if (seen.has(variable)) return 'used';
  seen.add(variable);
  if (file.isExported(variable)) return 'escapes';
  const fates = new Set(file.usesOf(variable).map((use) => fateOf(file, use, seen)));
  if (fates.has('released')) return 'released';
  return fates.has('escapes') ? 'escapes' : 'used';
}

function ofMember(file: JavaScriptFile, member: Node): Fate {
  const { user, as } = userOf(member);
  const call = user?.type === 'CallExpression' && user.callee === as ? user : undefined;
  if (!call) {
    const name = member.type === 'MemberExpression' && member.property.type === 'Identifier';
    return name && api.PLAIN_PROPERTIES.has(file.textOf(member.property)) ? 'used' : 'escapes';
  }
  const method = methodOf(call) ?? '';
  if (method === 'dispose') return 'released';
  const isReader =
    api.TENSOR_METHODS.has(method) ||
    api.LIST_METHODS.has(method) ||
    api.DOWNLOADS.has(method) ||
    api.SYNC_DOWNLOADS.has(method) ||
    api.PLAIN_METHODS.has(method);
  return isReader ? 'used' : 'escapes';
}

function ofArgument(
  file: JavaScriptFile,
  call: Extract<Node, { type: 'CallExpression' }>,
  as: Node,
  seen: Set<Node | Variable>,
): Fate {
  const name = file.nameOf(call.callee);
  if (name !== undefined) return ofLibrary(file, name, call, seen);
  const method = methodOf(call) ?? '';
  const receiver = receiverOf(call);
  if (receiver?.type === 'Identifier' && receiver.name === 'console') return 'used';
  const owner = receiver && typeOf(file, receiver);
  if (owner && !owner.isPromise) {
    if (owner.kind === 'model') return api.MODEL_READERS.has(method) ? 'used' : 'escapes';
    const isOp = api.TENSOR_METHODS.has(method) || api.PLAIN_METHODS.has(method);
    if (owner.kind === 'tensor' || owner.kind === 'variable') return isOp ? 'used' : 'escapes';
    if (owner.kind === 'detector') return 'used';
  }
  const called = file.callers.calledBy(call);
  const parameter = called?.params[call.arguments.indexOf(as as never)];
  if (parameter?.type !== 'Identifier') return 'escapes';
  const variable = file.variableOf(parameter);
  return variable ? fateOfVariable(file, variable, seen) : 'escapes';
}

function ofLibrary(
  file: JavaScriptFile,
  name: string,
  call: Node,
  seen: Set<Node | Variable>,
): Fate {
  const short = name.replace(/^tf\./, '');
  if (short === 'dispose') return 'released';
  if (short === 'keep') return fateOf(file, call, seen);
  const isReader =
    api.TENSOR_FUNCTIONS.has(short) ||
    api.TENSOR_PROMISES.has(short) ||
    api.TENSOR_LISTS.has(short) ||
    api.READERS.has(short);
  return isReader ? 'used' : 'escapes';
}

/** Arrays and records that are written just for a call belong to nobody after it. */
function ofContainer(file: JavaScriptFile, container: Node, seen: Set<Node | Variable>): Fate {
  const { user, as } = userOf(container);
  if (user?.type === 'ArrayExpression') return ofContainer(file, user, seen);
  if (user?.type !== 'CallExpression' || user.callee === as) return 'escapes';
  return ofArgument(file, user, as, seen);
}

/** Is the value handed on nameless, so that nothing can ever dispose it? */
export function isNameless(file: JavaScriptFile, node: Node): boolean {
  const { user, as } = userOf(node);
  if (!user) return false;
  if (user.type === 'AwaitExpression') return isNameless(file, user);
  if (user.type === 'ExpressionStatement') return true;
  if (user.type === 'MemberExpression')
    return user.object === as && ofMember(file, user) === 'used';
  if (user.type === 'CallExpression' && user.callee !== as) return isReading(file, user, as);
  if (user.type === 'ArrayExpression' || user.type === 'Property') {
    const whole = user.type === 'Property' ? user.parent : user;
    const outer = userOf(whole);
    return outer.user?.type === 'CallExpression' && isReading(file, outer.user, outer.as);
  }
  return false;
}

/** Does the library, which never keeps what it gets, read this argument? */
function isReading(
  file: JavaScriptFile,
  call: Extract<Node, { type: 'CallExpression' }>,
  as: Node,
): boolean {
  const receiver = receiverOf(call);
  const owner = receiver && typeOf(file, receiver)?.kind;
  const isLibrary =
    file.nameOf(call.callee) !== undefined || owner === 'model' || owner === 'tensor';
  return isLibrary && ofArgument(file, call, as, new Set()) === 'used';
}
