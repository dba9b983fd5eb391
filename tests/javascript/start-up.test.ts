import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { ROOT } from '../support/rule-folders.ts';

const DIST = join(ROOT, 'dist');
const PARSER = 'javascript-parser.js';

const PYTHON = 'import keras\nx = 1\n';
const PLAIN = 'export const add = (a, b) => a + b;\n';
const SCRIPT = "import * as tf from '@tensorflow/tfjs';\ntf.ready();\n";

test('TypeScript lies in a file of its own, which asks for nothing of Node', async () => {
  const large = readdirSync(DIST).filter((name) => statSync(join(DIST, name)).size > 2_000_000);
  expect(large).toEqual([PARSER]);
  const { metafile } = await build({
    entryPoints: [join(DIST, PARSER)],
    bundle: true,
    external: ['*'],
    format: 'esm',
    metafile: true,
    write: false,
  });
  const imports = Object.values(metafile.inputs).flatMap((input) => input.imports);
  expect(imports.map(({ path }) => path).filter((path) => path !== '<runtime>')).toEqual([]);
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
  expect(run.stderr.includes(PARSER)).toBe(isLoaded);
});
