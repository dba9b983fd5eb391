import { LineIndex } from '#core';
import { logicalLines } from '#python';
import type { SuppressionContext } from '../../src/engine/suppressions.ts';
import { pythonFile } from './meaning.ts';
import { pythonLines, type Cut } from './python-lines.ts';

/** `tree` is what the real parser makes of a text; it has to be prepared first. */
export type Model = Cut | 'tree';

export function modelOf(text: string, model: Model): SuppressionContext {
  if (model !== 'tree') return pythonLines(text, model);
  const file = pythonFile(text);
  const logical = logicalLines(file.tree);
  return {
    text,
    lines: new LineIndex(text),
    marker: '#',
    comments: file.comments,
    logicalLineAt: (offset) => logical.at(offset),
    cells: [],
    logicalLineAfter: (offset) => logical.after(offset),
  };
}
