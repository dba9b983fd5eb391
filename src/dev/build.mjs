// Bundles the command line, the language server and the extension into dist/, and puts beside them what they read.
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { builtinModules, createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { thirdPartyNotices } from './notices.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const dist = join(root, 'dist');
const RULE_PAGES = 'rule-pages.json';
/** For vsce: the extension takes only what it starts of the command line. */
const IGNORE_FILE = 'vscodeignore';
const require = createRequire(import.meta.url);

/** Of the manifest only the name and the version are wanted at run time. */
const shortManifest = {
  name: 'short-manifest',
  setup({ onLoad }) {
    onLoad({ filter: /^[^\0]*[\\/]package\.json$/ }, ({ path }) => {
      if (path !== join(root, 'package.json')) return undefined;
      const { name, version } = JSON.parse(readFileSync(path, 'utf8'));
      return { contents: JSON.stringify({ name, version }), loader: 'json' };
    });
  },
};

/** Parts of the programs that the extension starts. */
const STARTED = [
  'src/server/main.ts',
  'src/server/worker.ts',
  'src/project/crew-member.ts',
  'src/cli/baseline.ts',
  'src/cli/check-options.ts',
];

const connectionApart = {
  name: 'connection-apart',
  setup({ onResolve }) {
    const path = './node-connection.cjs';
    onResolve({ filter: /\/node-connection\.ts$/ }, () => ({ path, external: true }));
  },
};

/** The parser of JavaScript is one file for Node and for browsers, which load it late or never. */
const PARSER = './javascript-parser.js';
const parserApart = {
  name: 'parser-apart',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/parser\.ts$/ }, () => ({ path: PARSER, external: true }));
  },
};

/** In a browser every module of Node is the same small one of ours. */
const NODE = new RegExp(`^(?:node:.*|(?:${builtinModules.join('|')}))$`);
const withoutNode = {
  name: 'without-node',
  setup({ onResolve, onLoad }) {
    const path = join(root, 'src/server/web-node.ts');
    onResolve({ filter: NODE }, () => ({ path, namespace: 'without-node' }));
    // Some ask for a module as a whole.
    const contents = `export * from ${JSON.stringify(path)}; export * as default from ${JSON.stringify(path)};`;
    onLoad({ filter: /./, namespace: 'without-node' }, () => ({ contents, resolveDir: root }));
  },
};

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  minify: true,
  treeShaking: true,
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
  // Its other build asks for its own files at run time.
  alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' },
  plugins: [shortManifest],
  define: { JOULELINT_BUILD: JSON.stringify(buildId()) },
};

const programs = await build({
  ...common,
  entryPoints: {
    cli: 'src/cli/main.ts',
    server: 'src/server/main.ts',
    worker: 'src/server/worker.ts',
    'crew-member': 'src/project/crew-member.ts',
    'eslint-plugin': 'src/eslint/plugin.ts',
  },
  outdir: 'dist',
  splitting: true,
  format: 'esm',
  plugins: [shortManifest, parserApart],
  // The protocol library is CommonJS and asks for what ES modules lack.
  banner: {
    js: "import{createRequire as requireFrom}from'node:module';const require=requireFrom(import.meta.url);const __filename=import.meta.filename,__dirname=import.meta.dirname;",
  },
});
const forEditor = {
  ...common,
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  external: ['vscode'],
};
// The protocol's library is most of it, and waits in a file of its own until the extension is awake.
const extension = await build({
  ...forEditor,
  entryPoints: { extension: 'src/extension/main.ts' },
  supported: { 'dynamic-import': false },
  plugins: [shortManifest, connectionApart],
});
const connection = await build({
  ...forEditor,
  entryPoints: { 'node-connection': 'src/extension/node-connection.ts' },
});
const web = await build({
  ...forEditor,
  platform: 'browser',
  target: 'es2022',
  entryPoints: { web: 'src/extension/web.ts' },
});
const anywhere = {
  ...common,
  platform: 'browser',
  target: 'es2022',
  outdir: 'dist',
  inject: ['src/server/web-node.ts'],
  plugins: [shortManifest, withoutNode],
};
const webServer = await build({
  ...anywhere,
  entryPoints: { 'web-server': 'src/server/web.ts' },
  format: 'iife',
  define: { 'import.meta.url': '"file:///"' },
});
const parser = await build({
  ...anywhere,
  entryPoints: { [basename(PARSER, '.js')]: 'src/javascript/parser.ts' },
  format: 'esm',
});
chmodSync(join(dist, 'cli.js'), 0o755);

const assets = [
  'web-tree-sitter/web-tree-sitter.wasm',
  'tree-sitter-python/tree-sitter-python.wasm',
];
for (const asset of assets) copyFileSync(require.resolve(asset), join(dist, basename(asset)));
const schema = 'docs/joulelint.schema.json';
// It follows from the source, so a first build may come before it.
if (existsSync(join(root, schema))) copyFileSync(join(root, schema), join(dist, basename(schema)));
copyFileSync(join(root, 'src/extension/icon.png'), join(dist, 'icon.png'));

const bundles = [programs, extension, connection, web, webServer, parser];
const inputs = bundles.flatMap(({ metafile }) => Object.keys(metafile.inputs));
const parsers = assets.map((path) => dirname(path));
writeFileSync(join(dist, 'THIRD_PARTY_NOTICES.txt'), thirdPartyNotices(root, inputs, parsers));

const pages = gatherRulePages();
const outputs = bundles.flatMap(({ metafile }) => Object.keys(metafile.outputs));
const others = ['icon.png', schema, 'THIRD_PARTY_NOTICES.txt', RULE_PAGES];
writeIgnoreFile([...assets, ...others].map((path) => basename(path)));
const current = [...outputs, ...assets, ...others, IGNORE_FILE];
removeLeftovers(current.map((path) => basename(path)));

const bytes = readdirSync(dist, { withFileTypes: true })
  .filter((entry) => entry.isFile())
  .reduce((sum, entry) => sum + statSync(join(dist, entry.name)).size, 0);
console.log(`dist: ${Math.round(bytes / 1024)} KiB, ${pages} rule pages`);

/** A name for what goes into the program, for answers that are kept between runs. */
function buildId() {
  const hash = createHash('sha256');
  for (const folder of ['src', 'rules']) {
    const names = readdirSync(join(root, folder), { recursive: true }).map(String).sort();
    for (const name of names) {
      if (/\.(?:ts|csv)$/.test(name))
        hash.update(name).update(readFileSync(join(root, folder, name)));
    }
  }
  return hash
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
    .slice(0, 16);
}

/** Puts rules/<framework>/<rule>/README.md into one file, from which `joulelint explain` reads. */
function gatherRulePages() {
  rmSync(join(dist, 'rules'), { recursive: true, force: true });
  const gathered = {};
  for (const framework of foldersIn(join(root, 'rules'))) {
    for (const rule of foldersIn(framework)) {
      const page = join(rule, 'README.md');
      if (!existsSync(page)) continue;
      gathered[`${basename(framework)}/${basename(rule)}`] = readFileSync(page, 'utf8');
    }
  }
  writeFileSync(join(dist, RULE_PAGES), JSON.stringify(gathered));
  return Object.keys(gathered).length;
}

function writeIgnoreFile(read) {
  const needed = new Set();
  const { outputs } = programs.metafile;
  const need = (path, { late }) => {
    if (needed.has(path) || !outputs[path]) return;
    needed.add(path);
    for (const { path: next, kind } of outputs[path].imports) {
      if (late || kind !== 'dynamic-import') need(next, { late });
    }
  };
  for (const [path, { entryPoint }] of Object.entries(outputs)) {
    if (entryPoint === 'src/cli/main.ts') need(path, { late: false });
    if (STARTED.includes(entryPoint)) need(path, { late: true });
  }
  const own = [extension, connection, web, webServer, parser].flatMap(({ metafile }) =>
    Object.keys(metafile.outputs),
  );
  const lines = [...needed, ...own, ...read.map((name) => `dist/${name}`)].map(
    (path) => `!${path}`,
  );
  const whole = readFileSync(join(root, '.vscodeignore'), 'utf8');
  writeFileSync(join(dist, IGNORE_FILE), whole.replace('!dist/**', lines.join('\n')));
}

function foldersIn(path) {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(path, entry.name));
}

/** Chunks carry a hash in their name, so an older build would pile up beside the new one. */
function removeLeftovers(current) {
  for (const entry of readdirSync(dist, { withFileTypes: true })) {
    if (entry.isFile() && !current.includes(entry.name)) rmSync(join(dist, entry.name));
  }
}
