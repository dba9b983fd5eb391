import type { Failure, Finding, LineIndex, Problem, SourceFile } from '#core';
import type { rules } from '#rules';
import type { SuppressionContext } from './logical-lines.ts';

/** A rule of any language. */
export type AnyRule = (typeof rules)[string];

/** One text, read by its own language's floor; all that the engine asks of it. */
export interface Reading {
  /** What a rule says about the text; nothing when the rule is one of another language. */
  check(rule: AnyRule): Iterable<Problem>;
  /** Does the offset lie in text that did not parse? */
  isBroken(offset: number): boolean;
  /** What decides whether, and with which runs, a place counts. */
  factsOfRun(offset: number): Pick<Finding, 'looksUnused' | 'smokeTest' | 'recordedAs'>;
  suppressionContext(lines: LineIndex): SuppressionContext;
  /** Where the first text stands that did not parse; nothing when all did. */
  readonly firstBroken?: number | undefined;
}

export type ReadOutcome =
  | { readonly kind: 'read'; readonly reading: Reading }
  | { readonly kind: 'failed'; readonly failure: Failure };

export interface ReadOptions {
  readonly deadline: number;
  /** The same text may come again, a little different. */
  readonly isOpen?: boolean | undefined;
}

export type Read = (source: SourceFile, options: ReadOptions) => ReadOutcome;
