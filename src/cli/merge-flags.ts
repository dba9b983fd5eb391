import type { FlagHelp } from './flags.ts';

/** Flags of `check` that say what is found and where: decided when the parts were linted. */
const LINTING =
  /^--(?:select|extend-|ignore|extension|per-file|include|show-|verbose|preview|severity|exclude|force-|no-notebooks|no-respect|max-file|report-unused|no-error|no-progress|stdin)/;

/** The flags of `merge`: those of `check` that say what is told and what fails. */
export function mergeFlags(flags: readonly FlagHelp[]): readonly FlagHelp[] {
  return flags.filter(([flag]) => !LINTING.test(flag));
}
