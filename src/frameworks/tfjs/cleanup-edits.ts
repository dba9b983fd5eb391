import type { Edit } from '#core';
import {
  type JavaScriptFile,
  type Node,
  indentationOf,
  insertAfterStatement,
  insertBeforeStatement,
  isFunction,
  lineBreakOf,
} from '#javascript';
import type { Lodger } from './components.ts';
import { returnedBy } from './flows.ts';

/** Lets the effect of a component dispose the model it put into a ref; nothing for other places. */
export function cleanupEdits(file: JavaScriptFile, lodger: Lodger): readonly Edit[] | undefined {
  const { ref, effect } = lodger;
  const [body] = effect?.arguments ?? [];
  if (ref === undefined || !isFunction(body) || body.body?.type !== 'BlockStatement')
    return undefined;
  if (body.async || hasRefOfSameName(file, body, ref)) return undefined;
  const statements = [`${ref}.current?.dispose();`, `${ref}.current = null;`];
  const list = body.body.body;
  const last = list.at(-1);
  const returned = returnedBy(file, body);
  if (returned.length === 0) return last && appended(file, last, statements);
  const [cleanup] = returned;
  const isOnly = returned.length === 1 && last?.type === 'ReturnStatement';
  if (!isOnly || !isFunction(cleanup) || cleanup.body?.type !== 'BlockStatement') return undefined;
  const [first] = cleanup.body.body;
  const edit = first && insertBeforeStatement(file, first, statements);
  return edit && [edit];
}

function appended(
  file: JavaScriptFile,
  last: Node,
  statements: readonly string[],
): readonly Edit[] | undefined {
  const step = /\t/.test(indentationOf(file, last)) ? '\t' : '  ';
  const edit = insertAfterStatement(file, last, [
    'return () => {',
    ...statements.map((line) => step + line),
    '};',
  ]);
  return edit && endsStatement(file, last) ? [edit] : undefined;
}

/** A statement without its `;` would not run on into `return`, but one that lies on one line with others would. */
function endsStatement(file: JavaScriptFile, node: Node): boolean {
  const lineBreak = lineBreakOf(file);
  const before = file.text.slice(0, node.range[0]);
  return before.slice(before.lastIndexOf(lineBreak.at(-1) ?? '\n') + 1).trim() === '';
}

/** Does the effect have something else of the ref's name? */
function hasRefOfSameName(file: JavaScriptFile, body: Node, ref: string): boolean {
  return file.tree
    .nodes('VariableDeclarator')
    .some(
      ({ id, range }) =>
        id.type === 'Identifier' &&
        id.name === ref &&
        body.range[0] <= range[0] &&
        range[1] <= body.range[1],
    );
}
