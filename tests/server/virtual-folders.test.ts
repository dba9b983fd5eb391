import { expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver/node';
import type { ScanSummary } from '#protocol';
import { joulelint } from '../support/command.ts';
import { AT_ONCE, EAGER, RELOADED } from '../support/editor-samples.ts';
import { startEditor } from '../support/editor.ts';
import { folderWith, write } from '../support/folder.ts';
import { parserAssets } from '../support/python.ts';
import { virtualCopy } from '../support/virtual-folder.ts';
import { startWorker } from '../support/web-worker.ts';

const ROOT = 'vscode-vfs://github/owner/some%20name';
const DECODED = decodeURIComponent(ROOT);

/** Some lie where settings, ignore files, a baseline or the editor's own habits leave them out. */
const SCRIPTS = [
  'train.py',
  'old/a.py',
  'made/a.py',
  'inner/a.py',
  'inner/b.py',
  'inner/deeper/c.py',
  'quiet/a.py',
  'package/known.py',
  'package/new.py',
  'lib/node_modules/a.py',
  'a b/ü.py',
];

async function project(): Promise<string> {
  const folder = folderWith({
    'joulelint.toml': 'extends = ["shared/base.toml", "team-rules"]\nextend-exclude = ["old"]\n',
    'shared/base.toml': 'extends = "../louder.toml"\n',
    'louder.toml': '[severity]\n"keras/run-eagerly-left-on" = "error"\n',
    'node_modules/team-rules/joulelint.json': '{ "ignore": ["keras/predict-in-loop"] }',
    '.gitignore': 'made/\n',
    'inner/.ignore': '/b.py\n',
    'quiet/joulelint.jsonc': '{ /* not here */ "ignore": ["keras"], }',
    'package/pyproject.toml': '[tool.joulelint]\nbaseline = "known.json"\n',
    'web/package.json': '{ "joulelint": { "severity": { "tfjs": "info" } } }',
    'web/classes.ts': RELOADED,
    ...Object.fromEntries(SCRIPTS.map((name) => [name, EAGER])),
    'package/new.py': 'import keras\n',
  });
  const { code, err } = await joulelint(['baseline', 'create'], { cwd: `${folder}/package` });
  expect(code, err).toBe(0);
  write(folder, { 'package/new.py': EAGER });
  return folder;
}

type Levels = Readonly<Record<string, readonly number[]>>;

const LEVELS = ['error', 'warning', 'info', 'hint'];

async function byCommandLine(cwd: string): Promise<Levels> {
  const { out } = await joulelint(['--output-format=json', '--exit-zero'], { cwd });
  const levels: Record<string, number[]> = {};
  for (const { path, severity, suppression } of JSON.parse(out).findings) {
    if (suppression === null) (levels[path] ??= []).push(LEVELS.indexOf(severity) + 1);
  }
  return levels;
}

async function worker(folder: string, uri = ROOT) {
  const started = startWorker(undefined, virtualCopy(folder, decodeURIComponent(uri)));
  const { runtime, grammar } = parserAssets();
  await started.request('initialize', {
    processId: null,
    rootUri: null,
    workspaceFolders: [{ uri, name: 'name' }],
    capabilities: { textDocument: { diagnostic: {} }, workspace: { configuration: true } },
    initializationOptions: {
      parser: { runtime, grammar },
      readsFiles: true,
      clientCommands: ['joulelint.scanWorkspace'],
    },
  });
  started.notify('initialized', {});
  return started;
}

type Asking = Pick<ReturnType<typeof startWorker>, 'notify' | 'request'>;

/** What an editor is told of files that are open, one after the other. */
async function opened({ notify, request }: Asking, names: readonly string[]): Promise<Levels> {
  const levels: Record<string, number[]> = {};
  for (const name of names) {
    const uri = `${ROOT}/${name.split('/').map(encodeURIComponent).join('/')}`;
    const [languageId, text] = name.endsWith('.ts') ? ['typescript', RELOADED] : ['python', EAGER];
    notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
    const { items } = await request<{ items: Diagnostic[] }>('textDocument/diagnostic', {
      textDocument: { uri },
    });
    if (items.length > 0) levels[name] = items.map(({ severity }) => severity ?? 0);
    notify('textDocument/didClose', { textDocument: { uri } });
  }
  return levels;
}

const FILES = [...SCRIPTS, 'web/classes.ts'];

test('in folders on no disk the same settings, ignore files and baselines hold', async () => {
  const folder = await project();
  const expected = await byCommandLine(folder);
  expect(expected).toEqual({
    'a b/ü.py': [1],
    'inner/a.py': [1],
    'inner/deeper/c.py': [1],
    // The nearest settings hold alone.
    'package/new.py': [2],
    'train.py': [1],
    'web/classes.ts': [3],
  });
  expect(await opened(await worker(folder), FILES)).toEqual(expected);

  const editor = await startEditor({
    folders: [ROOT],
    pulls: true,
    settings: AT_ONCE,
    initializationOptions: { readsFiles: true },
    answers: virtualCopy(folder, DECODED),
  });
  const { connection } = editor;
  const asking: Asking = {
    notify: (method, params) =>
      void connection.sendNotification(method, params).catch(() => undefined),
    request: (method, params) => connection.sendRequest(method, params),
  };
  expect(await opened(asking, FILES)).toEqual(expected);
  await connection.sendRequest('shutdown');
});

test('a browser has no disk, whatever its editor calls a file', async () => {
  const { request } = await worker(await project(), 'file:///some%20name');
  const summary = await request('workspace/executeCommand', {
    command: 'joulelint.scanWorkspace',
    arguments: [],
  });
  expect(summary).toMatchObject({ outcome: 'complete', scanned: 8, findings: 6 });
});

test('a scan there comes to the same files', async () => {
  const folder = await project();
  const { request, notified } = await worker(folder);
  const summary = await request<ScanSummary>('workspace/executeCommand', {
    command: 'joulelint.scanWorkspace',
    arguments: [],
  });
  expect(summary).toMatchObject({ outcome: 'complete', scanned: 8, findings: 6 });
  const shown = () => {
    const published = notified.filter(({ method }) => method === 'textDocument/publishDiagnostics');
    const all = published.map(({ params }) => params as { uri: string; diagnostics: Diagnostic[] }); // the protocol's
    const told = all.filter(({ diagnostics }) => diagnostics.length > 0);
    return [...new Set(told.map(({ uri }) => decodeURIComponent(uri)))].toSorted();
  };
  const names = Object.keys(await byCommandLine(folder));
  await expect.poll(shown).toEqual(names.map((name) => `${DECODED}/${name}`));
});

test('what is wrong with settings there is shown where it is, and a change holds at once', async () => {
  const folder = folderWith({
    'inner/joulelint.toml': 'baseline = "gone.json"\nselect = ["keras/nonsense"]\n',
    'inner/a.py': EAGER,
    'a.py': EAGER,
  });
  const started = await worker(folder);
  await opened(started, ['inner/a.py', 'a.py']);
  const file = `${ROOT}/inner/joulelint.toml`;
  const told = () => {
    const all = started.notified.filter(
      ({ method }) => method === 'textDocument/publishDiagnostics',
    );
    const of = all.map(({ params }) => params as { uri: string; diagnostics: Diagnostic[] }); // the protocol's
    return of
      .filter(({ uri }) => uri === file)
      .at(-1)
      ?.diagnostics.map(({ range }) => range.start.line);
  };
  await expect.poll(() => told()?.toSorted()).toEqual([0, 1]);
  write(folder, { 'inner/joulelint.toml': '', '.gitignore': 'a.py\n!/inner/a.py\n' });
  started.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: file, type: 2 }] });
  await expect.poll(told).toEqual([]);
  expect(await opened(started, ['inner/a.py', 'a.py'])).toEqual({ 'inner/a.py': [2] });
});
