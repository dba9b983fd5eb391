import { type JavaScriptFile, type Node, isFunction } from '#javascript';

/** Is the place one that only runs when something else did not work, or when somebody chose it? */
export function isFallback(file: JavaScriptFile, node: Node): boolean {
  for (let up: Node | undefined = node.parent; up; up = up.parent) {
    if (up.type === 'CatchClause' || up.type === 'IfStatement' || up.type === 'SwitchCase')
      return true;
    if (up.type === 'ConditionalExpression' || up.type === 'LogicalExpression') return true;
    if (!isFunction(up)) continue;
    const call = up.parent;
    if (call?.type !== 'CallExpression') continue;
    const text = file.textOf(call.callee);
    if (/(?:catch|describe|it|test|before\w*)$/.test(text)) return true;
  }
  return false;
}
