// Runs the programs of one rule for TensorFlow.js in turns, each run in a Node of its own, and writes one row per run,
// with the columns that lab.py writes. Only what `workload()` costs is measured.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, loadavg, tmpdir, type } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL('../../', import.meta.url));

const FIELDS =
  'program,run,device,cpu_s,wall_s,process_cpu_s,peak_mib,added_mib,joules,start_cpu_s,machine,software,session,load';
const ORDER = ['wasteful', 'fixed'];

/** What stands for `@tensorflow/tfjs`, which would bring much that no program here needs. */
const LIBRARY = `
  import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops';
  import '@tensorflow/tfjs-backend-cpu';
  export * from '@tensorflow/tfjs-core';
  export * from '@tensorflow/tfjs-layers';
`;
/** The other backend finds its code beside its package. */
const WASM = `
  import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm/dist/index.js';
  setWasmPaths(${JSON.stringify(`${dirname(require.resolve('@tensorflow/tfjs-backend-wasm'))}/`)});
  export { setWasmPaths };
`;

/** The Node of one run: loads the program, works, and tells what the work cost. */
const RUNNER = `
  const program = await import(process.argv[2]);
  global.gc();
  const filled = process.memoryUsage.rss() / 2 ** 20;
  const start = process.cpuUsage();
  const since = performance.now();
  const result = await program.workload();
  const wall = (performance.now() - since) / 1000;
  const { user, system } = process.cpuUsage(start);
  const peak = process.resourceUsage().maxRSS / 1024;
  const all = process.cpuUsage();
  console.log(JSON.stringify({
    result, wall, cpu: (user + system) / 1e6, whole: (all.user + all.system) / 1e6,
    start: (start.user + start.system) / 1e6, peak, added: Math.max(0, peak - filled),
  }));
`;

const {
  values,
  positionals: [folder = ''],
} = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '5' },
    device: { type: 'string', default: 'cpu' },
    out: { type: 'string', default: 'rows.csv' },
    add: { type: 'boolean', default: false },
  },
});

const workplace = mkdtempSync(join(tmpdir(), 'joulelint-lab-'));
try {
  const programs = readdirSync(folder)
    .filter((name) => name.endsWith('.mjs'))
    .map((name) => name.replace('.mjs', ''))
    .sort((one, other) => rank(one) - rank(other));
  for (const name of programs) await bundle(name);
  writeFileSync(join(workplace, 'runner.mjs'), RUNNER);
  const rows = [];
  const results = new Map();
  const session = new Date().toISOString().slice(0, 16).replace('T', ' ');
  for (let run = 1; run <= Number(values.runs); run++) {
    for (let turn = 0; turn < programs.length; turn++) {
      const name = programs[(run + turn) % programs.length];
      const load = loadavg()[0].toFixed(1);
      const told = measured(name);
      compare(results, name, told.result);
      console.error(
        `  ${run} ${name}: ${told.cpu.toFixed(3)} s of CPU time, ${told.wall.toFixed(3)} s by the clock`,
      );
      rows.push(rowOf(name, run, told, session, load));
    }
  }
  const earlier =
    values.add && existsSync(values.out)
      ? readFileSync(values.out, 'utf8').trim().split('\n').slice(1)
      : [];
  writeFileSync(values.out, `${[FIELDS, ...earlier, ...rows].join('\n')}\n`);
} finally {
  rmSync(workplace, { recursive: true, force: true });
}

function rank(name) {
  return ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length;
}

async function bundle(name) {
  const virtual = { '@tensorflow/tfjs': LIBRARY, '@tensorflow/tfjs-backend-wasm': WASM };
  await build({
    entryPoints: [join(folder, `${name}.mjs`)],
    absWorkingDir: root,
    outfile: join(workplace, `${name}.mjs`),
    bundle: true,
    format: 'esm',
    platform: 'node',
    mainFields: ['module', 'main'],
    logLevel: 'error',
    banner: {
      js:
        "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" +
        ' const __dirname = import.meta.dirname;',
    },
    plugins: [
      {
        name: 'library',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^@tensorflow\/tfjs(?:-backend-wasm)?$/ }, ({ path }) => ({
            path,
            namespace: 'library',
          }));
          onLoad({ filter: /.*/, namespace: 'library' }, ({ path }) => ({
            contents: virtual[path],
            resolveDir: root,
          }));
        },
      },
    ],
  });
}

function measured(name) {
  const program = pathToFileURL(join(workplace, `${name}.mjs`)).href;
  const run = spawnSync(process.execPath, ['--expose-gc', join(workplace, 'runner.mjs'), program], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (run.status !== 0) throw new Error(`${name}: ${run.stderr}`);
  return JSON.parse(run.stdout.trim().split('\n').at(-1) ?? '');
}

/** Programs that compute different things have nothing to compare. */
function compare(results, name, result) {
  if (results.size === 0) results.set(name, result);
  const [[first, expected]] = results;
  const isAlike =
    expected.length === result.length &&
    expected.every(
      (value, index) => Math.abs(value - result[index]) <= 1e-3 * (1 + Math.abs(value)),
    );
  if (!isAlike) throw new Error(`${name} computes ${result}, but ${first} computes ${expected}.`);
}

function rowOf(name, run, { cpu, wall, whole, peak, added, start }, session, load) {
  const { version } = require('@tensorflow/tfjs-core/package.json');
  const software = `Node ${process.versions.node} · TensorFlow.js ${version}`;
  const [processor] = cpus();
  const machine = `${cpus().length} virtual cores · ${processor?.model.trim()} · ${type()}`;
  const costs = [
    cpu.toFixed(4),
    wall.toFixed(4),
    whole.toFixed(3),
    peak.toFixed(1),
    added.toFixed(1),
  ];
  const about = ['', start.toFixed(2), machine, software, session, load];
  return [name, run, values.device, ...costs, ...about].join(',');
}
