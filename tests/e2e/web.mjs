// The extension as a browser runs it: in the web worker host, its server a worker of that.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { openReport } from './report-steps.mjs';
import { MESSAGE, RELOADED, RULE, TRAIN } from './samples.mjs';

export const web = {
  files: {
    'train.py': TRAIN,
    'models/other.py': TRAIN.replace('train(', 'other('),
    'web/classes.ts': RELOADED,
    '.gitignore': 'made/\n',
    'made/other.py': TRAIN,
  },
  packaged: packageForWeb,
  async use(view, { folder, say }) {
    await view.openFile('train.py');
    await view.squiggle('warning').waitFor();
    say('squiggle');
    await view.hoverOver('run_eagerly', 'About this rule');
    say('hover');
    await view.applyQuickFix('run_eagerly', 'Remove `run_eagerly=True`');
    await view.line('model.compile(optimizer="adam", loss="mse")').waitFor();
    await view.squiggle('warning').waitFor({ state: 'detached' });
    await view.shot('50-web');
    say('quick fix');
    await scan(view, say);
    await settle(view, folder, say);
    await explain(view, say);
  },
};

/** The folder is on no disk that the server could look at; the editor finds and reads its files. */
async function scan(view, say) {
  const { page } = view;
  await view.command('joulelint.scanWorkspace', 'Joulelint: Scan Workspace');
  await view.notification('Scanned 3 files, 0 skipped, 0 failed: 2 findings.').waitFor();
  await view.showProblems();
  await view.problem('other.py').waitFor();
  await view.problem(MESSAGE).waitFor();
  await page.locator('.pane-header').filter({ hasText: 'Joulelint Findings' }).click();
  const rows = page.locator('.customview-tree .monaco-list-row');
  await rows.filter({ hasText: 'models/other.py:7:' }).waitFor();
  await rows.filter({ hasText: 'web/classes.ts:6:' }).click();
  await view.squiggle('warning').waitFor();
  await after(500);
  await view.shot('51-web-scan');
  say('scan of the folder, in the Problems panel and in the tree, of TypeScript too');

  const report = await openReport(view);
  await report.getByRole('link', { name: 'models/other.py', exact: true }).first().waitFor();
  await after(500);
  await view.shot('52-web-report');
  await report.getByRole('link', { name: 'models/other.py', exact: true }).first().click();
  await page.locator('.tab[data-resource-name="other.py"].active').waitFor();
  say('report, and a click that leads to the code');

  await view.applyQuickFix('run_eagerly', 'Remove `run_eagerly=True`');
  await view.line('model.compile(optimizer="adam", loss="mse")').waitFor();
  await view.problem(MESSAGE).waitFor({ state: 'detached' });
  await view.shot('53-web-fixed');
  say('quick fix in a scanned file');
}

/** Settings files are where the code is, and are read and watched by way of the editor as well. */
async function settle(view, folder, say) {
  const file = join(folder, 'joulelint.toml');
  await after(2000);
  writeFileSync(file, 'ignore = ["tfjs"]\nselect = ["keras/nonsense"]\n');
  await view.problem('joulelint.toml').waitFor();
  await view.problem('classes.ts').waitFor({ state: 'detached' });
  await view.shot('55-web-settings');
  await after(2000);
  rmSync(file);
  await view.problem('classes.ts').waitFor();
  await view.problem('joulelint.toml').waitFor({ state: 'detached' });
  say('a settings file, without a restart');
}

async function explain(view, say) {
  await view.command('joulelint.explainRule', 'Joulelint: Explain Rule');
  await view.pick('run-eagerly');
  await view.page.locator('.tab').filter({ hasText: 'run-eagerly-left-on' }).waitFor();
  await view.page
    .frameLocator('iframe.webview.ready')
    .frameLocator('iframe#active-frame')
    .locator('h1')
    .filter({ hasText: RULE })
    .waitFor();
  await view.shot('54-web-rule-page');
  say('page of a rule');
}

/** Without its part for Node a workbench has to run the part for browsers. */
function packageForWeb(root, home) {
  const staged = join(home, 'web-extension');
  rmSync(staged, { recursive: true, force: true });
  mkdirSync(staged, { recursive: true });
  const {
    main: _,
    extensionKind: __,
    scripts: ___,
    imports: ____,
    ...manifest
  } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  writeFileSync(join(staged, 'package.json'), JSON.stringify(manifest));
  for (const name of [
    'package.nls.json',
    'package.nls.de.json',
    'l10n',
    'LICENSE',
    'docs/vscode.md',
    'docs/walkthrough',
    'dist',
  ]) {
    cpSync(join(root, name), join(staged, name), { recursive: true });
  }
  writeFileSync(join(staged, '.vscodeignore'), '');
  const vsix = join(home, 'web.vsix');
  const vsce = join(root, 'node_modules/.bin/vsce');
  const readme = ['--readme-path', 'docs/vscode.md', '--allow-missing-repository'];
  execFileSync(vsce, ['package', '--no-dependencies', ...readme, '--out', vsix], {
    cwd: staged,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return vsix;
}
