import type { Finding, SourceFile } from '#core';
import { suppressionEditFor } from '#engine';
import { encodeLike } from './encode.ts';
import { jobOf } from './lint-file.ts';
import { NotebookWriter } from './notebook-file.ts';
import { prepareParser } from './prepare-parser.ts';
import { sourceReader } from './read-source.ts';
import type { FoundFile } from './walk.ts';
import { writeFix } from './write-fixes.ts';

/** Writes comments into a file that silence findings of it; answers why it was left alone, or nothing. */
export async function addSuppressions(
  file: FoundFile,
  findings: readonly Finding[],
  about: {
    /** The text the findings are about. */
    readonly text: string | undefined;
    readonly reason: string | undefined;
  },
): Promise<string | undefined> {
  const job = jobOf(file);
  const read = sourceReader()(job);
  if (read.kind !== 'text' || read.text !== about.text) {
    return 'it was changed by somebody else meanwhile';
  }
  await prepareParser(job.language);
  const { shown: path, language } = job;
  const { notebook, bytes } = read;
  const cells = notebook ? { cells: notebook.module.ranges } : {};
  let source: SourceFile = { path, text: read.text, language, ...cells };
  const writer = notebook && new NotebookWriter(source, notebook);
  const place = { location: 'sameLine', reason: about.reason } as const;
  // From the back, so that what is still to come keeps its place.
  for (const { range, rule } of findings.toSorted((a, b) => b.range.start - a.range.start)) {
    const edit = suppressionEditFor(source, range.start, rule, place);
    if (!edit) return 'it takes too long to read';
    const { start, end } = edit.range;
    const text = source.text.slice(0, start) + edit.text + source.text.slice(end);
    source = writer ? writer.write([edit]) : { ...source, text };
  }
  const next =
    writer && notebook ? writer.bytesOf(bytes, notebook) : encodeLike(bytes, source.text);
  if (next === undefined) return 'its encoding lacks a letter of the comment';
  return writeFix(job.path, bytes, next);
}
