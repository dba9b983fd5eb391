import { availableParallelism } from 'node:os';
import { UsageError } from '#core';
import { valueOf, type FlagHelp, type RawFlags } from './flags.ts';

/** Flags of `check` about how the work is done, which never change what is found. */
export const RUN_FLAGS: readonly FlagHelp[] = [
  ['--jobs <number>', 'Threads to work with (default: as many as pay, at most 4)'],
  ['--no-cache', 'Look at every file, also at those looked at before'],
  ['--cache-dir <path>', 'Where answers are kept (default: .joulelint_cache)'],
  ['--profile-rules', 'Tell how long each rule takes, on one thread and without earlier answers'],
];

/** The flag of `check` that keeps it running. */
export const WATCH_FLAGS: readonly FlagHelp[] = [
  ['--watch', 'Lint again whenever a file or the settings change, until Ctrl-C'],
];

export interface RunWishes {
  /** Nothing: as many as pay. */
  readonly jobs: number | undefined;
  /** Nothing when answers are neither kept nor taken. */
  readonly cacheFolder: string | undefined;
}

/** More threads than this read one disk against each other. */
const MOST_UNASKED = 4;

export function runWishes(raw: RawFlags): RunWishes {
  const { JOULELINT_CACHE_DIR, JOULELINT_NO_CACHE } = process.env;
  const isProfiled = raw['profileRules'] === true;
  const isOff = isProfiled || raw['cache'] === false || (JOULELINT_NO_CACHE ?? '') !== '';
  const folder = valueOf(raw, 'cacheDir') ?? (JOULELINT_CACHE_DIR || '.joulelint_cache');
  return {
    jobs: isProfiled ? 1 : jobsOf(raw),
    cacheFolder: isOff ? undefined : folder,
  };
}

/** How many threads to use: a wish is followed at once, otherwise more than one has to be worth it. */
export function threads({ jobs }: RunWishes): {
  readonly jobs: number;
  readonly crewFrom?: number;
} {
  if (jobs !== undefined) return { jobs, crewFrom: 0 };
  return { jobs: Math.min(availableParallelism(), MOST_UNASKED) };
}

function jobsOf(raw: RawFlags): number | undefined {
  const value = valueOf(raw, 'jobs');
  if (value === undefined || value === 'auto') return undefined;
  if (!/^[1-9]\d{0,2}$/.test(value)) {
    throw new UsageError(`--jobs expects a number of threads from 1 on, not \`${value}\`.`);
  }
  return Number(value);
}
