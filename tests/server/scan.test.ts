import { rmSync } from 'node:fs';
import { CancellationToken, CancellationTokenSource } from 'vscode-languageserver/node';
import picomatch from 'picomatch';
import { expect, test } from 'vitest';
import { LANGUAGE_ENDINGS } from '#core';
import type { ScanSummary } from '#protocol';
import { AT_ONCE, EAGER } from '../support/editor-samples.ts';
import { startEditor, uriOf, type Editor } from '../support/editor.ts';
import { folderWith, write } from '../support/folder.ts';

/** As the extension does it: with a progress of its own. */
const OWN_PROGRESS = {
  settings: AT_ONCE,
  initializationOptions: { clientCommands: ['joulelint.scanWorkspace'] },
};

const some = (list: readonly unknown[]) => list.length > 0;
const none = (list: readonly unknown[]) => list.length === 0;

function scan(editor: Editor, folder?: string, token?: CancellationTokenSource) {
  const request = folder === undefined ? [] : [{ folder: uriOf(folder) }];
  return editor.connection.sendRequest<ScanSummary>(
    'workspace/executeCommand',
    { command: 'joulelint.scanWorkspace', arguments: request, workDoneToken: 'scan' },
    token?.token ?? CancellationToken.None,
  );
}

test('a scan finds what lies in files that are not open', async () => {
  const folder = folderWith({
    'a.py': EAGER,
    'inner/b.py': EAGER,
    'inner/clean.py': 'import keras\n',
    'ignored/c.py': EAGER,
    '.gitignore': 'ignored\n',
    'bad.py': new Uint8Array([0x69, 0x00, 0xff]),
    'alien.py': '# coding: klingon\nimport keras\n',
    'notes.txt': EAGER,
  });
  const editor = await startEditor({ folders: [folder], settings: AT_ONCE });
  expect(await scan(editor)).toEqual({
    scanned: 3,
    skipped: 1,
    failed: 1,
    findings: 2,
    outcome: 'complete',
    sentence: 'Scanned 3 files, 1 skipped, 1 failed: 2 findings.',
  });
  await editor.pushed(uriOf(`${folder}/inner/b.py`), some);
  expect(editor.messages).toEqual([
    'alien.py declares the encoding klingon, which is not known here',
    'Joulelint: Scanned 3 files, 1 skipped, 1 failed: 2 findings.',
  ]);
  expect(editor.timesPushed(uriOf(`${folder}/ignored/c.py`))).toBe(0);
  const clear = { command: 'joulelint.clearScanResults' };
  await editor.connection.sendRequest('workspace/executeCommand', clear);
  await editor.pushed(uriOf(`${folder}/inner/b.py`), none);
});

test('one folder, and folders with settings of their own inside it', async () => {
  const folder = folderWith({
    'a.py': EAGER,
    'inner/b.py': EAGER,
    'inner/own/c.py': EAGER,
  });
  const editor = await startEditor({
    folders: [folder, `${folder}/inner/own`],
    settings: {
      '': { delay: 0 },
      [uriOf(`${folder}/inner/own`)]: { severity: { keras: 'hint' } },
    },
  });
  expect(await scan(editor, `${folder}/inner`)).toMatchObject({ scanned: 2, findings: 2 });
  const [own] = await editor.pushed(uriOf(`${folder}/inner/own/c.py`), some);
  expect(own?.severity).toBe(4);
});

test('files that change or go away after a scan', async () => {
  const folder = folderWith({ 'a.py': EAGER, 'b.py': 'import keras\n' });
  const editor = await startEditor({ folders: [folder], settings: AT_ONCE });
  await scan(editor);
  const [a, b, c] = ['a.py', 'b.py', 'c.py'].map((name) => `${folder}/${name}`);
  if (!a || !b || !c) return;
  await editor.pushed(uriOf(a), some);
  rmSync(a);
  editor.watched(a, 3);
  write(folder, { 'b.py': EAGER, 'c.py': EAGER });
  editor.watched(b, 2);
  editor.watched(c, 1);
  await editor.pushed(uriOf(a), none);
  await editor.pushed(uriOf(b), some);
  await editor.pushed(uriOf(c), some);
});

test('the editor is asked to tell of every kind of file that a scan looks at', async () => {
  const editor = await startEditor({ folders: [folderWith({})], settings: AT_ONCE });
  await scan(editor);
  const globs = editor.watchers.flatMap((each) => {
    const { globPattern, kind } = each as { readonly globPattern: unknown; readonly kind?: number };
    return typeof globPattern === 'string' && kind === undefined ? [globPattern] : [];
  });
  const isWatched = (path: string): boolean => globs.some((glob) => picomatch(glob)(path));
  expect(LANGUAGE_ENDINGS.filter((ending) => !isWatched(`src/deep/some.${ending}`))).toEqual([]);
  expect(isWatched('src/deep/some.md')).toBe(false);
});

test('a folder that goes away after a scan, of which the editor tells nothing but itself', async () => {
  const folder = folderWith({ 'sub/deep/a.py': EAGER, 'subway.py': EAGER });
  const editor = await startEditor({ folders: [folder], settings: AT_ONCE });
  await scan(editor);
  expect(editor.watchers).toContainEqual({ globPattern: '**', kind: 4 });
  const [a, other] = ['sub/deep/a.py', 'subway.py'].map((name) => uriOf(`${folder}/${name}`));
  if (!a || !other) return;
  await editor.pushed(a, some);
  rmSync(`${folder}/sub`, { recursive: true });
  editor.watched(`${folder}/sub`, 3);
  await editor.pushed(a, none);
  await editor.pushed(other, some);
});

test('settings that change hold for what was scanned, too', async () => {
  const folder = folderWith({ 'a.py': EAGER });
  const editor = await startEditor({ folders: [folder], settings: AT_ONCE });
  await scan(editor);
  await editor.pushed(uriOf(`${folder}/a.py`), some);
  write(folder, { 'joulelint.toml': 'ignore = ["keras"]' });
  editor.watched(`${folder}/joulelint.toml`, 1);
  await editor.pushed(uriOf(`${folder}/a.py`), none);
});

test('an editor that asks for diagnostics sees each finding once', async () => {
  const folder = folderWith({ 'a.py': EAGER });
  const editor = await startEditor({ folders: [folder], pulls: true, settings: AT_ONCE });
  const uri = uriOf(`${folder}/a.py`);
  await scan(editor);
  await editor.pushed(uri, some);
  editor.open(uri, EAGER);
  expect(await editor.pull(uri)).toMatchObject({ items: [{}] });
  await editor.pushed(uri, none);
  editor.close(uri);
  await editor.pushed(uri, some);
});

test.each([false, true])(
  'what was typed and not saved does not count once its file is closed (asks: %s)',
  async (pulls) => {
    const folder = folderWith({ 'a.py': EAGER, 'b.py': EAGER });
    const editor = await startEditor({ folders: [folder], pulls, settings: AT_ONCE });
    const [a, b] = ['a.py', 'b.py'].map((name) => uriOf(`${folder}/${name}`));
    if (a === undefined || b === undefined) return;
    await scan(editor);
    const found = async (uri: string, isWanted: typeof some) => {
      if (!pulls) return editor.pushed(uri, isWanted);
      return expect
        .poll(async () => {
          const report = await editor.pull(uri).catch(() => undefined);
          return report?.kind === 'full' && isWanted(report.items);
        })
        .toBe(true);
    };
    for (const uri of [a, b]) {
      await editor.pushed(uri, some);
      editor.open(uri, EAGER);
      await found(uri, some);
      editor.replace(uri, 'import keras\n');
      await found(uri, none);
    }
    write(folder, { 'b.py': 'import keras\n' });
    editor.save(b);
    for (const uri of [a, b]) editor.close(uri);
    await editor.pushed(a, some);
    await editor.pushed(b, none);
  },
);

test('a scan stops when told to, keeps what it found, and typing goes on meanwhile', async () => {
  const slow = EAGER + 'def f(a, b=[1, 2]): return a + b[0]\n'.repeat(2_000);
  const names = Array.from({ length: 400 }, (_, index) => `f${index}.py`);
  const folder = folderWith(Object.fromEntries(names.map((name) => [name, slow])));
  const editor = await startEditor({ folders: [folder], ...OWN_PROGRESS });
  const token = new CancellationTokenSource();
  const begun = progress(editor);
  const scanning = scan(editor, undefined, token);
  await begun;
  editor.open('untitled:other', EAGER);
  await editor.pushed('untitled:other', some);
  token.cancel();
  const summary = await scanning;
  expect(summary.outcome).toBe('cancelled');
  expect(summary.findings).toBeGreaterThan(0);
  expect(summary.findings).toBeLessThan(names.length);
  expect(summary.sentence).toMatch(/^Cancelled\. Scanned \d+ files?, /);
  await editor.pushed(uriOf(`${folder}/f0.py`), some);
});

test('a folder that is on no disk is read by way of the editor', async () => {
  const root = 'memfs:/project';
  const files: Record<string, string> = { [`${root}/a.py`]: EAGER, [`${root}/b.py`]: EAGER };
  const editor = await startEditor({
    folders: [folderWith({ 'c.py': EAGER })],
    settings: AT_ONCE,
    initializationOptions: { readsFiles: true },
  });
  editor.connection.onRequest('joulelint/findFiles', () => Object.keys(files));
  editor.connection.onRequest('joulelint/readFile', ({ uri }) => files[uri] ?? null);
  const event = { added: [{ uri: root, name: 'project' }], removed: [] };
  await editor.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
  expect(await scan(editor)).toMatchObject({ scanned: 3, findings: 3 });
  await editor.pushed(`${root}/a.py`, some);
  editor.open(`${root}/a.py`, 'import keras\n');
  await editor.pushed(`${root}/a.py`, none);

  delete files[`${root}/b.py`];
  const changes = [{ uri: `${root}/b.py`, type: 3 }];
  await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  await editor.pushed(`${root}/b.py`, none);
});

test('a folder that goes away during a scan', async () => {
  const names = Array.from({ length: 300 }, (_, index) => `sub/f${index}.py`);
  const slow = EAGER + 'def f(a, b=[1, 2]): return a + b[0]\n'.repeat(500);
  const folder = folderWith(Object.fromEntries(names.map((name) => [name, slow])));
  const editor = await startEditor({ folders: [folder], ...OWN_PROGRESS });
  const begun = progress(editor);
  const scanning = scan(editor);
  await begun;
  rmSync(`${folder}/sub`, { recursive: true });
  editor.watched(`${folder}/sub`, 3);
  const { outcome, scanned, failed } = await scanning;
  expect(outcome).toBe('complete');
  expect(scanned + failed).toBeLessThanOrEqual(names.length);
  expect(scanned).toBeGreaterThan(0);
  editor.open('untitled:other', EAGER);
  await editor.pushed('untitled:other', some);
  const shown = names.map((name) => uriOf(`${folder}/${name}`)).filter(editor.timesPushed);
  for (const uri of shown) await editor.pushed(uri, none);
});

test('folders in which the editor switches everything off are left out', async () => {
  const folder = folderWith({ 'on/a.py': EAGER, 'off/b.py': EAGER });
  const [on, off] = ['on', 'off'].map((name) => `${folder}/${name}`);
  const settings = { '': { delay: 0 }, [uriOf(`${folder}/off`)]: { enable: false } };
  const editor = await startEditor({ folders: [on ?? '', off ?? ''], settings });
  expect(await scan(editor)).toMatchObject({
    findings: 1,
    sentence:
      'Scanned 1 file, 0 skipped, 0 failed: 1 finding. Folders in which joulelint.enable is off are left out.',
  });
  expect(editor.timesPushed(uriOf(`${folder}/off/b.py`))).toBe(0);
});

function progress(editor: Editor): Promise<void> {
  return new Promise((resolve) => {
    editor.connection.onNotification('$/progress', ({ value }) => {
      if (value.kind === 'report') resolve();
    });
  });
}
