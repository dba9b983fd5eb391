import { UsageError, type Failure } from '#core';
import {
  absolute,
  findFiles,
  foundFile,
  isExcludedByName,
  isWanted,
  parentOf,
  type FoundFile,
  type NewCode,
  type SettingsLoader,
  type StagedFile,
} from '#project';
import type { CheckOptions } from './check-options.ts';
import { breathe, type Interruption } from './interruption.ts';
import { isInShard, type Shard } from './shard.ts';

/** What is not linted and why. */
export interface LeftOut {
  readonly excluded: number;
  readonly otherLanguages: number;
  /** Left out because nothing in them is new. */
  readonly unchanged: number;
}

/** What there is to lint. */
export interface SearchResult extends LeftOut {
  readonly files: readonly FoundFile[];
  readonly failures: readonly Failure[];
  /** Where was looked. */
  readonly folders: readonly string[];
}

/** Collects the files below the paths of the command line, in the order in which they are reported. */
export async function searchPaths(
  options: CheckOptions,
  settings: SettingsLoader,
  { cwd, interruption }: { readonly cwd: string; readonly interruption: Interruption },
): Promise<SearchResult> {
  const files: FoundFile[] = [];
  const failures: Failure[] = [];
  const folders: string[] = [];
  const unmatched: string[] = [];
  let excluded = 0;
  let otherLanguages = 0;
  let met = 0;
  const { forceExclude, followLinks } = options;
  for (const discovery of findFiles(options.paths, { cwd, settings, forceExclude, followLinks })) {
    if (discovery.kind === 'file') files.push(discovery.file);
    else if (discovery.kind === 'folder') folders.push(discovery.path);
    else if (discovery.kind === 'failure') failures.push(discovery.failure);
    else if (discovery.kind === 'unmatched') unmatched.push(discovery.argument);
    else if (discovery.kind === 'left-out' && discovery.why === 'excluded') excluded++;
    else otherLanguages++;
    if (++met % 512 === 0) await breathe();
    if (interruption.signal()) break;
  }
  if (options.errorOnUnmatched && unmatched.length > 0) throw noSuchPath(unmatched);
  files.sort((a, b) => (a.shown < b.shown ? -1 : a.shown > b.shown ? 1 : 0));
  return { files, failures, folders, excluded, otherLanguages, unchanged: 0 };
}

/** What is new of it, where only new code counts. */
export function onlyChanged(search: SearchResult, code: NewCode | undefined): SearchResult {
  if (!code) return search;
  const files = search.files
    .filter(({ path }) => code.isChanged(path))
    .map((file) => ({ ...file, newLines: code.linesOf(file.path) }));
  return { ...search, files, unchanged: search.files.length - files.length };
}

/** The part of it that a run looks at which shares the work with others. */
export function onlyInShard(
  search: SearchResult,
  shard: Shard | undefined,
  cwd: string,
): SearchResult {
  if (!shard) return search;
  return {
    ...search,
    files: search.files.filter(({ shown }) => isInShard(shown, shard, cwd)),
    failures: search.failures.filter(({ path }) => isInShard(path, shard, cwd)),
  };
}

/** The files that are staged in git and lie below the paths of the command line, there or not. */
export function searchStaged(
  { paths, forceExclude }: CheckOptions,
  settings: SettingsLoader,
  { cwd, staged }: { readonly cwd: string; readonly staged: readonly StagedFile[] },
): SearchResult {
  const files = staged
    .filter(({ path }) => isWanted(path, paths, { cwd, settings, forceExclude }))
    .map(({ path }) => foundFile(path, settings.forFolder(parentOf(path)), cwd));
  files.sort((a, b) => (a.shown < b.shown ? -1 : a.shown > b.shown ? 1 : 0));
  return { ...NOTHING, files, excluded: staged.length - files.length };
}

const NOTHING: SearchResult = {
  files: [],
  failures: [],
  folders: [],
  excluded: 0,
  otherLanguages: 0,
  unchanged: 0,
};

/** The one file that standard input stands for. */
export function searchStdin(
  options: CheckOptions,
  settings: SettingsLoader,
  { cwd }: { readonly cwd: string },
): SearchResult {
  const name = options.stdinFilename;
  const path = absolute(cwd, name ?? 'stdin.py');
  const folder = settings.forFolder(parentOf(path));
  if (folder.languageOf(path) === undefined) return { ...NOTHING, otherLanguages: 1 };
  if (options.forceExclude && isExcludedByName(folder, path, 'file')) {
    return { ...NOTHING, excluded: 1 };
  }
  const file = foundFile(path, folder, cwd);
  return { ...NOTHING, files: [name === undefined ? { ...file, shown: '<stdin>' } : file] };
}

/** Why a run had nothing to do. */
export function nothingToLint({ excluded, otherLanguages, unchanged }: LeftOut): string {
  const reasons = [
    ...(excluded > 0 ? [`${excluded} excluded or ignored`] : []),
    ...(otherLanguages > 0 ? [`${otherLanguages} in a language that is not supported`] : []),
    ...(unchanged > 0 ? [`${unchanged} without new code`] : []),
  ];
  const aside = reasons.length === 0 ? '' : ` (${reasons.join(', ')})`;
  const what = unchanged > 0 ? 'new code in Python or JavaScript' : 'Python or JavaScript file';
  return `Nothing to lint: no ${what} found${aside}.\n`;
}

function noSuchPath(paths: readonly string[]): UsageError {
  const patterns = paths.filter((path) => /[*?[{]/.test(path));
  const plain = paths.filter((path) => !patterns.includes(path));
  const parts = [
    ...(plain.length > 0 ? [`No such file or folder: ${plain.join(', ')}.`] : []),
    ...(patterns.length > 0
      ? [`No Python or JavaScript file matches ${patterns.join(', ')}.`]
      : []),
  ];
  return new UsageError(parts.join(' '));
}
