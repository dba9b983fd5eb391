import { isNotebookPath, LineIndex, type Finding } from '#core';
import { applyFixes } from '#engine';
import type { FixedFile } from './worker-tasks.ts';

/** What all safe fixes of a file come to; nothing where there are none. */
export function fixedFile(
  path: string,
  text: string,
  findings: readonly Finding[],
): FixedFile | undefined {
  // An edit of a notebook's file would get in the way of the notebook's own editor.
  if (isNotebookPath(path)) return undefined;
  const fixes = findings.flatMap(({ suppressed, fix }) => (suppressed ? [] : (fix ?? [])));
  const { edits } = applyFixes(text, fixes, { allow: 'safe' });
  if (edits.length === 0) return undefined;
  const lines = new LineIndex(text);
  return {
    path,
    edits: edits.map(({ range, text: put }) => ({
      start: lines.positionAt(range.start),
      end: lines.positionAt(range.end),
      text: put,
    })),
  };
}
