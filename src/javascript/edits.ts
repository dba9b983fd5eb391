import type { Edit } from '#core';
import type { JavaScriptFile } from './file.ts';
import type { Node } from './nodes.ts';

/** Replaces a node's text. */
export function replaceNode(file: JavaScriptFile, node: Node, text: string): Edit {
  return { range: file.range(node), text };
}

/** Blanks at the start of the line an offset lies on. */
export function indentationOf(file: JavaScriptFile, node: Node): string {
  const { text } = file;
  const start = lineStart(text, node.range[0]);
  return /^[ \t]*/.exec(text.slice(start, node.range[0]))?.[0] ?? '';
}

/** The line break this file uses. */
export function lineBreakOf(file: JavaScriptFile): string {
  return /\r\n|\n|\r/.exec(file.text)?.[0] ?? '\n';
}

/** Puts lines behind a statement, indented as it is, and behind a comment at its end. Nothing when code follows. */
export function insertAfterStatement(
  file: JavaScriptFile,
  statement: Node,
  lines: readonly string[],
): Edit | undefined {
  const { text } = file;
  const [, end] = statement.range;
  const rest = /^[^\r\n]*/.exec(text.slice(end))?.[0] ?? '';
  if (!/^[ \t]*(?:\/\/.*|\/\*[^*]*\*\/[ \t]*)?$/.test(rest)) return undefined;
  // Without a `;` the next line could be read as going on with the statement.
  if (
    !text.slice(...statement.range).endsWith(';') &&
    !text.slice(...statement.range).endsWith('}')
  )
    if (lines.some((line) => /^[([`/+-]/.test(line))) return undefined;
  const at = end + rest.length;
  const lineBreak = lineBreakOf(file);
  const indentation = indentationOf(file, statement);
  return {
    range: { start: at, end: at },
    text: lines.map((line) => lineBreak + (line && indentation + line)).join(''),
  };
}

/** Puts lines before a statement, indented as it is. Nothing when it shares its line. */
export function insertBeforeStatement(
  file: JavaScriptFile,
  statement: Node,
  lines: readonly string[],
): Edit | undefined {
  const { text } = file;
  const [start] = statement.range;
  const at = lineStart(text, start);
  if (text.slice(at, start).trim() !== '') return undefined;
  const indentation = indentationOf(file, statement);
  const lineBreak = lineBreakOf(file);
  return {
    range: { start: at, end: at },
    text: lines.map((line) => (line && indentation + line) + lineBreak).join(''),
  };
}

/** Puts lines above a statement of the top and the comments that belong to it. */
export function insertAboveStatement(
  file: JavaScriptFile,
  statement: Node,
  lines: readonly string[],
): Edit | undefined {
  const edit = insertBeforeStatement(file, statement, lines);
  if (!edit) return undefined;
  let { start } = edit.range;
  for (const { range, text, ownLine } of file.comments.toReversed()) {
    const isRightAbove = /^[ \t]*(?:\r\n|\n|\r)$/.test(file.text.slice(range.end, start));
    if (isRightAbove && ownLine && !text.startsWith('#!'))
      start = lineStart(file.text, range.start);
  }
  return { ...edit, range: { start, end: start } };
}

/** Does nothing in the file have this name, so that a new variable may? */
export function isFreeName(file: JavaScriptFile, name: string): boolean {
  return !file.tree.nodes('Identifier').some((identifier) => identifier.name === name);
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}
