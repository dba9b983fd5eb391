import { languageOf, type Language } from '#core';
import type { LintSettings, RuleProfile } from '#engine';
import { judgeDeep, patternsIn, type Patterns } from './patterns.ts';
import { withOverrides, type SettingOverrides, type Settings } from './settings.ts';

/** The settings in force in one folder, with their patterns ready for use. */
export interface FolderSettings {
  /** The settings file they come from; nothing when defaults apply. */
  readonly origin: string | undefined;
  /** The folder from which the file's own paths and patterns count. */
  readonly base: string;
  /** Where a key is written in that file, from 1. */
  readonly lineOf: (key: string) => number | undefined;
  /** As the file says, before flags. */
  readonly written: Settings;
  /** With flags applied. */
  readonly settings: Settings;
  readonly excludes: readonly Patterns[];
  readonly include: Patterns | undefined;
  /** The language a file is in, told by its name; nothing when it is none of ours. */
  readonly languageOf: (path: string) => Language | undefined;
  /** What the engine should know for one file. Equal answers are the same object, so it may cache by it. */
  readonly lintSettingsFor: (path: string) => LintSettings;
}

export interface Flags {
  readonly overrides: SettingOverrides;
  /** Rules not to run, besides those the settings name. */
  readonly extendIgnore?: readonly string[] | undefined;
  readonly ignoreSuppressions: boolean;
  /** Only for work in this thread: it cannot be handed to another one. */
  readonly profile?: RuleProfile | undefined;
}

/** Joins one file's settings with the flags. Patterns of flags count from `cwd`, those of a file from `base`. */
export function folderSettings(
  written: Settings,
  place: {
    readonly origin: string | undefined;
    readonly base: string;
    readonly cwd: string;
    readonly lineOf?: FolderSettings['lineOf'];
  },
  flags: Flags,
): FolderSettings {
  const { overrides } = flags;
  const settings = withOverrides(written, overrides);
  return {
    origin: place.origin,
    base: place.base,
    lineOf: place.lineOf ?? (() => undefined),
    written,
    settings,
    excludes: [
      patternsIn(overrides.exclude ? place.cwd : place.base, settings.exclude),
      patternsIn(place.base, written['extend-exclude']),
      patternsIn(place.cwd, overrides['extend-exclude'] ?? []),
    ],
    include:
      settings.include && patternsIn(overrides.include ? place.cwd : place.base, settings.include),
    languageOf: languageBy(settings.extension),
    lintSettingsFor: lintSettingsBy(settings, place, flags),
  };
}

function languageBy(endings: Settings['extension']): FolderSettings['languageOf'] {
  const own = new Map(
    Object.entries(endings).map(([ending, language]) => [
      ending.replace(/^\./, '').toLowerCase(),
      language,
    ]),
  );
  return (path) => own.get(path.slice(path.lastIndexOf('.') + 1).toLowerCase()) ?? languageOf(path);
}

function lintSettingsBy(
  settings: Settings,
  { base, cwd }: { readonly base: string; readonly cwd: string },
  flags: Flags,
): (path: string) => LintSettings {
  const ignore = [...settings.ignore, ...(flags.extendIgnore ?? [])];
  const common: LintSettings = {
    select: settings.select,
    extendSelect: settings['extend-select'],
    ignore,
    fixable: settings.fixable,
    unfixable: settings.unfixable,
    preview: settings.preview,
    severity: settings.severity,
    ignoreSuppressions: flags.ignoreSuppressions,
    reportUnusedSuppressions: settings['report-unused-suppressions'],
    ...(flags.profile ? { profile: flags.profile } : {}),
  };
  const perFile = [
    ...perFileIgnores(settings['per-file-ignores'], base),
    ...perFileIgnores(flags.overrides['per-file-ignores'] ?? {}, cwd),
  ];
  const seen = new Map<string, LintSettings>([['', common]]);
  return (path) => {
    const matching = perFile.filter(({ patterns }) => judgeDeep(patterns, path, 'file') === 'out');
    const extra = matching.flatMap(({ rules }) => rules);
    const key = extra.join('\n');
    const known = seen.get(key);
    if (known) return known;
    const made = { ...common, ignore: [...ignore, ...extra] };
    seen.set(key, made);
    return made;
  };
}

function perFileIgnores(wishes: Settings['per-file-ignores'], base: string) {
  return Object.entries(wishes).map(([pattern, rules]) => ({
    patterns: patternsIn(base, [pattern]),
    rules,
  }));
}
