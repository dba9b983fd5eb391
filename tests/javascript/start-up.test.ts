import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { ROOT } from '../support/rule-folders.ts';

const PYTHON = 'import keras\nx = 1\n';
const PLAIN = 'export const add = (a, b) => a + b;\n';
const SCRIPT = "import * as tf from '@tensorflow/tfjs';\ntf.ready();\n";

test('TypeScript lies in a chunk of its own', () => {
  expect(parserChunks()).toHaveLength(1);
});

test.each([
  ['Python alone', { 'a.py': PYTHON }, false],
  ['scripts that do not use TensorFlow.js', { 'a.py': PYTHON, 'b.js': PLAIN }, false],
  ['a script that does', { 'a.py': PYTHON, 'b.js': SCRIPT }, true],
])('%s: is the JavaScript parser loaded?', (_, files, isLoaded) => {
  const folder = folderWith(files);
  const env = { ...process.env, NODE_DEBUG: 'esm', NO_COLOR: '1' };
  const run = spawnSync(process.execPath, [join(ROOT, 'dist/cli.js'), folder], {
    env,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  expect(run.stderr).toContain('Found nothing to report');
  expect(parserChunks().some((name) => run.stderr.includes(name))).toBe(isLoaded);
});

function parserChunks(): string[] {
  return readdirSync(join(ROOT, 'dist')).filter((name) => /^parser-\w+\.js$/.test(name));
}
