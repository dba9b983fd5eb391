import { type Edit, LineIndex, type SourceFile } from '#core';
import { read } from './read.ts';
import { suppressionEdit, type SuppressionPlace } from './suppression-edits.ts';

/** Milliseconds a file may take to parse when all that is wanted is one comment. */
const DEADLINE = 2_000;

/**
 * The edit that silences a rule at an offset of a text, or in the whole file. Nothing when the text cannot be
 * read, or not in time.
 */
export function suppressionEditFor(
  source: SourceFile,
  offset: number,
  rule: string,
  place: SuppressionPlace,
): Edit | undefined {
  const outcome = read(source, { deadline: DEADLINE });
  if (outcome.kind === 'failed') return undefined;
  const context = outcome.reading.suppressionContext(new LineIndex(source.text));
  return suppressionEdit(context, offset, rule, place);
}
