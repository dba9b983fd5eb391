import {
  type Call,
  type JavaScriptFile,
  type Node,
  type Variable,
  bare,
  isFunction,
} from '#javascript';
import { assignedTo } from './flows.ts';
import { creates, fateOf } from './ownership.ts';
import { type Situation, situationOf } from './situation.ts';

/** A tensor that is stored where another one was before, which nothing disposes. */
export interface Kept {
  readonly assignment: Extract<Node, { type: 'AssignmentExpression' }>;
  readonly call: Call;
  readonly name: string;
  readonly situation: Situation;
}

export function keptTensors(file: JavaScriptFile): Kept[] {
  return file.tree.nodes('AssignmentExpression').flatMap((assignment) => {
    const value = valueOf(file, assignment);
    if (!value || isGuarded(file, assignment)) return [];
    const mentions = mentionsOf(file, assignment.left);
    if (!mentions || mentions.some((one) => fateOf(file, one) !== 'used')) return [];
    const situation = situationOf(file, assignment);
    const { often } = situation;
    if (often !== 'loop' && often !== 'frame' && often !== 'event') return [];
    const name = file.textOf(assignment.left);
    return [{ assignment, call: value, name, situation }];
  });
}

function valueOf(
  file: JavaScriptFile,
  { operator, right }: Extract<Node, { type: 'AssignmentExpression' }>,
): Call | undefined {
  if (operator !== '=') return undefined;
  const at = bare(right);
  const value = at.type === 'AwaitExpression' ? bare(at.argument) : at;
  if (value.type !== 'CallExpression') return undefined;
  // What is kept on purpose counts as well, though the result belongs to whoever made it.
  const isKept = file.nameOf(value.callee) === 'tf.keep' && value.arguments[0];
  return creates(file, isKept || value) ? value : undefined;
}

/** All other mentions of the property or outer variable; nothing when it is no such place. */
function mentionsOf(file: JavaScriptFile, target: Node): readonly Node[] | undefined {
  if (target.type === 'Identifier') {
    const variable = file.variableOf(target);
    return variable && isOuter(file, variable, target) && !file.isExported(variable)
      ? file.usesOf(variable)
      : undefined;
  }
  if (!isLasting(file, target)) return undefined;
  const holder = assignedTo(file, target);
  return holder?.mentions.filter((one) => {
    const { parent } = one;
    return parent?.type !== 'AssignmentExpression' || parent.left !== one;
  });
}

/**
 * Does the object outlive the function that stores the tensor, and is it only ever read by the names of its
 * properties? One that is made in the function, or gone through by whatever keys it has, may be emptied at once.
 */
function isLasting(file: JavaScriptFile, target: Node): boolean {
  if (target.type !== 'MemberExpression') return false;
  const { object } = target;
  if (object.type !== 'Identifier') {
    const { tree } = file;
    return !tree
      .nodes('MemberExpression')
      .some((one) => one.computed && one.object.type === 'ThisExpression');
  }
  const variable = file.variableOf(object);
  if (!variable || !isOuter(file, variable, target)) return false;
  return file.usesOf(variable).every(({ parent }) => {
    if (parent?.type === 'MemberExpression') return !parent.computed;
    return parent?.type === 'ArrayExpression' || parent?.type === 'JSXExpressionContainer';
  });
}

function isOuter(file: JavaScriptFile, { defs }: Variable, node: Node): boolean {
  const [definition, ...others] = defs;
  if (!definition || others.length > 0 || definition.type !== 'Variable') return false;
  return file.functionAround(definition.name as Node) !== file.functionAround(node);
}

/** Is it stored under a condition, such as that there is none yet? */
function isGuarded(file: JavaScriptFile, node: Node): boolean {
  for (let up: Node | undefined = node.parent; up && !isFunction(up); up = up.parent) {
    if (up.type === 'IfStatement' || up.type === 'LogicalExpression') return true;
    if (up.type === 'ConditionalExpression' || up.type === 'SwitchCase') return true;
  }
  const owner = file.functionAround(node);
  // `if (mean) return;` before it guards as well.
  return file.tree
    .nodes('ReturnStatement')
    .some((one) => file.functionAround(one) === owner && one.range[1] <= node.range[0]);
}
