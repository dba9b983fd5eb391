// The way through everything the extension does.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { disturbScans, killServer, killServerForGood, openHugeFile } from './accidents.mjs';
import { tellActivation } from './activation.mjs';
import { describeRuns } from './estimate-steps.mjs';
import { changeRegion, lookAround, lookAtReport } from './report-steps.mjs';
import { FOLDS, MESSAGE, RULE, TRAIN } from './samples.mjs';
import { serverProcesses } from './server-processes.mjs';
import { until } from './workbench.mjs';

const WORKLOAD = `[[workload]]
name = "folds"
devices = [{ name = "NVIDIA T4" }]
hours-per-run = 2
runs-per-month = 30
zone = "gcp:us-central1"
`;

export const tour = {
  files: {
    'train.py': TRAIN,
    'other.py': TRAIN.replace('train(', 'other('),
    'notes.md': '# Notes\n',
  },
  async use(view, told) {
    await edit(view, told);
    await scan(view, told);
    if (told.isSmoke) return;
    await lookAtReport(view, told);
    await view.openFile('train.py');
    await useCommands(view, told);
    await tellActivation(view, told);
    await breakSettings(view, told);
    await estimate(view, told);
    await lookAround(view, told);
    await view.openFile('train.py');
    await view.command('joulelint.restart', 'Joulelint: Restart Language Server');
    await view.squiggle('warning').waitFor();
    told.say('restart');
    await killServer(view, told);
    await openHugeFile(view, told);
    await disturbScans(view, told);
    await killServerForGood(view, told);
  },
};

/** Opening, fixing, saving, silencing and breaking a file, none of which is a reason to interrupt anybody. */
async function edit(view, { folder, home, say }) {
  const { page } = view;
  await view.openFile('notes.md');
  await after(1500);
  if (serverProcesses(home).length > 0) throw new Error('it runs although no Python is open');
  say('asleep while only Markdown is open');

  await view.openFile('train.py');
  await view.squiggle('warning').waitFor();
  await view.showProblems();
  await view.problem(MESSAGE).waitFor();
  say('squiggle and entry in the Problems panel');
  await view.shot('01-finding');

  await view.hoverOver('run_eagerly', 'About this rule');
  await view.shot('02-hover');
  say('hover');

  await view.openQuickFixes('run_eagerly', `Disable ${RULE} for this line`);
  await view.shot('03-quick-fixes');
  await view.applyQuickFix('run_eagerly', 'Remove `run_eagerly=True`');
  await view.line('model.compile(optimizer="adam", loss="mse")').waitFor();
  await view.problem(MESSAGE).waitFor({ state: 'detached' });
  say('quick fix, and the entry is gone');
  await page.keyboard.press('Control+S');
  const file = join(folder, 'train.py');
  await until('the file is saved', () => !readFileSync(file, 'utf8').includes('run_eagerly'));

  await page.keyboard.press('Control+Z');
  await view.problem(MESSAGE).waitFor();
  await view.applyQuickFix('run_eagerly', `Disable ${RULE} for this line`);
  await view.line(`# joulelint: ignore[${RULE}]`).waitFor();
  await view.problem(MESSAGE).waitFor({ state: 'detached' });
  await view.shot('04-silenced');
  say('a comment silences it');
  await page.keyboard.press('Control+Z');
  await view.problem(MESSAGE).waitFor();

  await view.line('model.fit').click();
  await page.keyboard.type(')))((("""');
  await after(1000);
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(TRAIN);
  await view.squiggle('warning').waitFor();
  say('broken code and back');

  const status = page.locator('[id="status.languageStatus"]');
  await status.hover();
  const details = page.locator('.hover-language-status').filter({ hasText: 'Joulelint' }).first();
  await details.filter({ hasText: '1 finding' }).filter({ hasText: 'Show Log' }).waitFor();
  await view.shot('05-status');
  await page.locator('.part.titlebar').hover();
  say('the language status tells how it is, and where the log is');

  // The bell still counts those that have faded away.
  await page.locator('[id="status.notifications"][aria-label="Notifications"]').waitFor();
  if ((await page.locator('.notification-toast').count()) > 0) throw new Error('a notification');
  say('no notification so far');
}

async function scan(view, { say }) {
  await view.command('joulelint.scanWorkspace', 'Joulelint: Scan Workspace');
  // On disk train.py is mended; the open text is shown, and counted, as it is.
  await view.notification('2 findings').waitFor();
  await view.problem('other.py').waitFor();
  await view.shot('06-scan');
  say('scan of the workspace');
  await view.page.locator('.pane-header').filter({ hasText: 'Joulelint Findings' }).click();
  await view.treeRow(RULE).waitFor();
  await after(500);
  await view.shot('07-tree');
  say('tree of findings');
}

async function useCommands(view, { say }) {
  const { page } = view;
  await view.command('joulelint.fixAll', 'Joulelint: Fix All Auto-fixable Problems');
  await view.notification('nothing here that can be fixed safely').waitFor();
  await view.command('joulelint.debugInformation', 'Joulelint: Copy Debug Information');
  await view.notification('debug information is on the clipboard').waitFor();
  await view.command('notifications.clearAll', 'Notifications: Clear All Notifications');
  say('smaller commands');

  await view.command('joulelint.explainRule', 'Joulelint: Explain Rule');
  await view.pick('run-eagerly');
  await page.locator('.tab').filter({ hasText: 'run-eagerly-left-on' }).waitFor();
  await page
    .frameLocator('iframe.webview.ready')
    .frameLocator('iframe#active-frame')
    .locator('h1')
    .first()
    .waitFor();
  await view.shot('08-rule-page');
  say('page of a rule');
}

async function breakSettings(view, { folder, say }) {
  await after(2000);
  writeFileSync(join(folder, 'joulelint.toml'), 'select = ["keras/nonsense"]\n');
  await view.problem('joulelint.toml').waitFor();
  // The view leads there, and never says that there are no findings.
  await view.treeRow('`select` names `keras/nonsense`, which is not a rule').click();
  await view.page.locator('.tab[data-resource-name="joulelint.toml"].active').waitFor();
  await view.shot('09-broken-settings');
  writeFileSync(join(folder, 'joulelint.toml'), '');
  await view.problem('joulelint.toml').waitFor({ state: 'detached' });
  await view.treeRow('keras/nonsense').waitFor({ state: 'detached' });
  say('broken settings are shown where they are');
}

async function estimate(view, { folder, say }) {
  writeFileSync(join(folder, 'folds.py'), FOLDS);
  await view.openFile('folds.py');
  await view.squiggle('warning').waitFor();
  await describeRuns(view, { folder, say });
  writeFileSync(join(folder, 'joulelint.toml'), WORKLOAD);
  await view.hoverOver('Sequential', 'at gcp:us-central1');
  await changeRegion(view, { folder, say });
}
