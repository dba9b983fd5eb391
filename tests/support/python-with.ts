import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './rule-folders.ts';

/** A Python that has TensorFlow and Matplotlib: the one named in PROVE_PYTHON, or the one `npm run prove` sets up. */
export function pythonWithTensorFlow(): string | undefined {
  const candidates = [process.env['PROVE_PYTHON'], join(ROOT, '.prove/venv/bin/python')];
  return candidates.find((python) => {
    if (python === undefined || !existsSync(python)) return false;
    const look =
      'import importlib.util as u; assert u.find_spec("tensorflow") and u.find_spec("matplotlib")';
    return spawnSync(python, ['-c', look], { stdio: 'ignore' }).status === 0;
  });
}
