import type { Edit } from '#core';
import {
  type Call,
  type JavaScriptFile,
  type Node,
  type Variable,
  insertAfterStatement,
  methodOf,
  receiverOf,
  userOf,
} from '#javascript';
import { DOWNLOADS, MODEL_WAITERS } from './api.ts';
import { typeOf } from './kinds.ts';

/** How this file writes a function of `tf`: `tf.tidy`, or `tidy` where only that is imported. */
export function spelled(file: JavaScriptFile, name: string): string | undefined {
  for (const identifier of file.tree.nodes('Identifier')) {
    const { parent } = identifier;
    if (parent?.type === 'MemberExpression' && parent.property === identifier) continue;
    const isReference = file.referenceOf(identifier) !== undefined;
    if (!isReference) continue;
    const found = file.nameOf(identifier);
    if (found === 'tf') return `${identifier.name}.${name}`;
    if (found === `tf.${name}`) return identifier.name;
  }
  return undefined;
}

/**
 * Disposes a variable's tensor behind the last statement that uses it. Nothing where that is not sure to come last:
 * uses in other functions, promises nobody waits for, ways out in between.
 */
export function disposeAfterLastUse(
  file: JavaScriptFile,
  variable: Variable,
  declaration: Node,
): Edit | undefined {
  const block = declaration.parent;
  const owner = file.functionAround(declaration);
  let last = declaration;
  for (const use of file.usesOf(variable)) {
    if (ownerOf(file, use) !== owner || isPending(file, use)) return undefined;
    const statement = childOf(block, use);
    if (!statement) return undefined;
    if (statement.range[0] > last.range[0]) last = statement;
  }
  if (hasWayOut(file, owner, declaration.range[1], last.range[1])) return undefined;
  return insertAfterStatement(file, last, [`${variable.name}.dispose();`]);
}

/** The function around a place; what runs inside `tf.tidy` runs at once and belongs to the one further out. */
export function ownerOf(file: JavaScriptFile, node: Node): Node | undefined {
  const owner = file.functionAround(node);
  const call = owner && userOf(owner).user;
  const isTidied = call?.type === 'CallExpression' && file.nameOf(call.callee) === 'tf.tidy';
  return isTidied ? ownerOf(file, call) : owner;
}

/** Does a tensor go here into a promise that nobody waits for? */
function isPending(file: JavaScriptFile, use: Node): boolean {
  const { user, as } = userOf(use);
  const isReceiver = user?.type === 'MemberExpression' && user.object === as;
  const call = isReceiver ? userOf(user).user : outOfLists(user);
  if (call?.type !== 'CallExpression' || !mayWait(file, call)) return false;
  return userOf(call).user?.type !== 'AwaitExpression';
}

function outOfLists(node: Node | undefined): Node | undefined {
  let at = node;
  while (
    at?.type === 'ArrayExpression' ||
    at?.type === 'Property' ||
    at?.type === 'ObjectExpression'
  )
    at = at.parent;
  return at;
}

/** May a call still work with a tensor when it has returned? */
function mayWait(file: JavaScriptFile, call: Call): boolean {
  const method = methodOf(call) ?? '';
  if (DOWNLOADS.has(method) || MODEL_WAITERS.has(method)) return true;
  const name = file.nameOf(call.callee);
  if (name !== undefined)
    return !name.startsWith('tf.') || /^tf\.(?:browser|node)\.(?:to|draw|encode)/.test(name);
  const receiver = receiverOf(call);
  const owner = receiver && typeOf(file, receiver)?.kind;
  if (owner === 'detector') return true;
  return file.callers.calledBy(call)?.async ?? false;
}

function childOf(block: Node | undefined, node: Node): Node | undefined {
  for (let at: Node | undefined = node; at; at = at.parent) if (at.parent === block) return at;
  return undefined;
}

/** Does anything between two offsets leave the function or the round of a loop early? */
function hasWayOut(
  file: JavaScriptFile,
  owner: Node | undefined,
  from: number,
  to: number,
): boolean {
  const { tree } = file;
  return [
    ...tree.nodes('ReturnStatement'),
    ...tree.nodes('ThrowStatement'),
    ...tree.nodes('ContinueStatement'),
    ...tree.nodes('BreakStatement'),
  ].some(
    (node) => node.range[0] >= from && node.range[1] <= to && file.functionAround(node) === owner,
  );
}
