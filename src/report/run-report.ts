import type { Failure, Finding } from '#core';
import type { Gate } from './gate.ts';
import type { RunFixes } from './fixes.ts';
import type { RunEstimates } from './run-estimates.ts';

/** Why a run ended with its exit code. */
export type ExitReason =
  | 'no-findings'
  | 'below-threshold'
  | 'findings'
  | 'gate-exceeded'
  | 'exit-zero'
  | 'nothing-to-lint'
  | 'fixed'
  | 'fix-only'
  | 'would-change'
  | 'not-written'
  | 'strict'
  | 'interrupted';

/** A finding with a name that survives edits elsewhere in its file. */
export interface ReportedFinding extends Finding {
  readonly fingerprint: string;
  /** Whether the baseline has it; nothing where there is no baseline. */
  readonly baselineState?: 'new' | 'unchanged';
}

/** A finding of a file that was compared with a baseline. */
export function comparedWithBaseline(finding: ReportedFinding, isKnown: boolean): ReportedFinding {
  if (!isKnown) return { ...finding, baselineState: 'new' };
  return { ...finding, baselineState: 'unchanged', suppressed: { kind: 'baseline' } };
}

/** What counts as new in a run that looks at new code only. */
export interface RunNewCode {
  readonly base: string;
  readonly commit: string | undefined;
  readonly scope: string;
  /** Findings that are not about new code, and so in no report. */
  readonly leftOut: number;
}

/** What a run has to say about the baseline it was compared with. */
export interface RunBaseline {
  /** What the baseline has and the code no longer does. */
  readonly stale: readonly {
    readonly path: string;
    readonly rule: string;
    readonly count: number;
  }[];
}

/** Every file of a run is counted in `files` and in exactly one of the other four. */
export interface RunCounts {
  readonly files: number;
  readonly analysed: number;
  /** Mentions no framework we know, so it was never parsed. */
  readonly irrelevant: number;
  /** Not read on purpose: too large, not text, or written by a program. */
  readonly skipped: number;
  readonly failed: number;
}

/** All a format needs to know of a run; formats read nothing else. */
export interface RunReport {
  readonly tool: { readonly name: string; readonly version: string };
  /** In order of path, place and rule; suppressed ones included and marked. */
  readonly findings: readonly ReportedFinding[];
  readonly failures: readonly Failure[];
  readonly counts: RunCounts;
  /** Texts by path, for the files that have findings. */
  readonly sources: ReadonlyMap<string, string>;
  readonly exitReason: ExitReason;
  /** The limits this run was given. */
  readonly gates?: readonly Gate[];
  readonly durationMs: number;
  /** Nothing where no baseline was given. */
  readonly baseline?: RunBaseline | undefined;
  /** Nothing where all code counts. */
  readonly newCode?: RunNewCode | undefined;
  /** What a part of a run tells besides, so that the parts can be put together. Plain data. */
  readonly shard?: object | undefined;
  /** Nothing when no fixes were wanted. */
  readonly fixes?: RunFixes | undefined;
  /** `off` when nobody wants to read about energy. */
  readonly estimates?: RunEstimates | 'off' | undefined;
}

/** A run for a format that shows no code. */
export type RunWithoutTexts = Omit<RunReport, 'sources'>;

/** The findings a person has to look at: those that neither a comment nor the baseline silences. */
export function openFindings(report: Pick<RunReport, 'findings'>): readonly ReportedFinding[] {
  return report.findings.filter((finding) => finding.suppressed === undefined);
}

/** Failures that mean "left out on purpose" rather than "went wrong". */
export function isSkip(failure: Failure): boolean {
  return failure.kind === 'too-large' || failure.kind === 'binary' || failure.kind === 'generated';
}
