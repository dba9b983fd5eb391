import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { joulelint } from '../support/command.ts';
import { folderWith, write } from '../support/folder.ts';
import { CLEAN, FIXABLE, FIXED, UNSAFE } from '../support/samples.ts';

const FILES = {
  ...Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`${at % 7}/f${at}.py`, FIXABLE])),
  'a.py': UNSAFE,
  'broken.py': `${UNSAFE}x = = 1\n`,
  'clean.py': CLEAN,
  'other.py': 'print("hello")\n',
  'text.py': Buffer.of(0, 1, 2),
};
const JSON_FORMAT = '--output-format=json';

test('any number of threads, with and without earlier answers, reports the same', async () => {
  const cwd = folderWith(FILES);
  const expected = await report(cwd, ['--jobs=1', '--no-cache']);
  expect(JSON.parse(expected).findings).toHaveLength(42);
  for (const args of [['--jobs=2'], ['--jobs=2'], ['--jobs=8', '--no-cache'], []]) {
    expect(await report(cwd, args), args.join(' ')).toBe(expected);
  }
});

test('threads fix files too', async () => {
  const cwd = folderWith(FILES);
  await joulelint(['--fix', '--jobs=3'], { cwd });
  expect(readFileSync(join(cwd, '3/f10.py'), 'utf8')).toBe(FIXED);
  expect((await joulelint(['--fix', '--diff', '--jobs=3'], { cwd })).out).toBe('');
});

test('the folder of earlier answers keeps itself out of version control', async () => {
  const cwd = folderWith({ 'a.py': UNSAFE });
  await joulelint([], { cwd });
  const folder = join(cwd, '.joulelint_cache');
  expect(readdirSync(folder).sort()).toEqual(['.gitignore', 'CACHEDIR.TAG', 'results']);
  expect(readFileSync(join(folder, '.gitignore'), 'utf8')).toMatch(/^\*$/m);
});

test('a changed file and changed settings are looked at anew', async () => {
  const cwd = folderWith({ 'a.py': UNSAFE });
  const args = ['--output-format=concise'];
  expect((await joulelint(args, { cwd })).out).toMatch(/^a\.py:4/);
  write(cwd, { 'a.py': `\n${UNSAFE}` });
  expect((await joulelint(args, { cwd })).out).toMatch(/^a\.py:5/);
  expect((await joulelint([...args, '--ignore=keras'], { cwd })).out).toBe('');
  write(cwd, { 'a.py': UNSAFE });
  expect((await joulelint(args, { cwd })).out).toMatch(/^a\.py:4/);
});

const DAMAGES: readonly { name: string; damage: (text: string) => string }[] = [
  { name: 'cut off', damage: (text) => text.slice(0, text.length / 2) },
  { name: 'empty', damage: () => '' },
  { name: 'no text', damage: () => '\0\t\0\t\u{10ffff}\t{"findings":' },
  { name: 'of another letter', damage: (text) => text.replaceAll('"warning"', '"warninG"') },
];

test.each(DAMAGES)('a file of earlier answers that is $name does no harm', async ({ damage }) => {
  const cwd = folderWith(FILES);
  const expected = await report(cwd, []);
  const pack = join(cwd, '.joulelint_cache/results');
  writeFileSync(pack, damage(readFileSync(pack, 'utf8')));
  expect(await report(cwd, [])).toBe(expected);
});

test('a place where nothing can be kept is no error', async () => {
  const cwd = folderWith({ 'a.py': CLEAN, taken: '' });
  expect(await joulelint(['--cache-dir=taken/below'], { cwd })).toMatchObject({ code: 0 });
});

test('runs at the same time share their answers without harm', async () => {
  const cwd = folderWith(FILES);
  const expected = await report(cwd, ['--no-cache']);
  const reports = await Promise.all([report(cwd, []), report(cwd, []), report(cwd, [])]);
  expect(reports).toEqual([expected, expected, expected]);
  expect(await report(cwd, [])).toBe(expected);
});

async function report(cwd: string, args: readonly string[]): Promise<string> {
  const { out } = await joulelint([...args, JSON_FORMAT], { cwd });
  return out.replace(/"durationMs": \d+/, '"durationMs": 0');
}
