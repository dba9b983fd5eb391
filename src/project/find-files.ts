import { lstatSync, realpathSync, statSync, type Stats } from 'node:fs';
import type { FolderSettings } from './folder-settings.ts';
import { absolute, parentOf, shownPath } from './paths.ts';
import { judgeDeep, patternsIn } from './patterns.ts';
import { isMissing } from './reason.ts';
import {
  foundFile,
  isExcludedByName,
  readFailure,
  walk,
  type Discovery,
  type Search,
} from './walk.ts';

/** Looks for files to lint below the arguments; a file reached in two ways is found once. */
export function* findFiles(paths: readonly string[], search: Search): Generator<Discovery> {
  const seen = new Set<string>();
  const links: Link[] = [];
  const around = search.followLinks ? { ...search, visited: new Set<string>() } : search;
  const sifted = function* (discoveries: Iterable<Discovery>): Generator<Discovery> {
    for (const discovery of discoveries) {
      if (discovery.kind === 'link') links.push(discovery);
      else if (isNew(discovery, seen)) yield discovery;
    }
  };
  for (const argument of paths) yield* sifted(fromArgument(argument, around));
  // Links come last, so that a file is known by its own name where that was found as well. Behind one may be others.
  for (const link of links) yield* sifted(behindLink(link, around));
}

interface Link {
  readonly path: string;
  readonly folder: FolderSettings;
}

function isNew(discovery: Discovery, seen: Set<string>): boolean {
  if (discovery.kind !== 'file') return true;
  if (seen.has(discovery.real)) return false;
  seen.add(discovery.real);
  return true;
}

function* fromArgument(argument: string, search: Search): Generator<Discovery> {
  const { cwd, settings } = search;
  const path = absolute(cwd, argument);
  const shown = shownPath(cwd, path);
  let isFolder = false;
  let isFile = false;
  try {
    const entry = statSync(path);
    isFolder = entry.isDirectory();
    isFile = entry.isFile();
  } catch (error) {
    if (isMissing(error) && /[*?[{]/.test(argument)) yield* fromPattern(argument, search);
    else if (isMissing(error) && !isThere(path)) yield { kind: 'unmatched', argument };
    else yield readFailure(cwd, path, error);
    return;
  }
  const folder = settings.forFolder(isFolder ? path : parentOf(path));
  const kind = isFolder ? 'folder' : 'file';
  if (search.forceExclude && isExcludedByName(folder, path, kind)) {
    yield { kind: 'left-out', shown, why: 'excluded' };
  } else if (isFolder) {
    yield* walk(path, search);
  } else if (folder.languageOf(path) === undefined) {
    yield { kind: 'left-out', shown, why: 'language' };
  } else if (isFile) {
    yield { kind: 'file', file: foundFile(path, folder, cwd), real: realpathSync(path) };
  } else {
    yield readFailure(cwd, path, 'it is not a regular file');
  }
}

/** An argument with wildcards that no shell expanded: a search below its fixed part. */
function* fromPattern(argument: string, search: Search): Generator<Discovery> {
  const pattern = argument.replaceAll('\\', '/').replace(/^\.\//, '');
  const split = pattern.slice(0, pattern.search(/[*?[{]/)).lastIndexOf('/') + 1;
  const start = absolute(search.cwd, pattern.slice(0, split) || '.');
  const wanted = patternsIn(start, alternatives(`/${pattern.slice(split)}`));
  let isMatched = false;
  if (statSync(start, { throwIfNoEntry: false })?.isDirectory()) {
    for (const discovery of walk(start, search)) {
      if (discovery.kind === 'failure') yield discovery;
      if (discovery.kind !== 'file' && discovery.kind !== 'link') continue;
      const path = discovery.kind === 'file' ? discovery.file.path : discovery.path;
      if (judgeDeep(wanted, path, 'file') !== 'out') continue;
      isMatched = true;
      yield discovery;
    }
  }
  if (!isMatched) yield { kind: 'unmatched', argument };
}

/** Spells out `{a,b}`, which ignore patterns do not know. */
function alternatives(pattern: string): string[] {
  const group = /\{([^{}]*)\}/.exec(pattern);
  if (!group) return [pattern];
  const before = pattern.slice(0, group.index);
  const after = pattern.slice(group.index + group[0].length);
  return (group[1] ?? '').split(',').flatMap((choice) => alternatives(before + choice + after));
}

/** A link to a folder is followed on request only: data folders are often linked in. */
function* behindLink({ path, folder }: Link, search: Search): Generator<Discovery> {
  const { cwd, followLinks } = search;
  let entry: Stats;
  let real: string;
  try {
    entry = statSync(path);
    real = realpathSync(path);
  } catch (error) {
    // Emacs marks a file being edited by a link that leads nowhere on purpose.
    if (!path.includes('/.#')) yield readFailure(cwd, path, error);
    return;
  }
  if (entry.isFile()) yield { kind: 'file', file: foundFile(path, folder, cwd), real };
  else if (entry.isDirectory() && followLinks) yield* walk(path, search);
}

function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}
