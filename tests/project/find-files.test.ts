import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { search, type SearchCase } from '../support/search.ts';

const CASES: readonly SearchCase[] = [
  {
    name: 'Python files and notebooks of all folders by name, and nothing else',
    files: {
      'b.py': '',
      'a/z.pyi': '',
      'a/b.pyw': '',
      'a/B.PY': '',
      'c.txt': '',
      'd.ipynb': '',
      'e/': '',
    },
    found: ['a/B.PY', 'a/b.pyw', 'a/z.pyi', 'b.py', 'd.ipynb'],
  },
  {
    name: 'nothing in environments, caches, builds and run folders',
    files: {
      'a.py': '',
      '.venv/lib/a.py': '',
      'node_modules/b/a.py': '',
      'x/build/a.py': '',
      'wandb/run-1/a.py': '',
      'outputs/a.py': '',
      'lib/site-packages/a.py': '',
      'runs.py': '',
    },
    found: ['a.py', 'runs.py'],
  },
  {
    name: 'an excluded folder when it is named, but not what is excluded inside it',
    files: { 'build/a.py': '', 'build/sub/b.py': '', 'build/node_modules/c.py': '' },
    paths: ['build'],
    found: ['build/a.py', 'build/sub/b.py'],
  },
  {
    name: 'an excluded file when it is named',
    files: { 'build/a.py': '', 'old/a.py': '', 'old/b.py': '' },
    paths: ['build/a.py', 'old/a.py'],
    overrides: { 'extend-exclude': ['old'] },
    found: ['build/a.py', 'old/a.py'],
  },
  {
    name: 'no excluded file, even named, when exclusion is forced',
    files: { 'a.py': '', 'build/a.py': '', 'x/build/y/a.py': '' },
    paths: ['a.py', 'build', 'build/a.py', 'x/build/y/a.py'],
    forceExclude: true,
    found: ['a.py'],
  },
  {
    name: 'nothing that patterns exclude, with and without a slash',
    files: {
      'a_pb2.py': '',
      'x/b_pb2.py': '',
      'gen/a.py': '',
      'x/gen/a.py': '',
      'x/y/a.py': '',
      'x/y/b.py': '',
    },
    overrides: { 'extend-exclude': ['*_pb2.py', '/gen', 'x/**/b.py'] },
    found: ['x/gen/a.py', 'x/y/a.py'],
  },
  {
    name: 'what an own list of excludes leaves of the default list',
    files: { 'build/a.py': '', 'old/a.py': '' },
    overrides: { exclude: ['old'] },
    found: ['build/a.py'],
  },
  {
    name: 'patterns that take others back',
    files: { 'gen/a.py': '', 'gen/keep.py': '' },
    overrides: { exclude: ['gen/*', '!gen/keep.py'] },
    found: ['gen/keep.py'],
  },
  {
    name: 'only what the settings include',
    files: {
      'joulelint.toml': 'include = ["src/**", "train.py"]',
      'src/a.py': '',
      'b.py': '',
      'train.py': '',
    },
    found: ['src/a.py', 'train.py'],
  },
  {
    name: 'what the nearest settings of each folder say',
    files: {
      'joulelint.toml': 'extend-exclude = ["a.py"]',
      'a.py': '',
      'b.py': '',
      'x/a.py': '',
      'x/b.py': '',
      'x/joulelint.toml': 'extend-exclude = ["/b.py"]',
    },
    found: ['b.py', 'x/a.py'],
  },
  {
    name: 'a file once, however often it is reached',
    files: {
      'a.py': '',
      'x/b.py': '',
      'link.py': { linkTo: 'a.py' },
      'again.py': { linkTo: 'link.py' },
    },
    paths: ['.', './x', 'x/b.py', 'a.py'],
    found: ['a.py', 'x/b.py'],
  },
  {
    name: 'a linked file from elsewhere, by the name of the link',
    files: { 'real/a.py': '', 'proj/link.py': { linkTo: '../real/a.py' }, 'proj/z.py': '' },
    paths: ['proj'],
    found: ['proj/z.py', 'proj/link.py'],
  },
  {
    name: 'no linked folder, so that circles of links end',
    files: { 'x/a.py': '', 'x/loop': { linkTo: '..' }, 'x/self': { linkTo: 'self' } },
    found: ['x/a.py'],
  },
  {
    name: 'linked folders on request, each once, and circles end',
    files: {
      'proj/x/a.py': '',
      'proj/x/loop': { linkTo: '..' },
      'proj/x/self': { linkTo: 'self' },
      'proj/again': { linkTo: 'x' },
      'proj/shared': { linkTo: '../real' },
      'proj/shared too': { linkTo: '../real' },
      'proj/build': { linkTo: '../real' },
      'real/b.py': '',
      'real/.gitignore': 'c.py',
      'real/c.py': '',
      'real/up': { linkTo: '../proj' },
      'real/deep/d.py': { linkTo: '../../proj/x/a.py' },
      'real/deep/e.py': '',
    },
    paths: ['proj'],
    followLinks: true,
    found: ['proj/x/a.py', 'proj/shared/b.py', 'proj/shared/deep/e.py'],
  },
  {
    name: 'a linked folder that is named',
    files: { 'x/a.py': '', link: { linkTo: 'x' } },
    paths: ['link'],
    found: ['link/a.py'],
  },
  {
    name: 'links that lead nowhere as failures, but not those of editors',
    files: {
      'a.py': { linkTo: 'gone.py' },
      'loop.py': { linkTo: 'loop.py' },
      '.#x.py': { linkTo: 'me@host' },
    },
    found: [
      'a.py: cannot be read: it does not exist',
      'loop.py: cannot be read: its symbolic links go round in a circle',
    ],
  },
  {
    name: 'named links that lead nowhere as failures, not as unmatched',
    files: { 'a.py': { linkTo: 'gone.py' }, 'loop.py': { linkTo: 'loop.py' } },
    paths: ['a.py', 'loop.py'],
    found: [
      'a.py: cannot be read: it does not exist',
      'loop.py: cannot be read: its symbolic links go round in a circle',
    ],
  },
  {
    name: 'arguments without a match',
    files: { 'a.py': '' },
    paths: ['b.py', 'a.py', 'x/', 'a.py/c.py'],
    found: ['unmatched: b.py', 'a.py', 'unmatched: x/', 'unmatched: a.py/c.py'],
  },
  {
    name: 'wildcards that no shell expanded',
    files: {
      'src/a.py': '',
      'src/x/b.py': '',
      'src/x/c.txt': '',
      'd.py': '',
      'e.py': '',
      'f.pyi': '',
    },
    paths: ['src/**/*.py', '[de].py', './{f,g}.pyi', '*.rs', 'no/*.py'],
    found: [
      'src/a.py',
      'src/x/b.py',
      'd.py',
      'e.py',
      'f.pyi',
      'unmatched: *.rs',
      'unmatched: no/*.py',
    ],
  },
  {
    name: 'names that look like patterns or flags',
    files: { '[a].py': '', '-b.py': '', 'ü 空.py': '' },
    paths: ['[a].py', '-b.py', 'ü 空.py'],
    found: ['[a].py', '-b.py', 'ü 空.py'],
  },
];

test.each(CASES)('a search finds $name', ({ files, found, ...options }) => {
  expect(search(folderWith(files), options)).toEqual(found);
});

test('files elsewhere are shown by their whole path', () => {
  const root = folderWith({
    'here/': '',
    'there/a.py': '',
    'there/build/b.py': '',
    'there/c_pb2.py': '',
  });
  const overrides = { 'extend-exclude': ['*_pb2.py'] };
  expect(search(join(root, 'here'), { paths: ['../there'], overrides })).toEqual([
    `${root}/there/a.py`,
  ]);
});

test('a folder that cannot be read is reported and the rest goes on', () => {
  // Too long a path is refused even to root, whom permissions do not stop.
  const cwd = folderWith({ 'z.py': '' });
  const deep = `cd "$0"; for i in $(seq 25); do mkdir ${'d'.repeat(200)}; cd ${'d'.repeat(200)}; done`;
  execFileSync('bash', ['-c', deep, cwd]);
  onTestFinished(() => {
    execFileSync('rm', ['-rf', cwd]);
  });
  const [failure = '', ...rest] = search(cwd);
  expect(failure).toMatch(/^ddd.+: cannot be read: its path is too long for this system$/);
  expect(rest).toEqual(['z.py']);
});
