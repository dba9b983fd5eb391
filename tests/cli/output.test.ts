import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { joulelint } from '../support/command.ts';
import { folderWith } from '../support/folder.ts';
import { CLEAN, IRRELEVANT, WARNING, WARNING_AT } from '../support/samples.ts';

const ESCAPE = '\u001b';
const RULE = 'joulelint/malformed-suppression';

test('findings go to standard output, the closing sentences to standard error', async () => {
  const cwd = folderWith({ 'a.py': WARNING, 'b.py': CLEAN, 'c.py': IRRELEVANT, 'd.py': 'x\0' });
  const { out, err } = await joulelint([], { cwd });
  expect(out).toMatch(new RegExp(`^a\\.py:${WARNING_AT}: warning\\[${RULE}\\]: .+`));
  expect(out).toContain('\n2 | x = 1  # joulelint: ignore\n  |        ^');
  expect(err).toMatch(/^d\.py: skipped \(not text\): holds a NUL byte.*\n/);
  expect(err).toMatch(
    /\nScanned 4 files in [\d.]+ m?s: 1 mentions no ML framework and so was not parsed, 1 skipped \(1 not text\)\.\n/,
  );
  expect(err).toMatch(/\nFound 1 finding \(1 warning\), .+\.\n$/);
});

test('an empty folder is told about', async () => {
  const { out, err } = await joulelint([], { cwd: folderWith({ 'build/a.py': WARNING }) });
  expect(out).toBe('');
  expect(err).toBe(
    'Nothing to lint: no Python or JavaScript file found (1 excluded or ignored).\n',
  );
});

test('concise output has one line for each finding', async () => {
  const { out } = await joulelint(['--output-format=concise'], {
    cwd: folderWith({ 'a.py': WARNING }),
  });
  expect(out).toMatch(new RegExp(`^a\\.py:${WARNING_AT}: ${RULE} .+\\n$`));
});

test('statistics take the place of findings', async () => {
  const cwd = folderWith({ 'a.py': WARNING, 'b.py': WARNING });
  expect((await joulelint(['--statistics'], { cwd })).out).toBe(`2  ${RULE}\n`);
});

test('JSON describes the run and its findings', async () => {
  const cwd = folderWith({ 'sub/a.py': WARNING, 'b.py': CLEAN, 'c.py': { linkTo: 'c.py' } });
  const { out } = await joulelint(['--output-format', 'json', '.'], { cwd });
  const { schemaVersion, tool, findings, failures, summary } = JSON.parse(out);
  expect({ schemaVersion, tool }).toEqual({
    schemaVersion: 1,
    tool: { name: 'joulelint', version: expect.stringMatching(/^\d+\.\d+\.\d+/) },
  });
  expect(findings).toEqual([
    expect.objectContaining({
      rule: RULE,
      severity: 'warning',
      path: 'sub/a.py',
      range: { start: { line: 2, column: 8 }, end: { line: 2, column: 27 } },
      columnUnit: 'utf-16',
      fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
      impact: expect.objectContaining({ kind: 'not-measured' }),
      energy: null,
      carbon: null,
    }),
  ]);
  expect(failures).toEqual([expect.objectContaining({ path: 'c.py', kind: 'read' })]);
  expect(summary).toMatchObject({
    files: 3,
    analysed: 2,
    failed: 1,
    findings: 1,
    bySeverity: { warning: 1 },
    byRule: { [RULE]: 1 },
  });
});

const COLOURS: readonly {
  args: readonly string[];
  env?: Record<string, string>;
  coloured: boolean;
}[] = [
  { args: [], coloured: false },
  { args: ['--color', 'always'], coloured: true },
  { args: ['--color', 'never'], env: { FORCE_COLOR: '1' }, coloured: false },
  { args: [], env: { FORCE_COLOR: '1' }, coloured: true },
  { args: [], env: { FORCE_COLOR: '0' }, coloured: false },
  { args: [], env: { FORCE_COLOR: '1', NO_COLOR: '1' }, coloured: false },
  { args: ['--color=always'], env: { NO_COLOR: '1', TERM: 'dumb' }, coloured: true },
  {
    args: ['--color', 'always', '--output-format', 'json'],
    env: { FORCE_COLOR: '1' },
    coloured: false,
  },
  { args: ['--color', 'always', '--output-format', 'concise'], coloured: false },
];

test.each(COLOURS)(
  'with $args and $env, output is coloured: $coloured',
  async ({ args, env = {}, coloured }) => {
    const { out, err } = await joulelint(args, { cwd: folderWith({ 'a.py': WARNING }), env });
    expect(out.includes(ESCAPE)).toBe(coloured);
    expect(err).not.toContain(ESCAPE);
  },
);

test('code that holds escape bytes cannot send them to the terminal', async () => {
  const cwd = folderWith({ 'a.py': `import keras\nx = "${ESCAPE}[2J"  # joulelint: ignore\n` });
  expect((await joulelint([], { cwd })).out).not.toContain(ESCAPE);
});

test('quiet keeps findings and failures, silent keeps nothing', async () => {
  const cwd = folderWith({
    'a.py': WARNING,
    'b.py': { linkTo: 'b.py' },
    'joulelint.toml': 'x = 1',
  });
  const quiet = await joulelint(['--quiet', '--output-format=concise'], { cwd });
  expect(quiet.out).toContain('a.py:');
  expect(quiet.err).toMatch(/^b\.py: failed \(read\).*\n$/);
  expect(await joulelint(['--silent'], { cwd })).toEqual({ code: 1, out: '', err: '' });
});

test('several reports are written in one run', async () => {
  const cwd = folderWith({ 'a.py': WARNING });
  const wishes = ['--output-format', 'full=full.txt', '--output-format', 'json=out=1.json'];
  const { code, out } = await joulelint([...wishes, '--output-format', 'concise'], { cwd });
  expect(code).toBe(1);
  expect(out).toMatch(/^a\.py:2:8: /);
  expect(readFileSync(join(cwd, 'full.txt'), 'utf8')).toContain('see: https://');
  expect(JSON.parse(readFileSync(join(cwd, 'out=1.json'), 'utf8')).findings).toHaveLength(1);
});

test('an output file takes the report, even a file with a number for a name', async () => {
  const cwd = folderWith({ 'a.py': WARNING });
  expect(await joulelint(['-o', '007', '--silent'], { cwd })).toEqual({
    code: 1,
    out: '',
    err: '',
  });
  expect(readFileSync(join(cwd, '007'), 'utf8')).toMatch(/^a\.py:2:8: warning/);
  expect(existsSync(join(cwd, '7'))).toBe(false);
});

test('order rests on names alone', async () => {
  const names = ['z.py', 'a/b.py', 'B.py', 'a.py', 'a/a.py', 'é.py', '10.py', '9.py'];
  const outputs = new Set<string>();
  for (const order of [names, names.toReversed(), names.toSorted()]) {
    const cwd = folderWith(Object.fromEntries(order.map((name) => [name, WARNING.repeat(2)])));
    outputs.add((await joulelint(['--output-format=concise'], { cwd })).out);
    outputs.add((await joulelint(['--output-format=concise', ...order], { cwd })).out);
  }
  const [only = '', ...others] = outputs;
  expect(others).toEqual([]);
  const places = only
    .trimEnd()
    .split('\n')
    .map((line) => line.split(': ')[0]);
  expect(places).toEqual(names.toSorted().flatMap((name) => [`${name}:2:8`, `${name}:4:8`]));
});
