import type { Edit } from '#core';
import {
  type JavaScriptFile,
  type Node,
  bare,
  insertAboveStatement,
  insertAfterStatement,
  isFreeName,
  replaceNode,
  userOf,
} from '#javascript';
import { type Reloading, reloadings } from './loading.ts';

/**
 * Lets the first use load the model and the others find it: `await (modelLoading ??= load())`, with `modelLoading` at
 * the top of the file, where it has its place before anything can run. Nothing where the model is disposed after use.
 */
export function loadOnceEdits(
  file: JavaScriptFile,
  { call, variable, isOuter, isDisposed }: Reloading,
): readonly Edit[] | undefined {
  if (isDisposed || file.functionAround(call)?.generator) return undefined;
  if (isOuter) {
    const assignment = userOf(userOf(call).as.parent ?? call).user;
    if (assignment?.type !== 'AssignmentExpression') return undefined;
    const left = file.textOf(assignment.left);
    return [replaceNode(file, assignment, `${left} ??= ${file.textOf(assignment.right)}`)];
  }
  const type = isTyped(file, call) ? typeOfLoad(file, call.callee) : '';
  if (type === undefined || isRunningOn(file, call)) return undefined;
  const name = newName(file, call, variable.name);
  const declaration = declarationEdit(file, call, `let ${name}${type};`);
  const kept = `(${name} ??= ${file.textOf(call)})`;
  return declaration && [declaration, replaceNode(file, call, kept)];
}

/** `modelLoading`, and other names for the other loads of a file into a `model`. */
function newName(file: JavaScriptFile, call: Node, held: string): string {
  const alike = reloadings(file).filter((one) => !one.isOuter && one.variable.name === held);
  let toSkip = alike.findIndex((one) => one.call === call);
  for (let number = 1; ; number++) {
    const name = `${held}Loading${number === 1 ? '' : number}`;
    if (isFreeName(file, name) && toSkip-- <= 0) return name;
  }
}

function isTyped(file: JavaScriptFile, node: Node): boolean {
  const attributes = file.scriptAround(node)?.attributes;
  return attributes === undefined
    ? /\.[cm]?tsx?$/i.test(file.path)
    : /\blang\s*=\s*["']?tsx?\b/i.test(attributes);
}

/** The type of the promise, in the words the file has at its top; nothing where it has none. */
function typeOfLoad(file: JavaScriptFile, callee: Node): string | undefined {
  let root = bare(callee);
  while (root.type === 'MemberExpression' && !root.computed && !root.optional) root = root.object;
  if (root.type !== 'Identifier') return undefined;
  const isTop = file
    .variableOf(root)
    ?.defs.every(({ node }) => file.functionAround(node as Node) === undefined);
  return isTop ? `: ReturnType<typeof ${file.textOf(callee)}> | undefined` : undefined;
}

/** Would the bracket that the edit begins with make a statement without `;` go on? */
function isRunningOn(file: JavaScriptFile, call: Node): boolean {
  const statement = file.statementOf(call);
  if (statement.range[0] !== call.range[0]) return false;
  const before = file.text.slice(0, call.range[0]).trimEnd();
  return !/[;{}]$/.test(before);
}

/** A line behind the imports of the script, or at its beginning. */
function declarationEdit(file: JavaScriptFile, call: Node, line: string): Edit | undefined {
  const block = file.scriptAround(call);
  const statements = file.tree.program.body.filter(({ range }) => {
    return !block || (block.start <= range[0] && range[1] <= block.end);
  });
  const isHead = (node: Node): boolean => isImport(node) || 'directive' in node;
  const first = statements.findIndex((one) => !isHead(one));
  const head = statements[first - 1];
  if (head) return insertAfterStatement(file, head, ['', line]);
  const [start] = statements;
  return start && insertAboveStatement(file, start, [line, '']);
}

function isImport(node: Node): boolean {
  if (node.type === 'ImportDeclaration' || node.type === 'TSImportEqualsDeclaration') return true;
  if (node.type === 'ExpressionStatement') return isRequire(node.expression);
  if (node.type !== 'VariableDeclaration') return false;
  return node.declarations.every(({ init }) => init !== null && isRequire(init));
}

function isRequire(node: Node): boolean {
  let at = bare(node);
  while (at.type === 'MemberExpression') at = at.object;
  return (
    at.type === 'CallExpression' && at.callee.type === 'Identifier' && at.callee.name === 'require'
  );
}
