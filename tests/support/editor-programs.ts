import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ROOT } from './rule-folders.ts';

export interface EditorProgram {
  readonly program: string;
  /** Its number, such as `0.11`. */
  readonly version: string;
}

/** Where `npm run test:hosts` puts editors that the system does not have. */
const BROUGHT = join(ROOT, '.tools/editors/bin');

/** Every version of an editor that is to be had here: the system's, and those that were brought. */
export function editorPrograms(name: string): readonly EditorProgram[] {
  const own = (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .filter((file) => existsSync(file))
    .slice(0, 1);
  const names = existsSync(BROUGHT) ? readdirSync(BROUGHT) : [];
  const brought = names.filter((file) => file.startsWith(`${name}-`)).sort();
  return [...own, ...brought.map((file) => join(BROUGHT, file))].flatMap((program) => {
    const version = versionOf(program);
    return version === undefined ? [] : [{ program, version }];
  });
}

function versionOf(program: string): string | undefined {
  try {
    return /\d+\.\d+/.exec(String(execFileSync(program, ['--version'])))?.[0];
  } catch {
    return undefined;
  }
}
