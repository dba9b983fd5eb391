import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { joulelint } from '../support/command.ts';
import { EAGER } from '../support/editor-samples.ts';
import { folderWith, write } from '../support/folder.ts';
import { ROOT } from '../support/rule-folders.ts';

const listed = execFileSync(
  join(ROOT, 'node_modules/.bin/vsce'),
  ['ls', '--no-dependencies', '--ignoreFile', 'dist/vscodeignore'],
  { cwd: ROOT, encoding: 'utf8' },
);
const files = listed.trim().split('\n');

test('the package is small, and holds what runs and nothing of how it is made', () => {
  // Two more are the packer's own.
  expect(files.length).toBeLessThanOrEqual(58);
  expect(files.filter((name) => /\.map$|\.node$|\.ts$|(?:^|\/)tests?\//.test(name))).toEqual([]);
  const bytes = files.reduce((sum, name) => sum + statSync(join(ROOT, name)).size, 0);
  // Before it is packed to about a quarter; half of it is the parser of JavaScript.
  expect(bytes).toBeLessThan(9_000_000);
});

test('the package holds what the extension starts and reads', () => {
  const wanted =
    'extension.cjs node-connection.cjs server.js worker.js cli.js web.cjs web-server.js ' +
    'web-tree-sitter.wasm tree-sitter-python.wasm rule-pages.json icon.png THIRD_PARTY_NOTICES.txt';
  for (const name of wanted.split(' ')) expect(files).toContain(`dist/${name}`);
  for (const name of ['package.nls.de.json', 'l10n/bundle.l10n.de.json']) {
    expect(files).toContain(name);
  }
});

test('what is left of the command line makes a baseline', async () => {
  const folder = folderWith({ 'code/train.py': EAGER });
  for (const name of files.filter((each) => each.startsWith('dist/'))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    copyFileSync(join(ROOT, name), join(folder, name));
  }
  write(folder, { 'package.json': '{"type": "module"}' });
  const program = join(folder, 'dist/cli.js');
  const made = await joulelint(['baseline', 'create'], { cwd: join(folder, 'code'), program });
  expect(made).toMatchObject({ code: 0, out: 'joulelint-baseline.json: 1 finding.\n' });
});
