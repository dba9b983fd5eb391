import type { Edit } from '#core';
import { indentationOf, lineBreakOf, lineEnd, lineStart, standsAlone } from './edits.ts';
import type { PythonFile } from './file.ts';
import type { Node } from './flat-tree.ts';
import * as K from './kinds.ts';

/** Lines to write around statements that move. */
export interface Around {
  /** Behind the moved statements, in front of the loop. */
  readonly after?: readonly string[];
  /** Where the statements stood. */
  readonly instead?: readonly string[];
}

/**
 * Moves statements that follow each other, with the comments right above the first, in front of a statement
 * around them. Nothing when one shares its line or holds a string over several lines.
 */
export function moveBefore(
  file: PythonFile,
  statements: readonly Node[],
  target: Node,
  { after = [], instead = [] }: Around = {},
): Edit[] | undefined {
  const { text, tree } = file;
  const first = statements[0] ?? 0;
  const last = statements.at(-1) ?? first;
  if (!first || !standsAlone(file, first) || !standsAlone(file, last)) return undefined;
  if (!/^[ \t]*$/.test(text.slice(lineStart(text, tree.start(target)), tree.start(target))))
    return undefined;
  for (let node = first; node < tree.last(last); node++) {
    if (tree.kind(node) === K.STRING && /[\r\n]/.test(tree.textOf(node))) return undefined;
  }
  const lineBreak = lineBreakOf(file);
  const [inner, outer] = [indentationOf(file, first), indentationOf(file, target)];
  let start = lineStart(text, tree.start(first));
  for (;;) {
    const above = lineStart(text, start - (text.endsWith('\r\n', start) ? 2 : 1));
    const line = start > 0 ? text.slice(above, start) : '';
    if (!line.startsWith(`${inner}#`)) break;
    start = above;
  }
  const end = lineEnd(text, tree.end(last));
  const behind = /^(\r\n|\n|\r)/.exec(text.slice(end, end + 2))?.[0].length ?? 0;
  const moved = text.slice(start, end).split(/\r\n|\n|\r/);
  if (moved.some((line) => line.trim() !== '' && !line.startsWith(inner))) return undefined;
  const isWhole = tree.items(tree.parent(first)).length === statements.length;
  const left = isWhole && instead.length === 0 ? ['pass'] : instead;
  const at = lineStart(text, tree.start(target));
  return [
    {
      range: { start: at, end: at },
      text: [
        ...moved.map((line) => (line.trim() === '' ? '' : outer + line.slice(inner.length))),
        ...after.map((line) => outer + line),
      ]
        .map((line) => line + lineBreak)
        .join(''),
    },
    {
      range: { start, end: end + behind },
      text: left.map((line) => inner + line + lineBreak).join(''),
    },
  ];
}
