import { mkdirSync, rmSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import type { Concern } from '#protocol';
import { AT_ONCE, EAGER, EAGER_RULE } from '../support/editor-samples.ts';
import { startEditor, uriOf, type EditorOptions } from '../support/editor.ts';
import { folderWith, write, type Files } from '../support/folder.ts';

const some = (list: readonly unknown[]) => list.length > 0;
const none = (list: readonly unknown[]) => list.length === 0;

interface Case {
  readonly name: string;
  readonly files?: Files;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly initial?: unknown;
  /** Severities of the findings of `EAGER`. */
  readonly found: readonly number[];
}

const quiet = { ignore: ['keras'] };

const CASES: readonly Case[] = [
  { name: 'a settings file', files: { 'joulelint.toml': 'ignore = ["keras"]' }, found: [] },
  { name: 'the editor', settings: quiet, found: [] },
  { name: 'the start of the session', initial: { settings: quiet }, found: [] },
  {
    name: 'a severity',
    settings: { severity: { keras: 'hint' } },
    found: [4],
  },
  {
    name: 'a file wins over the editor',
    files: { 'joulelint.toml': 'ignore = []' },
    settings: quiet,
    found: [2],
  },
  {
    name: 'the editor, where the file says nothing',
    files: { 'joulelint.toml': 'preview = true' },
    settings: quiet,
    found: [],
  },
  {
    name: 'the editor first',
    files: { 'joulelint.toml': 'ignore = []' },
    settings: { ...quiet, configurationPreference: 'editorFirst' },
    found: [],
  },
  {
    name: 'the editor only',
    files: { 'joulelint.toml': 'ignore = ["keras"]' },
    settings: { configurationPreference: 'editorOnly' },
    found: [2],
  },
  {
    name: 'a named file',
    files: { 'lint/own.toml': 'ignore = ["keras"]' },
    settings: { configuration: '${workspaceFolder}/lint/own.toml' },
    found: [],
  },
  { name: 'switched off', settings: { enable: false }, found: [] },
  { name: 'nonsense counts as not set', settings: { severity: 7, ignore: 'keras' }, found: [2] },
];

test.each(CASES)('$name', async ({ files = {}, settings = {}, initial, found }) => {
  const folder = folderWith(files);
  const options: EditorOptions = { folders: [folder], initializationOptions: initial };
  const asked = { settings: { '': { delay: 0, ...settings } } };
  const editor = await startEditor(initial ? options : { ...options, ...asked });
  const uri = uriOf(`${folder}/train.py`);
  editor.open(uri, EAGER);
  const diagnostics = await editor.pushed(uri, () => true);
  expect(diagnostics.map(({ severity }) => severity)).toEqual(found);
});

test('a settings file that changes is obeyed at once, and problems in it are shown there', async () => {
  const folder = folderWith({ 'joulelint.toml': '' });
  const editor = await startEditor({ folders: [folder], settings: AT_ONCE });
  const [code, settings] = [`${folder}/train.py`, `${folder}/joulelint.toml`].map(uriOf);
  if (!code || !settings) return;
  editor.open(code, EAGER);
  await editor.pushed(code, some);

  write(folder, { 'joulelint.toml': 'ignore = ["keras"]\n' });
  editor.watched(`${folder}/joulelint.toml`);
  await editor.pushed(code, none);

  write(folder, { 'joulelint.toml': 'preview = true\nselect = ["keras/run-egerly-left-on"]\n' });
  editor.watched(`${folder}/joulelint.toml`);
  const [unknown] = await editor.pushed(settings, some);
  expect(unknown).toMatchObject({
    severity: 1,
    range: { start: { line: 1 } },
    message: expect.stringContaining(EAGER_RULE),
  });

  write(folder, { 'joulelint.toml': 'ignore = [' });
  editor.watched(`${folder}/joulelint.toml`);
  await editor.pushed(settings, ([first]) => /cannot be parsed/.test(String(first?.message)));
  await editor.pushed(code, some);

  rmSync(`${folder}/joulelint.toml`);
  editor.watched(`${folder}/joulelint.toml`, 3);
  await editor.pushed(settings, none);
});

test('a file that a settings file extends is watched and obeyed, wherever it lies and once it is there', async () => {
  const folder = folderWith({ 'open/joulelint.toml': 'extends = "../shared/lint.toml"' });
  const editor = await startEditor({
    folders: [`${folder}/open`],
    settings: AT_ONCE,
    capabilities: {
      workspace: {
        didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
      },
    },
  });
  const uri = uriOf(`${folder}/open/train.py`);
  const settings = uriOf(`${folder}/open/joulelint.toml`);
  editor.open(uri, EAGER);
  await editor.pushed(uri, some);
  await editor.pushed(settings, some);
  expect(editor.watchers).toContainEqual({
    globPattern: { baseUri: uriOf(`${folder}/shared`), pattern: 'lint.toml' },
  });

  write(folder, { 'shared/lint.toml': 'ignore = ["keras"]' });
  editor.watched(`${folder}/shared/lint.toml`, 1);
  await editor.pushed(uri, none);
  await editor.pushed(settings, none);

  write(folder, { 'shared/lint.toml': '' });
  editor.watched(`${folder}/shared/lint.toml`);
  await editor.pushed(uri, some);
});

test('each folder obeys its own settings, the nearest one’s in nested folders', async () => {
  const folder = folderWith({
    'one/joulelint.toml': 'ignore = ["keras"]',
    'two/joulelint.toml': 'ignore = [',
    'one/inner/joulelint.toml': '',
  });
  const roots = ['one', 'two', 'one/inner'].map((name) => `${folder}/${name}`);
  const editor = await startEditor({
    folders: roots,
    settings: {
      '': { delay: 0 },
      [uriOf(`${folder}/one/inner`)]: { delay: 0, severity: { keras: 'hint' } },
    },
  });
  const severities = [];
  for (const root of roots) {
    const uri = uriOf(`${root}/train.py`);
    editor.open(uri, EAGER);
    severities.push((await editor.pushed(uri, () => true)).map(({ severity }) => severity));
  }
  expect(severities).toEqual([[], [2], [4]]);
});

test('problems in settings of inner folders are shown once a file obeys them', async () => {
  const folder = folderWith({ 'inner/joulelint.toml': 'ignore = [' });
  const editor = await startEditor({ folders: [folder], settings: AT_ONCE });
  editor.open(uriOf(`${folder}/inner/train.py`), EAGER);
  await editor.pushed(uriOf(`${folder}/inner/joulelint.toml`), some);
});

test('a folder that is added or taken away', async () => {
  const folder = folderWith({ 'a/': '', 'a/b/joulelint.toml': 'ignore = ["keras"]' });
  const editor = await startEditor({ folders: [], settings: AT_ONCE });
  const uri = uriOf(`${folder}/a/c/train.py`);
  mkdirSync(`${folder}/a/c`);
  write(folder, { 'a/joulelint.toml': 'extend-exclude = ["c"]' });
  editor.open(uri, EAGER);
  await editor.pushed(uri, none);
  const event = { added: [], removed: [{ uri: uriOf(`${folder}/a`), name: 'a' }] };
  await editor.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
  write(folder, { 'a/joulelint.toml': '' });
  editor.watched(`${folder}/a/joulelint.toml`);
  await editor.pushed(uri, some);
});

test('a named settings file that is missing is told, and everything else goes on', async () => {
  const folder = folderWith({});
  const editor = await startEditor({
    folders: [folder],
    settings: { '': { delay: 0, configuration: 'nowhere.toml' } },
  });
  const uri = uriOf(`${folder}/train.py`);
  editor.open(uri, EAGER);
  await editor.pushed(uri, some);
  expect(editor.messages.join()).toMatch(/nowhere\.toml/);
});

test.each([
  'lint/own.toml',
  '${workspaceFolder}/lint/own.toml',
  '~/own.toml',
  '${env:HOME}/own.toml',
])('a settings file named as %s is found from each folder', async (configuration) => {
  const QUIET = 'ignore = ["keras"]';
  const home = folderWith({
    'own.toml': QUIET,
    'one/lint/own.toml': QUIET,
    'two/lint/own.toml': 'severity = { keras = "hint" }',
  });
  const roots = ['one', 'two'].map((name) => `${home}/${name}`);
  const settings = { '': { delay: 0, configuration } };
  const editor = await startEditor({ folders: roots, home, settings });
  const found = [];
  for (const root of roots) {
    const uri = uriOf(`${root}/train.py`);
    editor.open(uri, EAGER);
    found.push((await editor.pushed(uri, () => true)).map(({ severity }) => severity));
  }
  expect(found).toEqual(configuration.includes('lint') ? [[], [4]] : [[], []]);
  expect(editor.messages).toEqual([]);
});

test.each([
  [{ severity: { keras: 'loud' } }, 'joulelint.severity `keras` must be one of error, warning, '],
  [{ scan: { maxFiles: 0 } }, 'joulelint.scan.maxFiles must be greater than 0. Its default is'],
  [{ select: ['keras', 7] }, 'joulelint.select item 2 must be a string. Its default is used.'],
  [{ codeLens: true }, 'joulelint.codeLens must be a table. Its default is used.'],
  [
    { ignore: ['kears'] },
    'joulelint.ignore names `kears`, which is not a rule; did you mean `keras`?',
  ],
  [{ extendSelect: ['nonsense'] }, 'joulelint.extendSelect names `nonsense`, which is not a rule'],
  [
    { configuration: '/no/such.toml' },
    'joulelint.configuration cannot be used: Cannot read the settings',
  ],
])('the status tells once of %o in the editor', async (settings, says) => {
  const { told } = await startTelling({ '': { delay: 0, ...settings } });
  const [only, ...more] = (await told(some)).map(({ text }) => text);
  expect(only).toContain(says);
  expect(more).toEqual([]);
});

test('the status tells of settings files as the command line does, and where they lie', async () => {
  const { folders, told } = await startTelling(
    {},
    { 'one/joulelint.toml': 'select = ["keras/x"]' },
  );
  const text = 'joulelint.toml:1: `select` names `keras/x`, which is not a rule';
  const uri = uriOf(`${folders}/one/joulelint.toml`);
  expect(await told(some)).toEqual([{ text, uri, line: 1 }]);
});

/** An editor with two folders that wants to be told what is wrong. */
async function startTelling(settings: Readonly<Record<string, unknown>>, files: Files = {}) {
  const folders = folderWith({ 'one/': '', 'two/': '', ...files });
  const editor = await startEditor({
    folders: [`${folders}/one`, `${folders}/two`],
    settings,
    initializationOptions: { status: true },
  });
  let last: readonly Concern[] = [];
  editor.connection.onNotification('joulelint/status', ({ problems }) => void (last = problems));
  const told = async (isWanted: (problems: readonly Concern[]) => boolean) => {
    await vi.waitUntil(() => isWanted(last), { timeout: 20_000 });
    return last;
  };
  return { folders, told };
}

test('linting on saving only', async () => {
  const folder = folderWith({});
  const editor = await startEditor({
    folders: [folder],
    settings: { '': { delay: 0, run: 'onSave' } },
  });
  const uri = uriOf(`${folder}/train.py`);
  editor.open(uri, EAGER);
  await editor.pushed(uri, some);
  editor.replace(uri, 'import keras\n');
  await editor.hover(uri, 0, 0);
  expect(editor.timesPushed(uri)).toBe(1);
  editor.save(uri);
  await editor.pushed(uri, none);
});

test('linting only when asked', async () => {
  const folder = folderWith({});
  const editor = await startEditor({
    folders: [folder],
    settings: { '': { delay: 0, run: 'manual' } },
  });
  const uri = uriOf(`${folder}/train.py`);
  editor.open(uri, EAGER);
  editor.save(uri);
  await editor.hover(uri, 0, 0);
  expect(editor.timesPushed(uri)).toBe(0);
  const command = { command: 'joulelint.scanFile', arguments: [uri] };
  await editor.connection.sendRequest('workspace/executeCommand', command);
  await editor.pushed(uri, some);
});
