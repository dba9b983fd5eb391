import type { Edit } from '#core';
import {
  type JavaScriptFile,
  type Node,
  bare,
  indentationOf,
  isFreeName,
  isFunction,
  lineBreakOf,
  methodOf,
  replaceNode,
  userOf,
} from '#javascript';
import { DOWNLOADS, SYNC_DOWNLOADS } from './api.ts';
import { spelled } from './edits.ts';
import { leaksOf } from './leaks.ts';
import { creates } from './ownership.ts';

/** Edits that let no tensor of an expression be left behind; nothing where no sound ones are known. */
export function tidyEdits(file: JavaScriptFile, nameless: Node): readonly Edit[] | undefined {
  const whole = wholeOf(file, nameless);
  const { user, as } = userOf(whole);
  if (user?.type === 'ExpressionStatement') {
    const wrapped = wrap(file, as, { inBlock: true });
    return wrapped === undefined ? undefined : [replaceNode(file, as, wrapped)];
  }
  const reading = user?.type === 'MemberExpression' && user.object === as ? user.parent : undefined;
  const method = reading && methodOf(reading);
  if (method !== undefined && DOWNLOADS.has(method)) return split(file, whole, reading as Node);
  const isRead = method !== undefined && (SYNC_DOWNLOADS.has(method) || method === 'print');
  // What comes out of `tidy` lives on, so that nothing is gained where that is the one left behind.
  if (!isRead && leaksOf(file).some(({ call }) => call === whole)) return undefined;
  const target = isRead ? (reading as Node) : whole;
  const wrapped = wrap(file, target);
  return wrapped === undefined ? undefined : [replaceNode(file, target, wrapped)];
}

/** The largest expression around a nameless tensor that gives a tensor. */
function wholeOf(file: JavaScriptFile, node: Node): Node {
  let whole = node;
  for (let up = node.parent; up && !isFunction(up); up = up.parent) {
    const isExpression = up.type === 'CallExpression' || bare(up) !== up;
    if (up.type === 'CallExpression' && creates(file, up) && isWaitless(file, up)) whole = up;
    else if (!isExpression && up.type !== 'MemberExpression' && up.type !== 'ArrayExpression')
      break;
  }
  return whole;
}

function isWaitless(file: JavaScriptFile, node: Node): boolean {
  const isInside = (one: Node) => node.range[0] <= one.range[0] && one.range[1] <= node.range[1];
  const { tree } = file;
  return ![...tree.nodes('AwaitExpression'), ...tree.nodes('YieldExpression')].some(isInside);
}

function wrap(
  file: JavaScriptFile,
  node: Node,
  { inBlock }: { readonly inBlock?: true } = {},
): string | undefined {
  const tidy = spelled(file, 'tidy');
  const text = file.textOf(node);
  if (tidy === undefined || !isWaitless(file, node) || /\barguments\b/.test(text)) return undefined;
  return inBlock ? `${tidy}(() => { ${text}; })` : `${tidy}(() => ${text})`;
}

/** `const values = await chain.data();` becomes a tensor with a name, the reading of it, and its end. */
function split(file: JavaScriptFile, whole: Node, download: Node): readonly Edit[] | undefined {
  const { user: wait } = userOf(download);
  if (wait?.type !== 'AwaitExpression') return undefined;
  const declarator = userOf(wait).user;
  const declaration = declarator?.parent;
  if (declarator?.type !== 'VariableDeclarator' || declaration?.type !== 'VariableDeclaration')
    return undefined;
  const list = declaration.parent.type;
  if (declaration.declarations.length > 1 || (list !== 'BlockStatement' && list !== 'Program'))
    return undefined;
  const { text } = file;
  const [start, end] = declaration.range;
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const rest = /^[^\r\n]*/.exec(text.slice(end))?.[0] ?? '';
  if (before.trim() !== '' || !/^[ \t]*(?:\/\/.*)?$/.test(rest)) return undefined;
  const base = declarator.id.type === 'Identifier' ? declarator.id.name : 'result';
  const name = `${base}Tensor`;
  if (!isFreeName(file, name)) return undefined;
  const inner = receiverCount(file, whole) ? wrap(file, whole) : file.textOf(whole);
  if (inner === undefined) return undefined;
  const next = lineBreakOf(file) + indentationOf(file, declaration);
  return [
    { range: { start, end: start }, text: `const ${name} = ${inner};${next}` },
    replaceNode(file, whole, name),
    {
      range: { start: end + rest.length, end: end + rest.length },
      text: `${next}${name}.dispose();`,
    },
  ];
}

/** Does the expression make other tensors on its way? */
function receiverCount(file: JavaScriptFile, whole: Node): boolean {
  return file.calls.some(
    (call) =>
      call !== whole &&
      whole.range[0] <= call.range[0] &&
      call.range[1] <= whole.range[1] &&
      creates(file, call),
  );
}
