import { describe, expect, test } from 'vitest';
import type { ScanSummary } from '#protocol';
import { AT_ONCE, EAGER } from '../support/editor-samples.ts';
import { startEditor, uriOf, type Editor } from '../support/editor.ts';
import { folderWith, write } from '../support/folder.ts';
import { virtualCopy } from '../support/virtual-folder.ts';

const ROOT = 'memfs://project';

const FILES = {
  'joulelint.toml': 'extension = { pyx = "python" }\n',
  'a.pyx': EAGER,
  'inner/b.pyx': EAGER,
  'other.tmpl': EAGER,
  // Further endings count where its settings hold.
  'templates/joulelint.toml': 'extension = { tmpl = "python" }\n',
  'templates/plain.py': 'import keras\n',
  'templates/c.tmpl': EAGER,
  'templates/d.pyx': EAGER,
};
const FOUND = ['a.pyx', 'inner/b.pyx', 'templates/c.tmpl'];

const some = (list: readonly unknown[]) => list.length > 0;
const none = (list: readonly unknown[]) => list.length === 0;

async function onDisk(folder: string) {
  const editor = await startEditor({ folders: [folder], settings: AT_ONCE });
  return { editor, uri: (name: string) => uriOf(`${folder}/${name}`) };
}

async function onNoDisk(folder: string) {
  const editor = await startEditor({
    folders: [ROOT],
    settings: AT_ONCE,
    initializationOptions: { readsFiles: true },
    answers: virtualCopy(folder, ROOT),
  });
  return { editor, uri: (name: string) => `${ROOT}/${name}` };
}

function run<Answer>({ connection }: Editor, command: string, ...given: readonly unknown[]) {
  const params = { command: `joulelint.${command}`, arguments: given };
  return connection.sendRequest<Answer>('workspace/executeCommand', params);
}

describe.each([
  ['on a disk', onDisk],
  ['on no disk', onNoDisk],
] as const)('a folder %s', (_, start) => {
  test('files with endings of the settings are found, shown, reported and followed', async () => {
    const folder = folderWith(FILES);
    const { editor, uri } = await start(folder);
    const summary = await run<ScanSummary>(editor, 'scanWorkspace');
    expect(summary).toMatchObject({ outcome: 'complete', scanned: 4, findings: 3 });
    for (const name of FOUND) await editor.pushed(uri(name), some);
    for (const name of ['other.tmpl', 'templates/d.pyx']) {
      expect(editor.timesPushed(uri(name))).toBe(0);
    }
    const page = await editor.connection.sendRequest<string>('joulelint/report', {
      format: 'markdown',
    });
    for (const name of FOUND) expect(page).toContain(name);
    await expect.poll(() => editor.watchers).toContainEqual({ globPattern: '**/*.pyx' });
    write(folder, { 'a.pyx': 'import keras\n' });
    const changes = [{ uri: uri('a.pyx'), type: 2 }];
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    await editor.pushed(uri('a.pyx'), none);
  });
});

test('a baseline needs a disk, and says so', async () => {
  const { editor } = await onNoDisk(folderWith(FILES));
  for (const command of ['createBaseline', 'updateBaseline']) {
    expect(await run<string>(editor, command, ROOT)).toMatch(/^this folder is on no disk; /);
  }
});
