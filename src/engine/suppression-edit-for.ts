import { type Edit, LineIndex, type SourceFile } from '#core';
import { knowledge } from '#frameworks';
import { LogicalLines, PythonFile, parse } from '#python';
import type { SuppressionContext } from './logical-lines.ts';
import { suppressionEdit, type SuppressionPlace } from './suppression-edits.ts';

/** Milliseconds a file may take to parse when all that is wanted is one comment. */
const DEADLINE = 2_000;

/** What suppressions need to know of a parsed file. */
export function suppressionContext(file: PythonFile, lines: LineIndex): SuppressionContext {
  const logical = new LogicalLines(file.tree);
  return {
    text: file.text,
    lines,
    cells: file.cells,
    comments: file.comments,
    logicalLineAt: (offset) => logical.at(offset),
    logicalLineAfter: (offset) => logical.after(offset),
  };
}

/**
 * The edit that silences a rule at an offset of a text, or in the whole file. Nothing when the text takes
 * too long to parse.
 */
export function suppressionEditFor(
  source: SourceFile,
  offset: number,
  rule: string,
  place: SuppressionPlace,
): Edit | undefined {
  const read = parse(source.text, DEADLINE);
  if (read.kind === 'timeout') return undefined;
  const file = new PythonFile(source, read.tree, knowledge);
  const context = suppressionContext(file, new LineIndex(source.text));
  return suppressionEdit(context, offset, rule, place);
}
