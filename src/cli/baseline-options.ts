import { valueOf, type FlagHelp, type RawFlags } from './flags.ts';

/** Which baseline known findings are looked up in: a named one, that of the settings, or none. */
export type BaselineWish = 'off' | { readonly named: string | undefined };

/** Flags of `check` about findings that are known. */
export const BASELINE_FLAGS: readonly FlagHelp[] = [
  [
    '--baseline <path>',
    'Do not report findings that this file knows (default: as the settings say)',
  ],
  ['--no-baseline', 'Report findings that a baseline knows'],
];

export function baselineWish(raw: RawFlags): BaselineWish {
  const { baseline } = raw;
  if (baseline === undefined || baseline === '') return { named: undefined };
  if (baseline === false) return 'off';
  return { named: valueOf(raw, 'baseline') };
}

/** Flags of `check` that have no meaning where nothing is reported. */
const REPORTING =
  /^--(?:fail-on|exit-|max-findings|.*-budget|budget-|compare-with|energy-|output-|statistics|no-estimates|region|hardware|runs|assumptions|color|stdin|no-baseline|sort|max-diagnostics|show-|verbose)|^-o/;

/** The flags of `baseline`: those of `check` that say what is found and where. */
export function baselineFlags(flags: readonly FlagHelp[]): readonly FlagHelp[] {
  return flags.filter(([flag]) => !REPORTING.test(flag));
}
