import { UsageError } from '#core';
import { firstLine, type Git } from './git.ts';

/** A file as it is going to be committed. */
export interface StagedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const LISTING =
  'diff-index --cached --raw -z --no-abbrev --no-renames --diff-filter=ACMT --no-relative --ignore-submodules'.split(
    ' ',
  );

/** Reads the files of git's index that differ from a commit, as they are kept there. */
export async function stagedBlobs(
  git: Git,
  about: { readonly root: string; readonly from: string; readonly ours: readonly string[] },
): Promise<readonly StagedFile[]> {
  const listing = await git([...LISTING, about.from, '--', ...about.ours]);
  const names = String(listing.out).split('\0');
  const files: { readonly path: string; readonly blob: string }[] = [];
  for (let at = 0; at + 1 < names.length; at += 2) {
    const [, mode, , blob] = /^:\d+ (\d+) (\w+) (\w+) /.exec(names[at] ?? '') ?? [];
    // Links and submodules hold no code of their own.
    if (blob === undefined || !mode?.startsWith('100')) continue;
    files.push({ path: `${about.root}/${names[at + 1]}`, blob });
  }
  const { out, err } = await git(
    ['cat-file', '--batch'],
    files.map(({ blob }) => `${blob}\n`).join(''),
  );
  let start = 0;
  return files.map(({ path, blob }) => {
    const end = out.indexOf(10, start);
    const [, size] = /^\w+ blob (\d+)$/.exec(out.toString('latin1', start, end)) ?? [];
    if (end < 0 || size === undefined) {
      throw new UsageError(`git has no ${blob} for ${path}: ${firstLine(err)}`);
    }
    const bytes = out.subarray(end + 1, end + 1 + Number(size));
    start = end + 2 + Number(size);
    return { path, bytes };
  });
}
