import { expect, test } from 'vitest';
import { AT_ONCE, EAGER, EAGER_RULE } from '../support/editor-samples.ts';
import { startEditor, uriOf } from '../support/editor.ts';
import { folderWith } from '../support/folder.ts';
import { REBUILT_MODEL, T4_WORKLOAD } from '../support/workloads.ts';

async function hovered(text: string, line: number, character: number, settings = {}, files = {}) {
  const folder = folderWith(files);
  const editor = await startEditor({
    folders: [folder],
    settings: { '': { ...AT_ONCE[''], ...settings } },
  });
  const uri = uriOf(`${folder}/train.py`);
  editor.open(uri, text);
  await editor.pushed(uri, () => true);
  return editor.hover(uri, line, character);
}

test('a finding tells why, what is known of its energy, and what its fix does', async () => {
  const hover = await hovered(EAGER, 4, 30);
  expect(hover).toMatchObject({
    range: { start: { line: 4, character: 26 }, end: { line: 4, character: 42 } },
  });
  const text = JSON.stringify(hover?.contents);
  const places = [
    EAGER_RULE,
    '**Why** ',
    '**Energy** not measured',
    '(may change behaviour)',
    '-     model.compile("adam", run_eagerly=True)',
    '+     model.compile("adam")',
    '**CPU time** ',
    'times as much in a program of ours',
    'About this rule',
  ].map((part) => text.indexOf(JSON.stringify(part).slice(1, -1)));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((one, other) => one - other));
});

test('a finding tells what a graphics card counted, and with what', async () => {
  const text = [
    'import keras',
    '',
    'def label(pictures):',
    '    model = keras.models.load_model("digits.keras")',
    '    for picture in pictures:',
    '        print(model.predict(picture[None]))',
    '',
  ].join('\n');
  const hover = await hovered(text, 5, 22);
  expect(hover?.contents).toMatchObject({
    value: expect.stringMatching(
      /\*\*Graphics card\*\* [\d.]+ \(.*\) times the energy with JAX, .* times with PyTorch, .*NVIDIA H200\); not measured with TensorFlow/,
    ),
  });
});

test('a silenced rule tells what it is', async () => {
  const text = `import keras\nx = 1  # joulelint: ignore[${EAGER_RULE}] -- slow on purpose\n`;
  const hover = await hovered(text, 1, text.split('\n')[1]?.indexOf('run-eagerly') ?? 0);
  expect(hover?.contents).toMatchObject({ value: expect.stringContaining('Eager debugging mode') });
});

const SILENT = [
  { name: 'elsewhere', line: 3, character: 8 },
  { name: 'at the start of the line of a finding', line: 4, character: 6 },
  {
    name: 'where the settings say so',
    line: 4,
    character: 30,
    settings: { hover: { enable: false } },
  },
];

test.each(SILENT)('nothing is shown $name', async ({ line, character, settings }) => {
  expect(await hovered(EAGER, line, character, settings)).toBeNull();
});

test('the energy is left out where the settings say so', async () => {
  const hover = await hovered(EAGER, 4, 30, { estimates: { enable: false } });
  expect(hover?.contents).toMatchObject({ value: expect.not.stringContaining('**Energy**') });
});

const PLACES = [
  { name: 'of the settings file', estimates: {}, says: /a month .*workload .*at gcp:us-central1/s },
  { name: 'of the editor', estimates: { region: 'FR' }, says: /a month .*workload .*at FR/s },
  { name: 'that nobody knows', estimates: { region: 'Atlantis' }, says: /at gcp:us-central1/ },
];

test.each(PLACES)('what can be avoided, at a place $name', async ({ estimates, says }) => {
  const files = { 'joulelint.toml': T4_WORKLOAD };
  const hover = await hovered(REBUILT_MODEL, 3, 16, { estimates }, files);
  expect(JSON.stringify(hover?.contents)).toMatch(says);
  expect(JSON.stringify(hover?.contents)).toContain('**Avoidable** about');
});
