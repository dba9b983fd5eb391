// The extension as a browser runs it: in the web worker host, its server a worker of that. `node tests/e2e/web.mjs`.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installWorkbench } from './install.mjs';
import { launchBrowser, openWindow, startServer } from './workbench.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const home = join(root, '.e2e');
const folder = join(home, 'web-sample');
const shots = join(home, 'shots');
const TRAIN = `import keras

def train(images, labels):
    model = keras.Sequential([keras.layers.Dense(10)])
    model.compile(optimizer="adam", loss="mse", run_eagerly=True)
    model.fit(images, labels, epochs=5)
`;

const installed = installWorkbench(home);
for (const path of [folder, shots]) mkdirSync(path, { recursive: true });
writeFileSync(join(folder, 'train.py'), TRAIN);
const server = await startServer(installed, packageForWeb());
const browser = await launchBrowser(installed);
let view;
try {
  view = await openWindow(browser, server, { folder, shots });
  await view.openFile('train.py');
  await view.squiggle('warning').waitFor();
  await view.line('run_eagerly').getByText('run_eagerly').first().hover();
  await view.page.locator('.monaco-hover').filter({ hasText: 'About this rule' }).first().waitFor();
  await view.applyQuickFix('run_eagerly', 'Remove `run_eagerly=True`');
  await view.line('model.compile(optimizer="adam", loss="mse")').waitFor();
  await view.squiggle('warning').waitFor({ state: 'detached' });
  await view.shot('20-web');
  console.log('web: squiggle, hover and quick fix');
} catch (error) {
  console.log(`failed: ${error.message.split('\n').slice(0, 6).join(' | ')}`);
  await view?.shot('failed-web');
  console.log(view?.messages.slice(-10).join('\n'));
  process.exitCode = 1;
} finally {
  await browser.close();
  server.stop();
}

/** Without its part for Node a workbench has to run the part for browsers. */
function packageForWeb() {
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
