import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parentOf } from './paths.ts';
import { replaceFile, TEMPORARY } from './replace-file.ts';

/** Folders this run has looked into for what killed runs left behind. */
const swept = new Set<string>();

/** Old enough that no living run can still be writing it. */
const FORGOTTEN_MS = 3_600_000;

/** Writes a fixed file; answers why it was left alone, or nothing. */
export function writeFix(path: string, old: Uint8Array, next: Uint8Array): string | undefined {
  sweep(parentOf(path));
  return replaceFile(path, old, next);
}

function sweep(folder: string): void {
  if (swept.has(folder)) return;
  swept.add(folder);
  try {
    for (const name of readdirSync(folder)) {
      if (!name.startsWith(TEMPORARY)) continue;
      const path = join(folder, name);
      if (Date.now() - statSync(path).mtimeMs > FORGOTTEN_MS) rmSync(path, { force: true });
    }
  } catch {
    // Tidying up is a courtesy; whether the folder can be written to is told by the writing itself.
  }
}
