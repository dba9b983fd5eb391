import { readdirSync, readFileSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { replaceFile } from '../../src/project/replace-file.ts';
import { writeFix } from '../../src/project/write-fixes.ts';
import { folderWith } from '../support/folder.ts';

const OLD = Buffer.from('old');
const NEW = Buffer.from('new');

test('a file somebody else changed meanwhile is left alone', () => {
  const cwd = folderWith({ 'a.py': 'saved by an editor' });
  expect(replaceFile(join(cwd, 'a.py'), OLD, NEW)).toMatch(/changed by somebody else/);
  expect(readFileSync(join(cwd, 'a.py'), 'utf8')).toBe('saved by an editor');
  expect(readdirSync(cwd)).toEqual(['a.py']);
});

test('a file that vanished does not come back', () => {
  const cwd = folderWith({});
  expect(replaceFile(join(cwd, 'a.py'), OLD, NEW)).toBe('it does not exist');
  expect(readdirSync(cwd)).toEqual([]);
});

test('links are followed, however many', () => {
  const cwd = folderWith({ 'deep/real.py': 'old' });
  symlinkSync('deep/real.py', join(cwd, 'one.py'));
  symlinkSync('one.py', join(cwd, 'two.py'));
  expect(replaceFile(join(cwd, 'two.py'), OLD, NEW)).toBeUndefined();
  expect(readFileSync(join(cwd, 'deep/real.py'), 'utf8')).toBe('new');
  expect(readdirSync(cwd).sort()).toEqual(['deep', 'one.py', 'two.py']);
});

test('what a killed run left behind goes when it is old, and nothing else goes', () => {
  const cwd = folderWith({
    'a.py': 'old',
    '.joulelint-fix-0123.tmp': 'half',
    '.joulelint-fix-4567.tmp': 'half',
    'other.tmp': '',
  });
  utimesSync(join(cwd, '.joulelint-fix-0123.tmp'), 1, 1);
  utimesSync(join(cwd, 'other.tmp'), 1, 1);
  expect(writeFix(join(cwd, 'a.py'), OLD, NEW)).toBeUndefined();
  expect(readdirSync(cwd).sort()).toEqual(['.joulelint-fix-4567.tmp', 'a.py', 'other.tmp']);
});
