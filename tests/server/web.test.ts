import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { LANGUAGE_ENDINGS } from '#core';
import { SCRIPT_PARSER_REQUEST, type FindFilesRequest, type ScanSummary } from '#protocol';
import { joulelint } from '../support/command.ts';
import { EAGER, EAGER_RULE, RELOADED, RELOADED_RULE } from '../support/editor-samples.ts';
import { folderWith } from '../support/folder.ts';
import { DIGITS_CELLS, notebookFile } from '../support/notebook-samples.ts';
import { parserAssets } from '../support/python.ts';
import { ROOT } from '../support/rule-folders.ts';
import { bundle, startWorker } from '../support/web-worker.ts';

test('the bundle for browsers is one file that asks for nothing of Node', () => {
  const asked = [
    ...bundle.matchAll(/\brequire\(["'][^)]*\)|["']node:\w+|\bimport\s*\(["'][^)]{0,40}/g),
  ];
  // The parser's own, behind the question whether this is Node.
  const guarded = ['fs', 'path', 'url'].map((name) => `require("${name}")`);
  expect(asked.map(([text]) => text)).toEqual(guarded);
  // The other parser is another file, loaded from wherever the editor has it.
  expect(bundle.match(/\bimport\s*\(/g)).toHaveLength(1);
});

test('the parser of JavaScript is asked for once, when a script needs it, and again if it did not come', async () => {
  const answers = [null, pathToFileURL(join(ROOT, 'dist/javascript-parser.js')).href, 'too often'];
  let asked = 0;
  const worker = startWorker(undefined, {
    [SCRIPT_PARSER_REQUEST]: () => answers[asked++],
  });
  const { runtime, grammar } = parserAssets();
  await worker.request('initialize', {
    processId: null,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} } },
    initializationOptions: { parser: { runtime, grammar }, settings: { delay: 0 } },
  });
  worker.notify('initialized', {});
  const found = async (name: string, languageId: string, text: string) => {
    const uri = `vscode-vfs://github/owner/name/${name}`;
    worker.notify('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
    const { items } = await worker.request<{ items: { code: string }[] }>(
      'textDocument/diagnostic',
      { textDocument: { uri } },
    );
    return items.map(({ code }) => code);
  };
  expect(await found('train.py', 'python', EAGER)).toEqual([EAGER_RULE]);
  expect(await found('plain.js', 'javascript', 'export const add = (a, b) => a + b;\n')).toEqual(
    [],
  );
  expect(asked).toBe(0);
  expect(await found('first.ts', 'typescript', RELOADED)).toEqual([]);
  expect(await found('second.ts', 'typescript', RELOADED)).toEqual([RELOADED_RULE]);
  expect(await found('third.ts', 'typescript', RELOADED)).toEqual([RELOADED_RULE]);
  expect(asked).toBe(2);
});

test('in a worker it finds what is found elsewhere, with its fixes and hovers', async () => {
  const worker = startWorker();
  const { runtime, grammar } = parserAssets();
  const { capabilities } = await worker.request<{ capabilities: object }>('initialize', {
    processId: null,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} }, workspace: { configuration: true } },
    initializationOptions: {
      parser: { runtime, grammar },
      rulePages: readFileSync(join(ROOT, 'dist/rule-pages.json'), 'utf8'),
    },
  });
  expect(capabilities).toHaveProperty('hoverProvider');
  worker.notify('initialized', {});
  const uri = 'vscode-vfs://github/owner/name/train.py';
  const textDocument = { uri, languageId: 'python', version: 1, text: EAGER };
  worker.notify('textDocument/didOpen', { textDocument });
  const { items } = await worker.request<{ items: { code: string }[] }>('textDocument/diagnostic', {
    textDocument: { uri },
  });
  expect(items).toMatchObject([{ code: EAGER_RULE }]);
  const hover = await worker.request('textDocument/hover', {
    textDocument: { uri },
    position: { line: 4, character: 30 },
  });
  expect(JSON.stringify(hover)).toContain('measured');
  const actions = await worker.request<{ title: string }[]>('textDocument/codeAction', {
    textDocument: { uri },
    range: { start: { line: 4, character: 26 }, end: { line: 4, character: 42 } },
    context: { diagnostics: items },
  });
  expect(actions.map(({ title }) => title)).toContain(
    `Joulelint (${EAGER_RULE}): Remove \`run_eagerly=True\` (may change behaviour)`,
  );
  const page = await worker.request<string>('joulelint/rulePage', { rule: EAGER_RULE });
  expect(page).toMatch(/^# keras\/run-eagerly-left-on\n[^]*## What it does/);
  const report = await worker.request<string>('joulelint/report', { format: 'html' });
  expect(report).toContain(EAGER_RULE);
});

const FOLDER = 'vscode-vfs://github/owner/name';

test('a scan reads what the editor can read, and names findings as everybody does', async () => {
  const files: Readonly<Record<string, string>> = {
    [`${FOLDER}/train.py`]: EAGER,
    [`${FOLDER}/inner/nb.ipynb`]: notebookFile([imports, model, compile]),
    [`${FOLDER}/clean.py`]: 'import keras\n',
    [`${FOLDER}/build/made.py`]: EAGER,
    [`${FOLDER}/broken.ipynb`]: '{ "cells": [ "import keras" ',
  };
  const asked: FindFilesRequest[] = [];
  const worker = startWorker(undefined, {
    'joulelint/findFiles': (request: FindFilesRequest) => {
      asked.push(request);
      return [...Object.keys(files), `${FOLDER}/gone.py`];
    },
    'joulelint/readFile': ({ uri }: { readonly uri: string }) => files[uri] ?? null,
  });
  await begin(worker, { readsFiles: true });
  const summary = await scanIn(worker);
  expect(summary).toMatchObject({ scanned: 3, skipped: 0, failed: 1, findings: 2 });
  expect(summary.outcome).toBe('complete');
  expect(asked).toMatchObject([{ folder: FOLDER, endings: LANGUAGE_ENDINGS }]);
  const told = () =>
    worker.notified
      .filter(({ method }) => method === 'textDocument/publishDiagnostics')
      .map(({ params }) => params as { uri: string; diagnostics: readonly unknown[] }) // the protocol's
      .filter(({ diagnostics }) => diagnostics.length > 0)
      .map(({ uri }) => uri);
  await expect.poll(told).toEqual([`${FOLDER}/inner/nb.ipynb`, `${FOLDER}/train.py`]);

  const report = await worker.request<string>('joulelint/report', { format: 'json' });
  const folder = folderWith({ 'train.py': EAGER, 'inner/nb.ipynb': FILE });
  const { out } = await joulelint(['--output-format=json', '--exit-zero'], { cwd: folder });
  const namesIn = (text: string) =>
    JSON.parse(text).findings.map(({ path, fingerprint }: Record<string, unknown>) => ({
      path,
      fingerprint,
    }));
  expect(namesIn(report)).toEqual(expect.arrayContaining(namesIn(out)));
  expect(namesIn(report)).toHaveLength(2);
  const sarif = await worker.request<string>('joulelint/report', { format: 'sarif' });
  expect(JSON.parse(sarif).runs[0].results).toHaveLength(2);
});

test('an editor that cannot read files is told what that means', async () => {
  const worker = startWorker();
  await begin(worker, {});
  const { sentence } = await scanIn(worker);
  expect(sentence).toBe(
    'Scanned 0 files, 0 skipped, 0 failed: 0 findings. Files of folders that are on no disk are looked at only while they are open.',
  );
});

const { imports, model, compile } = DIGITS_CELLS;
const FILE = notebookFile([imports, model, compile]);

async function begin(worker: ReturnType<typeof startWorker>, options: object): Promise<void> {
  const { runtime, grammar } = parserAssets();
  await worker.request('initialize', {
    processId: null,
    rootUri: null,
    workspaceFolders: [{ uri: FOLDER, name: 'name' }],
    capabilities: { workspace: { configuration: true } },
    initializationOptions: {
      parser: { runtime, grammar },
      clientCommands: ['joulelint.scanWorkspace'],
      ...options,
    },
  });
  worker.notify('initialized', {});
}

function scanIn(worker: ReturnType<typeof startWorker>): Promise<ScanSummary> {
  const command = { command: 'joulelint.scanWorkspace', arguments: [] };
  return worker.request('workspace/executeCommand', command);
}
