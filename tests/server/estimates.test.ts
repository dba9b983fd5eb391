import { expect, test } from 'vitest';
import { inEnglish } from '#energy';
import { editorSettings } from '../../src/server/editor-settings.ts';
import { runsOfEditor } from '../../src/server/estimates.ts';
import { AT_ONCE } from '../support/editor-samples.ts';
import { startEditor, uriOf } from '../support/editor.ts';
import { folderWith, type Files } from '../support/folder.ts';
import { ABSOLUTE, REBUILT_MODEL, T4_WORKLOAD } from '../support/workloads.ts';

const HOVERED = { line: 3, character: 16 };
/** The worked example of the model, in the editor's settings. */
const T4 = { hardware: 'NVIDIA T4', hoursPerRun: 2, runsPerMonth: 30, region: 'gcp:us-central1' };
const WORKLOADS = [
  { name: 'night', files: ['other.py'], devices: [{ name: 'NVIDIA T4' }], hoursPerRun: 900 },
  { name: 'day', devices: [{ name: 'NVIDIA T4', count: 2 }], hoursPerRun: 2, region: 'FR' },
];

/** What is shown in folders that each have their own settings. */
async function shown(cases: readonly { readonly estimates: object; readonly files?: Files }[]) {
  const folders = cases.map(({ files = {} }) => folderWith(files));
  const entries = folders.map((folder, index) => [
    uriOf(folder),
    { ...AT_ONCE[''], estimates: cases[index]?.estimates },
  ]);
  const editor = await startEditor({ folders, settings: Object.fromEntries(entries) });
  const all = [];
  for (const folder of folders) {
    const uri = uriOf(`${folder}/train.py`);
    editor.open(uri, REBUILT_MODEL);
    const [finding] = await editor.pushed(uri, ([first]) => first !== undefined);
    const hover = await editor.hover(uri, HOVERED.line, HOVERED.character);
    const contents = hover?.contents as { value: string } | undefined; // as our server writes them
    all.push({ message: finding?.message ?? '', hover: contents?.value ?? '' });
  }
  return all;
}

const SAYS = [
  {
    name: 'one workload, without a settings file',
    estimates: T4,
    says: /about 0\.98 kWh a month \(plausible range 0\.29 to 1\.6\), fair; workload "training"[^]*about 400 g CO2e a month[^]*1 × NVIDIA T4, 2 h a run, 30 runs a month, PUE 1\.1/,
  },
  {
    name: 'without runs a month',
    estimates: { ...T4, runsPerMonth: null },
    says: / kWh a run|Wh a run/,
  },
  {
    name: 'an intensity',
    estimates: { ...T4, carbonIntensity: 50 },
    says: /at 50 g\/kWh, typed by you/,
  },
  { name: 'a PUE', estimates: { ...T4, pue: 1.8 }, says: /PUE 1\.8/ },
  { name: 'a PUE by name', estimates: { ...T4, pue: 'aws' }, says: /PUE 1\.1/ },
  {
    name: 'a number of devices',
    estimates: { ...T4, hardware: '4 x NVIDIA T4' },
    says: /4 × NVIDIA T4/,
  },
  { name: 'joules', estimates: { ...T4, units: 'J' }, says: /about 3\.5 MJ a month/ },
  { name: 'watt-hours', estimates: { ...T4, units: 'Wh' }, says: /about 980 Wh a month/ },
  {
    name: 'several workloads',
    estimates: { workloads: WORKLOADS },
    says: /workload "day"[^]*at FR[^]*2 × NVIDIA T4, 2 h a run/,
  },
  {
    name: 'a settings file and the editor over it',
    files: { 'joulelint.toml': T4_WORKLOAD },
    estimates: { hoursPerRun: 5, pue: 1.5, region: 'FR' },
    says: /workload "train"[^]*at FR[^]*1 × NVIDIA T4, 5 h a run, 30 runs a month, PUE 1\.5/,
  },
  {
    name: 'a settings file before workloads of the editor',
    files: { 'joulelint.toml': T4_WORKLOAD },
    estimates: { workloads: WORKLOADS },
    says: /workload "train"/,
  },
];

test('what the editor says of runs', async () => {
  const all = await shown(SAYS);
  for (const [index, { name, says }] of SAYS.entries()) {
    expect.soft(all[index]?.hover, name).toMatch(says);
  }
});

const REFUSED = [
  { estimates: { ...T4, hoursPerRun: 0 }, says: 'estimates.hoursPerRun must be greater than 0.' },
  { estimates: { ...T4, hoursPerRun: 9000 }, says: 'estimates.hoursPerRun must be at most 8760.' },
  { estimates: { ...T4, hoursPerRun: 'two' }, says: 'estimates.hoursPerRun must be a number.' },
  {
    estimates: { ...T4, runsPerMonth: -3 },
    says: 'estimates.runsPerMonth must be greater than 0.',
  },
  { estimates: { ...T4, pue: 0.4 }, says: 'estimates.pue must be at least 1.' },
  {
    estimates: { ...T4, pue: 'gpc' },
    says: 'estimates.pue must be a number from 1 to 3 or one of ',
  },
  { estimates: { ...T4, carbonIntensity: 2000 }, says: 'carbonIntensity must be at most 1500.' },
  { estimates: { ...T4, phase: 'sleeping' }, says: 'phase must be one of training, inference.' },
  { estimates: { ...T4, region: 'gcp:us-centrl1' }, says: 'did you mean `gcp:us-central1`' },
  { estimates: { ...T4, hardware: 'NVIDIA T5' }, says: 'hardware names `NVIDIA T5`, which is not' },
  {
    estimates: { workloads: [{ name: 'a', hoursPerRun: 0 }] },
    says: 'estimates.workloads item 1, `hoursPerRun` must be greater than 0.',
  },
  { estimates: { workloads: [{ hours: 2 }] }, says: 'workloads item 1 does not know `hours`' },
  {
    estimates: { workloads: [{ hoursPerRun: 2, hoursPerMonth: 9 }] },
    says: 'item 1 has either `hoursPerRun` or, for a service, `hoursPerMonth`, not both',
  },
];

test.each(REFUSED)('refused, with the reason: $says', ({ estimates, says }) => {
  const { settings, problems: others } = editorSettings({ estimates });
  const { problems } = runsOfEditor(settings, inEnglish);
  expect(others).toEqual([]);
  expect(problems).toEqual([expect.stringMatching(/^joulelint\.estimates\.\w+ .*[.?]$/)]);
  expect(problems.join()).toContain(says);
});

test('what is refused is told and makes no number', async () => {
  const estimates = { ...T4, hoursPerRun: 0 };
  const [{ hover } = { hover: '' }] = await shown([{ estimates }]);
  expect(hover).toContain('**Energy**');
  expect(hover).not.toMatch(ABSOLUTE);
});

test('a message ends with what can be avoided only where runs are described', async () => {
  const silent = [{}, { region: 'FR' }, { ...T4, enable: false }];
  const [first, ...others] = await shown([T4, ...silent].map((estimates) => ({ estimates })));
  expect(first?.message).toMatch(/ \(avoidable: about 0\.98 kWh a month \(.*\), fair\)$/);
  for (const { message } of others) expect(message).not.toMatch(/avoidable/);
});

test('another region changes the numbers at once, without looking at the code again', async () => {
  const folder = folderWith({});
  const settings = { '': { ...AT_ONCE[''], estimates: { ...T4, region: 'PL' } } };
  const editor = await startEditor({ folders: [folder], settings });
  const uri = uriOf(`${folder}/train.py`);
  editor.open(uri, REBUILT_MODEL);
  await editor.pushed(uri, ([first]) => first !== undefined);
  const carbon = async () => {
    const hover = await editor.hover(uri, HOVERED.line, HOVERED.character);
    return /about [\d.]+ k?g CO2e a month/.exec(JSON.stringify(hover))?.[0];
  };
  const before = await carbon();
  settings[''].estimates.region = 'FR';
  await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  await expect.poll(carbon).not.toBe(before);
});
