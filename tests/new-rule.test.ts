import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith } from './support/folder.ts';
import { ROOT } from './support/rule-folders.ts';

const COPIED = [
  '.vscodeignore',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'src',
  'rules',
  'docs',
  'bench',
  'test-fixtures',
  'tests',
];
const VITEST = 'node_modules/vitest/vitest.mjs';
const MADE = [
  'rules/keras/devices-asked-in-loop/rule.ts',
  'rules/keras/devices-asked-in-loop/README.md',
  'test-fixtures/rules/keras/devices-asked-in-loop/flagged.py',
  'test-fixtures/rules/keras/devices-asked-in-loop/clean.py',
];

test('a new rule is made, indexed and passes its own tests', { timeout: 120_000 }, () => {
  const folder = folderWith({});
  for (const path of COPIED) cpSync(join(ROOT, path), join(folder, path), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));

  const made = run(folder, 'src/dev/new-rule.mjs', 'keras/devices-asked-in-loop');
  expect(made).toMatchObject({ code: 0, err: '' });
  for (const path of MADE) {
    expect(made.out).toContain(`made ${path}\n`);
    expect(existsSync(join(folder, path))).toBe(true);
  }
  expect(read(folder, MADE[1] ?? '')).toMatch(/^# keras\/devices-asked-in-loop\n/);

  const vitest = [VITEST, 'run', '--config', 'tests/vitest.config.ts'];
  const stale = run(folder, ...vitest, 'tests/generated.test.ts', '-t', 'rules/index.ts');
  expect(stale.code).toBe(1);
  const generated = run(
    folder,
    ...vitest,
    'tests/generated.test.ts',
    '-u',
    '-t',
    'rules/|devices-asked',
  );
  expect(generated.out).toMatch(/\d updated/);
  expect(read(folder, 'rules/index.ts')).toContain("'keras/devices-asked-in-loop'");
  expect(read(folder, 'rules/README.md')).toContain('](keras/devices-asked-in-loop/README.md)');
  expect(read(folder, MADE[1] ?? '')).toContain('- **Status:** preview');

  const tested = run(folder, ...vitest, 'tests/rules.test.ts', '-t', 'devices-asked-in-loop');
  expect(tested.code, tested.out + tested.err).toBe(0);
  expect(tested.out).toMatch(/Tests {2}\d+ passed/);

  const again = run(folder, 'src/dev/new-rule.mjs', 'keras/devices-asked-in-loop');
  expect(again).toMatchObject({ code: 2, out: '' });
  expect(again.err).toContain('ids are never used twice');
});

test.each([
  ['nothing at all', [], 'Usage: npm run new-rule'],
  ['two ids', ['keras/one-smell', 'keras/other-smell'], 'Usage: npm run new-rule'],
  ['a name alone', ['my-smell'], 'is no rule id'],
  ['a deeper path', ['keras/layers/my-smell'], 'is no rule id'],
  ['a path out of the project', ['keras/../../x'], 'is no rule id'],
  [
    'an unknown framework',
    ['caffe/my-smell'],
    'There are no rules for `caffe` yet, only for keras',
  ],
  ['capitals', ['keras/MySmell'], 'is no rule name'],
  ['underscores', ['keras/my_smell'], 'is no rule name'],
  ['a hyphen too many', ['keras/my--smell'], 'is no rule name'],
  ['a dot', ['keras/..'], 'is no rule name'],
  ['the cure', ['keras/use-dataset'], 'not after the cure'],
  ['a taken id', ['keras/taken'], 'There is a `rules/keras/taken` already'],
  [
    'an id of left-over fixtures',
    ['keras/left'],
    'There is a `test-fixtures/rules/keras/left` already',
  ],
])('says what is wrong with %s', (_, ids, words) => {
  const folder = folderWith({
    'rules/keras/taken/rule.ts': '',
    'test-fixtures/rules/keras/left/': '',
  });
  cpSync(join(ROOT, 'src/dev'), join(folder, 'src/dev'), { recursive: true });
  const { code, out, err } = run(folder, 'src/dev/new-rule.mjs', ...ids);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(words);
  expect(err.trim()).not.toContain('\n');
});

function run(
  cwd: string,
  ...command: readonly string[]
): { code: number | null; out: string; err: string } {
  const env = { ...process.env, NO_COLOR: '1', CI: '1' };
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd,
    env,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

function read(folder: string, path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}
