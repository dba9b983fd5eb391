import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { joulelint, type Outcome } from '../support/command.ts';
import { folderWith, type Files } from '../support/folder.ts';
import { CLEAN, FIXABLE, FIXED, UNSAFE } from '../support/samples.ts';
import { REBUILT_MODEL, T4_WORKLOAD } from '../support/workloads.ts';

const FILES = { 'a.py': UNSAFE, 'sub/b.py': FIXABLE, 'clean.py': CLEAN };
const EAGER = 'a.py: keras/run-eagerly-left-on';
const TAPE = 'sub/b.py: tensorflow/persistent-tape-not-deleted';

async function found(args: readonly string[], files: Files): Promise<readonly string[]> {
  const run = await joulelint([...args, '--output-format=json'], { cwd: folderWith(files) });
  expect(run.code, run.err).not.toBe(2);
  return JSON.parse(run.out).findings.map(
    ({ path, rule, fix }: any) => `${path}: ${rule}${fix ? '' : ' (no fix)'}`,
  );
}

describe('selection', () => {
  test.each<readonly [readonly string[], readonly string[], Files]>([
    [[], [EAGER, TAPE], FILES],
    [['--extend-ignore', 'keras'], [TAPE], FILES],
    [['--extend-ignore', 'keras'], [], { ...FILES, 'joulelint.toml': 'ignore = ["tensorflow"]\n' }],
    [['--per-file-ignores', 'sub/**:tensorflow,keras'], [EAGER], FILES],
    [['--per-file-ignores=*.py:keras', '--per-file-ignores=a.py:tensorflow'], [TAPE], FILES],
    [
      ['--per-file-ignores', 'a.py:keras'],
      [],
      { ...FILES, 'joulelint.toml': '[per-file-ignores]\n"sub/*" = ["tensorflow"]\n' },
    ],
    [['--include', 'sub/*.py'], [TAPE], FILES],
    [['--extension', 'bzl:python'], [EAGER], { 'a.py': UNSAFE, 'b.BZL': CLEAN, 'c.txt': UNSAFE }],
    [
      ['--extension=pyx:python', '--extension', 'txt:javascript'],
      ['c.pyx: keras/run-eagerly-left-on'],
      { 'c.pyx': UNSAFE, 'd.txt': UNSAFE },
    ],
    [
      [],
      ['c.pyx: keras/run-eagerly-left-on'],
      { 'c.pyx': UNSAFE, 'joulelint.toml': 'extension = { ".pyx" = "python" }\n' },
    ],
    [['c.pyx'], [], { 'c.pyx': UNSAFE }],
    [
      ['--extension=pyx:python', 'c.pyx'],
      ['c.pyx: keras/run-eagerly-left-on'],
      { 'c.pyx': UNSAFE },
    ],
    [['--fixable', 'keras'], [EAGER, `${TAPE} (no fix)`], FILES],
    [['--unfixable', 'ALL'], [`${EAGER} (no fix)`, `${TAPE} (no fix)`], FILES],
    [
      ['--fixable', 'ALL'],
      [EAGER, `${TAPE} (no fix)`],
      { ...FILES, 'joulelint.toml': 'unfixable = ["tensorflow"]\n' },
    ],
    [['--config', 'ignore = ["keras"]'], [TAPE], FILES],
    [['--config=ignore=["keras"]', '--ignore=tensorflow'], [EAGER], FILES],
    [
      ['--config', 'ignore = []', '--config', 'base.toml'],
      [EAGER, TAPE],
      { ...FILES, 'base.toml': 'ignore = ["keras"]\n' },
    ],
    [['@args.txt'], [TAPE], { ...FILES, 'args.txt': '--ignore\nkeras\n\nsub\nclean.py\n' }],
  ])('%j finds %j', async (args, wanted, files) => {
    expect(await found(args, files)).toEqual(wanted);
  });
});

test.each<readonly [string, Files, Readonly<Record<string, string>>, readonly string[]]>([
  ['the user', { '.config/joulelint/joulelint.toml': 'ignore = ["keras"]' }, {}, [TAPE]],
  [
    'a project before the user',
    { '.config/joulelint/joulelint.toml': 'ignore = ["keras"]', 'joulelint.toml': '' },
    {},
    [EAGER, TAPE],
  ],
  ['the environment', { 'x.toml': 'ignore = ["keras"]' }, { JOULELINT_CONFIG: 'x.toml' }, [TAPE]],
])('settings of %s', async (_, files, env, wanted) => {
  const cwd = folderWith({ ...FILES, ...files });
  const run = await joulelint([], { cwd, env: { ...env, JOULELINT_OUTPUT_FORMAT: 'json' } });
  const { findings } = JSON.parse(run.out);
  expect(findings.map(({ path, rule }: any) => `${path}: ${rule}`)).toEqual(wanted);
});

describe('refused', () => {
  test.each([
    [
      ['--extend-ignore', 'kears'],
      /--extend-ignore names `kears`, which is not a rule; did you mean `keras`\?/,
    ],
    [['--fixable', 'kears'], /--fixable names `kears`/],
    [['--per-file-ignores', 'keras'], /expects PATTERN:RULES, not `keras`/],
    [['--config', 'select = 3'], /--config select = 3: `select` /],
    [['--config', 'prevew = true'], /Did you mean|did you mean/],
    [['--config', 'select = ['], /cannot be parsed/],
    [['--max-diagnostics', '0'], /expects a whole number from 1 on/],
    [['--sort', 'size'], /it knows location, rule, energy/],
    [['--show-fixes'], /--show-fixes needs --fix or --diff/],
    [['@nothing.txt'], /Cannot read the arguments in nothing\.txt: it does not exist/],
    [['config', 'slect'], /There is no setting `slect`\. Did you mean `select`/],
    [['report', '--format', 'pdf'], /it knows html, markdown/],
    [['clean', '--cache-dir', 'sub'], /sub is no cache of joulelint/],
  ])('%j', async (args, reason) => {
    const run = await joulelint(args, { cwd: folderWith(FILES) });
    expect([run.code, run.out]).toEqual([2, '']);
    expect(run.err).toMatch(reason);
  });
});

describe('fixing', () => {
  test('--fix-only fixes and tells nothing of what is left', async () => {
    const cwd = folderWith(FILES);
    const args = ['--fix-only', '--show-fixes'];
    const run = await joulelint(args, { cwd });
    expect([run.code, run.out]).toEqual([0, '']);
    expect(run.err).toMatch(
      /^sub\/b\.py: Leave out .*\(tensorflow\/persistent-tape-not-deleted\)\nScanned .*\nFixed 1 finding in 1 file\.\n/,
    );
    expect(readFileSync(join(cwd, 'sub/b.py'), 'utf8')).toBe(FIXED);
    expect((await joulelint([...args, '--exit-non-zero-on-fix'], { cwd })).code).toBe(0);
    const again = folderWith(FILES);
    expect((await joulelint([...args, '--exit-non-zero-on-fix'], { cwd: again })).code).toBe(1);
  });

  test('--unfixable leaves code as it is', async () => {
    const cwd = folderWith(FILES);
    await joulelint(['--fix', '--unfixable', 'tensorflow'], { cwd });
    expect(readFileSync(join(cwd, 'sub/b.py'), 'utf8')).toBe(FIXABLE);
  });
});

describe('output', () => {
  const ENERGY = { ...FILES, 'z.py': REBUILT_MODEL, 'joulelint.toml': T4_WORKLOAD };

  test.each<readonly [readonly string[], RegExp]>([
    [[], /^a\.py.*\nsub\/b\.py.*\nz\.py.*\n$/],
    [['--sort=energy'], /^z\.py.*\na\.py.*\nsub\/b\.py.*\n$/],
    [['--sort=rule'], /^z\.py.*model-created.*\na\.py.*\nsub\/b\.py.*\n$/],
    [['--max-diagnostics=1'], /^a\.py.*\n$/],
    [['--max-diagnostics=1', '--sort=energy'], /^z\.py.*\n$/],
  ])('%j', async (args, wanted) => {
    const cwd = folderWith(ENERGY);
    const run = await joulelint([...args, '--output-format=concise'], { cwd });
    expect(run.out).toMatch(wanted);
    expect(run.err).toMatch(/Found 3 findings/);
    expect(/1 of them is shown/.test(run.err)).toBe(args.includes('--max-diagnostics=1'));
  });

  test('--profile-rules lists what each rule took', async () => {
    const cwd = folderWith({ 'a.py': UNSAFE, 'b.py': UNSAFE });
    const args = ['--profile-rules', '--jobs=3', '--quiet', '--output-format=concise'];
    const { out, err, code } = await joulelint(args, { cwd });
    expect([code, out.match(/\n/g)?.length]).toEqual([1, 2]);
    expect(err).toMatch(/^ +\d+\.\d +\d+\.\d % +2 {2}keras\/run-eagerly-left-on$/m);
  });

  test('--verbose tells what decided', async () => {
    const { err } = await joulelint(['--verbose'], { cwd: folderWith(ENERGY) });
    expect(err).toMatch(/^Settings: joulelint\.toml\nSearched 2 folders: 4 files, 0 excluded/);
  });

  test('--show-files and --show-settings lint nothing', async () => {
    const cwd = folderWith({
      ...FILES,
      'build/c.py': UNSAFE,
      'joulelint.toml': 'preview = true\n',
    });
    const files = await joulelint(['--show-files'], { cwd });
    expect(files).toEqual({ code: 0, out: 'a.py\nclean.py\nsub/b.py\n', err: '' });
    const settings = await joulelint(['--show-settings', 'build/c.py', '--ignore=keras'], { cwd });
    expect(JSON.parse(settings.out)).toMatchObject({
      from: 'joulelint.toml',
      excluded: true,
      settings: { preview: true, ignore: ['keras'], 'max-file-size': 1_048_576 },
    });
  });
});

describe('commands', () => {
  const run = (args: readonly string[], cwd: string, env = {}): Promise<Outcome> =>
    joulelint(args, { cwd, env });

  test('ci annotates on GitHub, changes nothing and knows no --fix', async () => {
    const cwd = folderWith(FILES);
    const env = { GITHUB_ACTIONS: 'true', FORCE_COLOR: '1' };
    const hosted = await run(['ci'], cwd, env);
    expect(hosted.code).toBe(1);
    expect(hosted.out).toMatch(/^::warning .*file=a\.py/);
    expect(hosted.out).not.toContain('\u001b');
    expect((await run(['ci', '--output-format=concise'], cwd, env)).out).toMatch(/^a\.py:4/);
    expect((await run(['ci'], cwd)).out).toMatch(/^a\.py:4.*warning/);
    expect(await run(['ci', '--fix'], cwd)).toMatchObject({ code: 2 });
  });

  test('report writes a page and does not fail', async () => {
    const cwd = folderWith(FILES);
    expect((await run(['report'], cwd)).out).toMatch(/^<!-- joulelint-report -->\n## Joulelint\n/);
    const page = await run(['report', 'sub', '--format=html', '-o', 'page.html'], cwd);
    expect([page.code, page.out]).toEqual([0, '']);
    expect(readFileSync(join(cwd, 'page.html'), 'utf8')).toMatch(/^<!doctype html>/i);
  });

  test('init writes settings that change nothing, once', async () => {
    const cwd = folderWith(FILES);
    expect(await run(['init'], cwd)).toMatchObject({ code: 0, out: 'Wrote joulelint.toml.\n' });
    expect((await run(['--strict', '--show-files'], cwd)).code).toBe(0);
    expect(await run(['init'], cwd)).toMatchObject({ code: 2, out: '' });
  });

  test('config describes settings, each with its default', async () => {
    const cwd = folderWith({});
    expect((await run(['config'], cwd)).out).toMatch(/^select +Rules to run.*$/m);
    expect((await run(['config', 'max-file-size'], cwd)).out).toBe(
      'max-file-size\n\nLarger files are skipped, in bytes.\nDefault: 1048576\n',
    );
  });

  test('clean removes the cache', async () => {
    const cwd = folderWith(FILES);
    await run([], cwd);
    expect(existsSync(join(cwd, '.joulelint_cache'))).toBe(true);
    expect((await run(['clean'], cwd)).out).toBe('Removed .joulelint_cache.\n');
    expect(existsSync(join(cwd, '.joulelint_cache'))).toBe(false);
    expect((await run(['clean'], cwd)).out).toBe('There is no .joulelint_cache.\n');
  });

  test('version as JSON', async () => {
    const { out } = await run(['version', '--json'], folderWith({}));
    expect(JSON.parse(out)).toEqual({
      name: 'joulelint',
      version: expect.stringMatching(/^\d/),
      node: process.versions.node,
    });
  });
});
