import { SEVERITIES, UsageError, type Language, type Severity } from '#core';
import type { Format } from '#report';
import { GATE_FLAGS } from './gate-flags.ts';

/** A flag, as cac wants to be told about it and as the help text shows it. */
export type FlagHelp = readonly [flag: string, help: string];

/** What several commands may be told about runs. */
const WORKLOAD_FLAGS: readonly FlagHelp[] = [
  ['--region <zone>', 'Grid zone of all runs, such as FR or gcp:us-central1'],
  ['--hardware <devices>', 'Devices of all runs: "2 x NVIDIA T4"; may be repeated'],
  ['--runs <number>', 'Runs a month, of every workload'],
  ['--assumptions <path>', 'Take workload, zone and pue from this settings file'],
];

/** Flags of `check`. */
export const CHECK_FLAGS: readonly FlagHelp[] = [
  ['--select <rules>', 'Rules to run: ids, prefixes or ALL, separated by commas'],
  ['--extend-select <rules>', 'Rules to run in addition'],
  ['--ignore <rules>', 'Rules not to run'],
  ['--extend-ignore <rules>', 'Rules not to run, in addition to those of the settings'],
  ['--per-file-ignores <pattern:rules>', 'Rules not to run on files that match; may be repeated'],
  ['--preview', 'Let selected rules run that are still being tried out'],
  ['--severity <rule=level>', 'Severity of a rule: error, warning, info, hint or off'],
  ['--include <patterns>', 'Look only at files that match'],
  ['--exclude <patterns>', 'Leave out what matches, instead of the default list'],
  ['--extend-exclude <patterns>', 'Leave out what matches, in addition'],
  ['--extension <ending:language>', 'Language of files with this ending: python or javascript'],
  ['--force-exclude', 'Leave out even files named on the command line'],
  ['--follow-symlinks', 'Look behind links to folders, too'],
  ['--no-notebooks', 'Leave Jupyter notebooks out'],
  ['--no-respect-gitignore', 'Lint what .gitignore and .ignore name, too'],
  ['--max-file-size <bytes>', 'Skip larger files'],
  ['--ignore-suppressions', 'Report findings that comments silence'],
  ['--report-unused-suppressions', 'Report comments that no longer silence anything'],
  ['--fail-on <level>', 'Exit with 1 from this severity on, or never (default: warning)'],
  ...GATE_FLAGS,
  ['--exit-zero', 'Exit with 0 even when there are findings'],
  ['--strict', 'Exit with 2 when a file failed or settings are doubtful'],
  [
    '--output-format <format>',
    'full, concise, grouped, summary, json, jsonl, sarif, github, gitlab, junit, rdjson, rdjsonl, checkstyle, azure, markdown or html; =PATH writes to a file; may be repeated',
  ],
  ['-o, --output-file <path>', 'Write findings to a file instead of standard output'],
  ['--statistics', 'Count findings by rule instead of listing them'],
  ['--sort <order>', 'Order of findings: location, rule or energy (default: location)'],
  ['--max-diagnostics <number>', 'Show no more findings on the terminal; all of them count'],
  ['--no-estimates', 'Say nothing about energy'],
  ...WORKLOAD_FLAGS,
  ['--color <when>', 'auto, always or never'],
  ['--no-progress', 'Show no progress line'],
  ['--quiet', 'Print findings and failures only'],
  ['--verbose', 'Also say which settings files are used and how much was searched'],
  ['--silent', 'Print nothing but usage errors'],
  ['--config <path>', 'Use this settings file for everything, or KEY=VALUE for one setting'],
  ['--isolated', 'Use no settings file'],
  ['--show-files', 'Print the files that would be linted, and stop'],
  ['--show-settings <file>', 'Print the settings that hold for a file, and stop'],
  ['--no-error-on-unmatched', 'Do not fail when a path matches nothing'],
  ['--stdin-filename <path>', 'Name of what is piped in when the path is -'],
];

/** Flags of `estimate`. */
export const ESTIMATE_FLAGS: readonly FlagHelp[] = [
  ...WORKLOAD_FLAGS,
  ['--changed-at <time>', 'Compare the runs CodeCarbon recorded before and from this time on'],
  ['--config <path>', 'Use this settings file'],
  ['--isolated', 'Use no settings file'],
];

/** Spelt out here so that reading flags need not load the formats themselves. */
export const FORMATS = [
  'full',
  'concise',
  'grouped',
  'summary',
  'json',
  'jsonl',
  'sarif',
  'github',
  'gitlab',
  'junit',
  'rdjson',
  'rdjsonl',
  'checkstyle',
  'azure',
  'markdown',
  'html',
] as const satisfies readonly Format[];

/** One report to write; without a path it goes to standard output. */
export interface Output {
  readonly format: Format;
  readonly path: string | undefined;
}

export type ColourWish = 'auto' | 'always' | 'never';

/** What cac hands over: flags by camel-case name, each once, several times or not at all. */
export type RawFlags = Readonly<Record<string, unknown>>;

/** All values of a flag as they were typed. */
export function valuesOf(raw: RawFlags, name: string): readonly string[] {
  const value = raw[name];
  if (value === undefined) return [];
  return (Array.isArray(value) ? value : [value]).map((each) => unguarded(String(each)));
}

/** The last value of a flag, which wins. */
export function valueOf(raw: RawFlags, name: string): string | undefined {
  return valuesOf(raw, name).at(-1);
}

/** A list flag: repeated or separated by commas; nothing when it was not given. */
export function listOf(raw: RawFlags, name: string): string[] | undefined {
  if (raw[name] === undefined) return undefined;
  return valuesOf(raw, name)
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '');
}

/** A flag that has to be one of a few words. */
export function choiceOf<Choice extends string>(
  raw: RawFlags,
  name: string,
  flag: string,
  choices: readonly Choice[],
): Choice | undefined {
  const value = valueOf(raw, name);
  return value === undefined ? undefined : chosen(value, flag, choices);
}

/** `rule=level`, repeated or separated by commas. */
export function severitiesOf(raw: RawFlags): Record<string, Severity | 'off'> | undefined {
  const entries = listOf(raw, 'severity');
  if (entries === undefined) return undefined;
  return Object.fromEntries(
    entries.map((entry) => {
      const at = entry.lastIndexOf('=');
      if (at <= 0) throw new UsageError(`--severity expects RULE=LEVEL, not \`${entry}\`.`);
      const level = chosen(entry.slice(at + 1), '--severity', [...SEVERITIES, 'off'] as const);
      return [entry.slice(0, at), level];
    }),
  );
}

/** `ending:language`, repeated or separated by commas. */
export function extensionsOf(raw: RawFlags): Record<string, Language> | undefined {
  const entries = listOf(raw, 'extension');
  return (
    entries &&
    Object.fromEntries(
      entries.map((entry) => {
        const at = entry.indexOf(':');
        if (at <= 0) throw new UsageError(`--extension expects ENDING:LANGUAGE, not \`${entry}\`.`);
        const language = entry.slice(at + 1);
        return [
          entry.slice(0, at),
          chosen(language, '--extension', ['python', 'javascript'] satisfies Language[]),
        ];
      }),
    )
  );
}

/** A whole number above zero. */
export function sizeOf(raw: RawFlags): number | undefined {
  const value = valueOf(raw, 'maxFileSize');
  if (value === undefined) return undefined;
  if (!/^[1-9]\d{0,14}$/.test(value)) {
    throw new UsageError(`--max-file-size expects a number of bytes, not \`${value}\`.`);
  }
  return Number(value);
}

/** A whole number from one on. */
export function countOf(raw: RawFlags, name: string, flag: string): number | undefined {
  const value = valueOf(raw, name);
  if (value === undefined) return undefined;
  if (/^[1-9]\d{0,8}$/.test(value)) return Number(value);
  throw new UsageError(`${flag} expects a whole number from 1 on, not \`${value}\`.`);
}

/** Where each report goes; at most one of them to standard output. */
export function outputsOf(raw: RawFlags): readonly Output[] {
  const file = valueOf(raw, 'outputFile');
  const wishes = valuesOf(raw, 'outputFormat');
  const usual = process.env['JOULELINT_OUTPUT_FORMAT'] || 'full';
  const outputs = (wishes.length === 0 ? [usual] : wishes).map((wish) => {
    const at = wish.indexOf('=');
    const format = chosen(at < 0 ? wish : wish.slice(0, at), '--output-format', FORMATS);
    return { format, path: at < 0 ? file : wish.slice(at + 1) };
  });
  const places = outputs.map(({ path }) => path ?? 'standard output');
  const twice = places.find((place, index) => places.indexOf(place) !== index);
  if (twice !== undefined) throw new UsageError(`Two reports cannot both be written to ${twice}.`);
  if (places.includes('')) throw new UsageError('--output-format needs a path after `=`.');
  return outputs;
}

function chosen<Choice extends string>(
  value: string,
  flag: string,
  choices: readonly Choice[],
): Choice {
  const choice = choices.find((each) => each === value);
  if (choice !== undefined) return choice;
  throw new UsageError(`${flag} does not know \`${value}\`; it knows ${choices.join(', ')}.`);
}

const GUARD = '\0';

/**
 * Protects arguments from cac's parser, which would read `-` as a flag without a name, `007` as 7, and the
 * path in `--exit-zero train.py` as a value, because it knows switches by their camel-case names only.
 * No argument can contain the guard character by itself.
 */
export function guarded(tokens: readonly string[]): string[] {
  return tokens.flatMap((token) => {
    const [, name, value] = /^--(?!no-)([a-z][a-z-]*)(=.*)?$/s.exec(token) ?? [];
    if (name === undefined) return token === '-' || looksNumeric(token) ? GUARD + token : token;
    const flag = `--${name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())}`;
    if (value === undefined) return flag;
    // A value of its own would take the path behind the flag for a reason.
    if (flag === '--addSuppressions') return [flag, `--suppressionReason${value}`];
    return looksNumeric(value.slice(1)) ? `${flag}=${GUARD}${value.slice(1)}` : flag + value;
  });
}

/** An argument or message as it was before it was guarded. */
export function unguarded(text: string): string {
  return text.replaceAll(GUARD, '');
}

function looksNumeric(text: string): boolean {
  return Number.isFinite(Number(text));
}
