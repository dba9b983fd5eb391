// What more rules cost a scan, against the first five alone: `node bench/rules.mjs FOLDER`.
import { cpSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { nodeTellingPeak, runProgram } from './support/measure.mjs';
import { median, printTable, takeTurns } from './support/statistics.mjs';
import { copyOfCli, inWorkplace } from './support/workplace.mjs';

const FIRST = [
  'keras/model-created-in-loop',
  'keras/predict-in-loop',
  'keras/run-eagerly-left-on',
  'tensorflow/session-not-closed',
  'tensorflow/tensor-retained-across-steps',
].join(',');

/** The same files for all, one thread, nothing remembered. */
const FLAGS = ['--isolated', '--fail-on', 'never', '--output-format', 'json', '--no-progress'];
const FLAGS_NOW = [...FLAGS, '--no-notebooks', '--no-cache', '--jobs', '1', '--no-estimates'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '5' },
    // The cli.js of a build of the version that had only these five rules.
    'five-rule-build': { type: 'string' },
  },
});
const [folder] = positionals;
const rounds = Number(values.rounds);
if (folder === undefined || !(rounds >= 1)) {
  console.error('Usage: node bench/rules.mjs FOLDER [--rounds 5] [--five-rule-build PATH/cli.js]');
  process.exitCode = 2;
} else {
  await inWorkplace(compare);
}

async function compare(workplace) {
  const node = nodeTellingPeak(workplace);
  const now = [...node, copyOfCli(workplace), 'check', ...FLAGS_NOW];
  const programs = {
    'five rules, of this version': [...now, '--select', FIRST, folder],
    'rules that run by default': [...now, folder],
    'all rules, with --preview': [...now, '--preview', '--select', 'ALL', folder],
    ...fiveRuleBuild(workplace, node),
  };
  const names = Object.keys(programs);
  const costs = await takeTurns(names, rounds, async (name) => {
    const cost = await runProgram(programs[name]);
    const [wall, cpu] = [cost.wall, cost.cpu].map((one) => (one / 1000).toFixed(1));
    console.error(`${name}: ${wall} s by the clock, ${cpu} s of CPU time`);
    return cost;
  });
  console.log(`${rounds} rounds, the candidates taking turns.`);
  printTable(
    ['program', 'wall s, median', 'best', 'CPU s, median', 'best', 'peak MB'],
    names.map((name) => {
      const runs = costs.get(name);
      const peak = Math.max(...runs.map((run) => run.peak)).toFixed(0);
      return [name, ...seconds(runs, 'wall'), ...seconds(runs, 'cpu'), peak];
    }),
  );
  printTable(
    ['ratio', 'wall, median', 'best', 'CPU, median', 'best'],
    ratios(names).map(([name, other]) => {
      const [mine, theirs] = [costs.get(name), costs.get(other)];
      return [`${name} / ${other}`, ...times(mine, theirs, 'wall'), ...times(mine, theirs, 'cpu')];
    }),
  );
}

function fiveRuleBuild(workplace, node) {
  const path = values['five-rule-build'];
  if (path === undefined) return {};
  cpSync(dirname(resolve(path)), join(workplace, 'five'), { recursive: true });
  return {
    'five-rule build': [...node, join(workplace, 'five/cli.js'), 'check', ...FLAGS, folder],
  };
}

function ratios(names) {
  const [five, standard, all, build] = names;
  const bases = [five, build].filter((name) => name !== undefined);
  return bases.flatMap((base) => [standard, all].map((name) => [name, base]));
}

function seconds(runs, key) {
  const numbers = runs.map((run) => run[key]);
  return [median(numbers), Math.min(...numbers)].map((one) => (one / 1000).toFixed(2));
}

/** How many times as much the one took as the other: of the medians, and of the best runs. */
function times(mine, theirs, key) {
  const pick = (choose) =>
    choose(mine.map((run) => run[key])) / choose(theirs.map((run) => run[key]));
  return [pick(median), pick((numbers) => Math.min(...numbers))].map((one) => one.toFixed(2));
}
