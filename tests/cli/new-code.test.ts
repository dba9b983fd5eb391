import { readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { joulelint } from '../support/command.ts';
import { folderWith, write } from '../support/folder.ts';
import { repositoryWith } from '../support/repository.ts';
import { CLEAN, UNSAFE } from '../support/samples.ts';

/** One finding in each of these lines. */
const compiled = (name: string) => `${name}.compile(loss="mse", run_eagerly=True)\n`;
const MODELS = 'import keras\n\na = keras.Sequential()\nb = keras.Sequential()\n';
const OLD = `${MODELS}${compiled('a')}`;
const OLD_LINE = 5;

/** A notebook of code cells, as Jupyter writes it. */
function notebook(cells: readonly string[]): string {
  const document = {
    cells: cells.map((source, index) => ({
      cell_type: 'code',
      execution_count: null,
      id: `cell-${index}`,
      metadata: {},
      outputs: [],
      source: source.split(/(?<=\n)/),
    })),
    metadata: { language_info: { name: 'python' } },
    nbformat: 4,
    nbformat_minor: 5,
  };
  return `${JSON.stringify(document, undefined, 1)}\n`;
}

/** Findings of a run as `path:line`. */
async function found(args: readonly string[], cwd: string) {
  const run = await joulelint([...args, '--output-format', 'json'], { cwd });
  expect(run).toMatchObject({ code: expect.not.stringMatching('2'), err: expect.anything() });
  const { findings, summary } = JSON.parse(run.out);
  const places = findings.map(
    ({ path, range, physicalRange }: any) => `${path}:${(physicalRange ?? range).start.line}`,
  );
  return { code: run.code, places, leftOut: summary.newCode.leftOut, err: run.err };
}

const CHANGES: readonly {
  name: string;
  change: (cwd: string) => void;
  lines: readonly string[];
  hunks?: readonly string[];
  files?: readonly string[];
}[] = [
  { name: 'nothing', change: () => undefined, lines: [] },
  {
    name: 'a new line beside an old finding',
    change: (cwd) => write(cwd, { 'a.py': `${OLD}${compiled('b')}` }),
    lines: ['a.py:6'],
    hunks: ['a.py:5', 'a.py:6'],
    files: ['a.py:5', 'a.py:6'],
  },
  {
    name: 'an old finding that is touched',
    change: (cwd) => write(cwd, { 'a.py': OLD.replace('"mse"', '"mae"') }),
    lines: ['a.py:5'],
    hunks: ['a.py:5'],
    files: ['a.py:5'],
  },
  {
    name: 'lines taken out far above an old finding',
    change: (cwd) => write(cwd, { 'a.py': OLD.replace('\n\n', '\n') }),
    lines: [],
    hunks: ['a.py:4'],
    files: ['a.py:4'],
  },
  {
    name: 'a new file that git does not know',
    change: (cwd) => write(cwd, { 'sub/new file.py': OLD }),
    lines: ['sub/new file.py:5'],
    hunks: ['sub/new file.py:5'],
    files: ['sub/new file.py:5'],
  },
  {
    name: 'a new file that git is told to ignore',
    change: (cwd) => write(cwd, { '.gitignore': 'b.py\n.joulelint_cache\n', 'b.py': OLD }),
    lines: [],
  },
  {
    name: 'a file that is gone',
    change: (cwd) => rmSync(join(cwd, 'a.py')),
    lines: [],
  },
];

describe('--diff-base', () => {
  test.each(CHANGES)('$name', async ({ change, lines, hunks = [], files = [] }) => {
    const { cwd } = repositoryWith({ 'a.py': OLD, 'other.py': OLD });
    change(cwd);
    const run = await found(['--diff-base', 'HEAD'], cwd);
    expect([run.places, run.code]).toEqual([lines, lines.length > 0 ? 1 : 0]);
    if (hunks.length + files.length === 0) return;
    expect((await found(['--changed-since=HEAD', '--diff-scope=hunks'], cwd)).places).toEqual(
      hunks,
    );
    expect((await found(['--diff-base=HEAD', '--diff-scope=files'], cwd)).places).toEqual(files);
  });

  test('counts from where the branch parted, over commits, the index and the folder', async () => {
    const { cwd, git, commit } = repositoryWith({ 'a.py': OLD, 'b.py': CLEAN, 'c.py': CLEAN });
    git('checkout', '--quiet', '-b', 'topic');
    commit({ 'b.py': UNSAFE });
    git('checkout', '--quiet', 'main');
    // What happened on main since is nobody's doing here.
    commit({ 'a.py': OLD.replace('"mse"', '"mae"') });
    git('checkout', '--quiet', 'topic');
    write(cwd, { 'c.py': UNSAFE });
    git('add', 'c.py');
    write(cwd, { 'd.py': UNSAFE });
    const { places } = await found(['--diff-base', 'main'], cwd);
    expect(places).toEqual(['b.py:4', 'c.py:4', 'd.py:4']);
  });

  test('a renamed file keeps its old lines old', async () => {
    const { cwd, git } = repositoryWith({ 'a.py': OLD });
    renameSync(join(cwd, 'a.py'), join(cwd, 'é "x".py'));
    write(cwd, { 'é "x".py': `${OLD}${compiled('b')}` });
    git('add', '--all');
    expect((await found(['--diff-base', 'HEAD'], cwd)).places).toEqual(['é "x".py:6']);
  });

  test('from a folder inside, below the paths that are named', async () => {
    const { cwd } = repositoryWith({ 'sub/a.py': OLD, 'sub/b.py': CLEAN, 'c.py': CLEAN });
    write(cwd, { 'sub/b.py': UNSAFE, 'c.py': UNSAFE });
    const inside = join(cwd, 'sub');
    expect((await found(['--diff-base', 'HEAD'], inside)).places).toEqual(['b.py:4']);
    expect((await found(['--diff-base', 'HEAD', '../c.py'], inside)).places).toEqual([
      `${cwd}/c.py:4`,
    ]);
  });

  test('a notebook counts by the lines of its file', async () => {
    const cells = [UNSAFE, 'print(1)'];
    const { cwd } = repositoryWith({ 'a.ipynb': notebook(cells) });
    write(cwd, { 'a.ipynb': notebook([UNSAFE, 'print(2)']) });
    expect(await found(['--diff-base', 'HEAD'], cwd)).toMatchObject({ places: [], leftOut: 1 });
    write(cwd, { 'a.ipynb': notebook([UNSAFE.replace('mse', 'mae'), 'print(1)']) });
    expect((await found(['--diff-base', 'HEAD'], cwd)).places).toHaveLength(1);
  });

  test('fixes what touches new lines, and reports the rest of them only', async () => {
    const above = 'import os\nimport sys\n';
    const plain = (name: string) => compiled(name).replace(', run_eagerly=True', '');
    const NEW = `${above}${OLD}${compiled('b')}a.summary(\n)\n`;
    const cells = [OLD, 'print(1)\n'];
    const fix = ['--diff-base=HEAD', '--unsafe-fixes', '--output-format=json'];
    const { cwd } = repositoryWith({ 'a.py': OLD, 'b.py': OLD, 'nb.ipynb': notebook(cells) });
    write(cwd, { 'a.py': NEW, 'nb.ipynb': notebook([OLD, compiled('b')]) });
    const shown = await joulelint([...fix, '--diff'], { cwd });
    expect([shown.code, shown.out.match(/^-.*run_eagerly/gm)]).toEqual([1, expect.any(Array)]);
    expect(shown.out.match(/^-.*run_eagerly/gm)).toHaveLength(2);
    const run = await joulelint([...fix, '--fix'], { cwd });
    expect(run.code).toBe(0);
    expect(JSON.parse(run.out)).toMatchObject({
      findings: [],
      summary: { newCode: { leftOut: 2 } },
    });
    expect(readFileSync(join(cwd, 'a.py'), 'utf8')).toBe(NEW.replace(compiled('b'), plain('b')));
    expect(readFileSync(join(cwd, 'b.py'), 'utf8')).toBe(OLD);
    expect(readFileSync(join(cwd, 'nb.ipynb'), 'utf8')).toBe(notebook([OLD, plain('b')]));
  });

  test('says what was left out, and when nothing is new', async () => {
    const { cwd } = repositoryWith({ 'a.py': OLD, 'b.py': OLD });
    const nothing = await joulelint(['--diff-base', 'HEAD'], { cwd });
    expect(nothing).toMatchObject({ code: 0, out: '' });
    expect(nothing.err).toMatch(/^Nothing to lint: no new code .* 2 without new code\)\.\n$/);
    write(cwd, { 'a.py': `${OLD}x = 1\n` });
    const { err } = await joulelint(['--diff-base', 'HEAD'], { cwd });
    expect(err).toMatch(/Found nothing to report\. 1 finding in code that is not new\.\n$/);
  });

  test('a shallow clone is told how to become deeper', async () => {
    const { cwd, commit } = repositoryWith({ 'a.py': OLD });
    commit({ 'a.py': CLEAN });
    const { git } = repositoryWith({});
    const clone = join(folderWith({}), 'clone');
    git('clone', '--quiet', '--depth=1', `file://${cwd}`, clone);
    const run = await joulelint(['--diff-base', 'HEAD~1'], { cwd: clone });
    expect([run.code, run.out]).toEqual([2, '']);
    expect(run.err).toMatch(/no commit `HEAD~1`.*shallow.*--unshallow.*fetch-depth: 0/);
  });

  test('histories without a commit in common', async () => {
    const { cwd, git } = repositoryWith({ 'a.py': OLD });
    git('checkout', '--quiet', '--orphan', 'other');
    git('commit', '--quiet', '--allow-empty', '--message', 'begin');
    const { code, err } = await joulelint(['--diff-base', 'main'], { cwd });
    expect([code, err]).toEqual([2, expect.stringContaining('no commit in common')]);
  });
});

describe('--staged', () => {
  test('lints what is staged, not what lies in the folder', async () => {
    const { cwd, git } = repositoryWith({ 'a.py': OLD, 'b.py': CLEAN, 'c.py': CLEAN });
    write(cwd, { 'a.py': `${OLD}${compiled('b')}`, 'b.py': UNSAFE, 'new.py': UNSAFE });
    git('add', 'a.py', 'b.py', 'new.py');
    write(cwd, { 'a.py': CLEAN, 'b.py': `# moved\n\n${UNSAFE}`, 'c.py': UNSAFE, 'd.py': UNSAFE });
    rmSync(join(cwd, 'new.py'));
    const run = await found(['--staged'], cwd);
    expect([run.places, run.code]).toEqual([['a.py:6', 'b.py:4', 'new.py:4'], 1]);
    expect((await found(['--staged', '--diff-scope=files'], cwd)).places).toEqual([
      `a.py:${OLD_LINE}`,
      ...run.places,
    ]);
    expect((await found(['--staged', 'b.py'], cwd)).places).toEqual(['b.py:4']);
  });

  test('works before the first commit, and respects excludes', async () => {
    const cwd = folderWith({ 'a.py': UNSAFE, 'build/b.py': UNSAFE, 'c.py': UNSAFE });
    const { git } = repositoryWith({});
    git('init', '--quiet', cwd);
    git('-C', cwd, 'add', 'a.py', 'build/b.py');
    write(cwd, { '.gitignore': 'x\n' });
    expect((await found(['--staged'], cwd)).places).toEqual(['a.py:4']);
  });

  test('with a base, everything since it that is staged or committed', async () => {
    const { cwd, git, commit } = repositoryWith({ 'a.py': CLEAN, 'b.py': CLEAN });
    commit({ 'a.py': UNSAFE });
    write(cwd, { 'b.py': UNSAFE });
    git('add', 'b.py');
    expect((await found(['--staged', '--diff-base=HEAD~1'], cwd)).places).toEqual([
      'a.py:4',
      'b.py:4',
    ]);
  });
});
