import { describe, expect, test } from 'vitest';
import { joulelint } from '../support/command.ts';
import { sampleText } from '../support/energy.ts';
import { folderWith, type Files } from '../support/folder.ts';
import { REBUILT_MODEL } from '../support/workloads.ts';

const TRAIN = { 'train.py': REBUILT_MODEL };

async function found(files: Files, ...args: string[]) {
  const outcome = await joulelint(['--output-format', 'json', ...args], { cwd: folderWith(files) });
  const report = JSON.parse(outcome.out);
  const [first] = report.findings;
  return { ...outcome, report, first };
}

describe('own runs', () => {
  const emissions = sampleText('emissions-v3.2.csv');
  const recorded = (codecarbon: string) =>
    `[workload]\nruns-per-month = 30\npue = 1.1\n${codecarbon}\n`;

  test.each([
    [
      'a named file',
      'codecarbon = { file = "runs/e.csv", project = "cifar-train" }',
      { 'runs/e.csv': emissions },
    ],
    [
      'a file found by its name',
      'codecarbon = { project = "cifar-train" }',
      { 'a/b/emissions_2.csv': emissions },
    ],
    [
      'the place CodeCarbon was told to write to',
      'codecarbon = {}',
      {
        '.codecarbon.config': sampleText('dot-codecarbon.config'),
        'runs/emissions.csv': emissions,
      },
    ],
  ])('%s gives energy, and the place of the run its zone', async (_name, codecarbon, files) => {
    const { first, report, err } = await found({
      ...TRAIN,
      ...files,
      'joulelint.toml': recorded(codecarbon),
    });
    expect(first.estimate.mode).toBe('own-runs');
    expect(first.energy).toMatchObject({ low: 550, mid: 1400, high: 2200, confidence: 'good' });
    expect(first.carbon).toMatchObject({
      low: 220,
      mid: 570,
      high: 990,
      region: 'gcp:us-central1',
    });
    expect(report.assumptions.workloads[0].ownRuns).toMatchObject({
      project: 'cifar-train',
      count: 5,
    });
    expect(err).not.toContain('warning:');
  });

  test('the name the script gives its tracker chooses the project', async () => {
    const tracker =
      'from codecarbon import EmissionsTracker\nEmissionsTracker(project_name="cifar-train")\n';
    const files = { 'train.py': tracker + REBUILT_MODEL, 'emissions.csv': emissions };
    const settings = recorded('codecarbon = {}');
    const { first, report } = await found({ ...files, 'joulelint.toml': settings });
    expect(first.estimate.mode).toBe('own-runs');
    expect(report.assumptions.workloads[0].ownRuns.project).toBe('cifar-train');
    const config = '[codecarbon]\nproject_name = nobody\n';
    const told = await found({
      ...files,
      '.codecarbon.config': config,
      'joulelint.toml': settings,
    });
    expect(told.first.estimate.mode).toBe('own-runs');
    const wish = recorded('codecarbon = { project = "nobody" }');
    const named = await found({ ...files, 'joulelint.toml': wish });
    expect(named.first.estimate.mode).toBe('relative');
  });

  test('what else ran on the machine is told', async () => {
    const { report } = await found({
      ...TRAIN,
      'emissions.csv': emissions,
      'joulelint.toml': recorded('codecarbon = { project = "cifar-train" }'),
    });
    expect(report.assumptions.workloads[0].ownRuns).toMatchObject({
      trackingMode: 'machine',
      note: expect.stringContaining('other projects'),
    });
  });

  test.each([
    ['no file', {}, 'no emissions*.csv was found'],
    ['several projects', { 'emissions.csv': emissions }, 'it holds several projects'],
    [
      'a file of tasks',
      { 'emissions_base_1.csv': 'task_name,duration\n' },
      'emissions_base_1.csv: it holds the tasks of one run',
    ],
    ['an installed copy', { 'venv/lib/emissions.csv': emissions }, 'no emissions*.csv was found'],
  ])('%s: nothing is used, and it is said', async (_name, files, reason) => {
    const { first, err } = await found({
      ...TRAIN,
      ...files,
      'joulelint.toml': recorded('codecarbon = {}'),
    });
    expect(first).toMatchObject({ energy: null, carbon: null });
    expect(err).toContain(
      `warning: workload "workload": CodeCarbon's records are not used: ${reason}`,
    );
  });
});
