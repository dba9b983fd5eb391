import { expect, test } from 'vitest';
import type { ScanSummary } from '#protocol';
import { joulelint } from '../support/command.ts';
import { AT_ONCE } from '../support/editor-samples.ts';
import { startEditor, uriOf, type Editor } from '../support/editor.ts';
import { folderWith, write } from '../support/folder.ts';
import { openNotebook } from '../support/notebook-editor.ts';
import { DIGITS_CELLS, notebookFile } from '../support/notebook-samples.ts';

const { title, imports, model, compile } = DIGITS_CELLS;
const CELLS = [title, imports, model, compile];
const TEXTS = CELLS.map((cell) =>
  cell === title ? { text: cell.source.join(''), kind: 'markdown' as const } : cell.source.join(''),
);
const FILE = notebookFile(CELLS);

const some = (list: readonly unknown[]) => list.length > 0;
const none = (list: readonly unknown[]) => list.length === 0;

function scan(editor: Editor): Promise<ScanSummary> {
  const command = { command: 'joulelint.scanWorkspace', arguments: [] };
  return editor.connection.sendRequest('workspace/executeCommand', command);
}

test.each([false, true])(
  'a scan tells lines of the file, an open notebook its cells (asks: %s)',
  async (pulls) => {
    const folder = folderWith({ 'nb.ipynb': FILE });
    const editor = await startEditor({ folders: [folder], settings: AT_ONCE, pulls });
    const uri = uriOf(`${folder}/nb.ipynb`);
    expect(await scan(editor)).toMatchObject({ scanned: 1, findings: 1 });
    const [diagnostic] = await editor.pushed(uri, some);
    const line = FILE.slice(0, FILE.indexOf('run_eagerly')).split('\n').length - 1;
    expect(diagnostic).toMatchObject({
      message: expect.stringMatching(/^Cell 4, line 2: `run_eagerly=True` /),
      range: { start: { line, character: FILE.split('\n')[line]?.indexOf('run_eagerly') } },
    });

    const notebook = openNotebook(editor, uri, TEXTS);
    await editor.pushed(uri, none);
    const cell = notebook.cell(3);
    const [own] = pulls
      ? await editor.pull(cell).then((report) => ('items' in report ? report.items : []))
      : await editor.pushed(cell, some);
    expect(own).toMatchObject({
      message: expect.stringMatching(/^`run_eagerly=True` /),
      range: { start: { line: 1, character: 12 } },
    });
    // What was not saved is gone with the notebook's editor.
    notebook.replace(3, 'model.compile("adam")');
    notebook.close();
    expect(await editor.pushed(uri, some)).toEqual([diagnostic]);
  },
);

test('a notebook that changes on the disk is looked at again, but not while it is open', async () => {
  const folder = folderWith({ 'nb.ipynb': FILE, 'other.ipynb': FILE });
  const editor = await startEditor({ folders: [folder], settings: AT_ONCE });
  const [uri, other] = [uriOf(`${folder}/nb.ipynb`), uriOf(`${folder}/other.ipynb`)];
  await scan(editor);
  await editor.pushed(other, some);
  const notebook = openNotebook(editor, uri, TEXTS);
  await editor.pushed(notebook.cell(3), some);
  write(folder, { 'nb.ipynb': notebookFile([title]), 'other.ipynb': notebookFile([title]) });
  editor.watched(`${folder}/nb.ipynb`);
  editor.watched(`${folder}/other.ipynb`);
  await editor.pushed(other, none);
  expect(editor.timesPushed(uri)).toBe(2);
});

test('a notebook that is open and out of sight counts as it lies on the disk', async () => {
  const folder = folderWith({ 'nb.ipynb': FILE });
  const uri = uriOf(`${folder}/nb.ipynb`);
  const editor = await startEditor({ folders: [folder], settings: AT_ONCE });
  await scan(editor);
  await editor.pushed(uri, some);
  openNotebook(editor, uri, TEXTS);
  await editor.pushed(uri, none);
  const show = (isShown: boolean) =>
    editor.connection.sendNotification('joulelint/notebookShown', { uri, isShown });
  await show(false);
  await editor.pushed(uri, some);
  await show(true);
  await editor.pushed(uri, none);
});

test('the report counts an open notebook once, by cell', async () => {
  const folder = folderWith({ 'nb.ipynb': FILE });
  const editor = await startEditor({ folders: [folder], settings: AT_ONCE });
  await scan(editor);
  const notebook = openNotebook(editor, uriOf(`${folder}/nb.ipynb`), TEXTS);
  await editor.pushed(notebook.cell(3), some);
  const report = (format: string) =>
    editor.connection.sendRequest<string>('joulelint/report', { format });
  const { findings } = JSON.parse(await report('json'));
  expect(findings).toMatchObject([
    { path: 'nb.ipynb', cell: { number: 4 }, range: { start: { line: 2, column: 13 } } },
  ]);
  const link = encodeURIComponent(JSON.stringify([notebook.uri, 1, 12, 4]));
  expect(await report('page')).toContain(`command:joulelint.revealFinding?${link}`);
});

test('formats for programs name lines of the notebook as it was saved', async () => {
  const folder = folderWith({ 'nb.ipynb': FILE });
  const editor = await startEditor({ folders: [folder], settings: AT_ONCE });
  const notebook = openNotebook(editor, uriOf(`${folder}/nb.ipynb`), TEXTS);
  await editor.pushed(notebook.cell(3), some);
  notebook.replace(3, `import numpy\n\n${TEXTS[3]}`);
  await editor.pushed(notebook.cell(3), ([first]) => first?.range.start.line === 3);
  for (const format of ['sarif', 'json']) {
    const sent = await editor.connection.sendRequest<string>('joulelint/report', { format });
    const { out } = await joulelint([`--output-format=${format}`, '.'], { cwd: folder });
    expect(placesIn(JSON.parse(sent)), format).toEqual(placesIn(JSON.parse(out)));
    expect(placesIn(JSON.parse(sent)), format).toHaveLength(1);
  }
});

interface Written {
  readonly findings?: readonly Readonly<Record<string, unknown>>[];
  readonly runs?: readonly { readonly results: readonly { readonly locations: unknown }[] }[];
}

function placesIn({ findings = [], runs = [] }: Written): unknown[] {
  return [
    ...findings.map(({ cell, range, physicalRange }) => ({ cell, range, physicalRange })),
    ...runs.flatMap(({ results }) => results.map(({ locations }) => locations)),
  ];
}

test('fixing everything in the workspace leaves files of notebooks to their editor', async () => {
  const folder = folderWith({
    'nb.ipynb': notebookFile([imports, model, DIGITS_CELLS.tape]),
    'open.ipynb': notebookFile([imports, model, DIGITS_CELLS.tape]),
  });
  const editor = await startEditor({ folders: [folder], settings: AT_ONCE });
  await scan(editor);
  await editor.pushed(uriOf(`${folder}/nb.ipynb`), some);
  const cells = [imports, model, DIGITS_CELLS.tape].map(({ source }) => source.join(''));
  const notebook = openNotebook(editor, uriOf(`${folder}/open.ipynb`), cells);
  await editor.pushed(notebook.cell(2), some);
  const applied = new Promise<unknown>((resolve) => {
    editor.connection.onRequest('workspace/applyEdit', ({ edit }) => {
      resolve(edit);
      return { applied: true };
    });
  });
  const command = { command: 'joulelint.fixAllInWorkspace' };
  expect(await editor.connection.sendRequest('workspace/executeCommand', command)).toBe(1);
  expect(await applied).toMatchObject({
    documentChanges: [{ textDocument: { uri: notebook.cell(2) } }],
  });
});

test('joulelint.notebooks.enable holds for scans', async () => {
  const folder = folderWith({ 'nb.ipynb': FILE, 'a.py': 'import keras\n' });
  const settings = { '': { notebooks: { enable: false } } };
  const editor = await startEditor({ folders: [folder], settings });
  expect(await scan(editor)).toMatchObject({ scanned: 1, findings: 0 });
});
