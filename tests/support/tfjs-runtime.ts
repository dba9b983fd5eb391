import { build } from 'esbuild';
import { mkdtempSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { ROOT } from './rule-folders.ts';

const require = createRequire(import.meta.url);

/** As much of TensorFlow.js as the tests touch themselves. */
export interface Library {
  memory(): { readonly numTensors: number; readonly numBytes: number };
  setBackend(name: string): Promise<boolean>;
  setWasmPaths(folder: string): void;
}

const ENTRY = `
  import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops';
  import '@tensorflow/tfjs-backend-cpu';
  export * from '@tensorflow/tfjs-core';
  export * from '@tensorflow/tfjs-layers';
  export { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
`;

/** The real library, its parts packed into one so that all share one engine. */
export async function loadLibrary(): Promise<Library> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'tfjs-')));
  const outfile = join(folder, 'tf.cjs');
  await build({
    stdin: { contents: ENTRY, resolveDir: ROOT },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    logLevel: 'error',
  });
  const library = require(outfile) as Library;
  const wasm = require.resolve('@tensorflow/tfjs-backend-wasm');
  library.setWasmPaths(`${dirname(wasm)}/`);
  return library;
}

export type Exports = Readonly<Record<string, unknown>>;

/** Runs a fixture's text with the library in the place of whatever it imports, other modules that are given aside. */
export function runModule(
  text: string,
  path: string,
  library: Library,
  modules: Readonly<Record<string, unknown>> = {},
): Exports {
  const { outputText } = ts.transpileModule(text, {
    fileName: path,
    compilerOptions: {
      module: ts.ModuleKind.CommonJS,
      target: ts.ScriptTarget.ES2022,
      esModuleInterop: false,
      allowJs: true,
      jsx: ts.JsxEmit.ReactJSX,
    },
  });
  const module = { exports: {} as Exports };
  // oxlint-disable-next-line no-new-func -- our own fixtures, and nothing else
  const run = new Function('require', 'module', 'exports', outputText);
  run((name: string) => modules[name] ?? library, module, module.exports);
  return module.exports;
}
