import { expect, test } from 'vitest';
import { joulelint } from '../support/command.ts';
import { folderWith, type Files } from '../support/folder.ts';
import { WARNING } from '../support/samples.ts';

/** One finding of one rule, in line 5. */
const EAGER = `import keras

model = keras.Sequential([keras.layers.Dense(1)])
model.compile(
    run_eagerly=True,
    loss="mse",
)
`;
const RULE = 'keras/run-eagerly-left-on';
const SILENCED = EAGER.replace('True,', `True,  # joulelint: ignore[${RULE}] -- being debugged`);
const UNUSED = `import keras\nx = 1  # joulelint: ignore[${RULE}]\n`;

/** One finding of a quiet rule. */
const LONG = `import keras

model = keras.Sequential([keras.layers.Dense(1)])
model.fit([[1.0], [2.0]], [1.0, 2.0], epochs=99, validation_split=0.5)
`;
const QUIET = 'keras/no-early-stopping';

const RUNS: readonly {
  name: string;
  files?: Files;
  args?: readonly string[];
  /** Findings as `path severity rule`, suppressed ones in brackets. */
  found: readonly string[];
}[] = [
  { name: 'no wishes', found: [`a.py warning ${RULE}`] },
  { name: 'the rule selected', args: ['--select', RULE], found: [`a.py warning ${RULE}`] },
  {
    name: 'its group selected',
    args: ['--select=tensorflow,keras'],
    found: [`a.py warning ${RULE}`],
  },
  { name: 'everything selected', args: ['--select', 'ALL'], found: [`a.py warning ${RULE}`] },
  { name: 'another group selected', args: ['--select', 'tensorflow'], found: [] },
  {
    name: 'another group selected and the rule added',
    args: ['--select', 'tensorflow', '--extend-select', RULE],
    found: [`a.py warning ${RULE}`],
  },
  { name: 'a quiet rule and no wishes', files: { 'a.py': LONG }, found: [] },
  {
    name: 'a quiet rule selected',
    files: { 'a.py': LONG },
    args: ['--select', QUIET],
    found: [`a.py hint ${QUIET}`],
  },
  {
    name: 'a quiet rule added by settings',
    files: { 'a.py': LONG, 'joulelint.toml': `extend-select = ["${QUIET}"]` },
    found: [`a.py hint ${QUIET}`],
  },
  {
    name: 'a quiet rule in a group that is selected',
    files: { 'a.py': LONG },
    args: ['--select', 'keras'],
    found: [`a.py hint ${QUIET}`],
  },
  { name: 'the rule ignored', args: ['--ignore', RULE], found: [] },
  { name: 'another severity', args: ['--severity', 'keras=info'], found: [`a.py info ${RULE}`] },
  {
    name: 'the nearer of two severities',
    args: ['--severity', 'keras=info', '--severity', `${RULE}=error`],
    found: [`a.py error ${RULE}`],
  },
  { name: 'the rule switched off', args: ['--severity', `${RULE}=off`], found: [] },
  {
    name: 'a comment that silences it',
    files: { 'a.py': SILENCED },
    found: [`[a.py warning ${RULE}: being debugged]`],
  },
  {
    name: 'that comment ignored',
    files: { 'a.py': SILENCED },
    args: ['--ignore-suppressions'],
    found: [`a.py warning ${RULE}`],
  },
  { name: 'a comment without use', files: { 'a.py': UNUSED }, found: [] },
  {
    name: 'a comment without use, to be reported',
    files: { 'a.py': UNUSED },
    args: ['--report-unused-suppressions'],
    found: [expect.stringMatching(/^a\.py \w+ joulelint\/unused-suppression$/)],
  },
  {
    name: 'a comment without use, to be reported by settings',
    files: { 'a.py': UNUSED, 'joulelint.toml': 'report-unused-suppressions = true' },
    found: [expect.stringMatching(/^a\.py \w+ joulelint\/unused-suppression$/)],
  },
  {
    name: 'different settings in different folders',
    files: {
      'pyproject.toml': `[tool.joulelint]\nseverity = { keras = "error" }`,
      'a.py': EAGER,
      'x/joulelint.toml': 'ignore = ["keras"]',
      'x/a.py': EAGER,
      'y/package.json': '{"joulelint": {"severity": {"keras": "hint"}}}',
      'y/z/a.py': EAGER,
      'w/package.json': '{"name": "w"}',
      'w/a.py': EAGER,
    },
    found: [`a.py error ${RULE}`, `w/a.py error ${RULE}`, `y/z/a.py hint ${RULE}`],
  },
  {
    name: 'flags over settings',
    files: { 'joulelint.toml': 'ignore = ["keras"]', 'a.py': EAGER },
    args: ['--ignore', 'tensorflow'],
    found: [`a.py warning ${RULE}`],
  },
  {
    name: 'named settings for every folder',
    files: {
      'conf/x.toml': 'severity = { keras = "hint" }',
      'y/joulelint.toml': 'ignore = ["ALL"]',
      'y/a.py': EAGER,
    },
    args: ['--config', 'conf/x.toml'],
    found: [`y/a.py hint ${RULE}`],
  },
  {
    name: 'ignores for some files',
    files: {
      'joulelint.toml': 'per-file-ignores = { "tests/**" = ["keras"] }',
      'tests/a.py': EAGER,
      'a.py': EAGER,
    },
    found: [`a.py warning ${RULE}`],
  },
];

test.each(RUNS)('with $name', async ({ files = { 'a.py': EAGER }, args = [], found }) => {
  const cwd = folderWith(files);
  const { out, err } = await joulelint(['--output-format', 'json', ...args], { cwd });
  expect(out, err).not.toBe('');
  expect(JSON.parse(out).findings.map(inOneLine)).toEqual(found);
});

interface Shown {
  readonly path: string;
  readonly severity: string;
  readonly rule: string;
  readonly suppression: { readonly reason: string } | null;
}

function inOneLine({ path, severity, rule, suppression }: Shown): string {
  const line = `${path} ${severity} ${rule}`;
  return suppression ? `[${line}: ${suppression.reason}]` : line;
}

test('a run that meets only silenced findings succeeds and says so', async () => {
  const { code, out, err } = await joulelint([], { cwd: folderWith({ 'a.py': SILENCED }) });
  expect({ code, out }).toEqual({ code: 0, out: '' });
  expect(err).toMatch(/Found nothing to report\. 1 finding suppressed by comments\.\n$/);
});

test('doubtful settings are warned about once and change nothing else', async () => {
  const cwd = folderWith({
    'joulelint.toml': 'prewiew = true',
    'a.py': WARNING,
    'x/b.py': WARNING,
  });
  const { code, err } = await joulelint([], { cwd });
  expect(code).toBe(1);
  expect(err.split('\n')[0]).toBe(
    'joulelint: warning: joulelint.toml:1: `prewiew` is not a setting; did you mean `preview`?',
  );
  expect(err.match(/prewiew/g)).toHaveLength(1);
});

test('fingerprints outlive edits elsewhere in the file', async () => {
  const print = async (text: string) => {
    const { out } = await joulelint(['--output-format=json'], {
      cwd: folderWith({ 'a.py': text }),
    });
    return JSON.parse(out).findings.map(({ fingerprint }: { fingerprint: string }) => fingerprint);
  };
  const [own] = await print(EAGER);
  expect(await print(EAGER.replace('\n\n', '\n\n# a comment\nx = 1\n\n'))).toEqual([own]);
  const [one] = await print(WARNING);
  const [other] = await print(WARNING.replace('ignore', 'ignore -- why'));
  expect(one).toMatch(/^[0-9a-f]{32}$/);
  expect(other).toMatch(/^[0-9a-f]{32}$/);
  expect(other).not.toBe(one);
});
