import { expect, test } from 'vitest';
import { AT_ONCE, TELL_UNUSED } from '../support/editor-samples.ts';
import { startEditor, uriOf, type EditorOptions } from '../support/editor.ts';
import { folderWith } from '../support/folder.ts';
import { openNotebook } from '../support/notebook-editor.ts';

const RULE = 'keras/run-eagerly-left-on';
const UNUSED = 'joulelint/unused-suppression';
const COMMENT = '# joulelint: ignore[keras/predict-in-loop]';

/** A doubtful fix in the fourth cell and in the fifth, a safe one in the second and in the third. */
const CELLS = [
  { text: '# Digits', kind: 'markdown' },
  `%matplotlib inline\nimport keras\nsteps = 3  ${COMMENT}`,
  `model = keras.Sequential([keras.layers.Dense(1)])\nname = "größe 🔥"  ${COMMENT}`,
  '%%time\nmodel.compile("adam", run_eagerly=True)',
  'model.compile("sgd", run_eagerly=True)\nmodel.fit(x, y)',
] as const;
const TEXTS = CELLS.map((cell) => (typeof cell === 'string' ? cell : cell.text));
const SAFELY_FIXED = TEXTS.map((text) => text.replace(`  ${COMMENT}`, ''));

async function opened(options: EditorOptions = {}) {
  const folder = folderWith({ 'joulelint.toml': TELL_UNUSED });
  const editor = await startEditor({ folders: [folder], settings: AT_ONCE, ...options });
  const notebook = openNotebook(editor, uriOf(`${folder}/nb.ipynb`), CELLS);
  const found = (n: number) => editor.pushed(notebook.cell(n), (list) => list.length > 0);
  return { editor, notebook, found, folder };
}

/** All cells as they are, but one. */
function with_(n: number, text: string): string[] {
  return TEXTS.map((old, index) => (index === n ? text : old));
}

test('the menu of a cell', async () => {
  const { editor, notebook, found } = await opened();
  const actions = await editor.actions(notebook.cell(3), await found(3));
  expect(actions.map(({ title }) => title)).toEqual([
    `Joulelint (${RULE}): Remove \`run_eagerly=True\` (may change behaviour)`,
    `Joulelint: Fix all ${RULE} problems in this notebook (may change behaviour)`,
    'Joulelint: Fix all auto-fixable problems',
    `Joulelint: Disable ${RULE} for this line`,
    `Joulelint: Disable ${RULE} for the entire cell`,
    `Joulelint: Disable ${RULE} for the entire notebook`,
    `Joulelint: Show documentation for ${RULE}`,
  ]);
  const eager = TEXTS[3] ?? '';
  const [one, ofRule, all, line, cell, file] = actions.map(({ edit }) => notebook.edited(edit));
  expect(one).toEqual(with_(3, eager.replace(', run_eagerly=True', '')));
  expect(ofRule).toEqual(TEXTS.map((text) => text.replace(', run_eagerly=True', '')));
  expect(all).toEqual(SAFELY_FIXED);
  expect(line).toEqual(with_(3, `${eager}  # joulelint: ignore[${RULE}]`));
  const inCell = `%%time\n# joulelint: disable[${RULE}]\n`;
  expect(cell).toEqual(with_(3, eager.replace('%%time\n', inCell)));
  expect(file).toEqual(with_(1, `# joulelint: file-ignore[${RULE}]\n${TEXTS[1]}`));
  const uris = actions.slice(0, 5).flatMap(({ edit }) => edit?.documentChanges ?? []);
  expect(JSON.stringify(uris)).not.toContain(notebook.uri);
});

test('a safe fix is preferred, and edits name the version of their cell', async () => {
  const { editor, notebook } = await opened();
  const at = { line: 0, character: 0 };
  notebook.type(2, { start: at, end: at }, '\n');
  const moved = ([first]: readonly { range: { start: { line: number } } }[]) =>
    first?.range.start.line === 2;
  const [fix] = await editor.actions(
    notebook.cell(2),
    await editor.pushed(notebook.cell(2), moved),
  );
  expect(fix).toMatchObject({
    title: `Joulelint (${UNUSED}): Remove the suppression comment`,
    isPreferred: true,
    edit: { documentChanges: [{ textDocument: { uri: notebook.cell(2), version: 2 } }] },
  });
});

const KINDS = [
  { only: ['notebook.source.fixAll.joulelint'], count: 1 },
  { only: ['notebook.source.fixAll'], count: 1 },
  { only: ['notebook.source'], count: 1 },
  { only: ['source.fixAll.joulelint'], count: 0 },
  { only: ['source.fixAll'], count: 0 },
  { only: ['source'], count: 0 },
  { only: ['notebook.format'], count: 0 },
];

test('what editors may carry out on saving', async () => {
  const { editor, notebook, found } = await opened();
  await found(2);
  for (const { only, count } of KINDS) {
    // Editors ask in the first cell, whatever it holds.
    for (const cell of [0, 2]) {
      const actions = await editor.actions(notebook.cell(cell), [], { only, triggerKind: 2 });
      expect(actions, only[0]).toHaveLength(count);
      for (const { edit, kind } of actions) {
        expect(kind).toBe('notebook.source.fixAll.joulelint');
        expect(notebook.edited(edit)).toEqual(SAFELY_FIXED);
      }
    }
  }
});

test('a document is never asked for a notebook’s kind', async () => {
  const { editor, folder } = await opened();
  const uri = uriOf(`${folder}/a.py`);
  editor.open(uri, `import keras\n${TEXTS[2]}`);
  await editor.pushed(uri, (list) => list.length > 0);
  const only = ['notebook.source.fixAll.joulelint'];
  expect(await editor.actions(uri, [], { only })).toEqual([]);
});

test('an edit may wait until its action is picked, while the notebook stays as it is', async () => {
  const { editor, notebook, found } = await opened({
    capabilities: {
      textDocument: {
        publishDiagnostics: {},
        codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } },
      },
    },
  });
  const actions = await editor.actions(notebook.cell(4), await found(4));
  const cell = actions.find(({ title }) => title.endsWith('entire cell'));
  expect(cell?.edit).toBeUndefined();
  if (!cell) return;
  const { edit } = await editor.resolve(cell);
  expect(notebook.edited(edit)).toEqual(with_(4, `# joulelint: disable[${RULE}]\n${TEXTS[4]}`));
  notebook.replace(1, 'import keras\n');
  await expect(editor.resolve(cell)).rejects.toThrow('The text has changed.');
});

test('hovers speak of what is in the cell', async () => {
  const { editor, notebook, found } = await opened();
  await found(3);
  const hover = await editor.hover(notebook.cell(3), 1, 30);
  const range = { start: { line: 1, character: 22 }, end: { line: 1, character: 38 } };
  expect(hover).toMatchObject({ range, contents: { value: expect.stringContaining(RULE) } });
  expect(JSON.stringify(hover)).toContain('- model.compile(');
  expect(await editor.hover(notebook.cell(3), 0, 3)).toBeNull();
  expect(await editor.hover(notebook.cell(0), 0, 3)).toBeNull();
});

test.each(['cell', 'notebook'])('the command that fixes everything safe, for a %s', async (of) => {
  const { editor, notebook, found } = await opened();
  await found(2);
  const applied = new Promise((resolve) => {
    editor.connection.onRequest('workspace/applyEdit', ({ edit }) => {
      resolve(notebook.edited(edit));
      return { applied: true };
    });
  });
  const uri = of === 'cell' ? notebook.cell(4) : notebook.uri;
  const command = { command: 'joulelint.fixAll', arguments: [uri] };
  expect(await editor.connection.sendRequest('workspace/executeCommand', command)).toBe(true);
  expect(await applied).toEqual(SAFELY_FIXED);
});

test('what a line magic runs is fixed like any other code', async () => {
  const { editor, notebook } = await opened();
  const timed = '%time model.compile("adam", run_eagerly=True)';
  notebook.replace(3, timed);
  const inLine = { start: { line: 0, character: timed.indexOf('run_eagerly') } };
  const diagnostics = await editor.pushed(
    notebook.cell(3),
    ([first]) => first?.range.start.line === 0,
  );
  expect(diagnostics).toMatchObject([{ code: RULE, range: inLine }]);
  const [fix] = await editor.actions(notebook.cell(3), diagnostics);
  expect(notebook.edited(fix?.edit)).toEqual(with_(3, '%time model.compile("adam")'));
});
