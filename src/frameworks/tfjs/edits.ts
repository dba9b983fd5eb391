import type { Edit } from '#core';
import {
  type JavaScriptFile,
  type Node,
  type Variable,
  insertAfterStatement,
  methodOf,
  userOf,
} from '#javascript';
import { DOWNLOADS } from './api.ts';

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
    if (ownerOf(file, use) !== owner || isPending(use)) return undefined;
    const statement = childOf(block, use);
    if (!statement) return undefined;
    if (statement.range[0] > last.range[0]) last = statement;
  }
  if (hasWayOut(file, owner, declaration.range[1], last.range[1])) return undefined;
  return insertAfterStatement(file, last, [`${variable.name}.dispose();`]);
}

/** The function around a place; what runs inside `tf.tidy` runs at once and belongs to the one further out. */
function ownerOf(file: JavaScriptFile, node: Node): Node | undefined {
  const owner = file.functionAround(node);
  const call = owner && userOf(owner).user;
  const isTidied = call?.type === 'CallExpression' && file.nameOf(call.callee) === 'tf.tidy';
  return isTidied ? ownerOf(file, call) : owner;
}

/** Is a tensor read here by a promise that nobody waits for? */
function isPending(use: Node): boolean {
  const call = userOf(use).user?.parent;
  if (!call || !DOWNLOADS.has(methodOf(call) ?? '')) return false;
  return userOf(call).user?.type !== 'AwaitExpression';
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
