import {
  type FunctionNode,
  type JavaScriptFile,
  type Node,
  type Variable,
  lastName,
} from '#javascript';

const MOST_STEPS = 4;
/** Names of flags that say whether something is there already. */
const FLAGS = /load|ready|init|model|net/i;

/** May a place be left out once a variable has its value: does a condition decide about it, here or where it is called? */
export function isGuarded(
  file: JavaScriptFile,
  node: Node,
  variable: Variable,
  through: readonly FunctionNode[] = [],
): boolean {
  const owner = file.functionAround(node);
  if (isConditional(node, owner) || hasTestBefore(file, node, owner, variable)) return true;
  if (!owner) return false;
  if (through.includes(owner) || through.length > MOST_STEPS) return true;
  return file.callers.runsOf(owner).some((run) => {
    if (run.kind === 'call') return isGuarded(file, run.node, variable, [...through, owner]);
    // Where a handler is registered says nothing about how often it runs.
    const isNext = run.kind === 'callback' && /^(?:then|finally)$/.test(lastName(run.call.callee));
    return isNext && isGuarded(file, run.call, variable, [...through, owner]);
  });
}

function isConditional(node: Node, owner: Node | undefined): boolean {
  for (let at = node, up = at.parent; up && up !== owner; at = up, up = up.parent) {
    if (up.type === 'IfStatement' || up.type === 'ConditionalExpression') {
      if (at !== up.test) return true;
    }
    if (up.type === 'LogicalExpression' && at === up.right) return true;
    if (up.type === 'AssignmentExpression' && up.operator.length === 3) return true;
    if (up.type === 'SwitchCase' || up.type === 'CatchClause') return true;
  }
  return false;
}

/** Does the function ask before, in a condition that may lead out of it, whether the variable or a flag is set? */
function hasTestBefore(
  file: JavaScriptFile,
  node: Node,
  owner: Node | undefined,
  variable: Variable,
): boolean {
  return file.tree.nodes('IfStatement').some(({ test }) => {
    if (test.range[0] > node.range[0] || file.functionAround(test) !== owner) return false;
    return file.tree.nodes('Identifier').some((one) => {
      const isInside = test.range[0] <= one.range[0] && one.range[1] <= test.range[1];
      return isInside && (file.variableOf(one) === variable || FLAGS.test(one.name));
    });
  });
}
