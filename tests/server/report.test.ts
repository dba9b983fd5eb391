import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Amounts, ReportFormat } from '#protocol';
import {
  AT_ONCE,
  EAGER,
  EAGER_RULE,
  TELL_UNUSED,
  UNUSED,
  UNUSED_FIXED,
} from '../support/editor-samples.ts';
import { startEditor, uriOf, type Editor } from '../support/editor.ts';
import { folderWith } from '../support/folder.ts';
import { FIXABLE, FIXED } from '../support/samples.ts';
import { ABSOLUTE, REBUILT_MODEL, REBUILT_RULE, T4_WORKLOAD } from '../support/workloads.ts';

const command = (editor: Editor, name: string, ...given: readonly unknown[]) =>
  editor.connection.sendRequest<unknown>('workspace/executeCommand', {
    command: `joulelint.${name}`,
    arguments: given,
  });
const report = (editor: Editor, format: ReportFormat) =>
  editor.connection.sendRequest<string>('joulelint/report', { format });

describe('the energy report', () => {
  test('sums up what was scanned, with links an editor can follow', async () => {
    const folder = folderWith({ 'train.py': REBUILT_MODEL, 'joulelint.toml': T4_WORKLOAD });
    const editor = await startEditor({ folders: [folder], settings: AT_ONCE });
    await command(editor, 'scanWorkspace');
    const page = await report(editor, 'page');
    expect(page).toMatch(/about [\d.]+ kWh a month/);
    const link = /href="command:joulelint\.revealFinding\?([^"]+)"/.exec(page)?.[1] ?? '';
    expect(JSON.parse(decodeURIComponent(link))[0]).toBe(uriOf(`${folder}/train.py`));
    expect(await report(editor, 'html')).toContain('href="train.py"');
  });

  test('a file whose name tries to be markup stays a name in the page of an editor', async () => {
    const name = `"><img src=x onerror='alert(1)'>.py`;
    const folder = folderWith({ [name]: EAGER });
    const editor = await startEditor({ folders: [folder], settings: AT_ONCE });
    await command(editor, 'scanWorkspace');
    const page = await report(editor, 'page');
    expect(page).toContain('&#60;img src=x onerror=&#39;alert(1)&#39;&#62;.py');
    expect(page).not.toMatch(/<(?:script|img|link|iframe)|\s(?:style|on\w+)=["']|javascript:/i);
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1];
    expect(policy).toMatch(
      /^default-src &#39;none&#39;; style-src &#39;sha256-[\w+/=]+&#39;; base-uri/,
    );
    const link = /href="command:joulelint\.revealFinding\?([^"]+)"/.exec(page)?.[1] ?? '';
    const [uri] = JSON.parse(decodeURIComponent(link.replaceAll('&#39;', "'")));
    expect(fileURLToPath(uri)).toBe(`${folder}/${name}`);
  });

  test('follows the settings of the editor', async () => {
    const folder = folderWith({ 'train.py': REBUILT_MODEL, 'joulelint.toml': T4_WORKLOAD });
    const settings = { '': { delay: 0, estimates: { region: 'FR' } } };
    const editor = await startEditor({ folders: [folder], settings });
    await command(editor, 'scanWorkspace');
    expect(await report(editor, 'page')).toContain('grid: FR, ');
  });

  test('has no amounts where nothing is known, and takes open texts as they are', async () => {
    const folder = folderWith({ 'train.py': REBUILT_MODEL, 'other.py': EAGER });
    const editor = await startEditor({ folders: [folder], pulls: true, settings: AT_ONCE });
    await command(editor, 'scanWorkspace');
    const uri = uriOf(`${folder}/other.py`);
    editor.open(uri, 'import keras\n');
    await editor.pull(uri);
    const page = await report(editor, 'page');
    expect(page.replace(/<style>[\s\S]*?<\/style>/, '')).not.toMatch(ABSOLUTE);
    expect(page).toContain(REBUILT_RULE);
    expect(page).not.toContain(EAGER_RULE);
  });

  test('as JSON it is what the command line writes', async () => {
    const folder = folderWith({ 'train.py': EAGER });
    const editor = await startEditor({ folders: [folder], settings: AT_ONCE });
    await command(editor, 'scanWorkspace');
    const { findings, summary } = JSON.parse(await report(editor, 'json'));
    expect(findings).toMatchObject([{ rule: EAGER_RULE, path: 'train.py' }]);
    expect(findings[0].fingerprint).toMatch(/^[0-9a-f]{32}$/);
    expect(findings[0].fix.edits.length).toBeGreaterThan(0);
    expect(summary).toMatchObject({ files: 1, findings: 1 });
  });

  test('two folders keep their files apart', async () => {
    const [one, other] = [folderWith({ 'a.py': EAGER }), folderWith({ 'a.py': REBUILT_MODEL })];
    const editor = await startEditor({ folders: [one, other], settings: AT_ONCE });
    await command(editor, 'scanWorkspace');
    const { findings } = JSON.parse(await report(editor, 'json'));
    expect(new Set(findings.map(({ path }: { path: string }) => path)).size).toBe(2);
  });

  test('amounts by rule', async () => {
    const folder = folderWith({ 'a.py': EAGER, 'b.py': REBUILT_MODEL });
    const editor = await startEditor({ folders: [folder], settings: AT_ONCE });
    await command(editor, 'scanWorkspace');
    const amounts = await editor.connection.sendRequest<Amounts>('joulelint/amounts');
    expect(Object.keys(amounts).toSorted()).toEqual([REBUILT_RULE, EAGER_RULE].toSorted());
    expect(amounts[REBUILT_RULE]?.text).toMatch(/^about \d+ % of such runs/);
  });
});

test('only the files that were named are scanned', async () => {
  const folder = folderWith({ 'a.py': EAGER, 'b.py': EAGER });
  const editor = await startEditor({ folders: [folder], settings: AT_ONCE });
  const files = [uriOf(`${folder}/a.py`)];
  expect(await command(editor, 'scanWorkspace', { files })).toMatchObject({ scanned: 1 });
});

test('all safe fixes of a workspace wait for a yes', async () => {
  const folder = folderWith({ 'a.py': UNUSED, 'b.py': EAGER, 'joulelint.toml': TELL_UNUSED });
  const capabilities = {
    workspace: { workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } },
  };
  const editor = await startEditor({ folders: [folder], settings: AT_ONCE, capabilities });
  const uri = uriOf(`${folder}/a.py`);
  let edited = '';
  editor.connection.onRequest('workspace/applyEdit', ({ edit }) => {
    const [annotation] = Object.values(edit.changeAnnotations);
    expect(annotation).toMatchObject({ needsConfirmation: true });
    expect(edit.documentChanges).toHaveLength(1);
    editor.open(uri, UNUSED);
    edited = editor.edited(uri, edit);
    return { applied: true };
  });
  expect(await command(editor, 'fixAllInWorkspace')).toBe(0);
  await command(editor, 'scanWorkspace');
  expect(await command(editor, 'fixAllInWorkspace')).toBe(1);
  expect(edited).toBe(UNUSED_FIXED);
});

test('all safe fixes of a folder that is on no disk, in files that are closed', async () => {
  const root = 'memfs:/project';
  const cells = [{ cell_type: 'code', metadata: {}, outputs: [], source: [FIXABLE] }];
  const files: Readonly<Record<string, string>> = {
    [`${root}/a.py`]: FIXABLE,
    [`${root}/closed.ipynb`]: JSON.stringify({ cells, metadata: {}, nbformat: 4 }),
    [`${root}/silenced.py`]: FIXABLE.replace(
      ' as tape:',
      ' as tape:  # joulelint: ignore[tensorflow]',
    ),
    [`${root}/doubtful.py`]: EAGER,
  };
  const editor = await startEditor({
    settings: AT_ONCE,
    initializationOptions: { readsFiles: true },
  });
  editor.connection.onRequest('joulelint/findFiles', () => Object.keys(files));
  editor.connection.onRequest('joulelint/readFile', ({ uri }) => files[uri] ?? null);
  const changed: string[] = [];
  editor.connection.onRequest('workspace/applyEdit', ({ edit }) => {
    for (const { textDocument } of edit.documentChanges) changed.push(textDocument.uri);
    editor.open(`${root}/a.py`, FIXABLE);
    changed.push(editor.edited(`${root}/a.py`, edit));
    return { applied: true };
  });
  const event = { added: [{ uri: root, name: 'project' }], removed: [] };
  await editor.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
  expect(await command(editor, 'scanWorkspace')).toMatchObject({ scanned: 4, findings: 3 });
  expect(await command(editor, 'fixAllInWorkspace')).toBe(1);
  expect(changed).toEqual([`${root}/a.py`, FIXED]);
});

test('doubtful fixes are made all together only where the settings ask for it', async () => {
  for (const unsafe of ['quickFix', 'fixAll']) {
    const settings = { '': { delay: 0, fix: { unsafe } } };
    const editor = await startEditor({ folders: [folderWith({})], settings });
    editor.connection.onRequest('workspace/applyEdit', () => ({ applied: true }));
    editor.open('untitled:a', EAGER);
    expect(await command(editor, 'fixAll', 'untitled:a')).toBe(unsafe === 'fixAll');
  }
});

test('lenses above loops, for whoever wants them', async () => {
  for (const enable of [false, true]) {
    const settings = { '': { delay: 0, codeLens: { enable } } };
    const editor = await startEditor({ folders: [folderWith({})], settings });
    editor.open('untitled:a', REBUILT_MODEL);
    const lenses = await editor.connection.sendRequest('textDocument/codeLens', {
      textDocument: { uri: 'untitled:a' },
    });
    const title = expect.stringMatching(/^1 finding, avoidable: about \d+ % of such runs/);
    expect(lenses).toMatchObject(
      enable ? [{ range: { start: { line: 2, character: 0 } }, command: { title } }] : [],
    );
  }
});

test('what holds for a file can be read', async () => {
  const folder = folderWith({ 'joulelint.toml': 'ignore = ["keras"]' });
  const editor = await startEditor({ folders: [folder], settings: AT_ONCE });
  const text = await editor.connection.sendRequest<string>('joulelint/configuration', {
    uri: uriOf(`${folder}/a.py`),
  });
  expect(text).toContain('// What holds for a.py');
  expect(text).toContain('joulelint.toml');
  expect(JSON.parse(text.replace(/^\/\/.*\n/gm, '')).settings.ignore).toEqual(['keras']);
});
