// The extension as people get it, in a real VS Code. Screenshots lie in .e2e/shots afterwards.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { german } from './german.mjs';
import { findChromium, installWorkbench } from './install.mjs';
import { notebooks } from './notebooks.mjs';
import { tasks } from './tasks.mjs';
import { tour } from './tour.mjs';
import { untrusted } from './untrusted.mjs';
import { web } from './web.mjs';
import { launchBrowser, openWindow, startServer } from './workbench.mjs';

/**
 * Each part begins with a fresh profile and a folder of its own: `files` are what lies in it, `settings` the user's,
 * `packaged` may make another package of the extension, `language` is what the editor speaks, and `use` does what people do, in the window `view`.
 */
const PARTS = { tour, tasks, notebooks, untrusted, german, web };

const root = fileURLToPath(new URL('../../', import.meta.url));
const home = join(root, '.e2e');
const shots = join(home, 'shots');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** Another package than the one this code makes. */
    vsix: { type: 'string' },
    /** Only the first steps of the tour. */
    smoke: { type: 'boolean' },
    /** Takes the pictures of the gallery anew, from the tour. */
    gallery: { type: 'boolean' },
    /** Tries a part twice, and says so and goes on where what it takes cannot be had. */
    'if-possible': { type: 'boolean' },
  },
});

/** Pictures of the gallery, and the screenshots they are. */
const GALLERY = {
  estimate: '10-other-region',
  'quick-fixes': '03-quick-fixes',
  report: '13-report-amounts',
};

/** A window opens within ten seconds where nothing else goes on. */
const SLOW_MS = 40_000;

/** Nothing begins after that where it is only wanted if possible; twice as long as it takes on two busy cores. */
const PATIENCE_MS = values['if-possible'] ? 480_000 : Infinity;

const began = performance.now();
const say = (text) =>
  console.log(`${((performance.now() - began) / 1000).toFixed(1).padStart(6)}  ${text}`);

const names = chosenParts();
const installed = installOrLeave();
say('installed');
const vsix = values.vsix ?? packaged();
say('packaged');
rmSync(shots, { recursive: true, force: true });
mkdirSync(shots, { recursive: true });
const failed = [];
// A machine with much else to do may be too slow for a browser once; twice is a fault, or such a machine.
let slowest = 0;
for (const name of names) {
  if (isLate()) {
    console.log(`NOTE: no time is left for ${name}.`);
  } else if (!(await drive(name)) && !(mayRetry() && (await drive(name)))) {
    failed.push(name);
  }
}
if (values.gallery && names.includes('tour') && !failed.includes('tour')) {
  for (const [picture, shot] of Object.entries(GALLERY)) {
    copyFileSync(join(shots, `${shot}.png`), join(root, 'docs/images', `${picture}.png`));
  }
}
say(failed.length === 0 ? 'all well' : `failed: ${failed.join(', ')}`);
const isTooSlow = slowest > SLOW_MS || isLate();
if (failed.length > 0 && isTooSlow) {
  console.log('NOTE: this machine was too busy for a real editor.');
}
process.exitCode = failed.length === 0 || (isTooSlow && values['if-possible']) ? 0 : 1;

function isLate() {
  return performance.now() - began > PATIENCE_MS;
}

function mayRetry() {
  return values['if-possible'] && !isLate();
}

function chosenParts() {
  if (values.smoke) return ['tour'];
  if (positionals.length === 0) return Object.keys(PARTS);
  for (const name of positionals) {
    if (!(name in PARTS)) throw new Error(`no part ${name}; there are: ${Object.keys(PARTS)}`);
  }
  return positionals;
}

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

function packaged() {
  const options = { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] };
  execFileSync('npm', ['run', '--silent', 'package'], options);
  return join(root, 'joulelint.vsix');
}

/** One part the whole way through, with a fresh profile; answers whether all was well. */
async function drive(name) {
  const part = PARTS[name];
  const folder = join(home, `sample-${name}`);
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of Object.entries(part.files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const server = await startServer(installed, [part.packaged?.(root, home) ?? vsix], part.settings);
  const browser = await launchBrowser(installed);
  const opened = performance.now();
  let view;
  try {
    view = await openWindow(browser, server, { folder, shots, language: part.language }).finally(
      () => {
        slowest = Math.max(slowest, performance.now() - opened);
      },
    );
    say(`${name}: window`);
    await part.use(view, {
      folder,
      home,
      isSmoke: values.smoke === true,
      say: (text) => say(`${name}: ${text}`),
    });
    return true;
  } catch (error) {
    say(`${name} failed: ${error.message.split('\n').slice(0, 6).join(' | ')}`);
    await view?.shot(`failed-${name}`).catch(() => undefined);
    console.log(view?.messages.slice(-10).join('\n'));
    return false;
  } finally {
    await browser.close();
    server.stop();
  }
}
