import type { FlagHelp } from './flags.ts';

/** The flag of `check` that makes it one of several runs. */
export const SHARD_FLAGS: readonly FlagHelp[] = [
  [
    '--shard <part>',
    'Lint one part of the files, such as 2/5; `joulelint merge` joins the JSON reports',
  ],
];
