import { fixText, lint, type AppliedFix, type FileResult, type LintSettings } from '#engine';
import type { Failure, Language, Range } from '#core';
import { encodingOf } from './decode.ts';
import { encodeLike } from './encode.ts';
import { reasonOf } from './reason.ts';
import { inCells, type ReadNotebook } from './in-cells.ts';
import { linesOfNotebook, rangesOfLines } from './line-ranges.ts';
import { NotebookWriter, openNotebook } from './notebook-file.ts';
import type { LineSpan } from './parse-patch.ts';
import type { ReadResult } from './read-source.ts';
import type { FoundFile } from './walk.ts';
import { writeFix } from './write-fixes.ts';

/** One file to work on. Plain data, as it crosses between threads. */
export interface FileJob {
  readonly path: string;
  readonly shown: string;
  readonly language: Language;
  readonly maxBytes: number;
  readonly settings: LintSettings;
  readonly newLines?: readonly LineSpan[] | undefined;
}

/** Which fixes to apply, and whether the file gets them or only the answer. */
export interface Fixing {
  readonly allow: 'safe' | 'unsafe';
  readonly write: boolean;
}

/** What came of one file. */
export interface LintedFile {
  readonly result: FileResult;
  /** The text, where findings refer to it. */
  readonly text?: string;
  readonly fixed?: FixedFile;
}

/** A file after its fixes. */
export interface FixedFile {
  readonly path: string;
  readonly applied: readonly AppliedFix[];
  /** Where new code is now, in the text that findings refer to; nothing when all of it is. */
  readonly within?: readonly Range[] | undefined;
  /** The texts, unless the file was written. */
  readonly change?: {
    readonly before: string;
    readonly after: string;
    /** The text after all fixes in the encoding of the file. */
    readonly bytes: Uint8Array;
  };
}

type TextRead = Extract<ReadResult, { kind: 'text' }>;

export function jobOf({ path, shown, language, folder, newLines }: FoundFile): FileJob {
  const maxBytes = folder.settings['max-file-size'];
  return { path, shown, language, maxBytes, settings: folder.lintSettingsFor(path), newLines };
}

/** Lints, and fixes where that is wished, what was read of a file. Never throws for what the file holds. */
export function lintRead(source: ReadResult, job: FileJob, fixing?: Fixing): LintedFile {
  const { shown, language } = job;
  if (source.kind === 'failure') return { result: failed(shown, source.failure) };
  if (source.kind === 'irrelevant') {
    return { result: { path: shown, findings: [], failures: [], outcome: 'irrelevant' } };
  }
  const { text, notebook } = source;
  try {
    if (fixing) return fixRead(source, job, fixing);
    const cells = notebook ? { cells: notebook.module.ranges } : {};
    const result = lint({ path: shown, text, language, ...cells }, job.settings);
    return withText(notebook ? inCells(result, notebook) : result, text);
  } catch (error) {
    // A bug of ours on one file must not cost the user the answers for all the others.
    const message = `the linter itself failed: ${reasonOf(error)}`;
    return { result: failed(shown, { path: shown, kind: 'rule', message }) };
  }
}

function fixRead(source: TextRead, job: FileJob, fixing: Fixing): LintedFile {
  const { text, bytes, notebook } = source;
  const { path, shown } = job;
  const fixed = notebook
    ? fixNotebook(source, notebook, job, fixing)
    : fixPlain(source, job, fixing);
  const { applied, before, after, next, within } = fixed;
  if (applied.length === 0) return withText(after, text);
  const problem =
    next === undefined
      ? 'its encoding lacks a letter that a fix writes'
      : fixing.write
        ? writeFix(path, bytes, next)
        : undefined;
  if (next === undefined || problem !== undefined) {
    const failure: Failure = { path: shown, kind: 'write', message: problem ?? '' };
    return withText({ ...before, failures: [...before.failures, failure] }, text);
  }
  const change = fixing.write ? {} : { change: { ...fixed.patch, bytes: next } };
  return { ...withText(after, fixed.text), fixed: { path: shown, applied, within, ...change } };
}

interface Fixed extends ReturnType<typeof fixText> {
  /** The whole file after the fixes; nothing when its encoding cannot hold them. */
  readonly next: Uint8Array | undefined;
  /** The file's own text before and after, as a patch shows it. */
  readonly patch: { readonly before: string; readonly after: string };
}

function fixPlain({ text, bytes }: TextRead, job: FileJob, { allow }: Fixing): Fixed {
  const { shown, language, settings, newLines } = job;
  const within = newLines && rangesOfLines(text, newLines);
  const fixed = fixText({ path: shown, text, language }, settings, { allow, within });
  // A patch has to match the file to the byte, so it shows the mark that the text does without.
  const mark = encodingOf(bytes).label === 'utf-8' && encodingOf(bytes).mark > 0 ? '\ufeff' : '';
  return {
    ...fixed,
    next: encodeLike(bytes, fixed.text),
    patch: { before: mark + text, after: mark + fixed.text },
  };
}

function fixNotebook(
  { text, bytes }: TextRead,
  notebook: ReadNotebook,
  { shown, language, settings, maxBytes, newLines }: FileJob,
  { allow }: Fixing,
): Fixed {
  const source = { path: shown, text, language, cells: notebook.module.ranges };
  const writer = new NotebookWriter(source, notebook);
  const within = newLines && linesOfNotebook(notebook, newLines);
  const fixed = fixText(source, settings, { allow, writer, within });
  const next = writer.bytesOf(bytes, notebook);
  const again = openNotebook(next, { shown, maxBytes });
  return {
    ...fixed,
    before: inCells(fixed.before, notebook),
    after: 'kind' in again ? fixed.after : inCells(fixed.after, again.notebook),
    next,
    patch: { before: textOf(bytes), after: textOf(next) },
  };
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString();
}

function withText(result: FileResult, text: string): LintedFile {
  return result.findings.length > 0 ? { result, text } : { result };
}

function failed(path: string, failure: Failure): FileResult {
  return { path, findings: [], failures: [failure], outcome: 'failed' };
}
