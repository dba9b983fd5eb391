import { expect, test } from 'vitest';
import { loadSettings, workloadsOf } from '#project';
import { folderWith } from '../support/folder.ts';

const WRONG: readonly (readonly [text: string, problem: string])[] = [
  ['zone = "Gallia"', '`zone` names `Gallia`, which is not a grid zone we know'],
  ['zone = "France"', '`zone` names `France`, which is not a grid zone we know; did you mean `FR`'],
  ['carbon-intensity = -1', '`carbon-intensity` must be at least 0'],
  ['carbon-intensity = 1501', '`carbon-intensity` must be at most 1500'],
  ['pue = 0.9', '`pue` must be at least 1'],
  ['pue = 3.1', '`pue` must be at most 3'],
  [
    'pue = "gpc"',
    '`pue` must be a number from 1 to 3 or one of local, datacentre-unknown, gcp, aws, azure',
  ],
  ['equivalence = "tree-month"', '`equivalence` must be one of car-us-km'],
  ['workload = 3', '`workload` item 1 must be a table'],
  ['[[workload]]\nhours-per-run = 0', '`workload` item 1, `hours-per-run` must be greater than 0'],
  ['[workload]\nhours-per-run = 8761', '`workload` item 1, `hours-per-run` must be at most 8760'],
  [
    '[workload]\nhours-per-month = -2',
    '`workload` item 1, `hours-per-month` must be greater than 0',
  ],
  ['[workload]\nruns-per-month = 0', '`workload` item 1, `runs-per-month` must be greater than 0'],
  [
    '[workload]\nmean-power-watts = 0',
    '`workload` item 1, `mean-power-watts` must be greater than 0',
  ],
  ['[workload]\nphase = "tuning"', '`workload` item 1, `phase` must be one of training, inference'],
  ['[workload]\nhours = 3', '`workload` item 1 does not know `hours`'],
  [
    '[workload]\nhours-per-run = 1\nhours-per-month = 1',
    '`workload` item 1 has either `hours-per-run` or, for a service, `hours-per-month`, not both',
  ],
  [
    '[[workload]]\n[[workload]]\ndevices = [{ name = "A100" }]',
    '`workload` item 2, `devices`, item 1, `name` names `A100`, which is not a device we know; did you mean `NVIDIA A100',
  ],
  [
    '[workload]\ndevices = [{ name = "T4", count = 0 }]',
    '`workload` item 1, `devices`, item 1, `count` must be greater than 0',
  ],
  [
    '[workload]\ncodecarbon = { last-runs = 0 }',
    '`workload` item 1, `codecarbon`, `last-runs` must be greater than 0',
  ],
  [
    '[workload]\ndevices = ["2 x A100"]',
    '`workload` item 1, `devices`, item 1, `name` names `A100`, which is not a device we know; did you mean `NVIDIA A100',
  ],
  [
    '[workload]\nembodied = { kg = 3, lifetime-hours = 9, share = 1.5 }',
    '`workload` item 1, `embodied`, `share` must be at most 1',
  ],
  [
    '[workload]\nembodied = { kg = 3 }',
    '`workload` item 1, `embodied`, `lifetime-hours` is missing: a number',
  ],
  ['[workload]\nzone = "XQ"', '`workload` item 1, `zone` names `XQ`'],
];

test.each(WRONG)('%j is refused with its file, key and reason', (text, problem) => {
  const cwd = folderWith({ 'joulelint.toml': `${text}\n` });
  const loader = loadSettings({ cwd, overrides: {}, ignoreSuppressions: false });
  const { settings } = loader.forFolder(cwd);
  const [first] = loader.problems();
  expect(first).toMatchObject({ path: 'joulelint.toml', severity: 'error' });
  // The line of the key, or the table's where two keys contradict each other.
  expect([1, text.split('\n').length]).toContain(first?.line);
  expect(`\`${first?.key}\` ${first?.problem}`).toContain(problem);
  expect(settings.workload).toEqual([]);
});

test('everything about runs is read', () => {
  const cwd = folderWith({
    'pyproject.toml': `
[tool.joulelint]
zone = "FR"
carbon-intensity = 50
pue = "gcp"
equivalence = "kettle-litre"

[[tool.joulelint.workload]]
name = "train"
files = ["train*.py"]
devices = [{ name = "NVIDIA T4", count = 2 }]
mean-power-watts = 150
hours-per-run = 2
runs-per-month = 30
zone = "DE"
carbon-intensity = 300
pue = 1.2
codecarbon = { file = "runs/emissions.csv", project = "cifar", last-runs = 3 }

[[tool.joulelint.workload]]
phase = "inference"
hours-per-month = 720
`,
  });
  const loader = loadSettings({ cwd, overrides: {}, ignoreSuppressions: false });
  expect(loader.forFolder(cwd).settings).toMatchObject({
    zone: 'FR',
    'carbon-intensity': 50,
    pue: 'gcp',
    equivalence: 'kettle-litre',
    workload: [
      {
        name: 'train',
        phase: 'training',
        files: ['train*.py'],
        devices: [{ name: 'NVIDIA T4', count: 2 }],
        'mean-power-watts': 150,
        'hours-per-run': 2,
        'runs-per-month': 30,
        zone: 'DE',
        'carbon-intensity': 300,
        pue: 1.2,
        codecarbon: { file: 'runs/emissions.csv', project: 'cifar', 'last-runs': 3 },
      },
      { name: 'workload', phase: 'inference', devices: [], 'hours-per-month': 720 },
    ],
  });
  expect(loader.problems()).toEqual([]);
});

const FRANCE = { gramsPerKwh: 44.18, basis: 'lifecycle' };

test.each([
  ['zone = "FR"\n[workload]', { intensity: FRANCE, pue: { key: 'local' } }],
  ['zone = "DE"\n[workload]\nzone = "FR"', { intensity: FRANCE }],
  ['carbon-intensity = 9\n[workload]\nzone = "FR"', { intensity: FRANCE }],
  [
    'zone = "FR"\n[workload]\ncarbon-intensity = 9',
    { intensity: { gramsPerKwh: 9, basis: 'typed' } },
  ],
  ['zone = "gcp:us-central1"\n[workload]', { pue: { key: 'gcp' } }],
  [
    'zone = "gcp:us-central1"\npue = 1.3\n[workload]',
    { pue: { key: 'typed', value: { likely: 1.3 } } },
  ],
  ['pue = "aws"\n[workload]\npue = "azure"', { pue: { key: 'azure' } }],
  // Above all no average of the world where nothing was said.
  ['[workload]', { intensity: undefined, pue: { key: 'local' } }],
])('%j: what is said nearest to the workload holds', (text, wanted) => {
  const cwd = folderWith({ 'joulelint.toml': text });
  const folder = loadSettings({ cwd, overrides: {}, ignoreSuppressions: false }).forFolder(cwd);
  const [first] = workloadsOf(folder, {}).workloads;
  expect({ intensity: undefined, ...first?.workload }).toMatchObject(wanted);
});
