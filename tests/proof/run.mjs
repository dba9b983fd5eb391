// `npm run prove`: runs every fixture and its mended version under real TensorFlow and compares what they compute.
// With `--if-possible` it is no failure when TensorFlow cannot be installed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const venv = join(root, '.prove/venv');
const own = join(venv, 'bin/python');
const PACKAGES = ['tensorflow-cpu>=2.16,<3', 'tensorboard', 'matplotlib'];

const python = process.env.PROVE_PYTHON ?? (hasPackages(own) || install() ? own : undefined);
if (python === undefined) {
  console.log('NOTE: TensorFlow could not be installed here, so no fix was proved by running it.');
  process.exitCode = process.argv.includes('--if-possible') ? 0 : 2;
} else {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const words = [vitest, 'run', '--config', 'tests/vitest.config.ts', 'tests/proof'];
  const more = process.argv.slice(2).filter((word) => word !== '--if-possible');
  process.exitCode =
    run(process.execPath, [...words, ...more], { ...process.env, PROVE_PYTHON: python }) ?? 1;
}

function hasPackages(candidate) {
  const look =
    'import importlib.util as u; assert u.find_spec("tensorflow") and u.find_spec("matplotlib")';
  return existsSync(candidate) && run(candidate, ['-c', look], process.env, 'ignore') === 0;
}

function install() {
  console.log('Installing TensorFlow into .prove/venv ...');
  return (
    run('python3', ['-m', 'venv', venv]) === 0 &&
    run(own, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...PACKAGES]) === 0
  );
}

function run(command, words, env = process.env, stdio = 'inherit') {
  return spawnSync(command, words, { cwd: root, env, stdio }).status;
}
