import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { folderWith, write } from '../support/folder.ts';
import { reached, search, type SearchCase } from '../support/search.ts';

const { HOME, XDG_CONFIG_HOME } = process.env;
beforeAll(() => {
  // Whoever runs the tests may have ignore patterns of their own.
  process.env['HOME'] = '/nonexistent';
  delete process.env['XDG_CONFIG_HOME'];
});
afterAll(() => {
  process.env['HOME'] = HOME;
  if (XDG_CONFIG_HOME !== undefined) process.env['XDG_CONFIG_HOME'] = XDG_CONFIG_HOME;
});

const CASES: readonly SearchCase[] = [
  {
    name: 'no ignored file, on any level, the nearest ignore file first',
    files: {
      '.gitignore': '*.gen.py\n/top.py\ndata/',
      'a.gen.py': '',
      'top.py': '',
      'x/top.py': '',
      'x/data/a.py': '',
      'x/.gitignore': '!keep.gen.py\nlocal.py',
      'x/keep.gen.py': '',
      'x/b.gen.py': '',
      'x/y/local.py': '',
      'local.py': '',
      'z/.ignore': 'a.py',
      'z/a.py': '',
    },
    found: ['local.py', 'x/keep.gen.py', 'x/top.py'],
  },
  {
    name: 'ignored files when asked to',
    files: { '.gitignore': 'a.py', 'a.py': '' },
    overrides: { 'respect-gitignore': false },
    found: ['a.py'],
  },
  {
    name: 'an ignored file or folder that is named',
    files: { '.gitignore': 'a.py\nold/\n', 'a.py': '', 'old/b.py': '', 'old/a.py': '' },
    paths: ['a.py', 'old'],
    found: ['a.py', 'old/b.py'],
  },
  {
    name: 'ignore files between the repository and the folder that is named, and git excludes',
    files: {
      '.git/HEAD': 'ref: refs/heads/main',
      '.git/info/exclude': 'mine.py',
      '.gitignore': 'a.py',
      'x/.gitignore': 'b.py',
      'x/y/a.py': '',
      'x/y/b.py': '',
      'x/y/c.py': '',
      'x/y/mine.py': '',
    },
    paths: ['x/y'],
    found: ['x/y/c.py'],
  },
  {
    name: 'git excludes of the main repository in a worktree',
    files: {
      'main/.git/HEAD': '',
      'main/.git/info/exclude': 'mine.py',
      'main/.git/worktrees/w/commondir': '../..\n',
      'w/.git': 'gitdir: ../main/.git/worktrees/w\n',
      'w/mine.py': '',
      'w/a.py': '',
    },
    paths: ['w'],
    found: ['w/a.py'],
  },
];

test.each(CASES)('a search finds $name', ({ files, found, ...options }) => {
  const cwd = folderWith(files);
  expect(search(cwd, options)).toEqual(found);
  // Nobody can ask in this way about a file that is named.
  if (!options.paths?.some((path) => path.endsWith('.py'))) {
    expect(reached(cwd, options)).toEqual(found.toSorted());
  }
});

test('patterns of the person who runs it count too', () => {
  const cwd = folderWith({
    'a.py': '',
    'mine.py': '',
    'home/.gitconfig': '[core]\n\texcludesFile = ~/ignore',
  });
  write(cwd, { 'home/ignore': 'mine.py\n', 'home/.config/git/ignore': 'a.py\n' });
  process.env['HOME'] = join(cwd, 'home');
  try {
    expect(search(cwd)).toEqual(['a.py']);
    rmSync(join(cwd, 'home/.gitconfig'));
    expect(search(cwd)).toEqual(['mine.py']);
  } finally {
    process.env['HOME'] = '/nonexistent';
  }
});

test('what git ignores is what is left out', () => {
  const cwd = folderWith({
    '.gitignore':
      '# comment\n\\#a.py\n*.tmp.py\n!b.tmp.py\n/only.py\ndeep/**/x.py\nd?r/\n[ab]c.py\nspace \\ \n',
    'x/.gitignore': '/y\n!*.tmp.py\n**/z.py\nq/*\n!q/keep.py\n',
  });
  const names = [
    '#a.py',
    'a.tmp.py',
    'b.tmp.py',
    'only.py',
    'x.py',
    'ac.py',
    'cc.py',
    'z.py',
    'keep.py',
  ];
  const folders = ['', 'x/', 'x/y/', 'x/q/', 'deep/', 'deep/er/', 'dir/', 'dxr/x/', 'x/only.py.d/'];
  for (const folder of folders) {
    write(cwd, Object.fromEntries(names.map((name) => [folder + name, ''])));
  }
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd, env: { PATH: process.env['PATH'] } });
  git('init', '--quiet');
  const expected = String(git('ls-files', '--others', '--exclude-standard', '-z', '*.py'));
  expect(search(cwd).sort()).toEqual(expected.split('\0').filter(Boolean).sort());
  expect(reached(cwd)).toEqual(search(cwd).sort());
});
