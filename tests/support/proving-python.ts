import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './rule-folders.ts';

export interface ProvingPython {
  readonly path: string;
  /** Its version and those of the packages, in words. */
  readonly versions: string;
}

/** A Python with all packages that proofs need: the one named in PROVE_PYTHON, or the one `npm run prove` sets up. */
export function provingPython(): ProvingPython | undefined {
  const candidates = [process.env['PROVE_PYTHON'], join(ROOT, '.prove/venv/bin/python')];
  for (const path of candidates) {
    if (path === undefined || !existsSync(path)) continue;
    const look = spawnSync(path, [join(ROOT, 'tests/proof/packages.py')], { encoding: 'utf8' });
    if (look.status === 0) return { path, versions: look.stdout };
  }
  return undefined;
}
