// Measures the programs of one rule, or of all: `npm run evidence -- keras/predict-in-loop --runs 9`. With `--again` it
// adds a session to the rows there are, and says whether that landed within the interval they had given.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { median } from '../support/statistics.mjs';
import { moduleOf } from '../support/workplace.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '../..');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '5' },
    device: { type: 'string', default: 'cpu' },
    // The one a rule is about, unless another is asked for.
    framework: { type: 'string' },
    // Where to write instead of the rows that are kept, to compare a second time with the first.
    out: { type: 'string' },
    again: { type: 'boolean', default: false },
  },
});

const { measuredAgain, readRows } = await moduleOf('tests/support/evidence-lab.ts');
const known = rulesWithPrograms();
const unknown = positionals.filter((id) => !known.includes(id));
const wanted = positionals.length > 0 ? positionals : known;
const frameworks = [...new Set(wanted.filter((id) => !isScript(id)).map(frameworkOf))];
const pythons = new Map(frameworks.map((framework) => [framework, pythonWith(framework)]));
const missing = frameworks.filter((framework) => pythons.get(framework) === undefined);
if (unknown.length > 0) {
  fail(`No programs for ${unknown.join(', ')}. There are some for: ${known.join(', ')}.`);
} else if (missing.length > 0) {
  fail(
    `No Python with ${missing.join(' and ')} was found. Name one in EVIDENCE_PYTHON, or let \`npm run prove\` set up one with TensorFlow.`,
  );
} else {
  for (const id of wanted) measure(id);
  console.log('\n`npm run gen` writes what the rows say into the pages.');
}

function measure(id) {
  console.log(id);
  const out = values.out ?? join(here, id, 'rows.csv');
  const words = ['--runs', values.runs, '--device', values.device, '--out', out];
  if (values.again) words.push('--add');
  const [program, lab, framework] = isScript(id)
    ? [process.execPath, 'lab.mjs', []]
    : [pythons.get(frameworkOf(id)), 'lab.py', ['--framework', frameworkOf(id)]];
  const run = spawnSync(program, [join(here, lab), join(here, id), ...words, ...framework], {
    stdio: 'inherit',
  });
  if (run.status !== 0) return fail(`${id} could not be measured.`);
  const rows = readRows(readFileSync(out, 'utf8')).filter(({ device }) => device === values.device);
  for (const program of new Set(rows.map((row) => row.program))) {
    const seconds = rows.filter((row) => row.program === program).map(({ cpu }) => cpu);
    const told = `${median(seconds).toFixed(3)} s of CPU time`;
    console.log(`  ${program}: ${told}, the median of ${seconds.length}`);
  }
  const last = values.again ? measuredAgain(rows).at(-1) : undefined;
  if (last) {
    const [low, high] = last.before.map((ratio) => ratio.toFixed(2));
    const place = last.isWithin ? 'within' : 'OUTSIDE of';
    console.log(`  again: ${last.ratio.toFixed(2)}, ${place} the ${low} to ${high} from before`);
  }
}

function rulesWithPrograms() {
  return foldersIn(here).flatMap((framework) => {
    const rules = foldersIn(join(here, framework));
    return rules
      .map((rule) => `${framework}/${rule}`)
      .filter((id) => isScript(id) || existsSync(join(here, id, 'wasteful.py')));
  });
}

/** Rules for TensorFlow.js have programs for Node. */
function isScript(id) {
  return existsSync(join(here, id, 'wasteful.mjs'));
}

function frameworkOf(id) {
  return values.framework ?? (id.startsWith('pytorch/') ? 'torch' : 'tensorflow');
}

function foldersIn(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

function pythonWith(framework) {
  const look = `import importlib.util as u; assert u.find_spec(${JSON.stringify(framework)})`;
  const candidates = [
    process.env.EVIDENCE_PYTHON,
    process.env.PROVE_PYTHON,
    join(root, '.prove/venv/bin/python'),
    'python3',
  ];
  return candidates.find((candidate) => {
    return candidate && spawnSync(candidate, ['-c', look], { stdio: 'ignore' }).status === 0;
  });
}

function fail(message) {
  console.error(message);
  process.exitCode = 2;
}
