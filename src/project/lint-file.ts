import { fixText, lint, type AppliedFix, type FileResult, type LintSettings } from '#engine';
import type { Failure, Language } from '#core';
import { encodingOf } from './decode.ts';
import { encodeLike } from './encode.ts';
import { reasonOf } from './reason.ts';
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
  /** The texts, unless the file was written. */
  readonly change?: {
    readonly before: string;
    readonly after: string;
    /** The text after all fixes in the encoding of the file. */
    readonly bytes: Uint8Array;
  };
}

export function jobOf({ path, shown, language, folder }: FoundFile): FileJob {
  const maxBytes = folder.settings['max-file-size'];
  return { path, shown, language, maxBytes, settings: folder.lintSettingsFor(path) };
}

/** Lints, and fixes where that is wished, what was read of a file. Never throws for what the file holds. */
export function lintRead(source: ReadResult, job: FileJob, fixing?: Fixing): LintedFile {
  const { shown, language } = job;
  if (source.kind === 'failure') return { result: failed(shown, source.failure) };
  if (source.kind === 'irrelevant') {
    return { result: { path: shown, findings: [], failures: [], outcome: 'irrelevant' } };
  }
  const { text } = source;
  try {
    if (fixing) return fixRead(source, job, fixing);
    return withText(lint({ path: shown, text, language }, job.settings), text);
  } catch (error) {
    // A bug of ours on one file must not cost the user the answers for all the others.
    const message = `the linter itself failed: ${reasonOf(error)}`;
    return { result: failed(shown, { path: shown, kind: 'rule', message }) };
  }
}

function fixRead(
  { text, bytes }: Extract<ReadResult, { kind: 'text' }>,
  { path, shown, language, settings }: FileJob,
  { allow, write }: Fixing,
): LintedFile {
  const fixed = fixText({ path: shown, text, language }, settings, { allow });
  const { applied, before, after } = fixed;
  if (applied.length === 0) return withText(after, text);
  const next = encodeLike(bytes, fixed.text);
  const problem =
    next === undefined
      ? 'its encoding lacks a letter that a fix writes'
      : write
        ? writeFix(path, bytes, next)
        : undefined;
  if (next === undefined || problem !== undefined) {
    const failure: Failure = { path: shown, kind: 'write', message: problem ?? '' };
    return withText({ ...before, failures: [...before.failures, failure] }, text);
  }
  // A patch has to match the file to the byte, so it shows the mark that the text does without.
  const mark = encodingOf(bytes).label === 'utf-8' && encodingOf(bytes).mark > 0 ? '\ufeff' : '';
  const change = write
    ? {}
    : { change: { before: mark + text, after: mark + fixed.text, bytes: next } };
  return { ...withText(after, fixed.text), fixed: { path: shown, applied, ...change } };
}

function withText(result: FileResult, text: string): LintedFile {
  return result.findings.length > 0 ? { result, text } : { result };
}

function failed(path: string, failure: Failure): FileResult {
  return { path, findings: [], failures: [failure], outcome: 'failed' };
}
