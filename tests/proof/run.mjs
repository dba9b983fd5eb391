// `npm run prove`: runs every fixture and its mended version under real TensorFlow and compares what they compute.
// With `--if-possible` it is no failure when TensorFlow cannot be installed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '../..');
const venv = join(root, '.prove/venv');
const own = join(venv, 'bin/python');

const given = process.env.PROVE_PYTHON;
const python = given ?? (missingIn(own) === '' || install() ? own : undefined);
if (python === undefined) {
  console.log('NOTE: TensorFlow could not be installed here, so no fix was proved by running it.');
  process.exitCode = process.argv.includes('--if-possible') ? 0 : 2;
} else if (missingIn(python) === '') {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const words = [vitest, 'run', '--config', 'tests/vitest.config.ts', 'tests/proof'];
  const more = process.argv.slice(2).filter((word) => word !== '--if-possible');
  const env = { ...process.env, PROVE_PYTHON: python };
  process.exitCode = run(process.execPath, [...words, ...more], env) ?? 1;
} else {
  console.error(`${python} cannot run the programs; it lacks ${missingIn(python)}.`);
  console.error('What is needed stands in tests/proof/requirements.txt.');
  process.exitCode = 2;
}

/** Which packages a Python lacks, nothing if it has all of them. */
function missingIn(candidate) {
  if (!existsSync(candidate)) return 'everything, as it does not exist';
  const look = spawnSync(candidate, [join(here, 'packages.py')], { encoding: 'utf8' });
  return look.status === 0 ? '' : look.stdout.trim() || 'a working Python';
}

function install() {
  console.log('Installing TensorFlow into .prove/venv ...');
  const packages = ['-r', join(here, 'requirements.txt')];
  return (
    run('python3', ['-m', 'venv', venv]) === 0 &&
    run(own, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...packages]) === 0
  );
}

function run(command, words, env = process.env) {
  return spawnSync(command, words, { cwd: root, env, stdio: 'inherit' }).status;
}
