import { CancellationTokenSource } from 'vscode-languageserver/node';
import { describe, expect, test } from 'vitest';
import { FILE_REQUESTS, type ScanSummary } from '#protocol';
import { AT_ONCE, EAGER } from '../support/editor-samples.ts';
import { startEditor, type Editor } from '../support/editor.ts';
import { folderWith } from '../support/folder.ts';

const NAMES = Array.from({ length: 48 }, (_, index) => `f${index}.py`);
const COUNT = NAMES.length;
const TEXT = EAGER + 'def f(a, b=[1, 2]): return a + b[0]\n'.repeat(200);

/** Cancels a scan after so many reports of its progress; zero is at once. */
async function cancelledAfter(editor: Editor, reports: number): Promise<ScanSummary> {
  const token = new CancellationTokenSource();
  let left = reports;
  const listening = editor.connection.onNotification('$/progress', ({ value }) => {
    if (value.kind === 'report' && --left === 0) token.cancel();
  });
  const answer = editor.connection.sendRequest<ScanSummary>(
    'workspace/executeCommand',
    { command: 'joulelint.scanWorkspace', arguments: [], workDoneToken: 'scan' },
    token.token,
  );
  if (reports === 0) token.cancel();
  const summary = await answer;
  listening.dispose();
  return summary;
}

const OPTIONS = {
  settings: AT_ONCE,
  initializationOptions: { clientCommands: ['joulelint.scanWorkspace'], readsFiles: true },
};

function onDisk(): Promise<Editor> {
  const files = Object.fromEntries(NAMES.map((name) => [name, TEXT]));
  return startEditor({ ...OPTIONS, folders: [folderWith(files)] });
}

function onNoDisk(): Promise<Editor> {
  const answers = {
    [FILE_REQUESTS.find]: () => NAMES.map((name) => `memfs://project/${name}`),
    [FILE_REQUESTS.list]: () => NAMES.map((name) => [name, 'file']),
    [FILE_REQUESTS.read]: ({ uri }: { readonly uri: string }) =>
      uri.endsWith('.py') ? TEXT : null,
  };
  return startEditor({ ...OPTIONS, folders: ['memfs://project'], answers });
}

describe.each([
  ['on a disk', onDisk],
  ['on no disk', onNoDisk],
] as const)('a folder %s', (_, start) => {
  test('a scan that is cancelled at once says so', async () => {
    const editor = await start();
    const summary = await cancelledAfter(editor, 0);
    expect(summary).toMatchObject({ outcome: 'cancelled', scanned: 0 });
    expect(summary.sentence).toMatch(/^Cancelled\. Scanned 0 files, /);
  });

  test('whenever it is cancelled, it either says so or has looked at everything', async () => {
    const editor = await start();
    for (let reports = 1; reports <= 8; reports++) {
      const { outcome, scanned, sentence } = await cancelledAfter(editor, reports);
      const isCancelled = outcome === 'cancelled';
      expect(sentence.startsWith('Cancelled. Scanned ')).toBe(isCancelled);
      if (isCancelled) expect(scanned).toBeLessThanOrEqual(COUNT);
      else expect({ outcome, scanned }).toEqual({ outcome: 'complete', scanned: COUNT });
    }
  });
});
