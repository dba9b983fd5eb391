import { languageOf, UsageError, type Failure } from '#core';
import {
  absolute,
  findFiles,
  foundFile,
  isExcludedByName,
  parentOf,
  type FoundFile,
  type SettingsLoader,
} from '#project';
import type { CheckOptions } from './check-options.ts';
import { breathe, type Interruption } from './interruption.ts';

/** What there is to lint, and what is not linted and why. */
export interface SearchResult {
  readonly files: readonly FoundFile[];
  readonly failures: readonly Failure[];
  readonly excluded: number;
  readonly otherLanguages: number;
}

/** Collects the files below the paths of the command line, in the order in which they are reported. */
export async function searchPaths(
  options: CheckOptions,
  settings: SettingsLoader,
  { cwd, interruption }: { readonly cwd: string; readonly interruption: Interruption },
): Promise<SearchResult> {
  const files: FoundFile[] = [];
  const failures: Failure[] = [];
  const unmatched: string[] = [];
  let excluded = 0;
  let otherLanguages = 0;
  let met = 0;
  const { forceExclude } = options;
  for (const discovery of findFiles(options.paths, { cwd, settings, forceExclude })) {
    if (discovery.kind === 'file') files.push(discovery.file);
    else if (discovery.kind === 'failure') failures.push(discovery.failure);
    else if (discovery.kind === 'unmatched') unmatched.push(discovery.argument);
    else if (discovery.kind === 'left-out' && discovery.why === 'excluded') excluded++;
    else otherLanguages++;
    if (++met % 512 === 0) await breathe();
    if (interruption.signal()) break;
  }
  if (options.errorOnUnmatched && unmatched.length > 0) throw noSuchPath(unmatched);
  files.sort((a, b) => (a.shown < b.shown ? -1 : a.shown > b.shown ? 1 : 0));
  return { files, failures, excluded, otherLanguages };
}

/** The one file that standard input stands for. */
export function searchStdin(
  options: CheckOptions,
  settings: SettingsLoader,
  { cwd }: { readonly cwd: string },
): SearchResult {
  const none: SearchResult = { files: [], failures: [], excluded: 0, otherLanguages: 0 };
  const name = options.stdinFilename;
  const path = absolute(cwd, name ?? 'stdin.py');
  const folder = settings.forFolder(parentOf(path));
  if (languageOf(path) === undefined) return { ...none, otherLanguages: 1 };
  if (options.forceExclude && isExcludedByName(folder, path, 'file')) {
    return { ...none, excluded: 1 };
  }
  const file = foundFile(path, folder, cwd);
  return { ...none, files: [name === undefined ? { ...file, shown: '<stdin>' } : file] };
}

/** Why a run had nothing to do. */
export function nothingToLint({ excluded, otherLanguages }: SearchResult): string {
  const reasons = [
    ...(excluded > 0 ? [`${excluded} excluded or ignored`] : []),
    ...(otherLanguages > 0 ? [`${otherLanguages} in a language that is not supported`] : []),
  ];
  const aside = reasons.length === 0 ? '' : ` (${reasons.join(', ')})`;
  return `Nothing to lint: no Python or JavaScript file found${aside}.\n`;
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
