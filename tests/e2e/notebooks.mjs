// Notebooks in a real VS Code, which opens them without any other extension.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { openReport, setSettings } from './report-steps.mjs';
import { until } from './workbench.mjs';

/** The import, the model and what is wrong are in cells of their own, below a title. */
const CELLS = [
  ['markdown', '# Digits'],
  ['code', '%matplotlib inline\nimport tensorflow as tf'],
  ['code', 'model = tf.keras.Sequential([tf.keras.layers.Dense(1)])'],
  ['code', '%%time\nmodel.compile("adam", run_eagerly=True)\nmodel.fit(images, labels)'],
  [
    'code',
    'with tf.GradientTape(persistent=True) as tape:\n    loss = model(x)\ngradients = tape.gradient(loss, w)',
  ],
];
const MESSAGE = 'runs every training and prediction step';
const ON_SAVE = {
  'notebook.codeActionsOnSave': { 'notebook.source.fixAll.joulelint': 'explicit' },
};

export const notebooks = {
  files: { 'digits.ipynb': `${JSON.stringify(notebook(), undefined, 1)}\n` },
  settings: ON_SAVE,
  async use(view, { folder, say }) {
    const saved = () => readFileSync(join(folder, 'digits.ipynb'), 'utf8');
    const { page } = view;
    const cell = (text) =>
      page.locator('.notebook-editor .monaco-list-row.code-cell-row').filter({ hasText: text });
    const squiggles = page.locator('.notebook-editor [class*="squiggly-"]');
    await openNotebook(view);
    await cell('run_eagerly').locator('.squiggly-warning').first().waitFor();
    await cell('persistent').locator('[class*="squiggly-"]').first().waitFor();
    if ((await cell('Sequential').locator('[class*="squiggly-"]').count()) > 0) {
      throw new Error('a squiggle in a cell where nothing is wrong');
    }
    await view.showProblems();
    await view.problem(MESSAGE).waitFor();
    await view.shot('30-notebook');
    say('squiggles in the cells they belong to, although nothing but a notebook is open');

    await view.hoverOver('run_eagerly', 'About this rule');
    await view.shot('31-notebook-hover');
    await page.keyboard.press('Escape');
    say('hover in a cell');
    await followReport(view, say);

    await view.applyQuickFix('run_eagerly', 'Remove `run_eagerly=True`');
    await view.line('model.compile("adam")').waitFor();
    await view.problem(MESSAGE).waitFor({ state: 'detached' });
    await view.shot('32-notebook-fixed');
    say('quick fix in a cell');
    await page.keyboard.press('Control+Z');
    await view.problem(MESSAGE).waitFor();

    await view.applyQuickFix('run_eagerly', 'for the entire cell');
    await view.line('# joulelint: disable[').waitFor();
    await view.problem(MESSAGE).waitFor({ state: 'detached' });
    await view.shot('33-notebook-silenced');
    await page.keyboard.press('Control+Z');
    await view.problem(MESSAGE).waitFor();
    say('a comment silences a cell, below its magic');

    await view.line('import tensorflow').click();
    await page.keyboard.press('Home');
    await page.keyboard.type('#');
    await view.problem(MESSAGE).waitFor({ state: 'detached' });
    await page.keyboard.press('Control+Z');
    await view.problem(MESSAGE).waitFor();
    say('the import in another cell decides');

    await view.line('run_eagerly').click();
    await view.command('notebook.cell.changeLanguage', 'Notebook: Change Cell Language');
    await view.pick('Ruby');
    await view.problem(MESSAGE).waitFor({ state: 'detached' });
    await view.shot('34-notebook-language');
    await view.line('run_eagerly').click();
    await view.command('notebook.cell.changeLanguage', 'Notebook: Change Cell Language');
    await view.pick('Python');
    await view.problem(MESSAGE).waitFor();
    say('a cell in another language, and back');

    setSettings(folder, { 'joulelint.notebooks.enable': false });
    await squiggles.first().waitFor({ state: 'detached' });
    setSettings(folder, {});
    await view.problem(MESSAGE).waitFor();
    say('the setting, without a restart');

    await view.line('run_eagerly').click();
    await page.keyboard.press('Escape');
    await view.command('notebook.cell.delete', 'Notebook: Delete Cell');
    await view.problem(MESSAGE).waitFor({ state: 'detached' });
    await cell('persistent').locator('[class*="squiggly-"]').first().waitFor();
    await view.shot('35-notebook-deleted');
    say('a deleted cell takes its finding along');

    await after(500);
    await page.keyboard.press('Control+S');
    // A file that is being written is empty for a moment.
    await until('the notebook is fixed on saving', () =>
      saved().includes('with tf.GradientTape() as tape:'),
    );
    await squiggles.first().waitFor({ state: 'detached' });
    await view.shot('36-notebook-saved');
    say('saving fixes what is safe, in every cell');

    await view.command('joulelint.scanWorkspace', 'Joulelint: Scan Workspace');
    await view.notification('0 findings').waitFor();
  },
};

/** The report leads into the cell, whether its notebook is open or not. */
async function followReport(view, say) {
  const { page } = view;
  const tab = (name) => page.locator(`.tab.active`).filter({ hasText: name });
  const close = () => view.command('workbench.action.closeActiveEditor', 'View: Close Editor');
  const follow = async (name) => {
    const report = await openReport(view);
    await report.getByRole('link', { name: 'digits.ipynb at cell 4' }).first().click();
    await tab('digits.ipynb').waitFor();
    const row = '.notebook-editor .monaco-list-row.code-cell-row.focused';
    await page.locator(row).filter({ hasText: 'run_eagerly' }).waitFor();
    await view.shot(name);
    // Where one types is where the finding begins.
    await page.keyboard.type('not_');
    await view.line('("adam", not_run_eagerly=True)').waitFor();
    await page.keyboard.press('Control+Z');
    await view.line('("adam", run_eagerly=True)').waitFor();
  };
  await view.command('joulelint.scanWorkspace', 'Joulelint: Scan Workspace');
  await view.notification('2 findings').waitFor();
  await follow('37-notebook-from-report');
  say('the report leads into a cell of an open notebook');
  await close();
  await tab('Energy Report').waitFor();
  await view.problem('Cell 4, line 2').waitFor();
  say('what a scan found stays when the notebook is closed');
  await follow('38-notebook-from-report-closed');
  say('and of one that has to be opened');
  await page.locator('.tab').filter({ hasText: 'Energy Report' }).click();
  await close();
  await tab('digits.ipynb').waitFor();
}

/** A window that is still loading does not know notebooks yet, and shows their JSON. */
async function openNotebook(view) {
  for (let tries = 0; ; tries++) {
    await view.openFile('digits.ipynb');
    try {
      return await view.page.locator('.notebookOverlay').waitFor({ timeout: 8000 });
    } catch (error) {
      if (tries === 4) throw error;
      await view.command('workbench.action.closeActiveEditor', 'View: Close Editor');
    }
  }
}

function notebook() {
  const lines = (text) => text.match(/[^\n]*\n|[^\n]+$/g);
  const cells = CELLS.map(([cell_type, text], index) => ({
    cell_type,
    ...(cell_type === 'code' ? { execution_count: null, outputs: [] } : {}),
    id: `c${index}`,
    metadata: {},
    source: lines(text),
  }));
  const metadata = {
    kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' },
  };
  return { cells, metadata, nbformat: 4, nbformat_minor: 5 };
}
