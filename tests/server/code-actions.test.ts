import { expect, test } from 'vitest';
import {
  AT_ONCE,
  EAGER,
  EAGER_RULE,
  TELL_UNUSED,
  UNUSED,
  UNUSED_FIXED,
} from '../support/editor-samples.ts';
import { startEditor, uriOf, type EditorOptions } from '../support/editor.ts';
import { folderWith } from '../support/folder.ts';

const RESOLVING = {
  capabilities: {
    textDocument: {
      publishDiagnostics: {},
      codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } },
    },
  },
};

async function opened(text: string, options: EditorOptions = {}) {
  const folder = folderWith({ 'joulelint.toml': TELL_UNUSED });
  const editor = await startEditor({ folders: [folder], settings: AT_ONCE, ...options });
  const uri = uriOf(`${folder}/train.py`);
  editor.open(uri, text);
  const diagnostics = await editor.pushed(uri, (list) => list.length > 0);
  return { editor, uri, diagnostics };
}

test('the menu for a doubtful fix', async () => {
  const { editor, uri, diagnostics } = await opened(EAGER);
  const actions = await editor.actions(uri, diagnostics);
  expect(actions.map(({ title, isPreferred }) => [title, isPreferred])).toEqual([
    [`Joulelint (${EAGER_RULE}): Remove \`run_eagerly=True\` (may change behaviour)`, undefined],
    [`Joulelint: Disable ${EAGER_RULE} for this line`, undefined],
    [`Joulelint: Disable ${EAGER_RULE} for the entire file`, undefined],
    [`Joulelint: Show documentation for ${EAGER_RULE}`, undefined],
  ]);
  const [fix, line, file] = actions;
  expect(editor.edited(uri, fix?.edit)).toBe(EAGER.replace(', run_eagerly=True', ''));
  const call = 'model.compile("adam", run_eagerly=True)';
  const comment = `joulelint: ignore[${EAGER_RULE}]`;
  expect(editor.edited(uri, line?.edit)).toBe(EAGER.replace(call, `${call}  # ${comment}`));
  const fileComment = `# joulelint: file-ignore[${EAGER_RULE}]\n`;
  expect(editor.edited(uri, file?.edit)).toBe(fileComment + EAGER);
});

test('the menu for safe fixes', async () => {
  const { editor, uri, diagnostics } = await opened(UNUSED);
  const rule = 'joulelint/unused-suppression';
  const actions = await editor.actions(uri, diagnostics.slice(0, 1));
  expect(actions.map(({ title, isPreferred = false }) => `${isPreferred} ${title}`)).toEqual([
    expect.stringMatching(`^true Joulelint \\(${rule}\\): Remove .*[^)]$`),
    `false Joulelint: Fix all ${rule} problems in this file`,
    'false Joulelint: Fix all auto-fixable problems',
    `false Joulelint: Disable ${rule} for this line`,
    `false Joulelint: Disable ${rule} for the entire file`,
    `false Joulelint: Show documentation for ${rule}`,
  ]);
  const [one, ofRule, all] = actions.map(({ edit }) => editor.edited(uri, edit));
  expect(one).toBe(UNUSED.replace('a = 1  # joulelint: ignore[keras/predict-in-loop]', 'a = 1'));
  expect(ofRule).toBe(UNUSED_FIXED);
  expect(all).toBe(UNUSED_FIXED);
});

test('all fixes of a rule are offered from two on', async () => {
  const twice = EAGER + EAGER.replace('import keras\n', '');
  const { editor, uri, diagnostics } = await opened(twice);
  const actions = await editor.actions(uri, diagnostics.slice(0, 1));
  const all = actions.find(({ title }) => title.includes('Fix all'));
  expect(all?.title).toBe(
    `Joulelint: Fix all ${EAGER_RULE} problems in this file (may change behaviour)`,
  );
  expect(editor.edited(uri, all?.edit)).toBe(twice.replaceAll(', run_eagerly=True', ''));
});

const KINDS = [
  { only: ['source.fixAll.joulelint'], titles: ['Joulelint: Fix all auto-fixable problems'] },
  { only: ['source.fixAll'], titles: ['Joulelint: Fix all auto-fixable problems'] },
  { only: ['source.organizeImports'], titles: [] },
  { only: ['refactor'], titles: [] },
];

test.each(KINDS)('asked for $only', async ({ only, titles }) => {
  const { editor, uri } = await opened(UNUSED + EAGER);
  const actions = await editor.actions(uri, [], { only });
  expect(actions.map(({ title }) => title)).toEqual(titles);
  for (const { edit, kind } of actions) {
    expect(kind).toBe('source.fixAll.joulelint');
    expect(editor.edited(uri, edit)).toBe(UNUSED_FIXED + EAGER);
  }
});

test('saving takes no doubtful fix, and nothing is fixed unasked', async () => {
  const { editor, uri, diagnostics } = await opened(UNUSED + EAGER);
  const onSave = await editor.actions(uri, diagnostics, { only: ['quickfix'], triggerKind: 2 });
  expect(onSave.map(({ title }) => title)).toEqual([
    expect.stringContaining('unused-suppression'),
    expect.stringContaining('unused-suppression'),
  ]);
  const menu = await editor.actions(uri, diagnostics);
  expect(menu.filter(({ kind }) => kind !== 'quickfix')).toEqual([]);
});

test('an edit may wait until its action is picked', async () => {
  const { editor, uri, diagnostics } = await opened(EAGER, RESOLVING);
  const actions = await editor.actions(uri, diagnostics);
  const line = actions.find(({ title }) => title.endsWith('for this line'));
  expect(line).toBeDefined();
  if (!line) return;
  expect(line.edit).toBeUndefined();
  const { edit } = await editor.resolve(line);
  expect(editor.edited(uri, edit)).toContain('# joulelint: ignore');
  editor.replace(uri, `\n${EAGER}`);
  await expect(editor.resolve(line)).rejects.toThrow('The text has changed.');
});

test('an editor that keeps no data gets the same fixes', async () => {
  const { editor, uri, diagnostics } = await opened(EAGER);
  const bare = diagnostics.map((diagnostic) => ({ ...diagnostic, data: undefined }));
  const [kept, dropped] = await Promise.all([
    editor.actions(uri, diagnostics),
    editor.actions(uri, bare),
  ]);
  expect(dropped.map(({ edit }) => edit)).toEqual(kept.map(({ edit }) => edit));
});

test('nothing is offered for a text that has changed, or for others’ diagnostics', async () => {
  const { editor, uri, diagnostics } = await opened(EAGER);
  const others = diagnostics.map((diagnostic) => ({ ...diagnostic, source: 'Ruff' }));
  expect(await editor.actions(uri, others)).toEqual([]);
  editor.replace(uri, `\n\n${EAGER}`);
  expect(await editor.actions(uri, diagnostics)).toEqual([]);
});

const SWITCHES = [
  { settings: { fix: { unsafe: 'never' } }, gone: /may change behaviour/ },
  { settings: { codeAction: { disableRuleComment: { enable: false } } }, gone: /Disable/ },
  { settings: { codeAction: { showDocumentation: { enable: false } } }, gone: /documentation/ },
];

test.each(SWITCHES)('$settings', async ({ settings, gone }) => {
  const all = { settings: { '': { delay: 0, ...settings } } };
  const { editor, uri, diagnostics } = await opened(EAGER, all);
  const actions = await editor.actions(uri, diagnostics);
  expect(actions.length).toBeGreaterThan(0);
  expect(actions.filter(({ title }) => gone.test(title))).toEqual([]);
});

test('a comment on a line of its own, where the settings say so', async () => {
  const codeAction = { disableRuleComment: { location: 'separateLine' } };
  const { editor, uri, diagnostics } = await opened(EAGER, {
    settings: { '': { delay: 0, codeAction } },
  });
  const actions = await editor.actions(uri, diagnostics);
  const line = actions.find(({ title }) => title.endsWith('for this line'));
  expect(editor.edited(uri, line?.edit)).toContain(`\n    # joulelint: ignore[${EAGER_RULE}]\n`);
});

test('the command that fixes everything safe', async () => {
  const { editor, uri } = await opened(UNUSED + EAGER);
  const applied = new Promise((resolve) => {
    editor.connection.onRequest('workspace/applyEdit', ({ edit }) => {
      resolve(editor.edited(uri, edit));
      return { applied: true };
    });
  });
  const command = { command: 'joulelint.fixAll', arguments: [uri] };
  expect(await editor.connection.sendRequest('workspace/executeCommand', command)).toBe(true);
  expect(await applied).toBe(UNUSED_FIXED + EAGER);
});

test('quick fixes that take too long are given up with a word in the log, and others go on', async () => {
  const folder = folderWith({ 'joulelint.toml': 'max-file-size = 10_000_000' });
  const editor = await startEditor({ folders: [folder], settings: AT_ONCE });
  const [slow, quick] = ['slow.py', 'quick.py'].map((name) => uriOf(`${folder}/${name}`));
  if (!slow || !quick) return;
  // Parsing it ends with the deadline of open texts, which comes later.
  editor.open(slow, `${EAGER}${'x = [f(1), 2, 3]\n'.repeat(550_000)}`);
  expect(await editor.actions(slow, [])).toEqual([]);
  expect(editor.messages).toEqual([
    expect.stringMatching(/slow\.py: no code actions within 1000 ms/),
  ]);
  editor.open(quick, EAGER);
  const diagnostics = await editor.pushed(quick, (list) => list.length > 0);
  expect(await editor.actions(quick, diagnostics)).not.toEqual([]);
});
