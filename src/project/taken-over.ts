import { UsageError } from '#core';
import type { Say } from '#energy';
import { checkSettings, type SettingProblem } from './check-settings.ts';
import type { Files } from './files.ts';
import { absolute, parentOf, upFrom } from './paths.ts';
import { namedSettingsFile, settingsFileIn, type SettingsFile } from './settings-file.ts';
import type { SettingOverrides } from './settings.ts';

/** What a settings file takes over from the files it extends. */
export interface TakenOver {
  readonly settings: SettingOverrides;
  readonly problems: readonly SettingProblem[];
  /** The files that were read, and those that would be if they were there. */
  readonly files: readonly string[];
}

/**
 * Follows `extends`: later files win over earlier ones, and a file over what it extends. Patterns of all of
 * them count from the folder of the file that began, as a shared list means the project it is used in.
 */
export function takenOver(
  file: SettingsFile,
  place: { readonly on: Files; readonly shown: (path: string) => string; readonly say: Say },
  through: readonly string[] = [],
): TakenOver {
  const { shown, say } = place;
  const problems: SettingProblem[] = [];
  const files: string[] = [];
  let settings: SettingOverrides = {};
  const chain = [...through, file.path];
  for (const target of targetsOf(file)) {
    const found = resolved(target, file.path, place);
    files.push(typeof found === 'string' ? besides(target, file.path) : absolute('/', found.path));
    if (typeof found === 'string' || chain.includes(found.path)) {
      const circle = say('names `{0}`, which leads back to this file', target);
      problems.push(problemIn(file, typeof found === 'string' ? found : circle, shown));
      continue;
    }
    const deeper = takenOver(found, place, chain);
    const { given, problems: own } = checkSettings(found.value, say);
    files.push(...deeper.files);
    problems.push(
      ...deeper.problems,
      ...found.problems.map((problem) => ({ ...problem, path: shown(found.path) })),
      ...own.map(({ inner, ...problem }) => {
        const line = found.lineOf(problem.key, inner);
        return { path: shown(found.path), ...problem, ...(line === undefined ? {} : { line }) };
      }),
    );
    settings = laidOver(settings, laidOver(deeper.settings, given));
  }
  return { settings, problems, files };
}

/** One file's settings over another's: tables of rules and patterns add up, everything else is replaced. */
export function laidOver(below: SettingOverrides, above: SettingOverrides): SettingOverrides {
  const { severity, extension, 'per-file-ignores': ignores } = above;
  return {
    ...below,
    ...above,
    ...(severity && { severity: { ...below.severity, ...severity } }),
    ...(extension && { extension: { ...below.extension, ...extension } }),
    ...(ignores && { 'per-file-ignores': { ...below['per-file-ignores'], ...ignores } }),
  };
}

function targetsOf({ value }: SettingsFile): readonly string[] {
  const wish = checkSettings(value).given.extends ?? [];
  return typeof wish === 'string' ? [wish] : wish;
}

/** A path from the file's own folder, or a package installed there or above; else why there is none. */
function resolved(
  target: string,
  from: string,
  { on, say }: { readonly on: Files; readonly say: Say },
): SettingsFile | string {
  const folder = parentOf(absolute('/', from));
  const nearby = besides(target, from);
  try {
    if (on.kindOf(nearby) === 'file') return namedSettingsFile(nearby, on, say);
    if (/^\.{0,2}\//.test(target)) return say('names `{0}`, which does not exist', target);
    for (const candidate of upFrom(folder)) {
      const installed = absolute(candidate, `node_modules/${target}`);
      const kind = on.kindOf(installed);
      if (kind === 'file') return namedSettingsFile(installed, on, say);
      if (kind !== 'folder') continue;
      return (
        settingsFileIn(installed, on, say) ??
        say('names `{0}`, which is a package without settings for joulelint', target)
      );
    }
  } catch (error) {
    if (error instanceof UsageError) {
      return say('names `{0}`, which is of no use: {1}', target, error.message);
    }
    throw error;
  }
  return say('names `{0}`, which is neither a file nor an installed package', target);
}

function besides(target: string, from: string): string {
  return absolute(parentOf(absolute('/', from)), target);
}

function problemIn(
  file: SettingsFile,
  problem: string,
  shown: (path: string) => string,
): SettingProblem {
  const line = file.lineOf('extends');
  const place = line === undefined ? {} : { line };
  return { path: shown(file.path), key: 'extends', ...place, problem, severity: 'error' };
}
