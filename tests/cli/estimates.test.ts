import { describe, expect, test } from 'vitest';
import { joulelint } from '../support/command.ts';
import { folderWith, type Files } from '../support/folder.ts';
import { ABSOLUTE, REBUILT_MODEL, REBUILT_RULE, T4_WORKLOAD } from '../support/workloads.ts';

const TRAIN = { 'train.py': REBUILT_MODEL };
const PROFILED = { ...TRAIN, 'joulelint.toml': T4_WORKLOAD };

async function found(files: Files, ...args: string[]) {
  const outcome = await joulelint(['--output-format', 'json', ...args], { cwd: folderWith(files) });
  const report = JSON.parse(outcome.out);
  const [first] = report.findings;
  return { ...outcome, report, first };
}

describe('nothing configured', () => {
  test.each([
    [[]],
    [['--output-format', 'full']],
    [['--output-format', 'concise']],
    [['--output-format', 'json']],
    [['--statistics']],
    [['estimate']],
    [['--region', 'FR']],
    [['--hardware', 'NVIDIA T4', '--runs', '30']],
    [['explain', REBUILT_RULE]],
    [['rules']],
  ])('%j shows no amount of energy and no emission', async (args) => {
    const { out, err } = await joulelint(args, { cwd: folderWith(TRAIN) });
    // Pages are written by hand and put beside the bundle when it is built.
    if (args[0] !== 'explain') expect(out).not.toBe('');
    expect(out).not.toMatch(ABSOLUTE);
    expect(err).not.toMatch(ABSOLUTE);
  });

  test('JSON holds the ratio and nothing absolute', async () => {
    const { report, first } = await found(TRAIN);
    expect(first).toMatchObject({
      energy: null,
      carbon: null,
      estimate: { kind: 'share', mode: 'relative', share: { low: 0.096, mid: 0.24, high: 0.32 } },
    });
    expect(report.summary).toMatchObject({ energy: null, carbon: null, totals: [] });
    expect(report.assumptions).toBeNull();
  });

  test('the text scales to a unit and offers the profile', async () => {
    const { out, err } = await joulelint([], { cwd: folderWith(TRAIN) });
    expect(out).toContain(
      '= avoidable: about 0.24 of every 1 kWh such a run uses (plausible range 0.096 to 0.32), direction only',
    );
    expect(err).toContain('describe your runs under `workload`');
  });
});

describe('a profile', () => {
  test('the text has energy and carbon with range, confidence and place', async () => {
    const { out, err } = await joulelint([], { cwd: folderWith(PROFILED) });
    expect(out).toContain(
      '= avoidable: about 0.98 kWh a month (plausible range 0.29 to 1.6), fair; workload "train"',
    );
    expect(out).toContain(
      '= carbon: about 400 g CO2e a month (plausible range 120 to 700), fair, at gcp:us-central1, 413 g/kWh, 2024, direct',
    );
    expect(err).toContain('Avoidable together: about 24 % of "train" (plausible range 9.6 to 32)');
    expect(out + err).not.toMatch(/\bsaved?\b/i);
  });

  test('one-line formats have the energy behind the message', async () => {
    const cwd = folderWith(PROFILED);
    const amount = 'about 0.98 kWh a month (plausible range 0.29 to 1.6), fair';
    const concise = await joulelint(['--output-format', 'concise'], { cwd });
    const statistics = await joulelint(['--statistics'], { cwd });
    expect(concise.out.trimEnd()).toMatch(new RegExp(`${escaped(`(avoidable: ${amount})`)}$`));
    expect(statistics.out).toContain(`1  ${REBUILT_RULE} (alone in "train": ${amount})`);
    expect(statistics.out).toContain('Avoidable together: about 24 %');
  });

  test('JSON has two digits, the place, and what everything rests on', async () => {
    const { report, first } = await found(PROFILED);
    const energy = { unit: 'Wh', low: 290, mid: 980, high: 1600, per: 'month', confidence: 'fair' };
    expect(first.energy).toEqual(energy);
    expect(first.carbon).toEqual({
      unit: 'gCO2e',
      low: 120,
      mid: 400,
      high: 700,
      per: 'month',
      confidence: 'fair',
      region: 'gcp:us-central1',
      gramsPerKwh: 412.72,
      year: 2024,
      basis: 'direct',
    });
    expect(report.summary.energy).toEqual(energy);
    expect(report.summary.totals).toHaveLength(1);
    expect(report.assumptions).toMatchObject({
      hash: expect.stringMatching(/^[0-9a-f]{16}$/),
      workloads: [{ name: 'train', energyFrom: 'hardware', hoursPerRun: 2, pue: { key: 'gcp' } }],
    });
  });

  test('two files of one workload are one run', async () => {
    const { report } = await found({ ...PROFILED, 'train_more.py': REBUILT_MODEL });
    expect(report.findings).toHaveLength(2);
    expect(report.summary.energy.mid).toBe(980);
  });

  test.each([
    ['another file', 'serve.py', { kind: 'share', mode: 'relative' }],
    [
      'code of the manual',
      'docs/train.py',
      { kind: 'not-counted', because: 'test or example code' },
    ],
    ['an example', 'a/Examples/train.py', { kind: 'not-counted' }],
    [
      'a smoke test',
      'train.py',
      { kind: 'not-counted', because: 'only a smoke test' },
      'from lightning import Trainer\nTrainer(fast_dev_run=True)\n',
    ],
  ])('%s is not counted', async (_name, path, estimate, before = '') => {
    const files = { [path]: before + REBUILT_MODEL, 'joulelint.toml': T4_WORKLOAD };
    const { report, first } = await found(files);
    expect(first).toMatchObject({ energy: null, carbon: null, estimate });
    expect(report.summary.energy).toBeNull();
  });

  test('what a comment silences is not counted', async () => {
    const silenced = REBUILT_MODEL.replace(
      '(1)])',
      `(1)])  # joulelint: ignore[${REBUILT_RULE}] -- needed`,
    );
    const { report, first } = await found({ ...PROFILED, 'train.py': silenced });
    expect(first).toMatchObject({
      suppression: { reason: 'needed' },
      estimate: null,
      energy: null,
    });
    expect(report.summary.energy).toBeNull();
  });

  test('without runs a month there is no month', async () => {
    const settings = T4_WORKLOAD.replace('runs-per-month = 30', '');
    const { report, first } = await found({ ...TRAIN, 'joulelint.toml': settings });
    expect(first.energy).toMatchObject({ per: 'run', mid: 33 });
    expect(report.summary.energy).toBeNull();
  });

  test('a comparison stands beside amounts only, and only when asked for', async () => {
    const asked = { 'joulelint.toml': `equivalence = "kettle-litre"\n${T4_WORKLOAD}` };
    const run = async (files: Files) => (await joulelint([], { cwd: folderWith(files) })).err;
    expect(await run({ ...TRAIN, ...asked })).toContain(
      'as much as about 9.5 litres of water brought to the boil (2.8 to 15)',
    );
    expect(await run(PROFILED)).not.toContain('litres');
    expect(await run({ ...TRAIN, 'joulelint.toml': 'equivalence = "kettle-litre"' })).not.toContain(
      'litres',
    );
  });
});

describe('flags', () => {
  test.each([
    [['--region', 'FR'], { carbon: { region: 'FR', basis: 'lifecycle' } }],
    [['--region', 'fr'], { carbon: { region: 'FR' } }],
    [['--runs', '60'], { energy: { mid: 2000 } }],
    [['--hardware', '2 x NVIDIA T4'], { energy: { mid: 2000 } }],
    [['--assumptions', 'other.toml'], { energy: { per: 'run' }, carbon: null }],
  ])('%j', async (args, wanted) => {
    const other = '[workload]\ndevices = [{ name = "NVIDIA L4" }]\nhours-per-run = 10\n';
    const { first, code } = await found({ ...PROFILED, 'other.toml': other }, ...args);
    expect(code).toBe(1);
    expect(first).toMatchObject(wanted);
  });

  test('--no-estimates says nothing about energy', async () => {
    const cwd = folderWith(PROFILED);
    const { out, err } = await joulelint(['--no-estimates'], { cwd });
    expect(out).toContain(REBUILT_RULE);
    expect(out + err).not.toMatch(/kWh|energy:|avoidable/i);
    const { first, report } = await found(PROFILED, '--no-estimates');
    expect(first).toMatchObject({ estimate: null, energy: null, carbon: null });
    expect(report.assumptions).toBeNull();
  });

  test.each([
    [['--region', 'France'], '--region does not know `France`; did you mean FR'],
    [['--hardware', 'A100'], '--hardware does not know `A100`; did you mean NVIDIA A100'],
    [['--runs', '0'], '--runs expects a number above 0, not `0`'],
    [['--assumptions', 'no.toml'], 'Cannot read the settings file'],
    [['--assumptions', 'bad.toml'], 'bad.toml:1: `pue` must be at least 1'],
  ])('%j is refused', async (args, reason) => {
    const { code, err } = await joulelint(args, {
      cwd: folderWith({ ...TRAIN, 'bad.toml': 'pue = 0.5' }),
    });
    expect(code).toBe(2);
    expect(err).toContain(reason);
  });
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
