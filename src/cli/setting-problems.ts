import { UsageError } from '#core';
import { settingProblemText, type SettingProblem } from '#project';
import { printError } from './streams.ts';

/** Prints what is doubtful about settings and stops where going on would mislead. */
export function rejectSettingProblems(
  problems: readonly SettingProblem[],
  run: { readonly strict: boolean; readonly warns: boolean; readonly more?: readonly string[] },
): void {
  const warnings = problems
    .filter(({ severity }) => severity === 'warning')
    .map(settingProblemText);
  const errors = [
    ...(run.more ?? []),
    ...problems.filter(({ severity }) => severity === 'error').map(settingProblemText),
  ];
  if (run.strict) errors.push(...warnings);
  else if (run.warns) {
    for (const warning of warnings) printError(`joulelint: warning: ${warning}\n`);
  }
  if (errors.length > 0) throw new UsageError(errors.join('\n'));
}
