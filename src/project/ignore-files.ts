import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { absolute, below, parentOf, upFrom } from './paths.ts';
import { orderedPatterns, type Patterns } from './patterns.ts';

/** Ignore files a folder may hold, the weaker first. */
export const IGNORE_FILES = ['.gitignore', '.ignore'] as const;

/** The ignore patterns of one folder, the weaker first; `names` are the entries it is known to have. */
export function ignoresIn(folder: string, names?: ReadonlySet<string>): Patterns[] {
  const found: Patterns[] = [];
  for (const name of IGNORE_FILES) {
    if (names && !names.has(name)) continue;
    const patterns = patternsOf(`${folder}/${name}`, folder);
    if (patterns) found.push(patterns);
  }
  return found;
}

/**
 * The ignore patterns that hold before a search enters `start`: the user's own, the repository's, and those
 * of the folders between the repository's root and `start`. The weakest comes first. Without a repository
 * the folder the user works in is taken for its root.
 */
export function ignoresAbove(start: string, cwd: string): Patterns[] {
  return ignoreFilesAbove(start, cwd).flatMap(({ path, base }) => patternsOf(path, base) ?? []);
}

/** A file of patterns that may be there, and the folder from which they count. */
export interface IgnoreFile {
  readonly path: string;
  readonly base: string;
}

/** The files with those patterns. */
export function ignoreFilesAbove(start: string, cwd: string): IgnoreFile[] {
  const root = repositoryRoot(start);
  const top = root ?? (below(cwd, start) === undefined ? start : cwd);
  const between: string[] = [];
  for (const folder of upFrom(start)) {
    if (folder === top) break;
    between.unshift(parentOf(folder));
  }
  return [
    { path: usersIgnoreFile(), base: top },
    ...(root === undefined ? [] : [{ path: `${gitFolder(root)}/info/exclude`, base: root }]),
    ...between.flatMap((base) => IGNORE_FILES.map((name) => ({ path: `${base}/${name}`, base }))),
  ];
}

/** The folder of the git repository around a folder, if there is one. */
function repositoryRoot(folder: string): string | undefined {
  for (const candidate of upFrom(folder)) {
    if (readIfThere(`${candidate}/.git/HEAD`) !== undefined) return candidate;
    if (readIfThere(`${candidate}/.git`) !== undefined) return candidate;
  }
  return undefined;
}

/** A worktree or submodule has a file named `.git` that says where the repository's own folder is. */
function gitFolder(root: string): string {
  const pointer = readIfThere(`${root}/.git`)?.match(/^gitdir:\s*(.+?)\s*$/m)?.[1];
  if (pointer === undefined) return `${root}/.git`;
  const own = absolute(root, pointer);
  const common = readIfThere(`${own}/commondir`)?.trim();
  return common === undefined ? own : absolute(own, common);
}

/** git's ignore file for one person, at its usual place or where their git settings say. */
function usersIgnoreFile(): string {
  const home = homedir();
  const config = process.env['XDG_CONFIG_HOME'] || `${home}/.config`;
  const named = readIfThere(`${home}/.gitconfig`)?.match(
    /^\s*excludesfile\s*=\s*"?(.+?)"?\s*$/im,
  )?.[1];
  return named === undefined
    ? `${config}/git/ignore`
    : absolute(home, named.replace(/^~\//, `${home}/`));
}

function patternsOf(path: string, base: string): Patterns | undefined {
  const text = readIfThere(path);
  return text === undefined ? undefined : orderedPatterns(base, text.split(/\r?\n/));
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').replace(/^\ufeff/, '');
  } catch {
    return undefined;
  }
}
