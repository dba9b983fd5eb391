import { describe, expect, test } from 'vitest';
import { AT_ONCE } from '../support/editor-samples.ts';
import { startEditor, uriOf, type EditorOptions } from '../support/editor.ts';
import { folderWith } from '../support/folder.ts';
import { openNotebook, type GivenCell } from '../support/notebook-editor.ts';

/** The import is in one cell, the model in another, and the finding in a third. */
const IMPORT = 'import keras\n';
const MODEL = '%%time\nmodel = keras.Sequential([keras.layers.Dense(1)])';
const EAGER = 'steps = 3\nmodel.compile("adam", run_eagerly=True)';
const FIT = 'model.fit(x, y)';
const RULE = 'keras/run-eagerly-left-on';
const RANGE = { start: { line: 1, character: 22 }, end: { line: 1, character: 38 } };

const TITLE: GivenCell = { text: '# Digits\n`run_eagerly=True`', kind: 'markdown' };
const SHELL = '%%bash\npip install keras';
const CELLS = [TITLE, '%matplotlib inline\n!pip install keras', IMPORT, SHELL, MODEL, EAGER, FIT];
const [IMPORTS, MODELS, EAGERLY] = [2, 4, 5];

const some = (list: readonly unknown[]) => list.length > 0;
const none = (list: readonly unknown[]) => list.length === 0;

async function opened(cells: readonly (string | GivenCell)[] = CELLS, options: EditorOptions = {}) {
  const folder = folderWith({});
  const editor = await startEditor({ folders: [folder], settings: AT_ONCE, ...options });
  const notebook = openNotebook(editor, uriOf(`${folder}/nb.ipynb`), cells);
  return { editor, notebook, folder };
}

test('cells are one module, and each is told what is in it', async () => {
  const { editor, notebook } = await opened();
  const [diagnostic, ...others] = await editor.pushed(notebook.cell(EAGERLY), some);
  expect(others).toEqual([]);
  expect(diagnostic).toMatchObject({ code: RULE, range: RANGE, source: 'Joulelint' });
  for (const n of [0, 1, IMPORTS, 3, MODELS]) {
    expect(editor.timesPushed(notebook.cell(n))).toBeLessThan(2);
  }
  expect(editor.messages).toEqual([]);
});

test('what is in one cell decides about another', async () => {
  const { editor, notebook } = await opened();
  const eager = notebook.cell(EAGERLY);
  await editor.pushed(eager, some);
  notebook.replace(IMPORTS, 'import torch\n');
  await editor.pushed(eager, none);
  notebook.replace(IMPORTS, IMPORT);
  await editor.pushed(eager, some);
});

test('places in other cells are told with their cell', async () => {
  const loop =
    'for fold in range(10):\n    model = keras.Sequential([keras.layers.Dense(1)])\n    fit(model)';
  const fit = 'def fit(model):\n    model.fit(x, y, epochs=3)';
  const { editor, notebook } = await opened([IMPORT, fit, loop]);
  const [diagnostic] = await editor.pushed(notebook.cell(2), some);
  const related = diagnostic?.relatedInformation ?? [];
  expect(related.map(({ location }) => location.uri)).toContain(notebook.cell(2));
});

describe('diagnostics go away when', () => {
  test.each<[string, (notebook: ReturnType<typeof openNotebook>) => void]>([
    ['their cell is deleted', (notebook) => notebook.remove(EAGERLY)],
    [
      'their cell becomes another language',
      (notebook) => notebook.become(EAGERLY, { language: 'r' }),
    ],
    [
      'their cell becomes text',
      (notebook) => notebook.become(EAGERLY, { kind: 'markdown', language: 'markdown' }),
    ],
    ['the import’s cell is deleted', (notebook) => notebook.remove(IMPORTS)],
    ['the import’s cell becomes text', (notebook) => notebook.become(IMPORTS, { language: 'raw' })],
    ['their cell becomes shell', (notebook) => notebook.replace(EAGERLY, `%%bash\n${EAGER}`)],
    [
      'a comment silences the cell',
      (notebook) => notebook.replace(EAGERLY, `# joulelint: disable[keras]\n${EAGER}`),
    ],
    [
      'a comment silences the notebook',
      (notebook) => notebook.replace(1, `# joulelint: file-ignore[keras]\n`),
    ],
    ['the notebook is closed', (notebook) => notebook.close()],
  ])('%s', async (_, change) => {
    const { editor, notebook } = await opened();
    const eager = notebook.cell(EAGERLY);
    await editor.pushed(eager, some);
    change(notebook);
    await editor.pushed(eager, none);
  });
});

test('a cell comes back, is moved, and another one is inserted above', async () => {
  const { editor, notebook } = await opened();
  const eager = notebook.cell(EAGERLY);
  await editor.pushed(eager, some);
  notebook.become(EAGERLY, { language: 'r' });
  await editor.pushed(eager, none);
  notebook.become(EAGERLY, { language: 'python' });
  await editor.pushed(eager, some);
  notebook.replace(1, '# joulelint: file-ignore[keras]\n');
  await editor.pushed(eager, none);
  // For the notebook such a comment speaks in its first cell only.
  notebook.move(1, 6);
  await editor.pushed(eager, some);
  notebook.move(1, 0);
  await editor.pushed(eager, none);
  notebook.remove(1);
  await editor.pushed(eager, some);
  notebook.insert(0, { text: 'a = 1\nb = 2\n' });
  notebook.type(
    EAGERLY,
    { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    '\n',
  );
  const line = { line: 2, character: 22 };
  await editor.pushed(eager, ([first]) => first?.range.start.line === line.line);
});

test('a burst of typing is answered once, and running a cell asks for nothing', async () => {
  const { editor, notebook } = await opened(CELLS, { settings: { '': { delay: 1000 } } });
  const fit = notebook.cell(6);
  await editor.pushed(notebook.cell(EAGERLY), some);
  let character = FIT.length;
  for (const letter of '; model.compile("sgd", run_eagerly=True)') {
    const at = { line: 0, character: character++ };
    notebook.type(6, { start: at, end: at }, letter);
  }
  await editor.pushed(fit, some);
  expect(editor.timesPushed(fit)).toBeLessThanOrEqual(2);
  const times = editor.timesPushed(fit);
  notebook.run(6);
  notebook.replace(EAGERLY, '');
  await editor.pushed(notebook.cell(EAGERLY), none);
  expect(editor.timesPushed(fit)).toBe(times);
});

describe('an editor that asks', () => {
  const pulling = { pulls: true, settings: AT_ONCE };

  test('gets the same cell by cell, and nothing unasked', async () => {
    const [pushed, pulled] = await Promise.all([opened(), opened(CELLS, pulling)]);
    const expected = await pushed.editor.pushed(pushed.notebook.cell(EAGERLY), some);
    const { editor, notebook } = pulled;
    const reports = await Promise.all(CELLS.map((_, n) => editor.pull(notebook.cell(n))));
    const items = reports.map((report) => ('items' in report ? report.items : []));
    expect(items.map(({ length }) => length)).toEqual([0, 0, 0, 0, 0, 1, 0]);
    expect(items[EAGERLY]).toEqual(expected);
    expect(editor.timesPushed(notebook.cell(EAGERLY))).toBe(0);
  });

  test('hears “unchanged” until its cell changes, whatever happens in others', async () => {
    const { editor, notebook } = await opened(CELLS, pulling);
    const eager = notebook.cell(EAGERLY);
    const { resultId = '' } = await editor.pull(eager);
    notebook.replace(6, 'model.fit(x, y, epochs=2)');
    expect(await editor.pull(eager, resultId)).toEqual({ kind: 'unchanged', resultId });
    notebook.replace(EAGERLY, `\n${EAGER}`);
    const again = await editor.pull(eager, resultId);
    expect(again).toMatchObject({ kind: 'full', items: [{ range: { start: { line: 2 } } }] });
  });

  test('is told to ask again when another cell changed what it knows', async () => {
    const { editor, notebook } = await opened(CELLS, pulling);
    const asked = new Promise<void>((resolve) => {
      editor.connection.onRequest('workspace/diagnostic/refresh', () => {
        if (hasChanged) resolve();
        return null;
      });
    });
    let hasChanged = false;
    const eager = notebook.cell(EAGERLY);
    expect(await editor.pull(eager)).toMatchObject({ items: [{ code: RULE }] });
    hasChanged = true;
    notebook.remove(IMPORTS);
    await asked;
    expect(await editor.pull(eager)).toMatchObject({ kind: 'full', items: [] });
  });
});

describe('settings', () => {
  test('joulelint.notebooks.enable switches notebooks off and on without a restart', async () => {
    const folder = folderWith({});
    const settings = { '': { delay: 0, notebooks: { enable: false } } };
    const editor = await startEditor({ folders: [folder], settings });
    const notebook = openNotebook(editor, uriOf(`${folder}/nb.ipynb`), CELLS);
    editor.open(uriOf(`${folder}/a.py`), CELLS.slice(2).join('\n'));
    const eager = notebook.cell(EAGERLY);
    await editor.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri: eager },
      range: RANGE,
      context: { diagnostics: [] },
    });
    expect(editor.timesPushed(eager)).toBe(0);
    settings[''].notebooks.enable = true;
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: {} });
    await editor.pushed(eager, some);
    settings[''].notebooks.enable = false;
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: {} });
    await editor.pushed(eager, none);
  });

  test('a settings file that excludes the notebook holds, and the Interactive Window is read', async () => {
    const folder = folderWith({ 'joulelint.toml': 'extend-exclude = ["old"]' });
    const editor = await startEditor({ folders: [folder], settings: AT_ONCE });
    const old = openNotebook(editor, uriOf(`${folder}/old/nb.ipynb`), CELLS);
    const comparison = openNotebook(editor, 'git:/nb.ipynb', CELLS);
    const window = openNotebook(editor, 'untitled:/Interactive-1', CELLS, 'interactive');
    await editor.pushed(window.cell(EAGERLY), some);
    await editor.pushed(old.cell(EAGERLY), none);
    await editor.pushed(comparison.cell(EAGERLY), none);
  });
});

test('messages that fit nothing do no harm', async () => {
  const { editor, notebook } = await opened();
  await editor.pushed(notebook.cell(EAGERLY), some);
  const nowhere = { uri: uriOf('/nowhere.ipynb'), version: 2 };
  const change = { cells: { textContent: [{ document: nowhere, changes: [{ text: '' }] }] } };
  for (const to of [nowhere, { uri: notebook.uri, version: 9 }]) {
    await editor.connection.sendNotification('notebookDocument/didChange', {
      notebookDocument: to,
      change,
    });
  }
  notebook.replace(EAGERLY, '');
  await editor.pushed(notebook.cell(EAGERLY), none);
  expect(editor.messages).toEqual([]);
});
