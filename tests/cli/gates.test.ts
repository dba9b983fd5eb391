import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { joulelint } from '../support/command.ts';
import { folderWith } from '../support/folder.ts';
import { REBUILT_MODEL, T4_WORKLOAD } from '../support/workloads.ts';

// About 0.98 kWh (0.29 to 1.6) and 400 g (120 to 700) a month.
const FILES = { 'train.py': REBUILT_MODEL, 'joulelint.toml': T4_WORKLOAD };
const ONCE = T4_WORKLOAD.replace('runs-per-month = 30\n', '');
const PLACELESS = T4_WORKLOAD.replace('zone = "gcp:us-central1"\n', '');

async function run(args: readonly string[], files: Readonly<Record<string, string>> = FILES) {
  const all = ['--fail-on', 'never', '--output-format', 'json', ...args];
  const outcome = await joulelint(all, { cwd: folderWith(files) });
  const summary = outcome.out === '' ? undefined : JSON.parse(outcome.out).summary;
  return { ...outcome, gates: summary?.gates, reason: summary?.exitReason };
}

describe('limits', () => {
  test.each<readonly [readonly string[], boolean, object]>([
    [['--max-findings', '0'], true, { name: 'max-findings', limit: 0, actual: 1 }],
    [['--max-findings', '1'], false, { limit: 1, actual: 1, unit: 'findings' }],
    [['--energy-budget', '500Wh'], true, { limit: 500, actual: 980, unit: 'Wh a month' }],
    [['--energy-budget', '1kWh'], false, { limit: 1000, actual: 980 }],
    [['--energy-budget', '3.6MJ'], false, { limit: 1000 }],
    [['--energy-budget', '3 MJ'], true, { actual: 980 }],
    [['--energy-budget', '1kWh', '--budget-estimate', 'high'], true, { actual: 1600 }],
    [['--energy-budget', '500Wh', '--budget-estimate=low'], false, { actual: 290 }],
    [['--carbon-budget', '200gCO2e'], true, { limit: 200, actual: 400, unit: 'gCO2e a month' }],
    [['--carbon-budget', '1kg'], false, { name: 'carbon-budget', limit: 1000 }],
  ])('%j is exceeded: %s', async (args, exceeded, gate) => {
    const { code, gates, reason, err } = await run(args);
    expect(gates).toMatchObject([{ ...gate, exceeded, reason: expect.any(String) }]);
    expect({ code, reason }).toEqual(
      exceeded ? { code: 1, reason: 'gate-exceeded' } : { code: 0, reason: 'below-threshold' },
    );
    expect(err.includes('exceeded:')).toBe(exceeded);
  });

  test('people read what went over what', async () => {
    const { err } = await run(['--energy-budget', '0.5kWh']);
    expect(err).toMatch(
      /^--energy-budget exceeded: about 0\.98 kWh avoidable a month \(mid estimate\), the budget is 0\.5 kWh; assumptions [0-9a-f]{16}\.$/m,
    );
  });

  test('several limits each have their say, and --exit-zero overrules them', async () => {
    const { gates } = await run(['--max-findings', '0', '--energy-budget', '9kWh']);
    expect(gates.map((gate: { exceeded: boolean }) => gate.exceeded)).toEqual([true, false]);
    expect(await run(['--max-findings', '0', '--exit-zero'])).toMatchObject({
      code: 0,
      reason: 'exit-zero',
    });
  });

  test('without runs a month one run counts', async () => {
    const { gates } = await run(['--energy-budget', '20Wh'], { ...FILES, 'joulelint.toml': ONCE });
    expect(gates).toMatchObject([{ actual: 33, unit: 'Wh a run', exceeded: true }]);
  });

  test('nothing found keeps any budget', async () => {
    const files = { 'train.py': 'import keras\n', 'joulelint.toml': T4_WORKLOAD };
    expect(await run(['--energy-budget', '0Wh', '--carbon-budget', '0g'], files)).toMatchObject({
      code: 0,
      gates: [{ actual: 0 }, { exceeded: false }],
    });
  });
});

describe('a limit that nothing can be compared with is refused', () => {
  test.each<readonly [readonly string[], string, string]>([
    [['--energy-budget', '1kWh'], '', 'Budgets need to know your runs'],
    [['--energy-budget', '1kWh', '--no-estimates'], T4_WORKLOAD, 'Budgets need estimates'],
    [['--energy-budget', '1kWh'], '[workload]\nphase = "training"\n', 'of every workload'],
    [['--carbon-budget', '1kg'], PLACELESS, 'needs the grid zone'],
    [['--energy-budget', '1'], T4_WORKLOAD, 'expects an energy such as'],
    [['--energy-budget', '1kg'], T4_WORKLOAD, 'expects an energy such as'],
    [['--carbon-budget=-1kg'], T4_WORKLOAD, 'expects a mass such as'],
    [['--max-findings', 'many'], T4_WORKLOAD, '--max-findings expects a whole number'],
    [['--max-findings', '1.5'], T4_WORKLOAD, '--max-findings expects a whole number'],
    [['--budget-estimate', 'most'], T4_WORKLOAD, '--budget-estimate does not know'],
    [['--energy-regression', '10'], T4_WORKLOAD, 'belong together'],
    [['--energy-regression', '10', '--compare-with', 'no.json'], T4_WORKLOAD, 'Cannot read'],
    [
      ['--energy-regression', '10', '--compare-with', 'joulelint.toml'],
      T4_WORKLOAD,
      'Cannot read the report',
    ],
  ])('%j', async (args, settings, reason) => {
    const { code, err, out } = await run(args, { ...FILES, 'joulelint.toml': settings });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(reason);
  });
});

describe('growth since an earlier report', () => {
  const compared = [
    '--fail-on',
    'never',
    '--energy-regression',
    '10',
    '--compare-with',
    'old.json',
  ];

  async function withEarlier() {
    const cwd = folderWith({ ...FILES, 'more.py': '' });
    await joulelint(['--output-format', 'json=old.json'], { cwd });
    return cwd;
  }

  test('the same as before is kept, more is not', async () => {
    const cwd = await withEarlier();
    expect((await joulelint(compared, { cwd })).code).toBe(0);
    const old = readFileSync(join(cwd, 'old.json'), 'utf8');
    writeFileSync(join(cwd, 'old.json'), old.replaceAll('"mid": 980', '"mid": 800'));
    const { code, err } = await joulelint(compared, { cwd });
    expect(code).toBe(1);
    expect(err).toContain('980 Wh avoidable a month, 800 Wh in old.json; 10 % more are allowed');
  });

  test('other assumptions cannot be compared', async () => {
    const cwd = await withEarlier();
    const { code, err } = await joulelint([...compared, '--runs', '60'], { cwd });
    expect(code).toBe(2);
    expect(err).toContain('rests on other assumptions');
  });
});
