import { readdirSync, realpathSync, type Dirent } from 'node:fs';
import type { Failure, Language } from '#core';
import { isFolderAt } from './files.ts';
import type { FolderSettings } from './folder-settings.ts';
import { ignoresAbove, ignoresIn } from './ignore-files.ts';
import type { SettingsLoader } from './load-settings.ts';
import type { LineSpan } from './parse-patch.ts';
import { shownPath } from './paths.ts';
import { from, judge, judgeDeep, type EntryKind, type Patterns } from './patterns.ts';
import { reasonOf } from './reason.ts';

/** A file to lint. */
export interface FoundFile {
  readonly path: string;
  /** As findings show it. */
  readonly shown: string;
  readonly language: Language;
  readonly folder: FolderSettings;
  /** The lines that fixes may touch, where not all are. */
  readonly newLines?: readonly LineSpan[] | undefined;
}

/** What a search meets, in order. */
export type Discovery =
  | { readonly kind: 'file'; readonly file: FoundFile; readonly real: string }
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'link'; readonly path: string; readonly folder: FolderSettings }
  | { readonly kind: 'left-out'; readonly shown: string; readonly why: 'excluded' | 'language' }
  | { readonly kind: 'failure'; readonly failure: Failure }
  | { readonly kind: 'unmatched'; readonly argument: string };

export interface Search {
  readonly cwd: string;
  readonly settings: SettingsLoader;
  /** Excludes hold for the arguments themselves too. */
  readonly forceExclude: boolean;
  /** Look behind links to folders. */
  readonly followLinks?: boolean | undefined;
  /** Real paths of folders that were listed, where links may lead back to them. */
  readonly visited?: Set<string> | undefined;
}

/** Lists a folder and everything below it by name; links are reported, not followed. */
export function* walk(start: string, search: Search): Generator<Discovery> {
  const respectsIgnores = search.settings.forFolder(start).settings['respect-gitignore'];
  const ignores = respectsIgnores
    ? ignoresAbove(start, search.cwd).map((patterns) => from(patterns, start))
    : [];
  const excludes = excludesBelow(start);
  yield* visit({ path: start, real: realpathSync(start), ignores }, search, excludes);
}

/** Whether a path, or a folder above it, is excluded by the settings of its folder. */
export function isExcludedByName(folder: FolderSettings, path: string, kind: EntryKind): boolean {
  return folder.excludes.some((patterns) => judgeDeep(patterns, path, kind) === 'out');
}

/** Where a file was found, as the rest of a run knows it. */
export function foundFile(path: string, folder: FolderSettings, cwd: string): FoundFile {
  return {
    path,
    shown: shownPath(cwd, path),
    language: folder.languageOf(path) ?? 'python',
    folder,
  };
}

export function readFailure(cwd: string, path: string, error: unknown): Discovery {
  const message = `cannot be read: ${reasonOf(error)}`;
  return { kind: 'failure', failure: { path: shownPath(cwd, path), kind: 'read', message } };
}

interface Visit {
  readonly path: string;
  readonly real: string;
  /** The weakest first: the last one that says something wins. */
  readonly ignores: readonly Patterns[];
}

type Excludes = (folder: FolderSettings) => readonly Patterns[];

function* visit(at: Visit, search: Search, excludes: Excludes): Generator<Discovery> {
  if (search.visited?.has(at.real)) return;
  search.visited?.add(at.real);
  yield { kind: 'folder', path: at.path };
  let entries: Dirent[];
  try {
    entries = readdirSync(at.path, { withFileTypes: true });
  } catch (error) {
    yield readFailure(search.cwd, at.path, error);
    return;
  }
  const names = new Set(entries.map((entry) => entry.name));
  const folder = search.settings.forFolder(at.path, names);
  const ignores = folder.settings['respect-gitignore']
    ? [...at.ignores, ...ignoresIn(at.path, names)]
    : [];
  const prefix = at.path === '/' ? '/' : `${at.path}/`;
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = prefix + entry.name;
    const isLink = entry.isSymbolicLink();
    const isFolder = entry.isDirectory() || (isLink && search.followLinks && isFolderAt(path));
    const kind = isFolder ? 'folder' : 'file';
    if (kind === 'file' && folder.languageOf(entry.name) === undefined) continue;
    const real = `${at.real === '/' ? '' : at.real}/${entry.name}`;
    const isOut = isLeftOut(path, kind, { folder, ignores, excludes: excludes(folder) });
    if (isOut) yield { kind: 'left-out', shown: shownPath(search.cwd, path), why: 'excluded' };
    else if (isLink) yield { kind: 'link', path, folder };
    else if (kind === 'folder') yield* visit({ path, real, ignores }, search, excludes);
    else if (entry.isFile())
      yield { kind: 'file', file: foundFile(path, folder, search.cwd), real };
  }
}

/** Whether a search that has come to a folder leaves one of its entries out. */
export function isLeftOut(
  path: string,
  kind: EntryKind,
  {
    folder,
    ignores,
    excludes,
  }: {
    readonly folder: FolderSettings;
    readonly ignores: readonly Patterns[];
    readonly excludes: readonly Patterns[];
  },
): boolean {
  return (
    excludes.some((patterns) => judge(patterns, path, kind) === 'out') ||
    isIgnored(ignores, path, kind) ||
    (kind === 'file' && !isIncluded(folder, path))
  );
}

/** The exclude patterns of each settings file as they hold for a search that starts here. */
export function excludesBelow(start: string): Excludes {
  const known = new Map<FolderSettings, readonly Patterns[]>();
  return (folder) => {
    const ready = known.get(folder) ?? folder.excludes.map((patterns) => from(patterns, start));
    known.set(folder, ready);
    return ready;
  };
}

function isIgnored(ignores: readonly Patterns[], path: string, kind: EntryKind): boolean {
  for (let index = ignores.length - 1; index >= 0; index--) {
    const patterns = ignores[index];
    const verdict = patterns && judge(patterns, path, kind);
    if (verdict !== undefined) return verdict === 'out';
  }
  return false;
}

/** The same for one path by itself, with the folders above it. */
export function isIgnoredDeep(ignores: readonly Patterns[], path: string): boolean {
  const verdicts = ignores.map((patterns) => judgeDeep(patterns, path, 'file'));
  return verdicts.findLast((verdict) => verdict !== undefined) === 'out';
}

/** Whether a file matches the settings' `include`, if there is one. */
export function isIncluded(folder: FolderSettings, path: string): boolean {
  return folder.include === undefined || judgeDeep(folder.include, path, 'file') === 'out';
}
