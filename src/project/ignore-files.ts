import { homedir } from 'node:os';
import { disk, type Files } from './files.ts';
import { absolute, below, parentOf, upFrom } from './paths.ts';
import { orderedPatterns, type Patterns } from './patterns.ts';

/** Ignore files a folder may hold, the weaker first. */
export const IGNORE_FILES = ['.gitignore', '.ignore'] as const;

/** The ignore patterns of one folder, the weaker first; `names` are the entries it is known to have. */
export function ignoresIn(
  folder: string,
  names?: ReadonlySet<string>,
  on: Files = disk,
): Patterns[] {
  const found: Patterns[] = [];
  for (const name of IGNORE_FILES) {
    if (names && !names.has(name)) continue;
    const patterns = patternsOf(`${folder}/${name}`, folder, on);
    if (patterns) found.push(patterns);
  }
  return found;
}

/**
 * The ignore patterns that hold before a search enters `start`: the user's own, the repository's, and those
 * of the folders between the repository's root and `start`. The weakest comes first. Without a repository
 * the folder the user works in is taken for its root.
 */
export function ignoresAbove(start: string, cwd: string, on: Files = disk): Patterns[] {
  const files = ignoreFilesAbove(start, cwd, on);
  return files.flatMap((file) => patternsOf(file.path, file.base, file.on) ?? []);
}

/** A file of patterns that may be there, and the folder from which they count. */
export interface IgnoreFile {
  readonly path: string;
  readonly base: string;
  readonly on: Files;
}

/** The files with those patterns. */
export function ignoreFilesAbove(start: string, cwd: string, on: Files = disk): IgnoreFile[] {
  const root = repositoryRoot(start, on);
  const top = root ?? (below(cwd, start) === undefined ? start : cwd);
  const between: string[] = [];
  for (const folder of upFrom(start)) {
    if (folder === top) break;
    between.unshift(parentOf(folder));
  }
  return [
    { path: usersIgnoreFile(), base: top, on: disk },
    ...(root === undefined
      ? []
      : [{ path: `${gitFolder(root, on)}/info/exclude`, base: root, on }]),
    ...between.flatMap((base) =>
      IGNORE_FILES.map((name) => ({ path: `${base}/${name}`, base, on })),
    ),
  ];
}

/** The folder of the git repository around a folder, if there is one. */
function repositoryRoot(folder: string, on: Files): string | undefined {
  for (const candidate of upFrom(folder)) {
    if (readIfThere(`${candidate}/.git/HEAD`, on) !== undefined) return candidate;
    if (readIfThere(`${candidate}/.git`, on) !== undefined) return candidate;
  }
  return undefined;
}

/** A worktree or submodule has a file named `.git` that says where the repository's own folder is. */
function gitFolder(root: string, on: Files): string {
  const pointer = readIfThere(`${root}/.git`, on)?.match(/^gitdir:\s*(.+?)\s*$/m)?.[1];
  if (pointer === undefined) return `${root}/.git`;
  const own = absolute(root, pointer);
  const common = readIfThere(`${own}/commondir`, on)?.trim();
  return common === undefined ? own : absolute(own, common);
}

/** git's ignore file for one person, at its usual place or where their git settings say. */
function usersIgnoreFile(): string {
  const home = homedir();
  const config = process.env['XDG_CONFIG_HOME'] || `${home}/.config`;
  const named = readIfThere(`${home}/.gitconfig`, disk)?.match(
    /^\s*excludesfile\s*=\s*"?(.+?)"?\s*$/im,
  )?.[1];
  return named === undefined
    ? `${config}/git/ignore`
    : absolute(home, named.replace(/^~\//, `${home}/`));
}

function patternsOf(path: string, base: string, on: Files): Patterns | undefined {
  const text = readIfThere(path, on);
  return text === undefined ? undefined : orderedPatterns(base, text.split(/\r?\n/));
}

function readIfThere(path: string, on: Files): string | undefined {
  try {
    return on.read(path).replace(/^\ufeff/, '');
  } catch {
    return undefined;
  }
}
