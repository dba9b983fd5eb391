import {
  type Call,
  type JavaScriptFile,
  type LoopNode,
  type Node,
  type Variable,
  bare,
  isFunction,
  isLoop,
} from '#javascript';
import { creates, fateOf } from './ownership.ts';
import { situationOf } from './situation.ts';
import { typeOf } from './kinds.ts';

/** A variable that gets another tensor in every round of a loop, while nothing disposes the one before. */
export interface Replaced {
  readonly assignment: Extract<Node, { type: 'AssignmentExpression' }>;
  readonly call: Call;
  readonly variable: Variable;
  readonly loop: LoopNode;
}

export function replacedTensors(file: JavaScriptFile): Replaced[] {
  return file.tree.nodes('AssignmentExpression').flatMap((assignment) => {
    const { left, right, operator } = assignment;
    if (operator !== '=' || left.type !== 'Identifier' || !creates(file, right)) return [];
    const loop = loopAround(assignment);
    const variable = file.variableOf(left);
    if (!loop || !variable || isInside(variable.defs[0]?.name as Node | undefined, loop)) return [];
    if (typeOf(file, left)?.kind !== 'tensor' || file.isExported(variable)) return [];
    const value = bare(right);
    const call = value.type === 'AwaitExpression' ? bare(value.argument) : value;
    if (call.type !== 'CallExpression' || isSpared(file, variable, loop)) return [];
    return situationOf(file, assignment).tidied === 'no'
      ? [{ assignment, call, variable, loop }]
      : [];
  });
}

/** Does the loop release the tensors, hand them on, or leave after the first? */
function isSpared(file: JavaScriptFile, variable: Variable, loop: LoopNode): boolean {
  const uses = file.usesOf(variable).filter((use) => isInside(use, loop));
  const writes = variable.references.filter(
    ({ identifier, init }) => !init && isInside(identifier as Node, loop),
  );
  if (writes.filter((reference) => reference.isWrite()).length !== 1) return true;
  const isLeft = file.tree.nodes('BreakStatement').some((one) => isInside(one, loop));
  return isLeft || uses.some((use) => fateOf(file, use, new Set([variable])) !== 'used');
}

/** The nearest loop around a place in the same function; a branch on the way may run only once. */
function loopAround(node: Node): LoopNode | undefined {
  for (let up = node.parent; up && !isFunction(up); up = up.parent) {
    if (up.type === 'IfStatement' || up.type === 'ConditionalExpression') return undefined;
    if (up.type === 'SwitchStatement' || up.type === 'LogicalExpression') return undefined;
    if (isLoop(up)) return up;
  }
  return undefined;
}

function isInside(node: Node | undefined, outer: Node): boolean {
  return node !== undefined && outer.range[0] <= node.range[0] && node.range[1] <= outer.range[1];
}
