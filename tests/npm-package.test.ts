import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { joulelint } from './support/command.ts';
import { folderWith } from './support/folder.ts';
import { FIXABLE } from './support/samples.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

test('the npm package installs into an empty folder and runs', { timeout: 240_000 }, async () => {
  const cwd = folderWith({ 'train.py': FIXABLE });
  const packed = pack(cwd);
  const names = packed.files.map(({ path }) => path);
  expect(
    names.filter((name) => !/^(dist|src)\/|^[A-Z]+(\.md)?$|^package\.json$/.test(name)),
  ).toEqual([]);
  expect(names.filter((name) => /\.cjs$|web-server|\.map$|\.node$/.test(name))).toEqual([]);

  npm(cwd, ['install', '--offline', '--no-audit', '--no-fund', packed.filename]);
  const modules = join(cwd, 'node_modules');
  expect(readdirSync(modules).filter((name) => !name.startsWith('.'))).toEqual(['joulelint']);
  const program = join(modules, '.bin/joulelint');
  const found = execFileSync(program, ['--output-format=concise', '--exit-zero'], { cwd });
  expect(String(found)).toMatch(/^train\.py:5:\d+: tensorflow\/persistent-tape-not-deleted /);

  const dist = join(modules, 'joulelint/dist');
  const run = () => joulelint(['--jobs=2', '--no-cache'], { cwd, program: join(dist, 'cli.js') });
  const grammar = join(dist, 'tree-sitter-python.wasm');
  const bytes = readFileSync(grammar);
  writeFileSync(grammar, 'not a module');
  expect(await run()).toEqual({
    code: 2,
    out: '',
    err: expect.stringMatching(/^joulelint: [^\n]*tree-sitter-python\.wasm is not a Web[^\n]*\n$/),
  });
  writeFileSync(grammar, bytes);
  rmSync(join(dist, 'web-tree-sitter.wasm'));
  expect(await run()).toEqual({
    code: 2,
    out: '',
    err: expect.stringMatching(/^joulelint: web-tree-sitter\.wasm is missing from[^\n]*\n$/),
  });
});

function pack(folder: string): Packed {
  const told = npm(root, ['pack', '--json', '--ignore-scripts', '--pack-destination', folder]);
  const [packed] = JSON.parse(told) as Packed[];
  if (!packed) throw new Error('npm packed nothing');
  return packed;
}

function npm(cwd: string, args: readonly string[]): string {
  return execFileSync('npm', [...args], { cwd, encoding: 'utf8', stdio: 'pipe' });
}
