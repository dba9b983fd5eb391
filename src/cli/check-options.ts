import { SEVERITIES, UsageError } from '#core';
import { FINDING_ORDERS, type FindingOrder } from './arrange.ts';
import type { NewCodeWish, SettingOverrides } from '#project';
import { estimateWishes, type EstimateWishes } from './estimate-wishes.ts';
import { gateWishes, type GateWishes } from './gate-options.ts';
import { fixWishes, silenceWish, type FixWishes, type SilenceWish } from './fix-options.ts';
import {
  choiceOf,
  countOf,
  extensionsOf,
  listOf,
  outputsOf,
  severitiesOf,
  sizeOf,
  unguarded,
  valueOf,
  valuesOf,
  type ColourWish,
  type Output,
  type RawFlags,
} from './flags.ts';
import { baselineWish, type BaselineWish } from './baseline-options.ts';
import { newCodeWish } from './new-code-options.ts';
import { configWishes } from './config-wishes.ts';
import { ruleTimes, type RuleTimes } from './rule-times.ts';
import { runWishes, type RunWishes } from './run-options.ts';
import { shardWish, type Shard } from './shard.ts';

export const FAIL_LEVELS = [...SEVERITIES, 'never'] as const;

/** What the command line of `check` asks for. */
export interface CheckOptions {
  readonly paths: readonly string[];
  readonly isStdin: boolean;
  readonly stdinFilename: string | undefined;
  readonly overrides: SettingOverrides;
  readonly extendIgnore: readonly string[] | undefined;
  readonly ignoreSuppressions: boolean;
  readonly forceExclude: boolean;
  /** Look behind links to folders. */
  readonly followLinks: boolean;
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
  /** Nothing when no comments are to be written. */
  readonly silencing: SilenceWish | undefined;
  readonly run: RunWishes;
  /** Nothing when nobody wants to know how long rules take. */
  readonly profile: RuleTimes | undefined;
  readonly outputs: readonly Output[];
  readonly statistics: boolean;
  /** Nothing when nobody wants to read about energy. */
  readonly estimates: EstimateWishes | undefined;
  readonly colour: ColourWish;
  readonly progress: boolean;
  readonly verbosity: 'normal' | 'quiet' | 'silent';
  readonly verbose: boolean;
  readonly sort: FindingOrder;
  /** How many findings are shown on a terminal; nothing when all are. */
  readonly maxShown: number | undefined;
  /** What to print instead of linting. */
  readonly show: 'files' | { readonly settingsFor: string } | undefined;
}

/** Reads flags and arguments; throws a usage error for what makes no sense. */
export function checkOptions(given: readonly string[], raw: RawFlags): CheckOptions {
  const paths = given.map(unguarded);
  const isStdin = paths.includes('-');
  if (isStdin && paths.length > 1) {
    throw new UsageError('`-` reads standard input and cannot be combined with other paths.');
  }
  const { configPath, inline } = configWishes(valuesOf(raw, 'config'), raw['isolated'] === true);
  const isolated = raw['isolated'] === true;
  if (isolated && configPath !== undefined) {
    throw new UsageError('--isolated and --config contradict each other.');
  }
  const fixes = fixWishes(raw);
  return {
    paths: paths.length === 0 ? ['.'] : paths,
    isStdin,
    stdinFilename: valueOf(raw, 'stdinFilename'),
    overrides: { ...inline, ...overridesOf(raw) },
    extendIgnore: listOf(raw, 'extendIgnore'),
    ignoreSuppressions: raw['ignoreSuppressions'] === true,
    forceExclude: raw['forceExclude'] === true,
    followLinks: raw['followSymlinks'] === true,
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
    silencing: silenceWish(
      raw,
      isStdin || fixes !== undefined || raw['staged'] === true || raw['shard'] !== undefined,
    ),
    run: runWishes(raw),
    profile: raw['profileRules'] === true ? ruleTimes() : undefined,
    outputs: outputsOf(raw),
    statistics: raw['statistics'] === true,
    estimates: raw['estimates'] === false ? undefined : estimateWishes(raw),
    colour: choiceOf(raw, 'color', '--color', ['auto', 'always', 'never']) ?? 'auto',
    progress: raw['progress'] !== false,
    verbose: raw['verbose'] === true,
    sort: choiceOf(raw, 'sort', '--sort', FINDING_ORDERS) ?? 'location',
    maxShown: countOf(raw, 'maxDiagnostics', '--max-diagnostics'),
    show: showWish(raw),
    verbosity: raw['silent'] === true ? 'silent' : raw['quiet'] === true ? 'quiet' : 'normal',
  };
}

function showWish(raw: RawFlags): CheckOptions['show'] {
  const settingsFor = valueOf(raw, 'showSettings');
  if (settingsFor !== undefined) return { settingsFor };
  return raw['showFiles'] === true ? 'files' : undefined;
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
    fixable: listOf(raw, 'fixable'),
    unfixable: listOf(raw, 'unfixable'),
    include: listOf(raw, 'include'),
    'per-file-ignores': perFileIgnoresOf(raw),
    extension: extensionsOf(raw),
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

/** `pattern:rules`, repeated; what comes first may hold a drive letter. */
function perFileIgnoresOf(raw: RawFlags): Record<string, string[]> | undefined {
  const entries = valuesOf(raw, 'perFileIgnores');
  if (entries.length === 0) return undefined;
  const ignores: Record<string, string[]> = {};
  for (const entry of entries) {
    const at = entry.lastIndexOf(':');
    if (at <= 0 || at === entry.length - 1) {
      throw new UsageError(`--per-file-ignores expects PATTERN:RULES, not \`${entry}\`.`);
    }
    const rules = entry.slice(at + 1).split(',');
    (ignores[entry.slice(0, at)] ??= []).push(...rules.map((rule) => rule.trim()));
  }
  return ignores;
}

function excludesOf(raw: RawFlags): string[] | undefined {
  const given = listOf(raw, 'extendExclude');
  return raw['notebooks'] === false ? [...(given ?? []), '*.ipynb'] : given;
}
