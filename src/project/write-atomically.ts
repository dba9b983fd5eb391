import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { UsageError } from '#core';
import { reasonOf } from './reason.ts';

/** Writes a whole file or, where that fails or the program dies, leaves what was there. */
export function writeAtomically(path: string, text: string): void {
  const real = realPathOf(path);
  const temporary = join(dirname(real), `.joulelint-${randomBytes(8).toString('hex')}.tmp`);
  try {
    const file = openSync(temporary, 'wx');
    try {
      writeFileSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, real);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw new UsageError(`Cannot write ${path}: ${reasonOf(error)}.`);
  }
}

/** A link stays a link; what it leads to is written. */
function realPathOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
