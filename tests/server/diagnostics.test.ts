import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { AT_ONCE, EAGER, EAGER_RANGE, EAGER_RULE } from '../support/editor-samples.ts';
import { startEditor, uriOf } from '../support/editor.ts';
import { folderWith } from '../support/folder.ts';
import { WARNING } from '../support/samples.ts';

const some = (list: readonly unknown[]) => list.length > 0;
const none = (list: readonly unknown[]) => list.length === 0;

test('a finding is sent with its rule, its page and its place', async () => {
  const folder = folderWith({});
  const editor = await startEditor({ folders: [folder], settings: AT_ONCE });
  const uri = uriOf(`${folder}/train.py`);
  editor.open(uri, EAGER);
  const [diagnostic] = await editor.pushed(uri, some);
  expect(diagnostic).toMatchObject({
    range: EAGER_RANGE,
    severity: 2,
    source: 'Joulelint',
    code: EAGER_RULE,
    codeDescription: { href: expect.stringMatching(/^https:.*run-eagerly-left-on/) },
    message: expect.stringMatching(/^`run_eagerly=True` .*\.$/),
  });
});

test('an editor that asks for diagnostics is sent none', async () => {
  const folder = folderWith({});
  const editor = await startEditor({ folders: [folder], pulls: true, settings: AT_ONCE });
  const uri = uriOf(`${folder}/train.py`);
  editor.open(uri, EAGER);
  const report = await editor.pull(uri);
  expect(report).toMatchObject({ kind: 'full', items: [{ code: EAGER_RULE, range: EAGER_RANGE }] });
  const resultId = report.resultId ?? '';
  expect(await editor.pull(uri, resultId)).toEqual({ kind: 'unchanged', resultId });
  editor.replace(uri, 'import keras\n');
  expect(await editor.pull(uri, resultId)).toMatchObject({ kind: 'full', items: [] });
  expect(editor.timesPushed(uri)).toBe(0);
});

test('both ways say the same', async () => {
  const folder = folderWith({});
  const uri = uriOf(`${folder}/train.py`);
  const [pushing, pulling] = await Promise.all([
    startEditor({ folders: [folder], settings: AT_ONCE }),
    startEditor({ folders: [folder], settings: AT_ONCE, pulls: true }),
  ]);
  for (const editor of [pushing, pulling]) editor.open(uri, EAGER);
  const report = await pulling.pull(uri);
  expect(report).toHaveProperty('items', await pushing.pushed(uri, some));
});

const TEXTS = [
  { name: 'emoji', before: 's = "🔥🔥"; ' },
  { name: 'wide and combining characters', before: 's = "漢字é"; ' },
  { name: 'a tab', before: 's =\t1; ' },
];

test.each(TEXTS)('columns count UTF-16 units behind $name', async ({ before }) => {
  const folder = folderWith({});
  const editor = await startEditor({ folders: [folder], settings: AT_ONCE });
  expect(editor.capabilities).toMatchObject({ positionEncoding: 'utf-16' });
  const uri = uriOf(`${folder}/train.py`);
  editor.open(
    uri,
    `import keras\r\n${before}m = keras.Sequential(); m.compile(run_eagerly=True)\r\n`,
  );
  const [diagnostic] = await editor.pushed(uri, some);
  const character = `${before}m = keras.Sequential(); m.compile(`.length;
  expect(diagnostic?.range.start).toEqual({ line: 1, character });
});

test('a byte order mark counts as what it is', async () => {
  const editor = await startEditor({ folders: [folderWith({})], settings: AT_ONCE });
  const line = '\ufeffimport keras; m = keras.Sequential(); m.compile(run_eagerly=True)';
  editor.open('untitled:a', line);
  const [diagnostic] = await editor.pushed('untitled:a', some);
  expect(diagnostic?.range.start).toEqual({ line: 0, character: line.indexOf('run_eagerly') });
});

test('typing is followed, and a burst of it is answered once', async () => {
  const folder = folderWith({});
  const editor = await startEditor({ folders: [folder], settings: { '': { delay: 1000 } } });
  const uri = uriOf(`${folder}/train.py`);
  editor.open(uri, 'import keras\nm = keras.Sequential()\n\n');
  await editor.pushed(uri, none);
  let column = 0;
  for (const letter of 'm.compile(run_eagerly=True)') {
    const at = { line: 2, character: column++ };
    editor.type(uri, { start: at, end: at }, letter);
  }
  await editor.pushed(uri, some);
  expect(editor.timesPushed(uri)).toBe(2);
});

const NOT_LINTED = [
  { name: 'another language', path: 'train.py', languageId: 'plaintext' },
  { name: 'an installed package', path: 'venv/lib/python3.11/site-packages/net.py' },
  { name: 'the standard library', path: 'usr/lib/python3.11/net.py' },
  { name: 'an excluded folder', path: 'old/train.py' },
  { name: 'one side of a comparison', path: 'train.py', scheme: 'git' },
];

test.each(NOT_LINTED)('nothing is said about $name', async ({ path, languageId, scheme }) => {
  const folder = folderWith({ 'joulelint.toml': 'extend-exclude = ["old"]' });
  const editor = await startEditor({ folders: [folder], pulls: true, settings: AT_ONCE });
  const uri = uriOf(`${folder}/${path}`).replace(/^file/, scheme ?? 'file');
  editor.open(uri, EAGER, languageId);
  expect(await editor.pull(uri)).toMatchObject({ kind: 'full', items: [] });
});

test('a new buffer is linted, and so is a file outside of all folders', async () => {
  const folder = folderWith({ 'open/': '', 'elsewhere/': '' });
  const editor = await startEditor({ folders: [`${folder}/open`], settings: AT_ONCE });
  for (const uri of ['untitled:Untitled-1', uriOf(`${folder}/elsewhere/a.py`)]) {
    editor.open(uri, EAGER);
    expect(await editor.pushed(uri, some)).toHaveLength(1);
  }
});

test('closing a file takes its diagnostics away', async () => {
  const folder = folderWith({});
  const editor = await startEditor({ folders: [folder], settings: AT_ONCE });
  const uri = uriOf(`${folder}/train.py`);
  editor.open(uri, EAGER);
  await editor.pushed(uri, some);
  editor.close(uri);
  await editor.pushed(uri, none);
});

test('a huge file is left alone with one word in the log, and others go on', async () => {
  const folder = folderWith({});
  const editor = await startEditor({ folders: [folder], settings: AT_ONCE });
  const [huge, small] = [uriOf(`${folder}/huge.py`), uriOf(`${folder}/small.py`)];
  editor.open(huge, `${EAGER}${'x = [1, 2, 3]\n'.repeat(1_500_000)}`);
  editor.open(small, EAGER);
  await editor.pushed(small, some);
  await editor.pushed(huge, none);
  const at = { line: 0, character: 0 };
  editor.type(huge, { start: at, end: at }, '\n');
  editor.replace(small, '');
  await editor.pushed(small, none);
  expect(editor.messages.filter((message) => /limit/.test(message))).toHaveLength(1);
});

test('text that is no Python is no reason to stop', async () => {
  const folder = folderWith({});
  const editor = await startEditor({ folders: [folder], settings: AT_ONCE });
  const uri = uriOf(`${folder}/train.py`);
  editor.open(uri, EAGER);
  await editor.pushed(uri, some);
  editor.replace(uri, 'import keras\n)]}"""((((\u0000\ud800');
  await editor.pushed(uri, none);
  editor.replace(uri, EAGER);
  await editor.pushed(uri, some);
  expect(editor.messages).toEqual([]);
});

test('a file may say what the command line says too', async () => {
  const folder = folderWith({ 'a.py': WARNING });
  const editor = await startEditor({ folders: [folder], settings: AT_ONCE });
  const uri = uriOf(`${folder}/a.py`);
  writeFileSync(`${folder}/a.py`, WARNING);
  editor.open(uri, WARNING);
  const [diagnostic] = await editor.pushed(uri, some);
  expect(diagnostic).toMatchObject({ range: { start: { line: 1, character: 7 } } });
});

test('the process ends with its editor', async () => {
  const editor = await startEditor();
  await editor.connection.sendRequest('shutdown');
  await editor.connection.sendNotification('exit');
  expect(await editor.exit).toBe(0);
});

test('the process ends when its editor is gone without a word', async () => {
  const editor = await startEditor();
  editor.hangUp();
  expect(await editor.exit).toBe(1);
});
