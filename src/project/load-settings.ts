import { inEnglish, type Say } from '#energy';
import { checkSettings, type SettingProblem } from './check-settings.ts';
import { disk, type Files } from './files.ts';
import { folderSettings, type Flags, type FolderSettings } from './folder-settings.ts';
import { absolute, shownPath, upFrom } from './paths.ts';
import {
  namedSettingsFile,
  SETTINGS_FILE_NAMES,
  settingsFileIn,
  usersSettingsFile,
  type SettingsFile,
} from './settings-file.ts';
import { laidOver, takenOver } from './taken-over.ts';
import { settingsSchema, type SettingOverrides } from './settings.ts';

export interface SettingsRequest extends Flags {
  readonly cwd: string;
  /** One file for everything, whatever lies nearer. */
  readonly configPath?: string | undefined;
  /** No settings file at all. */
  readonly isolated?: boolean | undefined;
  /** What holds where a settings file says nothing, and where there is no file. */
  readonly defaults?: SettingOverrides | undefined;
}

/** Finds the settings of any folder, reading each settings file once. */
export interface SettingsLoader {
  /** `names`, where the folder was listed already, spares looking for files that are not there. */
  readonly forFolder: (folder: string, names?: ReadonlySet<string>) => FolderSettings;
  /** Every settings file that had a say so far, by its path. */
  readonly files: () => readonly string[];
  /** What is wrong with the files read so far. */
  readonly problems: () => readonly SettingProblem[];
}

/** Prepares the search for settings; the nearest file upward wins and nothing is merged. */
export function loadSettings(
  request: SettingsRequest,
  on: Files = disk,
  say: Say = inEnglish,
): SettingsLoader {
  const { cwd } = request;
  const problems: SettingProblem[] = [];
  const files: string[] = [];
  const byFolder = new Map<string, FolderSettings>();
  const defaults = folderSettings(
    settingsSchema.parse(request.defaults ?? {}),
    { origin: undefined, base: cwd, cwd },
    request,
  );

  function fromFile(file: SettingsFile, base: string): FolderSettings {
    const origin = shownPath(cwd, absolute(cwd, file.path));
    files.push(absolute(cwd, file.path));
    const checked = checkSettings(file.value, say);
    problems.push(...file.problems.map((problem) => ({ ...problem, path: origin })));
    for (const { inner, ...problem } of checked.problems) {
      const line = file.lineOf(problem.key, inner);
      problems.push({ path: origin, ...problem, ...(line === undefined ? {} : { line }) });
    }
    const taken = takenOver(file, {
      on,
      say,
      shown: (path) => shownPath(cwd, absolute(cwd, path)),
    });
    files.push(...taken.files);
    problems.push(...taken.problems);
    const { extends: _, ...said } = laidOver(taken.settings, checked.given);
    const settings = settingsSchema.parse({ ...request.defaults, ...said });
    return folderSettings(settings, { origin, base, cwd, lineOf: file.lineOf }, request);
  }

  function nearest(folder: string, names?: ReadonlySet<string>): FolderSettings {
    const passed: string[] = [];
    let found: FolderSettings | undefined;
    for (const candidate of upFrom(folder)) {
      found = byFolder.get(candidate);
      if (found) break;
      passed.push(candidate);
      const isListed = candidate === folder && names !== undefined;
      if (isListed && !SETTINGS_FILE_NAMES.some((name) => names.has(name))) continue;
      const file = settingsFileIn(candidate, on, say);
      if (file) found = fromFile(file, candidate);
      if (found) break;
    }
    const settings = found ?? usersOwn();
    for (const each of passed) byFolder.set(each, settings);
    return settings;
  }

  let users: FolderSettings | undefined;
  function usersOwn(): FolderSettings {
    // A caller with defaults of its own has asked the user elsewhere.
    const file = request.defaults ? undefined : usersSettingsFile(say);
    users ??= file ? fromFile(file, cwd) : defaults;
    return users;
  }

  if (request.isolated)
    return { forFolder: () => defaults, files: () => files, problems: () => problems };
  if (request.configPath !== undefined) {
    const named = fromFile(namedSettingsFile(absolute(cwd, request.configPath), on, say), cwd);
    return { forFolder: () => named, files: () => files, problems: () => problems };
  }
  return { forFolder: nearest, files: () => files, problems: () => problems };
}
