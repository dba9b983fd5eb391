// The extension as a browser runs it: in the web worker host, its server a worker of that.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TRAIN } from './samples.mjs';

export const web = {
  files: { 'train.py': TRAIN },
  packaged: packageForWeb,
  async use(view, { say }) {
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
  },
};

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
