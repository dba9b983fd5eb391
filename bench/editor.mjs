// What the extension costs a real VS Code: `node bench/editor.mjs`, after `npm run package`.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { installWorkbench } from '../tests/e2e/install.mjs';
import { launchBrowser, openWindow, startServer, until } from '../tests/e2e/workbench.mjs';
import { stretches } from './support/profile.mjs';
import { pythonCode } from './support/python-code.mjs';
import { median, printTable, quantile } from './support/statistics.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const home = join(root, '.e2e');
const folder = join(home, 'bench');
const port = join(home, 'probe-port');
const ours = join(root, 'joulelint.vsix');
const WASTE = 'keras.Sequential().compile("adam", run_eagerly=True)\n';
/** Longer than the pause after which a text is looked at, so that every key has its findings. */
const PAUSE_MS = 400;
/** Twice the time between two samples of the probe. */
const LONGEST_SAMPLE_MS = 0.4;

const { values } = parseArgs({
  options: {
    starts: { type: 'string', default: '5' },
    keys: { type: 'string', default: '60' },
  },
});
const [starts, keys] = [values.starts, values.keys].map(Number);
if (starts >= 1 && keys >= 1) {
  await measure();
} else {
  console.error('Usage: node bench/editor.mjs [--starts 5] [--keys 60]');
  process.exitCode = 2;
}

async function measure() {
  const installed = installWorkbench(home);
  const probe = packageOfProbe();
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'long.py'), `import keras\n${WASTE.repeat(10)}${pythonCode(1000)}`);
  process.env.EDITOR_PROBE = port;

  const took = [];
  let typed;
  for (let start = 0; start < starts; start++) {
    await inEditor(installed, [probe, ours], async (view, ask) => {
      await view.squiggle('warning').waitFor();
      took.push(await ask('starts'));
      if (start === starts - 1) typed = await type(view, ask);
    });
  }
  console.log(`${starts} starts of the editor, with all its own extensions.`);
  const names = Object.keys(took[0]);
  const part = (name, clock) => took.map((start) => start[name][clock]);
  printTable(
    ['milliseconds', 'CPU, median', 'CPU, worst', 'by the clock, median'],
    names.map((name) => [
      name === 'activate' ? 'the call of `activate`' : `loading ${name}`,
      median(part(name, 'cpu')).toFixed(1),
      Math.max(...part(name, 'cpu')).toFixed(1),
      median(part(name, 'wall')).toFixed(1),
    ]),
  );

  let without;
  await inEditor(installed, [probe], async (view, ask) => {
    without = await type(view, ask);
  });
  console.log(`\n${keys} keys typed into 1,000 lines, milliseconds in the extension host.`);
  const row = (name, times) => [name, ...times.map((time) => time.toFixed(1))];
  const late = ({ delays: { median, most, max } }) => [median, most, max];
  const spread = (times) => [median(times), quantile(times, 0.99), Math.max(...times)];
  const files = /\/joulelint\.joulelint-/;
  const busy = stretches(typed.profile, files, LONGEST_SAMPLE_MS);
  printTable(
    ['', 'median', '99 of 100', 'longest'],
    [
      row('its loop is late, with Joulelint', late(typed)),
      row('its loop is late, without', late(without)),
      row('Joulelint works without a pause, by the clock', spread(stretches(typed.profile, files))),
      row('the same, without what other programs took', spread(busy)),
    ],
  );
  const total = busy.reduce((sum, time) => sum + time, 0);
  console.log(`\nJoulelint works ${(total / keys).toFixed(1)} ms for each key in all.`);
  writeFileSync(join(home, 'bench.cpuprofile'), JSON.stringify(typed.profile));
}

/** Types a comment into the file; answers what was seen in the extension host meanwhile. */
async function type(view, ask) {
  const { page } = view;
  await view.line('import keras').click();
  await page.keyboard.press('End');
  await page.keyboard.type('  # ');
  await page.waitForTimeout(5000);
  await ask('watch');
  for (let key = 0; key < keys; key++) {
    await page.keyboard.type('x');
    await page.waitForTimeout(PAUSE_MS);
  }
  return ask('seen');
}

/** A fresh profile and a window on the long file. */
async function inEditor(installed, packages, work) {
  rmSync(port, { force: true });
  const server = await startServer(installed, packages);
  const browser = await launchBrowser(installed);
  try {
    const view = await openWindow(browser, server, { folder, shots: home });
    await until('the probe is there', () => portOfProbe() !== undefined);
    await view.openFile('long.py');
    const address = `http://127.0.0.1:${portOfProbe()}`;
    await work(view, async (what) => (await fetch(`${address}/${what}`)).json());
  } finally {
    await browser.close();
    server.stop();
  }
}

function portOfProbe() {
  try {
    return readFileSync(port, 'utf8') || undefined;
  } catch {
    return undefined;
  }
}

function packageOfProbe() {
  const vsix = join(home, 'probe.vsix');
  const vsce = join(root, 'node_modules/.bin/vsce');
  const allowed = ['--allow-missing-repository', '--allow-star-activation', '--skip-license'];
  execFileSync(vsce, ['package', '--no-dependencies', ...allowed, '--out', vsix], {
    cwd: join(root, 'bench/support/editor-probe'),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return vsix;
}
