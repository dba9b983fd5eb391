// The extension as people get it, in a real VS Code. Screenshots lie in .e2e/shots afterwards.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { deleteWhileScanning, openHugeFile } from './accidents.mjs';
import { findChromium, installWorkbench } from './install.mjs';
import { describeRuns, seeHover } from './estimate-steps.mjs';
import { changeRegion, lookAround, lookAtReport } from './report-steps.mjs';
import { launchBrowser, openWindow, startServer } from './workbench.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const home = join(root, '.e2e');
const shots = join(home, 'shots');
const folder = join(home, 'sample');
const { values } = parseArgs({
  options: {
    /** Another package than the one this code makes. */
    vsix: { type: 'string' },
    /** Only the first part; it may try twice. */
    smoke: { type: 'boolean' },
    /** Says so and goes on where what it takes cannot be had. */
    'if-possible': { type: 'boolean' },
  },
});
const vsix = values.vsix ?? join(root, 'joulelint.vsix');

const TRAIN = `import keras
from keras import layers


def train(images, labels):
    model = keras.Sequential([layers.Dense(10)])
    model.compile(optimizer="adam", loss="mse", run_eagerly=True)
    model.fit(images, labels, epochs=5)
    return model
`;
const FOLDS = `import keras

for fold in range(10):
    model = keras.Sequential([keras.layers.Dense(1)])
    model.fit(images, labels, epochs=2)
`;
const WORKLOAD = `[[workload]]
name = "folds"
devices = [{ name = "NVIDIA T4" }]
hours-per-run = 2
runs-per-month = 30
zone = "gcp:us-central1"
`;
const RULE = 'keras/run-eagerly-left-on';
const MESSAGE = 'runs every training and prediction step';

/** A window opens within ten seconds where nothing else goes on. */
const SLOW_MS = 40_000;

const began = performance.now();
const say = (text) =>
  console.log(`${((performance.now() - began) / 1000).toFixed(1).padStart(6)}  ${text}`);

const installed = installOrLeave();
say('installed');
if (values.vsix === undefined) {
  execFileSync('npm', ['run', '--silent', 'package'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  say('packaged');
}
// A machine with much else to do may be too slow for a browser once; twice is a fault, or such a machine.
let slowest = 0;
const isWell = (await drive()) || (values['if-possible'] && (await drive()));
const isTooSlow = slowest > SLOW_MS;
if (!isWell && isTooSlow) console.log('NOTE: this machine was too busy for a real editor.');
process.exitCode = isWell || (isTooSlow && values['if-possible']) ? 0 : 1;

/** What it takes comes from outside, where it may not be to be had. */
function installOrLeave() {
  try {
    if (findChromium() === undefined) throw new Error('no Chromium here and none to be had by apt');
    return installWorkbench(home);
  } catch (error) {
    console.log(`NOTE: no real editor was driven: ${error.message.split('\n')[0]}`);
    process.exit(values['if-possible'] ? 0 : 1);
  }
}

/** The whole way through, with a fresh profile. */
async function drive() {
  for (const path of [shots, folder]) {
    rmSync(path, { recursive: true, force: true });
    mkdirSync(path, { recursive: true });
  }
  writeFileSync(join(folder, 'train.py'), TRAIN);
  writeFileSync(join(folder, 'other.py'), TRAIN.replace('train(', 'other('));
  writeFileSync(join(folder, 'notes.md'), '# Notes\n');

  const server = await startServer(installed, vsix);
  const browser = await launchBrowser(installed);
  const opened = performance.now();
  let view;
  try {
    view = await openWindow(browser, server, { folder, shots }).finally(() => {
      slowest = Math.max(slowest, performance.now() - opened);
    });
    say('window');
    await useIt(view);
    say('all well');
    return true;
  } catch (error) {
    say(`failed: ${error.message.split('\n').slice(0, 6).join(' | ')}`);
    await view?.shot('failed');
    console.log(view?.messages.slice(-10).join('\n'));
    return false;
  } finally {
    await browser.close();
    server.stop();
  }
}

async function useIt(view) {
  const { page } = view;
  await view.openFile('notes.md');
  await after(1500);
  if (serverProcesses().length > 0) throw new Error('it runs although no Python is open');
  say('asleep while only Markdown is open');

  await view.openFile('train.py');
  await view.squiggle('warning').waitFor();
  await view.showProblems();
  await view.problem(MESSAGE).waitFor();
  say('squiggle and entry in the Problems panel');
  await view.shot('01-finding');

  await view.line('run_eagerly').getByText('run_eagerly').first().hover();
  const hover = page.locator('.monaco-hover').filter({ hasText: 'Energy' }).first();
  await hover.waitFor();
  await hover.getByText('About this rule').waitFor();
  await view.shot('02-hover');
  say('hover');

  await view.openQuickFixes('run_eagerly', `Disable ${RULE} for this line`);
  await view.shot('03-quick-fixes');
  await view.applyQuickFix('run_eagerly', 'Remove `run_eagerly=True`');
  await view.line('model.compile(optimizer="adam", loss="mse")').waitFor();
  await view.problem(MESSAGE).waitFor({ state: 'detached' });
  say('quick fix, and the entry is gone');
  await page.keyboard.press('Control+S');
  await until(
    'the file is saved',
    () => !readFileSync(join(folder, 'train.py'), 'utf8').includes('run_eagerly'),
  );

  await page.keyboard.press('Control+Z');
  await view.problem(MESSAGE).waitFor();
  await view.applyQuickFix('run_eagerly', `Disable ${RULE} for this line`);
  await view.line(`# joulelint: ignore[${RULE}]`).waitFor();
  await view.problem(MESSAGE).waitFor({ state: 'detached' });
  await view.shot('04-silenced');
  say('a comment silences it');
  await page.keyboard.press('Control+Z');
  await view.problem(MESSAGE).waitFor();

  await view.command('joulelint.scanWorkspace', 'Joulelint: Scan Workspace');
  // On disk train.py is mended; the open text is shown, and counted, as it is.
  await view.notification('2 findings').waitFor();
  await view.problem('other.py').waitFor();
  await view.shot('05-scan');
  say('scan of the workspace');
  await page.locator('.pane-header').filter({ hasText: 'Joulelint Findings' }).click();
  await page.locator('.pane-body .monaco-list-row').filter({ hasText: RULE }).first().waitFor();
  await view.shot('06-tree');
  say('tree of findings');

  if (values.smoke) return;

  await lookAtReport(view, { folder, say });
  await view.openFile('train.py');

  await view.command('joulelint.fixAll', 'Joulelint: Fix All Auto-fixable Problems');
  await view.notification('nothing here that can be fixed safely').waitFor();
  await view.command('joulelint.debugInformation', 'Joulelint: Copy Debug Information');
  await view.notification('debug information is on the clipboard').waitFor();
  await view.command('notifications.clearAll', 'Notifications: Clear All Notifications');
  say('smaller commands');

  await view.command(
    'workbench.action.showRuntimeExtensions',
    'Developer: Show Running Extensions',
  );
  const row = page
    .locator('.runtime-extensions-editor .extension')
    .filter({ hasText: 'joulelint' });
  const time = /(\d+)ms/.exec(await row.locator('.activation-time').innerText())?.[1];
  // Much of it is the machine's: all the editor's own extensions wake up at the same time.
  say(`activation: ${time} ms`);
  await page.keyboard.press('Escape');

  await view.command('joulelint.explainRule', 'Joulelint: Explain Rule');
  await page.locator('.quick-input-widget .quick-input-box input').first().fill('run-eagerly');
  await page
    .locator('.quick-input-list .monaco-list-row')
    .filter({ hasText: RULE })
    .first()
    .click();
  await page.locator('.tab').filter({ hasText: 'run-eagerly-left-on' }).waitFor();
  await page
    .frameLocator('iframe.webview.ready')
    .frameLocator('iframe#active-frame')
    .locator('h1')
    .first()
    .waitFor();
  await view.shot('07-rule-page');
  say('page of a rule');

  await after(2000);
  writeFileSync(join(folder, 'joulelint.toml'), 'select = ["keras/nonsense"]\n');
  await view.problem('joulelint.toml').waitFor();
  await view.shot('08-broken-settings');
  say('broken settings are shown where they are');
  writeFileSync(join(folder, 'joulelint.toml'), '');
  await view.problem('joulelint.toml').waitFor({ state: 'detached' });

  writeFileSync(join(folder, 'folds.py'), FOLDS);
  await view.openFile('folds.py');
  await view.squiggle('warning').waitFor();
  await describeRuns(view, { folder, say });
  writeFileSync(join(folder, 'joulelint.toml'), WORKLOAD);
  await seeHover(view, 'Sequential', 'at gcp:us-central1');
  await changeRegion(view, { folder, say });
  await lookAround(view, { say });

  await view.openFile('train.py');
  await view.line('model.fit').click();
  await page.keyboard.type(')))((("""');
  await after(1000);
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(TRAIN);
  await view.squiggle('warning').waitFor();
  say('broken code and back');

  await view.command('joulelint.restart', 'Joulelint: Restart Language Server');
  await view.squiggle('warning').waitFor();
  say('restart');

  await view.line('return model').click();
  await page.keyboard.press('End');
  await page.keyboard.type('  # a key that may come too late for the dying server');
  for (const pid of serverProcesses()) process.kill(pid, 'SIGKILL');
  await page.keyboard.type(', and more keys');
  await until('the server is back', () => serverProcesses().length > 0);
  await view.line('def train').click();
  await page.keyboard.press('End');
  await page.keyboard.type('  # go on');
  await view.squiggle('warning').waitFor();
  await view.shot('11-after-crash');
  say('the server was killed and is back');

  await openHugeFile(view, { folder, say });
  await deleteWhileScanning(view, { folder, sample: TRAIN, say });
}

/** The language servers below the editor's server, as numbers. */
function serverProcesses() {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
        return line.includes(join(home, 'profile')) && line.includes('dist/server.js');
      } catch {
        return false;
      }
    })
    .map(Number);
}

async function until(what, isSo) {
  for (let tries = 0; !isSo(); tries++) {
    if (tries > 100) throw new Error(`not in time: ${what}`);
    await after(100);
  }
}
