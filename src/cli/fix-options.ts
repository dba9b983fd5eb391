import { UsageError } from '#core';
import { valueOf, type FlagHelp, type RawFlags } from './flags.ts';

/** Flags of `check` about fixes. */
export const FIX_FLAGS: readonly FlagHelp[] = [
  ['--fix', 'Apply safe fixes'],
  ['--fix-only', 'Apply safe fixes and report nothing else'],
  ['--show-fixes', 'With --fix or --diff: list what was fixed'],
  ['--fixable <rules>', 'Rules whose fixes are offered'],
  ['--unfixable <rules>', 'Rules whose fixes are not offered'],
  ['--unsafe-fixes', 'With --fix or --diff: also fixes that may change behaviour'],
  ['--diff', 'Show what --fix would change, as a unified diff, and change nothing'],
  ['--add-suppressions', 'Write a comment that silences each finding; =REASON says why'],
  ['--suppression-reason <text>', 'The same as =REASON'],
  ['--exit-non-zero-on-fix', 'Exit with 1 when --fix changed a file, even if nothing is left'],
];

/** Comments that silence what is found. */
export interface SilenceWish {
  readonly reason: string | undefined;
}

/** What the command line says about such comments; nothing when none are to be written. */
export function silenceWish(raw: RawFlags, isOther: boolean): SilenceWish | undefined {
  if (raw['addSuppressions'] === undefined) return undefined;
  if (isOther) {
    throw new UsageError(
      '--add-suppressions writes into files; it goes with neither --fix, --diff, --staged, --shard nor standard input.',
    );
  }
  const reason = valueOf(raw, 'suppressionReason');
  return { reason: reason === '' ? undefined : reason };
}

/** Which fixes are wanted and where they go. */
export interface FixWishes {
  readonly allow: 'safe' | 'unsafe';
  readonly to: 'files' | 'diff';
  readonly exitNonZero: boolean;
  /** What is left is not reported. */
  readonly only: boolean;
  readonly show: boolean;
}

/** What the command line says about fixes; nothing when none are wanted. */
export function fixWishes(raw: RawFlags): FixWishes | undefined {
  const isDiff = raw['diff'] === true;
  const only = raw['fixOnly'] === true;
  if (!isDiff && !only && raw['fix'] !== true) {
    if (raw['unsafeFixes'] === true) throw new UsageError('--unsafe-fixes needs --fix or --diff.');
    if (raw['showFixes'] === true) throw new UsageError('--show-fixes needs --fix or --diff.');
    if (raw['exitNonZeroOnFix'] === true)
      throw new UsageError('--exit-non-zero-on-fix needs --fix.');
    return undefined;
  }
  return {
    allow: raw['unsafeFixes'] === true ? 'unsafe' : 'safe',
    to: isDiff ? 'diff' : 'files',
    exitNonZero: raw['exitNonZeroOnFix'] === true,
    only: only && !isDiff,
    show: raw['showFixes'] === true,
  };
}
