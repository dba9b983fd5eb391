import { SEVERITIES, UsageError } from '#core';
import type { NewCodeWish, SettingOverrides } from '#project';
import { estimateWishes, type EstimateWishes } from './estimate-wishes.ts';
import { gateWishes, type GateWishes } from './gate-options.ts';
import { fixWishes, type FixWishes } from './fix-options.ts';
import {
  choiceOf,
  listOf,
  outputsOf,
  severitiesOf,
  sizeOf,
  unguarded,
  valueOf,
  type ColourWish,
  type Output,
  type RawFlags,
} from './flags.ts';
import { baselineWish, type BaselineWish } from './baseline-options.ts';
import { newCodeWish } from './new-code-options.ts';
import { runWishes, type RunWishes } from './run-options.ts';
import { shardWish, type Shard } from './shard.ts';

export const FAIL_LEVELS = [...SEVERITIES, 'never'] as const;

/** What the command line of `check` asks for. */
export interface CheckOptions {
  readonly paths: readonly string[];
  readonly isStdin: boolean;
  readonly stdinFilename: string | undefined;
  readonly overrides: SettingOverrides;
  readonly ignoreSuppressions: boolean;
  readonly forceExclude: boolean;
  readonly configPath: string | undefined;
  readonly isolated: boolean;
  readonly failOn: (typeof FAIL_LEVELS)[number];
  readonly baseline: BaselineWish;
  /** Nothing when all files are looked at. */
  readonly shard: Shard | undefined;
  readonly watch: boolean;
  /** Nothing when all code counts. */
  readonly newCode: NewCodeWish | undefined;
  readonly gates: GateWishes;
  readonly exitZero: boolean;
  readonly strict: boolean;
  readonly errorOnUnmatched: boolean;
  /** Nothing when no fixes are wanted. */
  readonly fixes: FixWishes | undefined;
  readonly run: RunWishes;
  readonly outputs: readonly Output[];
  readonly statistics: boolean;
  /** Nothing when nobody wants to read about energy. */
  readonly estimates: EstimateWishes | undefined;
  readonly colour: ColourWish;
  readonly progress: boolean;
  readonly verbosity: 'normal' | 'quiet' | 'silent';
}

/** Reads flags and arguments; throws a usage error for what makes no sense. */
export function checkOptions(given: readonly string[], raw: RawFlags): CheckOptions {
  const paths = given.map(unguarded);
  const isStdin = paths.includes('-');
  if (isStdin && paths.length > 1) {
    throw new UsageError('`-` reads standard input and cannot be combined with other paths.');
  }
  const configPath = valueOf(raw, 'config');
  const isolated = raw['isolated'] === true;
  if (isolated && configPath !== undefined) {
    throw new UsageError('--isolated and --config contradict each other.');
  }
  const fixes = fixWishes(raw);
  return {
    paths: paths.length === 0 ? ['.'] : paths,
    isStdin,
    stdinFilename: valueOf(raw, 'stdinFilename'),
    overrides: overridesOf(raw),
    ignoreSuppressions: raw['ignoreSuppressions'] === true,
    forceExclude: raw['forceExclude'] === true,
    configPath,
    isolated,
    failOn: choiceOf(raw, 'failOn', '--fail-on', FAIL_LEVELS) ?? 'warning',
    baseline: baselineWish(raw),
    shard: shardOf(raw, fixes),
    watch: raw['watch'] === true,
    newCode: newCodeWish(raw, { isStdin, fixes }),
    gates: gateWishes(raw),
    exitZero: raw['exitZero'] === true,
    strict: raw['strict'] === true,
    errorOnUnmatched: raw['errorOnUnmatched'] !== false,
    fixes,
    run: runWishes(raw),
    outputs: outputsOf(raw),
    statistics: raw['statistics'] === true,
    estimates: raw['estimates'] === false ? undefined : estimateWishes(raw),
    colour: choiceOf(raw, 'color', '--color', ['auto', 'always', 'never']) ?? 'auto',
    progress: raw['progress'] !== false,
    verbosity: raw['silent'] === true ? 'silent' : raw['quiet'] === true ? 'quiet' : 'normal',
  };
}

/** Limits and fixes are for a whole run. */
function shardOf(raw: RawFlags, fixes: FixWishes | undefined): Shard | undefined {
  const shard = shardWish(raw);
  if (!shard) return undefined;
  if (fixes) throw new UsageError('--shard only reports; --fix and --diff need all files.');
  const limit = ['maxFindings', 'energyBudget', 'carbonBudget', 'energyRegression'].find(
    (name) => raw[name] !== undefined,
  );
  if (limit === undefined) return shard;
  const flag = limit.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  throw new UsageError(`--${flag} is for all parts together: give it to \`joulelint merge\`.`);
}

/** Only what was given on the command line, so that files keep the say over the rest. */
function overridesOf(raw: RawFlags): SettingOverrides {
  const wishes: { -readonly [Key in keyof SettingOverrides]: SettingOverrides[Key] | undefined } = {
    select: listOf(raw, 'select'),
    'extend-select': listOf(raw, 'extendSelect'),
    ignore: listOf(raw, 'ignore'),
    preview: raw['preview'] === true ? true : undefined,
    severity: severitiesOf(raw),
    exclude: listOf(raw, 'exclude'),
    'extend-exclude': excludesOf(raw),
    'respect-gitignore': raw['respectGitignore'] === false ? false : undefined,
    'max-file-size': sizeOf(raw),
    'report-unused-suppressions': raw['reportUnusedSuppressions'] === true ? true : undefined,
  };
  return Object.fromEntries(Object.entries(wishes).filter(([, wish]) => wish !== undefined));
}

function excludesOf(raw: RawFlags): string[] | undefined {
  const given = listOf(raw, 'extendExclude');
  return raw['notebooks'] === false ? [...(given ?? []), '*.ipynb'] : given;
}
