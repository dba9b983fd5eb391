import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { parse as parseToml, TomlError } from 'smol-toml';
import { UsageError } from '#core';
import { inEnglish, type Say } from '#energy';
import type { SettingProblem } from './check-settings.ts';
import { disk, type Files } from './files.ts';
import { absolute } from './paths.ts';
import { readJson } from './json-settings.ts';
import { reasonOf } from './reason.ts';
import { lineOfKey } from './setting-lines.ts';

/** Names a folder's settings may have, the first one wins. */
export const SETTINGS_FILE_NAMES = [
  '.joulelint.toml',
  'joulelint.toml',
  'joulelint.json',
  'joulelint.jsonc',
  'pyproject.toml',
  'package.json',
] as const;

/** What one settings file holds, before anything is checked. */
export interface SettingsFile {
  readonly path: string;
  readonly value: unknown;
  readonly problems: readonly SettingProblem[];
  /** Where a key is written, or what is meant inside of it. */
  readonly lineOf: (key: string, inner?: readonly PropertyKey[]) => number | undefined;
}

/** The settings file of one folder, if it has any; a second one is reported, not merged. */
export function settingsFileIn(
  folder: string,
  files: Files = disk,
  say: Say = inEnglish,
): SettingsFile | undefined {
  let first: SettingsFile | undefined;
  const passedOver: string[] = [];
  for (const name of SETTINGS_FILE_NAMES) {
    const path = absolute(folder, name);
    const text = readIfThere(path, files, say);
    if (text === undefined) continue;
    const file = parseSettingsFile(path, text, say);
    if (file === undefined) continue;
    if (first === undefined) first = file;
    else passedOver.push(name);
  }
  if (first === undefined || passedOver.length === 0) return first;
  const problem: SettingProblem = {
    path: first.path,
    key: '',
    problem: say('wins over {0} beside it, whose settings are not used', both(passedOver, say)),
    severity: 'warning',
  };
  return { ...first, problems: [...first.problems, problem] };
}

function both(names: readonly string[], say: Say): string {
  return names.reduce((one, other) => say('{0} and {1}', one, other));
}

/** What holds for one person wherever a project says nothing. */
export function usersSettingsFile(say: Say): SettingsFile | undefined {
  const { XDG_CONFIG_HOME, APPDATA } = process.env;
  const folder = XDG_CONFIG_HOME || APPDATA || join(homedir(), '.config');
  const path = join(folder, 'joulelint', 'joulelint.toml');
  const text = readIfThere(path, disk, say);
  return text === undefined ? undefined : parseSettingsFile(path, text, say);
}

/** The settings file a user named; it has to exist and to hold settings. */
export function namedSettingsFile(path: string, files: Files, say: Say): SettingsFile {
  const text = readIfThere(path, files, say);
  if (text === undefined) throw new UsageError(say('Cannot read the settings file {0}.', path));
  const file = parseSettingsFile(path, text, say);
  if (file === undefined) throw new UsageError(say('{0} holds no settings for joulelint.', path));
  return file;
}

function readIfThere(path: string, files: Files, say: Say): string | undefined {
  if (files.kindOf(path) !== 'file') return undefined;
  try {
    return files.read(path).replace(/^\ufeff/, '');
  } catch (error) {
    // A file of other tools that we may not read is not ours to complain about.
    if (isShared(path)) return undefined;
    const reason = reasonOf(error, say);
    throw new UsageError(say('Cannot read the settings file {0}: {1}.', path, reason));
  }
}

function isShared(path: string): boolean {
  return ['pyproject.toml', 'package.json'].includes(basename(path));
}

/** Nothing when the file belongs to other tools and does not mention us. */
function parseSettingsFile(path: string, text: string, say: Say): SettingsFile | undefined {
  const name = basename(path);
  const shared = isShared(path);
  if (shared && !text.includes('joulelint')) return undefined;
  const isJson = /\.jsonc?$/.test(name);
  const read = isJson
    ? readAsJson(path, text, say)
    : readAsToml(path, text, { isShared: shared, say });
  const { root, lineOf, problem } = read;
  if (problem) return { path, value: {}, problems: [problem], lineOf };
  if (!shared) return { path, value: root, problems: [], lineOf };
  const value = isJson ? inside(root, 'joulelint') : inside(inside(root, 'tool'), 'joulelint');
  return value === undefined ? undefined : { path, value, problems: [], lineOf };
}

interface ReadText {
  readonly root: unknown;
  readonly lineOf: SettingsFile['lineOf'];
  readonly problem?: SettingProblem;
}

function readAsJson(path: string, text: string, say: Say): ReadText {
  const { value, error, lineOf } = readJson(text, path.endsWith('.jsonc'));
  const way = isShared(path) ? ['joulelint'] : [];
  return {
    root: value,
    lineOf: (key, inner = []) => lineOf([...way, key, ...inner]),
    ...(error && { problem: unreadable(path, say(error.says), error.line, say) }),
  };
}

function readAsToml(
  path: string,
  text: string,
  { isShared, say }: { readonly isShared: boolean; readonly say: Say },
): ReadText {
  const lineOf: SettingsFile['lineOf'] = (key, inner = []) => {
    return lineOfKey(text, key, { isShared, inner });
  };
  try {
    return { root: parseToml(text), lineOf };
  } catch (error) {
    const line = error instanceof TomlError ? error.line : undefined;
    return { root: {}, lineOf, problem: unreadable(path, reasonOf(error, say), line, say) };
  }
}

function inside(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([name]) => name === key)?.[1];
}

function unreadable(path: string, why: string, line: number | undefined, say: Say): SettingProblem {
  return {
    path,
    key: '',
    ...(line === undefined ? {} : { line }),
    problem: say('cannot be parsed: {0}', why),
    severity: 'error',
  };
}
