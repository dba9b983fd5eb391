import { execFileSync } from 'node:child_process';
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { joulelint } from '../support/command.ts';
import { folderWith, write } from '../support/folder.ts';
import { ROOT } from '../support/rule-folders.ts';
import { CLEAN, FIXABLE, FIXED, UNSAFE, UNSAFE_FIXED } from '../support/samples.ts';

const FILES = { 'clean.py': CLEAN, 'safe.py': FIXABLE, 'unsafe.py': UNSAFE };

const CASES: readonly {
  args: readonly string[];
  code: number;
  safe: string;
  unsafe: string;
  err: RegExp;
}[] = [
  {
    args: ['--fix'],
    code: 1,
    safe: FIXED,
    unsafe: UNSAFE,
    err: /Fixed 1 finding in 1 file\.\n1 finding has a fix that may change behaviour; --unsafe-fixes /,
  },
  {
    args: ['--fix', '--fail-on=error'],
    code: 0,
    safe: FIXED,
    unsafe: UNSAFE,
    err: /Fixed 1 finding/,
  },
  {
    args: ['--fix', '--fail-on=error', '--exit-non-zero-on-fix'],
    code: 1,
    safe: FIXED,
    unsafe: UNSAFE,
    err: /Fixed 1 finding/,
  },
  {
    args: ['--fix', '--unsafe-fixes'],
    code: 0,
    safe: FIXED,
    unsafe: UNSAFE_FIXED,
    err: /Nothing is left to report\.\nFixed 2 findings in 2 files\.\n$/,
  },
  {
    args: ['--diff'],
    code: 1,
    safe: FIXABLE,
    unsafe: UNSAFE,
    err: /Would fix 1 finding in 1 file\.\n/,
  },
  {
    args: ['--diff', '--select=keras'],
    code: 0,
    safe: FIXABLE,
    unsafe: UNSAFE,
    err: /Nothing would be fixed\.\n/,
  },
];

test.each(CASES)('$args', async ({ args, code, safe, unsafe, err }) => {
  const cwd = folderWith(FILES);
  const run = await joulelint([...args, '--output-format=concise'], { cwd });
  expect(run.err).toMatch(err);
  expect(run.code).toBe(code);
  expect(textOf(cwd, 'safe.py')).toBe(safe);
  expect(textOf(cwd, 'unsafe.py')).toBe(unsafe);
  const kept = readdirSync(cwd).filter((name) => name !== '.joulelint_cache');
  expect(kept.sort()).toEqual(Object.keys(FILES));
});

test.each([['--unsafe-fixes'], ['--exit-non-zero-on-fix']])('%s alone', async (flag) => {
  const run = await joulelint([flag], { cwd: folderWith(FILES) });
  expect([run.code, run.out]).toEqual([2, '']);
  expect(run.err).toMatch(/needs --fix/);
});

test('a diff is a patch that makes of the files what --fix makes of them', async () => {
  const bytes = {
    'windows.py': FIXABLE.replaceAll('\n', '\r\n'),
    'mark.py': `\ufeff${FIXABLE.replace('\n\n\ndef', '\ndef')}`,
    'no-last-line-end.py': FIXABLE.trimEnd(),
    'deep/er/unsafe.py': UNSAFE,
  };
  const patched = folderWith(bytes);
  const fixed = folderWith(bytes);
  const { out } = await joulelint(['--diff', '--unsafe-fixes'], { cwd: patched });
  execFileSync('git', ['apply', '-'], { cwd: patched, input: out });
  expect((await joulelint(['--fix', '--unsafe-fixes'], { cwd: fixed })).code).toBe(0);
  for (const [name, before] of Object.entries(bytes)) {
    expect(textOf(patched, name), name).toBe(textOf(fixed, name));
    expect(textOf(fixed, name), name).not.toBe(before);
  }
});

test('a fixed file keeps its mode, its line ends, its mark and its encoding', async () => {
  const latin = FIXABLE.replace('import', '# coding: latin-1\nname = "\xe9"\nimport');
  const cwd = folderWith({
    'mode.py': FIXABLE,
    'windows.py': FIXABLE.replaceAll('\n', '\r\n'),
    'mark.py': `\ufeff${FIXABLE}`,
    'latin.py': Buffer.from(latin, 'latin1'),
    'wide.py': Buffer.from(`\ufeff${FIXABLE}`, 'utf16le'),
  });
  chmodSync(join(cwd, 'mode.py'), 0o751);
  expect((await joulelint(['--fix'], { cwd })).code).toBe(0);
  expect(statSync(join(cwd, 'mode.py')).mode & 0o777).toBe(0o751);
  expect(textOf(cwd, 'windows.py')).toBe(FIXED.replaceAll('\n', '\r\n'));
  expect(textOf(cwd, 'mark.py')).toBe(`\ufeff${FIXED}`);
  const fixedLatin = latin.replace('persistent=True', '');
  expect(readFileSync(join(cwd, 'latin.py'), 'latin1')).toBe(fixedLatin);
  expect(readFileSync(join(cwd, 'wide.py'), 'utf16le')).toBe(`\ufeff${FIXED}`);
});

test('a link stays a link, and the file behind it is fixed', async () => {
  const cwd = folderWith({ 'real/a.txt': FIXABLE, 'a.py': { linkTo: 'real/a.txt' } });
  expect((await joulelint(['--fix'], { cwd })).code).toBe(0);
  expect(lstatSync(join(cwd, 'a.py')).isSymbolicLink()).toBe(true);
  expect(textOf(cwd, 'real/a.txt')).toBe(FIXED);
});

test('what cannot be written is told, and the rest is done', async () => {
  const cwd = folderWith({ 'a.py': FIXABLE, 'b.py': FIXABLE, 'c.py': FIXABLE });
  chmodSync(join(cwd, 'a.py'), 0o444);
  execFileSync('ln', ['b.py', 'twin.txt'], { cwd });
  const run = await joulelint(['--fix', '--output-format=concise'], { cwd });
  expect(run.err).toMatch(/^a\.py: not fixed: it is read-only\nb\.py: not fixed: it has several/);
  expect(run.code).toBe(2);
  expect(run.out).toMatch(/^a\.py:5:.*\nb\.py:5:.*\n$/);
  expect(['a.py', 'b.py', 'c.py'].map((name) => textOf(cwd, name))).toEqual([
    FIXABLE,
    FIXABLE,
    FIXED,
  ]);
});

test.skipIf(process.getuid?.() === 0)('a folder one may not write to', async () => {
  const cwd = folderWith({ 'sealed/a.py': FIXABLE, 'b.py': FIXABLE });
  chmodSync(join(cwd, 'sealed'), 0o555);
  const run = await joulelint(['--fix'], { cwd });
  chmodSync(join(cwd, 'sealed'), 0o755);
  expect(run.err).toMatch(/^sealed\/a\.py: not fixed: its folder may not be written to\n/);
  expect(run.code).toBe(2);
  expect(textOf(cwd, 'b.py')).toBe(FIXED);
});

test('a full disk is told, and no file is harmed', async (context) => {
  const cwd = folderWith({ 'disk/': '', 'b.py': FIXABLE });
  const disk = join(cwd, 'disk');
  const large = FIXABLE + `# ${'x'.repeat(40_000)}\n`;
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk], { stdio: 'ignore' });
  } catch {
    context.skip('only the administrator can make a small disk');
  }
  try {
    writeFileSync(join(disk, 'a.py'), large);
    const run = await joulelint(['--fix'], { cwd });
    expect(run.err).toMatch(/^disk\/a\.py: not fixed: no space is left on the disk\n/);
    expect(run.code).toBe(2);
    expect(readdirSync(disk)).toEqual(['a.py']);
    expect(textOf(disk, 'a.py')).toBe(large);
    expect(textOf(cwd, 'b.py')).toBe(FIXED);
  } finally {
    execFileSync('umount', [disk]);
  }
});

test('fixes of what a comment silences are not applied', async () => {
  const silenced = FIXABLE.replace(
    'as tape:',
    'as tape:  # joulelint: ignore[tensorflow/persistent-tape-not-deleted] -- wanted',
  );
  const cwd = folderWith({ 'a.py': silenced });
  expect((await joulelint(['--fix', '--unsafe-fixes'], { cwd })).code).toBe(0);
  expect(textOf(cwd, 'a.py')).toBe(silenced);
});

const PIPED: readonly { name: string; input: string | Uint8Array; out: string; code: number }[] = [
  { name: 'with a fix', input: FIXABLE, out: FIXED, code: 0 },
  { name: 'without findings', input: CLEAN, out: CLEAN, code: 0 },
  { name: 'about something else', input: 'print(1)\n', out: 'print(1)\n', code: 0 },
  { name: 'with a finding left', input: UNSAFE, out: UNSAFE, code: 1 },
];

test.each(PIPED)('standard input $name comes back fixed', async ({ input, out, code }) => {
  const run = await joulelint(['-', '--fix', '--output-format=concise'], {
    cwd: folderWith({}),
    input,
  });
  expect([run.out, run.code]).toEqual([out, code]);
});

test('standard input that is no text comes back byte for byte', async () => {
  const bytes = Buffer.from([0x69, 0x6d, 0x70, 0, 0xff, 0x0a]);
  const run = await joulelint(['-', '--fix'], { cwd: folderWith({}), input: bytes });
  expect(run.err).toMatch(/skipped \(not text\)/);
  expect(run.out).toBe(String(bytes));
});

test('standard input of a script is linted, shown as a diff, and fixed', async () => {
  const folder = join(ROOT, 'test-fixtures/rules/tfjs/intermediates-not-tidied');
  const input = textOf(folder, 'flagged.js');
  const name = ['--stdin-filename=a.js', '--select=tfjs/intermediates-not-tidied', '-'];
  const cwd = folderWith({});
  const linted = await joulelint([...name, '--output-format=concise'], { cwd, input });
  expect([linted.code, linted.out]).toEqual([1, expect.stringMatching(/^a\.js:\d+:/)]);
  const unsafe = ['--fix', '--unsafe-fixes', '--fail-on=never'];
  const { out: fixed } = await joulelint([...unsafe, ...name], { cwd, input });
  expect(fixed.match(/tf\.tidy\(/g)?.length).toBeGreaterThan(1);
  const diff = await joulelint(['--diff', '--unsafe-fixes', ...name], { cwd, input });
  expect(diff.code).toBe(1);
  write(cwd, { 'a.js': input });
  execFileSync('git', ['apply', '-'], { cwd, input: diff.out });
  expect(textOf(cwd, 'a.js')).toBe(fixed);
});

test('JSON tells what was fixed', async () => {
  const cwd = folderWith(FILES);
  const { out } = await joulelint(['--fix', '--output-format=json'], { cwd });
  expect(JSON.parse(out).summary).toMatchObject({
    exitReason: 'findings',
    fixed: {
      to: 'files',
      files: [{ path: 'safe.py', fixes: [{ rule: 'tensorflow/persistent-tape-not-deleted' }] }],
    },
  });
});

function textOf(folder: string, name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}
