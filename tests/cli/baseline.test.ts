import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { joulelint } from '../support/command.ts';
import { folderWith, write } from '../support/folder.ts';
import { CLEAN, FIXABLE, UNSAFE, WARNING } from '../support/samples.ts';

const NAME = 'joulelint-baseline.json';
const SET = { 'joulelint.toml': `baseline = "${NAME}"\n` };

async function report(cwd: string, args: readonly string[] = []) {
  const { out, ...rest } = await joulelint(['--output-format', 'json', ...args], { cwd });
  return { ...rest, ...(JSON.parse(out) as any) }; // As the tests below look into it.
}

async function withBaseline(files: Readonly<Record<string, string>>) {
  const cwd = folderWith({ ...SET, ...files });
  expect(await joulelint(['baseline', 'create'], { cwd })).toMatchObject({ code: 0, err: '' });
  return cwd;
}

describe('check', () => {
  test('known findings are suppressed, new ones fail', async () => {
    const cwd = await withBaseline({ 'a.py': UNSAFE });
    const known = await report(cwd);
    expect(known).toMatchObject({
      code: 0,
      err: expect.stringContaining('Found nothing to report. 1 finding known from the baseline.'),
      findings: [{ baselineState: 'unchanged', suppression: { kind: 'baseline', reason: null } }],
      summary: { findings: 0, suppressed: 1, baseline: { stale: [] }, exitReason: 'no-findings' },
    });
    write(cwd, { 'a.py': `import keras\n\n# moved\n${UNSAFE}`, 'b.py': UNSAFE });
    const { code, findings } = await report(cwd);
    expect(code).toBe(1);
    expect(findings).toMatchObject([
      { path: 'a.py', baselineState: 'unchanged' },
      { path: 'b.py', baselineState: 'new', suppression: null },
    ]);
  });

  test('what is gone is told and does not fail', async () => {
    const cwd = await withBaseline({ 'a.py': UNSAFE, 'b.py': UNSAFE });
    write(cwd, { 'a.py': CLEAN });
    rmSync(join(cwd, 'b.py'));
    const { code, err, summary } = await report(cwd);
    expect([code, summary.baseline.stale.map(({ path }: any) => path)]).toEqual([
      0,
      ['a.py', 'b.py'],
    ]);
    expect(err).toMatch(/2 findings of the baseline are gone; `joulelint baseline prune` /);
  });

  test('nothing is called gone that was not looked for', async () => {
    const cwd = await withBaseline({ 'a.py': UNSAFE, 'sub/b.py': UNSAFE, 'c.py': FIXABLE });
    write(cwd, { 'a.py': CLEAN, 'c.py': Buffer.from('import keras\nx = "\xe9"\n', 'latin1') });
    for (const args of [['sub'], ['--select', 'tensorflow'], ['c.py']]) {
      expect((await report(cwd, args)).summary.baseline.stale).toEqual([]);
    }
  });

  test('a comment has the first word, and --no-baseline the last', async () => {
    const cwd = await withBaseline({ 'a.py': UNSAFE });
    expect((await report(cwd, ['--no-baseline'])).findings).toMatchObject([
      { baselineState: null, suppression: null },
    ]);
    const comment = '  # joulelint: ignore[keras/run-eagerly-left-on] -- for debugging';
    write(cwd, { 'a.py': UNSAFE.replace(/\n$/, `${comment}\n`) });
    const { findings, summary } = await report(cwd);
    expect(findings).toMatchObject([{ suppression: { kind: 'comment' } }]);
    expect(summary.baseline.stale).toMatchObject([{ path: 'a.py', count: 1 }]);
  });

  test('the flag wins over the settings, and paths count from the file', async () => {
    const cwd = folderWith({ 'sub/a.py': UNSAFE, 'ci/.keep': '' });
    const flag = ['--baseline', 'ci/known.json'];
    await joulelint(['baseline', 'create', ...flag], { cwd });
    expect(readFileSync(join(cwd, 'ci/known.json'), 'utf8')).toContain('"path":"../sub/a.py"');
    expect((await report(cwd, flag)).code).toBe(0);
    const inside = await report(join(cwd, 'sub'), ['--baseline', '../ci/known.json']);
    expect(inside.code).toBe(0);
    write(cwd, { 'joulelint.toml': 'baseline = "none.json"\n' });
    expect((await report(cwd, flag)).code).toBe(0);
  });

  test('folders of a repository may each have their own', async () => {
    const one = { 'one/joulelint.toml': SET['joulelint.toml'], 'one/a.py': UNSAFE };
    const two = { 'two/joulelint.toml': SET['joulelint.toml'], 'two/a.py': UNSAFE };
    const cwd = folderWith({ ...one, ...two, 'a.py': UNSAFE });
    await joulelint(['baseline', 'create'], { cwd });
    expect(readdirSync(join(cwd, 'one'))).toContain(NAME);
    expect(readdirSync(join(cwd, 'two'))).toContain(NAME);
    const { findings } = await report(cwd);
    expect(findings.map(({ path, baselineState }: any) => [path, baselineState])).toEqual([
      ['a.py', null],
      ['one/a.py', 'unchanged'],
      ['two/a.py', 'unchanged'],
    ]);
  });

  test('SARIF says which results are new and which are known', async () => {
    const cwd = await withBaseline({ 'a.py': UNSAFE });
    write(cwd, { 'b.py': UNSAFE });
    const { out } = await joulelint(['--output-format', 'sarif'], { cwd });
    expect(JSON.parse(out).runs[0].results).toMatchObject([
      { baselineState: 'unchanged', suppressions: [{ kind: 'external' }] },
      { baselineState: 'new' },
    ]);
  });

  test.each([
    ['{"joulelintBaseline": 9, "findings": []}', /newer version/],
    ['nonsense', /cannot be read/],
  ])('a baseline with %j ends the run', async (text, reason) => {
    const cwd = folderWith({ ...SET, [NAME]: text, 'a.py': WARNING });
    const run = await joulelint([], { cwd });
    expect([run.code, run.out]).toEqual([2, '']);
    expect(run.err).toMatch(reason);
  });

  test('a baseline that is missing ends the run', async () => {
    const run = await joulelint([], { cwd: folderWith({ ...SET, 'a.py': WARNING }) });
    expect(run).toMatchObject({ code: 2, err: expect.stringContaining('baseline create') });
  });
});

describe('baseline', () => {
  test('goes through its life', async () => {
    const cwd = folderWith({ 'a.py': UNSAFE, 'b.py': FIXABLE });
    const run = (action: string, ...args: readonly string[]) =>
      joulelint(['baseline', action, ...args], { cwd });
    expect(await run('create')).toEqual({
      code: 0,
      out: `${NAME}: 2 findings.\n`,
      err: `Write \`baseline = "${NAME}"\` into the settings to have it used.\n`,
    });
    expect(await run('create')).toMatchObject({ code: 2, err: expect.stringMatching(/update/) });
    expect(await run('check')).toMatchObject({ code: 0, out: `${NAME} is up to date.\n` });
    write(cwd, { 'a.py': CLEAN, 'c.py': UNSAFE });
    expect(await run('check')).toEqual({
      code: 1,
      out: `a.py: keras/run-eagerly-left-on\n${NAME}: 1 finding gone; \`joulelint baseline prune\` takes it out.\n`,
      err: '',
    });
    expect(await run('prune')).toMatchObject({
      code: 0,
      out: `${NAME}: 1 finding taken out, 1 kept.\n`,
    });
    expect((await report(cwd, ['--baseline', NAME])).summary.findings).toBe(1);
    expect(await run('update')).toMatchObject({
      out: `${NAME}: 1 finding added, 0 taken out, 2 in all.\n`,
    });
    const whole = readFileSync(join(cwd, NAME), 'utf8');
    expect(await run('update', 'b.py')).toMatchObject({ code: 0 });
    expect(readFileSync(join(cwd, NAME), 'utf8')).toBe(whole);
  });

  test('is not touched where it cannot be written', async () => {
    const cwd = await withBaseline({ 'sub/a.py': UNSAFE });
    const before = readFileSync(join(cwd, NAME), 'utf8');
    write(cwd, { 'sub/a.py': CLEAN });
    writeFileSync(join(cwd, NAME), before);
    chmodSync(cwd, 0o555);
    const run = await joulelint(['baseline', 'prune', '--no-cache'], { cwd });
    chmodSync(cwd, 0o755);
    if (process.getuid?.() !== 0) {
      expect(run).toMatchObject({ code: 2, err: expect.stringContaining('Cannot write') });
      expect(readFileSync(join(cwd, NAME), 'utf8')).toBe(before);
    }
    expect(readdirSync(cwd).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test.each([
    [['baseline', 'mend'], /baseline does not know `mend`; it knows create, update, prune, check/],
    [['baseline', 'update'], /There is no baseline joulelint-baseline\.json/],
    [['baseline', 'create', '-'], /made of files/],
    [['baseline', 'create', '--fail-on', 'error'], /There is no flag --fail-on/],
  ])('%j is refused', async (args, reason) => {
    const run = await joulelint(args, { cwd: folderWith({ 'a.py': WARNING }) });
    expect([run.code, run.out]).toEqual([2, '']);
    expect(run.err).toMatch(reason);
  });
});
