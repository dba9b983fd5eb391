import { realpathSync } from 'node:fs';
import { LANGUAGE_ENDINGS, UsageError } from '#core';
import { firstLine, openGit, type Git } from './git.ts';
import { changedLines, type LineSpan } from './parse-patch.ts';
import { parentOf } from './paths.ts';
import { stagedBlobs, type StagedFile } from './staged-blobs.ts';

export const DIFF_SCOPES = ['lines', 'hunks', 'files'] as const;

export interface NewCodeWish {
  /** A branch, tag or commit; of what is staged the last commit unless another is named. */
  readonly base: string | undefined;
  readonly staged: boolean;
  readonly scope: (typeof DIFF_SCOPES)[number];
}

/** What is new since another commit. */
export interface NewCode {
  readonly base: string;
  /** Where the history parted; nothing where there is none yet. */
  readonly commit: string | undefined;
  readonly scope: NewCodeWish['scope'];
  readonly isChanged: (path: string) => boolean;
  /** The lines (from 1, both included) a finding has to touch to be about new code; nothing when all are new. */
  readonly linesOf: (path: string) => readonly LineSpan[] | undefined;
  /** What is going to be committed, instead of what lies in the folder. */
  readonly staged?: readonly StagedFile[];
}

/** Asks git what is new around a folder. */
export async function newCode(cwd: string, wish: NewCodeWish): Promise<NewCode> {
  const { git, root } = await openGit(cwd);
  const commit = await commitOf(git, wish);
  const from = commit ?? (await emptyTree(git));
  const patch = await asked(git, [
    ...PATCH,
    ...(wish.staged ? ['--cached'] : []),
    from,
    '--',
    ...OURS,
  ]);
  const changed = changedLines(patch);
  const fresh = wish.staged ? new Set<string>() : await untracked(git);
  const nameOf = namesBelow(root);
  return {
    base: wish.base ?? 'HEAD',
    commit,
    scope: wish.scope,
    isChanged(path) {
      const name = nameOf(path);
      return name !== undefined && (changed.has(name) || fresh.has(name));
    },
    linesOf(path) {
      const name = nameOf(path) ?? '';
      if (wish.scope === 'files' || fresh.has(name)) return undefined;
      const around = wish.scope === 'hunks' ? CONTEXT : 0;
      return (changed.get(name) ?? []).map(({ first, last }) => ({
        first: first - around,
        last: last + around,
      }));
    },
    ...(wish.staged ? { staged: await stagedBlobs(git, { root, from, ours: OURS }) } : {}),
  };
}

/** As many lines as patches show around a change. */
const CONTEXT = 3;

/** Only files a linter may look at; a program for text or comparisons that is configured for them is not run. */
const OURS = LANGUAGE_ENDINGS.map((ending) => `:(top,glob,icase)**/*.${ending}`);

const PATCH =
  'diff-index --patch --unified=0 --find-renames --text --no-color --no-ext-diff --no-textconv --no-relative --ignore-submodules --src-prefix=a/ --dst-prefix=b/ --inter-hunk-context=0'.split(
    ' ',
  );

/** The commit to compare with; throws with advice where it cannot be had. */
async function commitOf(git: Git, { base, staged }: NewCodeWish): Promise<string | undefined> {
  const name = base ?? 'HEAD';
  if (name.startsWith('-')) throw new UsageError(`\`${name}\` is no name of a commit.`);
  const found = await git(['rev-parse', '--verify', '--quiet', `${name}^{commit}`]);
  if (found.code !== 0) {
    if (base === undefined) return undefined;
    const fetching = (await isShallow(git)) ? SHALLOW : 'Fetch it first, or mend its name.';
    throw new UsageError(`There is no commit \`${name}\` in this repository. ${fetching}`);
  }
  if (base === undefined && staged) return word(found.out);
  const parted = await git(['merge-base', 'HEAD', word(found.out)]);
  if (parted.code === 0) return word(parted.out);
  const why = (await isShallow(git)) ? SHALLOW : 'Name a commit that HEAD grew from.';
  throw new UsageError(`HEAD and \`${name}\` have no commit in common. ${why}`);
}

const SHALLOW =
  'The clone is shallow, so older commits are missing: fetch them with `git fetch --unshallow`, or check out with `fetch-depth: 0` (GitHub) or `GIT_DEPTH: 0` (GitLab).';

async function isShallow(git: Git): Promise<boolean> {
  return word((await git(['rev-parse', '--is-shallow-repository'])).out) === 'true';
}

async function emptyTree(git: Git): Promise<string> {
  return word(await asked(git, ['hash-object', '-t', 'tree', '--stdin']));
}

/** Files git does not know yet and is not told to ignore. */
async function untracked(git: Git): Promise<ReadonlySet<string>> {
  const listed = ['ls-files', '--others', '--exclude-standard', '--full-name', '-z', '--', ...OURS];
  return new Set(String(await asked(git, listed)).split('\0'));
}

async function asked(git: Git, args: readonly string[]): Promise<Buffer> {
  const { code, out, err } = await git(args);
  if (code === 0) return out;
  const partial = /promisor|lazy|missing blob|unable to read/i.test(err)
    ? ' The clone may be partial; fetch it without --filter.'
    : '';
  throw new UsageError(`git could not tell what is new: ${firstLine(err)}${partial}`);
}

/** What git calls a file: its path from the root of the repository, free of links to folders. */
function namesBelow(root: string): (path: string) => string | undefined {
  const folders = new Map<string, string | undefined>();
  const prefix = root.endsWith('/') ? root : `${root}/`;
  return (path) => {
    const folder = parentOf(path);
    let real = folders.get(folder);
    if (real === undefined) {
      real = realFolder(folder);
      folders.set(folder, real);
    }
    const whole = `${real === '/' ? '' : real}/${path.slice(path.lastIndexOf('/') + 1)}`;
    return whole.startsWith(prefix) ? whole.slice(prefix.length) : undefined;
  };
}

/** A staged file's folder may be gone already. */
function realFolder(folder: string): string {
  try {
    return realpathSync(folder).replaceAll('\\', '/');
  } catch {
    return folder;
  }
}

function word(bytes: Buffer): string {
  return String(bytes).trim();
}
