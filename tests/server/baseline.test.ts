import { existsSync, readFileSync, rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ScanSummary } from '#protocol';
import { joulelint } from '../support/command.ts';
import { AT_ONCE, EAGER, EAGER_RULE } from '../support/editor-samples.ts';
import { startEditor, uriOf, type Editor } from '../support/editor.ts';
import { folderWith, write } from '../support/folder.ts';
import { openNotebook } from '../support/notebook-editor.ts';
import { DIGITS_CELLS, notebookFile } from '../support/notebook-samples.ts';

const some = (list: readonly unknown[]) => list.length > 0;
const none = (list: readonly unknown[]) => list.length === 0;

const BASELINE = 'joulelint-baseline.json';
const SETTINGS = `preview = true\nbaseline = "${BASELINE}"\n`;
/** Known in the first line where it stands, new in the other. */
const TWICE = EAGER.replace(
  '    model.fit',
  '    model.compile("sgd", run_eagerly=True)\n    model.fit',
);

/** A folder whose findings are all in its baseline. */
async function folderWithBaseline(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = folderWith({ ...files, 'joulelint.toml': SETTINGS });
  const { code, err } = await joulelint(['baseline', 'create'], { cwd: folder });
  expect(code, err).toBe(0);
  return folder;
}

function scan(editor: Editor): Promise<ScanSummary> {
  const command = { command: 'joulelint.scanWorkspace', arguments: [] };
  return editor.connection.sendRequest('workspace/executeCommand', command);
}

test('a baseline is made once, brought up to date, and told in words', async () => {
  const folder = folderWith({ 'train.py': EAGER });
  const editor = await startEditor({ folders: [folder] });
  const run = (command: string) =>
    editor.connection.sendRequest<string>('workspace/executeCommand', {
      command: `joulelint.${command}Baseline`,
      arguments: [uriOf(folder)],
    });
  const file = `${folder}/${BASELINE}`;
  expect(await run('update')).toMatch(/There is no baseline/);
  expect(existsSync(file)).toBe(false);
  expect(await run('create')).toMatch(/joulelint-baseline\.json: 1 finding\./);
  expect(readFileSync(file, 'utf8')).toContain(EAGER_RULE);
  expect(await run('create')).toMatch(/exists already/);
  write(folder, { 'train.py': 'import keras\n' });
  expect(await run('update')).toMatch(/1 taken out/);
  expect(editor.messages.join('\n')).toMatch(/Joulelint: .*taken out/);
});

test.each([false, true])(
  'what a baseline knows is not shown, and what is new is (asks: %s)',
  async (pulls) => {
    const folder = await folderWithBaseline({ 'train.py': EAGER });
    const editor = await startEditor({ folders: [folder], settings: AT_ONCE, pulls });
    const uri = uriOf(`${folder}/train.py`);
    const found = async (isWanted: typeof some) => {
      if (!pulls) return editor.pushed(uri, isWanted);
      const report = await editor.pull(uri);
      return 'items' in report ? report.items : [];
    };
    editor.open(uri, EAGER);
    expect(await found(none)).toEqual([]);
    editor.replace(uri, `# Lines above change nothing.\n\n${TWICE}`);
    expect(await found(some)).toMatchObject([
      { code: EAGER_RULE, range: { start: { line: 7, character: 25 } } },
    ]);
  },
);

test('a baseline that changes is obeyed at once, in open files and in scanned ones', async () => {
  const folder = await folderWithBaseline({ 'open.py': EAGER, 'scanned.py': EAGER });
  const editor = await startEditor({ folders: [folder], settings: AT_ONCE });
  const [open, scanned] = ['open.py', 'scanned.py'].map((name) => uriOf(`${folder}/${name}`));
  if (!open || !scanned) return;
  editor.open(open, EAGER);
  await editor.pushed(open, none);
  expect(await scan(editor)).toMatchObject({ scanned: 2, findings: 0 });
  await editor.pushed(scanned, none);
  expect(JSON.stringify(editor.watchers)).toContain(BASELINE);

  const known = readFileSync(`${folder}/${BASELINE}`, 'utf8');
  write(folder, { [BASELINE]: '{ "joulelintBaseline": 1, "findings": [] }' });
  editor.watched(`${folder}/${BASELINE}`);
  await editor.pushed(open, some);
  await editor.pushed(scanned, some);
  write(folder, { [BASELINE]: known });
  editor.watched(`${folder}/${BASELINE}`);
  await editor.pushed(open, none);
  await editor.pushed(scanned, none);
});

test('a baseline that is not there is told where the settings name it', async () => {
  const folder = await folderWithBaseline({ 'train.py': EAGER });
  const editor = await startEditor({ folders: [folder], settings: AT_ONCE });
  const [code, settings] = ['train.py', 'joulelint.toml'].map((name) => uriOf(`${folder}/${name}`));
  if (!code || !settings) return;
  editor.open(code, EAGER);
  await editor.pushed(code, none);
  rmSync(`${folder}/${BASELINE}`);
  editor.watched(`${folder}/${BASELINE}`, 3);
  await editor.pushed(code, some);
  expect(await editor.pushed(settings, some)).toMatchObject([
    {
      severity: 1,
      range: { start: { line: 1 } },
      message: `\`baseline\` cannot be used. There is no baseline ${BASELINE}; \`joulelint baseline create\` makes one.`,
    },
  ]);
});

test('the cells of a notebook are compared, too', async () => {
  const { imports, model, compile, tape } = DIGITS_CELLS;
  const folder = await folderWithBaseline({ 'nb.ipynb': notebookFile([imports, model, compile]) });
  const editor = await startEditor({ folders: [folder], settings: AT_ONCE });
  const cells = [imports, model, compile, tape].map(({ source }) => source.join(''));
  const notebook = openNotebook(editor, uriOf(`${folder}/nb.ipynb`), cells);
  await editor.pushed(notebook.cell(3), some);
  await editor.pushed(notebook.cell(2), none);
});

test('a report says what the baseline knows as the command line does', async () => {
  const folder = await folderWithBaseline({ 'train.py': EAGER });
  write(folder, { 'train.py': TWICE });
  const editor = await startEditor({ folders: [folder], settings: AT_ONCE });
  expect(await scan(editor)).toMatchObject({ findings: 1 });
  const sent = await editor.connection.sendRequest<string>('joulelint/report', { format: 'json' });
  const { out } = await joulelint(['--output-format=json'], { cwd: folder });
  const states = (text: string) =>
    JSON.parse(text).findings.map((finding: Record<string, unknown>) => [
      finding['baselineState'],
      finding['suppression'],
      finding['fingerprint'],
    ]);
  expect(states(sent)).toEqual(states(out));
  expect(states(sent)).toHaveLength(2);
});
