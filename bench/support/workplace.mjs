import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What the measurements need of the source: the parts of a run, one by one. */
const PARTS = `
export { absolute, findFiles, loadSettings } from '#project';
export { lint, prepare } from '#engine';
export { importsFramework } from '#frameworks';
export { parse } from '#python';
export { Language, Parser } from 'web-tree-sitter';
`;

/** Hands a temporary folder to the work and takes it away afterwards. */
export async function inWorkplace(work) {
  const folder = mkdtempSync(join(tmpdir(), 'joulelint-bench-'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Copies what `npm run build` made, so that a build meanwhile changes nothing. */
export function copyOfCli(folder) {
  cpSync(join(root, 'dist'), join(folder, 'dist'), { recursive: true });
  return join(folder, 'dist', 'cli.js');
}

/** Bundles the parts with readable names, for profiles; answers where the bundle lies. */
export async function bundleParts(folder) {
  const outfile = join(folder, 'parts.js');
  await build({
    stdin: { contents: PARTS, resolveDir: root, loader: 'ts' },
    absWorkingDir: root,
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    // Some CommonJS loads its parts in ways that a bundler cannot follow.
    mainFields: ['module', 'main'],
    target: 'node20',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return outfile;
}

/** A TypeScript module of ours, for Nodes that do not read TypeScript. */
export async function moduleOf(path) {
  const options = { bundle: true, format: 'esm', platform: 'node', write: false };
  const built = await build({ ...options, absWorkingDir: root, entryPoints: [path] });
  const [{ contents }] = built.outputFiles;
  return import(`data:text/javascript;base64,${Buffer.from(contents).toString('base64')}`);
}
