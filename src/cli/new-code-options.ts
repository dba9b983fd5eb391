import { UsageError } from '#core';
import { DIFF_SCOPES, type NewCodeWish } from '#project';
import type { FixWishes } from './fix-options.ts';
import { choiceOf, valueOf, type RawFlags } from './flags.ts';

/** What the command line says about new code; nothing when all code counts. */
export function newCodeWish(
  raw: RawFlags,
  run: { readonly isStdin: boolean; readonly fixes: FixWishes | undefined },
): NewCodeWish | undefined {
  const base = valueOf(raw, 'diffBase') ?? valueOf(raw, 'changedSince');
  const staged = raw['staged'] === true;
  const scope = choiceOf(raw, 'diffScope', '--diff-scope', DIFF_SCOPES);
  if (base === undefined && !staged) {
    if (scope !== undefined) throw new UsageError('--diff-scope needs --diff-base or --staged.');
    return undefined;
  }
  const flag = staged ? '--staged' : '--diff-base';
  if (run.isStdin) throw new UsageError(`${flag} looks at files, not at standard input.`);
  if (run.fixes && staged) {
    throw new UsageError(
      '--staged looks at what is staged, which --fix and --diff cannot change; run --fix first and stage the result.',
    );
  }
  return { base, staged, scope: scope ?? 'lines' };
}
