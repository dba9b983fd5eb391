import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  type Stats,
} from 'node:fs';
import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { reasonOf } from './reason.ts';

/**
 * Puts new bytes in the place of a file that still holds the old ones. At any moment, even when the machine or
 * the program dies, the file holds either all of the old bytes or all of the new ones. Answers why it was left
 * alone, or nothing.
 */
export function replaceFile(path: string, old: Uint8Array, next: Uint8Array): string | undefined {
  let temporary: string | undefined;
  try {
    const real = realpathSync(path);
    const entry = statSync(real);
    const objection = objectionTo(real, entry) ?? changed(real, old);
    if (objection !== undefined) return objection;
    temporary = join(dirname(real), `${TEMPORARY}${randomBytes(8).toString('hex')}.tmp`);
    writeWhole(temporary, next, entry);
    // Writing takes a while, in which an editor may have saved the file.
    const late = changed(real, old);
    if (late !== undefined) return late;
    renameSync(temporary, real);
    temporary = undefined;
    return undefined;
  } catch (error) {
    return reasonOf(error);
  } finally {
    if (temporary !== undefined) rmSync(temporary, { force: true });
  }
}

/** How the files begin that a run leaves behind when it is killed in the middle of writing. */
export const TEMPORARY = '.joulelint-fix-';

function objectionTo(path: string, entry: Stats): string | undefined {
  if (!entry.isFile()) return 'it is not a regular file';
  // A folder one may write to lets one replace even what is write-protected in it.
  if ((entry.mode & 0o222) === 0) return 'it is read-only';
  accessSync(path, constants.W_OK);
  if (!isWritable(dirname(path))) return 'its folder may not be written to';
  if (entry.nlink > 1) return 'it has several names (hard links), which replacing it would part';
  return undefined;
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function changed(path: string, old: Uint8Array): string | undefined {
  return readFileSync(path).equals(old) ? undefined : 'it was changed by somebody else meanwhile';
}

function writeWhole(path: string, bytes: Uint8Array, like: Stats): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    writeFileSync(file, bytes);
    keepOwner(file, like);
    fchmodSync(file, like.mode & 0o7777);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Only those who may give files away can keep another owner; a team's files still keep their group. */
function keepOwner(file: number, { uid, gid }: Stats): void {
  for (const owner of [uid, -1]) {
    try {
      fchownSync(file, owner, gid);
      return;
    } catch {
      continue;
    }
  }
}
