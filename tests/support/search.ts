import { readdirSync } from 'node:fs';
import {
  absolute,
  findFiles,
  loadSettings,
  reachOf,
  shownPath,
  type SettingOverrides,
} from '#project';
import type { Files } from './folder.ts';

export interface SearchOptions {
  readonly paths?: readonly string[];
  readonly overrides?: SettingOverrides;
  readonly forceExclude?: boolean;
  readonly followLinks?: boolean;
}

export interface SearchCase extends SearchOptions {
  readonly name: string;
  readonly files: Files;
  readonly found: readonly string[];
}

/** What a search meets, one line each; found files by their shown path alone. */
export function search(
  cwd: string,
  { paths = ['.'], overrides = {}, forceExclude = false, followLinks }: SearchOptions = {},
): string[] {
  const settings = loadSettings({ cwd, overrides, ignoreSuppressions: false });
  const met: string[] = [];
  for (const found of findFiles(paths, { cwd, settings, forceExclude, followLinks })) {
    if (found.kind === 'file') met.push(found.file.shown);
    else if (found.kind === 'failure') met.push(`${found.failure.path}: ${found.failure.message}`);
    else if (found.kind === 'unmatched') met.push(`unmatched: ${found.argument}`);
  }
  return met;
}

/** Of all Python files below a folder, those that a search of it is said to come to. */
export function reached(
  cwd: string,
  { paths: [start = '.'] = [], overrides = {}, forceExclude = false }: SearchOptions = {},
): string[] {
  const settings = loadSettings({ cwd, overrides, ignoreSuppressions: false });
  const folder = absolute(cwd, start);
  const reach = reachOf(folder, { cwd, settings, forceExclude });
  return filesBelow(folder)
    .filter((path) => reach.includes(path))
    .map((path) => shownPath(cwd, path))
    .sort();
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesBelow(path);
    return entry.name.endsWith('.py') ? [path] : [];
  });
}
