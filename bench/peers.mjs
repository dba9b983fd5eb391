// Whole scans of folders against other linters, against a warm cache, and with two threads:
// `node bench/peers.mjs FOLDER [FOLDER ...]`. ast-grep and pylint are looked for on PATH.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runProgram } from './support/measure.mjs';
import { median, printTable, takeTurns } from './support/statistics.mjs';
import { copyOfCli, inWorkplace } from './support/workplace.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
/** The others read Python only, and no notebooks. */
const QUIETLY =
  '--isolated --include *.py --fail-on never --output-format json --no-progress'.split(' ');

const { values, positionals: folders } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '5' },
    'slow-rounds': { type: 'string', default: '1' },
  },
});
const rounds = Number(values.rounds);
const slowRounds = Number(values['slow-rounds']);
if (folders.length === 0 || !(rounds >= 1) || !(slowRounds >= 0)) {
  console.error('Usage: node bench/peers.mjs FOLDER [FOLDER ...] [--rounds 5] [--slow-rounds 1]');
  process.exitCode = 2;
} else {
  await inWorkplace(async (workplace) => {
    const cli = copyOfCli(workplace);
    for (const folder of folders) await compare(folder, cli, workplace);
  });
}

async function compare(folder, cli, workplace) {
  const cache = join(workplace, 'cache');
  rmSync(cache, { recursive: true, force: true });
  const lint = (...flags) => [process.execPath, cli, 'check', ...QUIETLY, ...flags, folder];
  const quick = {
    'joulelint, 1 thread, no cache': lint('--jobs', '1', '--no-cache'),
    'joulelint, 2 threads, no cache': lint('--jobs', '2', '--no-cache'),
    'joulelint, as it comes, no cache': lint('--no-cache'),
    'joulelint, warm cache': lint('--cache-dir', cache),
    ...astGrep(folder),
  };
  await runProgram(quick['joulelint, warm cache']);
  const costs = await takeTurns(Object.keys(quick), rounds, (name) => runProgram(quick[name]));
  const slow = pylint(folder);
  const slowCosts = await takeTurns(Object.keys(slow), slowRounds, (name) =>
    runProgram(slow[name]),
  );
  for (const [name, runs] of slowCosts) if (runs.length > 0) costs.set(name, runs);
  report(folder, costs);
}

function report(folder, costs) {
  console.log(`\n## ${folder}`);
  printTable(
    ['program', 'wall s, median', 'best', 'CPU s, median', 'rounds'],
    [...costs].map(([name, runs]) => [
      name,
      seconds(median(runs.map(({ wall }) => wall))),
      seconds(Math.min(...runs.map(({ wall }) => wall))),
      seconds(median(runs.map(({ cpu }) => cpu))),
      runs.length,
    ]),
  );
  const own = 'joulelint, as it comes, no cache';
  const pairs = [
    ...[...costs.keys()].filter((name) => !name.startsWith('joulelint')).map((name) => [own, name]),
    ['joulelint, 1 thread, no cache', 'joulelint, 2 threads, no cache'],
    [own, 'joulelint, warm cache'],
  ];
  printTable(
    ['in times of', 'wall, median', 'wall, best', 'CPU, median'],
    pairs.map(([one, other]) => [
      `${one} / ${other}`,
      ratio(median, 'wall', costs.get(one), costs.get(other)),
      ratio((all) => Math.min(...all), 'wall', costs.get(one), costs.get(other)),
      ratio(median, 'cpu', costs.get(one), costs.get(other)),
    ]),
  );
}

function ratio(pick, key, one, other) {
  return (pick(one.map((run) => run[key])) / pick(other.map((run) => run[key]))).toFixed(3);
}

function seconds(milliseconds) {
  return (milliseconds / 1000).toFixed(2);
}

function astGrep(folder) {
  const version = versionOf('ast-grep');
  if (version === undefined) return {};
  const config = join(here, 'ast-grep/sgconfig.yml');
  const scan = ['ast-grep', 'scan', '--config', config, '--json=compact'];
  return {
    [`${version}, 1 thread`]: [...scan, '--threads', '1', folder],
    [version]: [...scan, folder],
  };
}

/** Everything it comes with, on as many processes as there are processors. */
function pylint(folder) {
  const version = versionOf('pylint');
  if (version === undefined) return {};
  const flags = ['--exit-zero', '--recursive=y', '--jobs=0', '--rcfile=/dev/null', '--score=n'];
  return { [version]: ['pylint', ...flags, folder] };
}

function versionOf(program) {
  const asked = spawnSync(program, ['--version'], { encoding: 'utf8' });
  if (asked.status === 0) return asked.stdout.split('\n')[0].trim();
  console.log(`${program} is not on PATH.`);
  return undefined;
}
