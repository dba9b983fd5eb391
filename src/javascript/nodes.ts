import type { Scope } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';

export type Node = TSESTree.Node;
export type Expression = TSESTree.Expression;
export type Identifier = TSESTree.Identifier;
export type Call = TSESTree.CallExpression;
export type FunctionNode =
  TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression;
export type ClassNode = TSESTree.ClassDeclaration | TSESTree.ClassExpression;
export type LoopNode =
  | TSESTree.ForStatement
  | TSESTree.ForInStatement
  | TSESTree.ForOfStatement
  | TSESTree.WhileStatement
  | TSESTree.DoWhileStatement;

/** A variable as the scope manager knows it. */
export type Variable = Scope['variables'][number];
export type Reference = Scope['references'][number];

export function isFunction(node: Node | undefined): node is FunctionNode {
  return (
    node?.type === 'FunctionDeclaration' ||
    node?.type === 'FunctionExpression' ||
    node?.type === 'ArrowFunctionExpression'
  );
}

export function isClass(node: Node | undefined): node is ClassNode {
  return node?.type === 'ClassDeclaration' || node?.type === 'ClassExpression';
}

export function isLoop(node: Node | undefined): node is LoopNode {
  return (
    node?.type === 'ForStatement' ||
    node?.type === 'ForInStatement' ||
    node?.type === 'ForOfStatement' ||
    node?.type === 'WhileStatement' ||
    node?.type === 'DoWhileStatement'
  );
}

/** What an expression is once `as T`, `!`, `satisfies T` and the brackets of `a?.b` are taken off. */
export function bare(node: Node): Node {
  let at = node;
  while (
    at.type === 'TSAsExpression' ||
    at.type === 'TSNonNullExpression' ||
    at.type === 'TSSatisfiesExpression' ||
    at.type === 'TSTypeAssertion' ||
    at.type === 'ChainExpression'
  ) {
    at = at.expression;
  }
  return at;
}

/** The node that uses an expression, and the child of it that the expression is. */
export function userOf(node: Node): { readonly user: Node | undefined; readonly as: Node } {
  let at = node;
  let up = at.parent;
  while (up && bare(up) !== up) {
    at = up;
    up = at.parent;
  }
  return { user: up, as: at };
}

/** The name behind a dot, `a.b` and `a['b']` alike; nothing for what is worked out while running. */
export function propertyName(node: Node): string | undefined {
  if (node.type !== 'MemberExpression') return undefined;
  const { property, computed } = node;
  if (!computed) return property.type === 'Identifier' ? property.name : undefined;
  return property.type === 'Literal' && typeof property.value === 'string'
    ? property.value
    : undefined;
}

/** The name of a property in an object literal, a pattern or a class. */
export function keyName(node: Node): string | undefined {
  if (
    node.type !== 'Property' &&
    node.type !== 'MethodDefinition' &&
    node.type !== 'PropertyDefinition'
  )
    return undefined;
  const { key, computed } = node;
  if (!computed && key.type === 'Identifier') return key.name;
  if (key.type === 'PrivateIdentifier') return `#${key.name}`;
  return key.type === 'Literal' && typeof key.value === 'string' ? key.value : undefined;
}

/** The method a call calls: `data` of `tensor.data()`; nothing when it calls no property. */
export function methodOf(call: Node): string | undefined {
  return call.type === 'CallExpression' ? propertyName(bare(call.callee)) : undefined;
}

/** The object whose method a call calls. */
export function receiverOf(call: Node): Node | undefined {
  if (call.type !== 'CallExpression') return undefined;
  const callee = bare(call.callee);
  return callee.type === 'MemberExpression' ? callee.object : undefined;
}
