import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { joulelint } from '../support/command.ts';
import { folderWith, write } from '../support/folder.ts';
import { repositoryWith } from '../support/repository.ts';

const compiled = (name: string) => `${name}.compile(loss="mse", run_eagerly=True)\n`;
const OLD = `import keras\n\na = keras.Sequential()\nb = keras.Sequential()\n${compiled('a')}`;

describe('git', () => {
  test('runs no program that a repository names', async () => {
    const { cwd, git } = repositoryWith({
      'a.py': OLD,
      '.gitattributes': '*.py diff=evil filter=evil\n',
    });
    const proof = join(cwd, 'proof');
    const evil = join(cwd, 'evil.sh');
    writeFileSync(evil, `#!/bin/sh\ntouch '${proof}'\ncat\n`);
    chmodSync(evil, 0o755);
    for (const key of [
      'core.fsmonitor',
      'core.pager',
      'diff.external',
      'core.sshCommand',
      'diff.evil.command',
      'diff.evil.textconv',
      'filter.evil.clean',
      'filter.evil.smudge',
      'filter.evil.process',
    ]) {
      git('config', key, evil);
    }
    git('config', 'filter.evil.required', 'true');
    for (const hook of ['post-index-change', 'fsmonitor-watchman']) {
      writeFileSync(join(cwd, '.git/hooks', hook), `#!/bin/sh\ntouch '${proof}'\n`);
      chmodSync(join(cwd, '.git/hooks', hook), 0o755);
    }
    write(cwd, { 'a.py': `${OLD}${compiled('b')}`, 'b.py': OLD });
    const env = { GIT_EXTERNAL_DIFF: evil, GIT_PAGER: evil };
    for (const flag of ['--diff-base=HEAD', '--staged']) {
      const run = await joulelint([flag, '--output-format=concise'], { cwd, env });
      expect(run.code).not.toBe(2);
      if (flag !== '--staged') expect(run.out).toMatch(/^a\.py:6:.*\nb\.py:5:/);
    }
    expect(existsSync(proof)).toBe(false);
  });

  test('is asked for where it is missing', async () => {
    const { cwd } = repositoryWith({ 'a.py': OLD });
    const run = await joulelint(['--diff-base=HEAD'], { cwd, env: { PATH: join(cwd, 'nowhere') } });
    expect([run.code, run.out, run.err]).toEqual([
      2,
      '',
      'joulelint: New code is told by git, which cannot be run: it is not installed or not on PATH.\n',
    ]);
  });

  test.each([
    [
      ['--diff-base', 'nowhere'],
      /There is no commit `nowhere` in this repository\. Fetch it first/,
    ],
    [['--diff-base', '--', 'a.py'], /value is missing/],
    [['--diff-base=--output=x'], /`--output=x` is no name of a commit/],
    [['--diff-scope', 'files'], /--diff-scope needs --diff-base or --staged/],
    [['--diff-scope', 'all', '--staged'], /it knows lines, hunks, files/],
    [['--staged', '--fix'], /--staged looks at what is staged/],
    [['--staged', '-'], /not at standard input/],
  ])('%j is refused', async (args, reason) => {
    const { cwd } = repositoryWith({ 'a.py': OLD });
    const run = await joulelint(args, { cwd });
    expect([run.code, run.out]).toEqual([2, '']);
    expect(run.err).toMatch(reason);
  });

  test('outside of a repository', async () => {
    const run = await joulelint(['--staged'], { cwd: folderWith({ 'a.py': OLD }) });
    expect([run.code, run.err]).toEqual([2, expect.stringMatching(/not a git repository/)]);
  });
});
