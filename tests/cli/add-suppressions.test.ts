import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { joulelint } from '../support/command.ts';
import { folderWith } from '../support/folder.ts';
import { CLEAN, FIXABLE, UNSAFE } from '../support/samples.ts';

const TWICE = `${UNSAFE}other = keras.Sequential()\nother.compile(\n    loss="mse",\n    run_eagerly=True,\n)\n`;
const NOTEBOOK = JSON.stringify({
  cells: [{ cell_type: 'code', source: UNSAFE.split(/(?<=\n)/), metadata: {}, outputs: [1.0] }],
  metadata: { language_info: { name: 'python' } },
  nbformat: 4,
  nbformat_minor: 5,
});

test('every finding gets a comment, and then there is none', async () => {
  const cwd = folderWith({
    'a.py': TWICE.replaceAll('\n', '\r\n'),
    'sub/b.py': FIXABLE,
    'nb.ipynb': NOTEBOOK,
    'clean.py': CLEAN,
  });
  const run = await joulelint(['--add-suppressions=known since May', '.'], { cwd });
  expect(run).toEqual({ code: 0, out: '', err: 'Silenced 4 findings in 3 files.\n' });
  const [a, b, notebook] = ['a.py', 'sub/b.py', 'nb.ipynb'].map((name) =>
    readFileSync(join(cwd, name), 'utf8'),
  );
  const comment = '# joulelint: ignore[keras/run-eagerly-left-on] -- known since May';
  expect(a?.split(comment)).toHaveLength(3);
  expect(a?.replaceAll(`  ${comment}`, '')).toBe(TWICE.replaceAll('\n', '\r\n'));
  expect(b).toContain('ignore[tensorflow/persistent-tape-not-deleted] -- known since May\n');
  expect(JSON.parse(notebook ?? '').cells[0].source.join('')).toContain(comment);
  expect(await joulelint(['--strict', '--report-unused-suppressions'], { cwd })).toMatchObject({
    code: 0,
    err: expect.stringContaining('4 findings suppressed by comments'),
  });
  expect((await joulelint(['--add-suppressions'], { cwd })).err).toMatch(/^Silenced 0 findings/);
  expect(readFileSync(join(cwd, 'a.py'), 'utf8')).toBe(a);
});

test('a file that cannot be written is told, the rest is done', async () => {
  const cwd = folderWith({ 'a.py': UNSAFE, 'b.py': UNSAFE });
  chmodSync(join(cwd, 'a.py'), 0o444);
  const run = await joulelint(['--add-suppressions', 'a.py', 'b.py'], { cwd });
  expect(run).toEqual({
    code: 2,
    out: '',
    err: 'a.py: no comment written: it is read-only\nSilenced 1 finding in 1 file.\n',
  });
  expect(readFileSync(join(cwd, 'a.py'), 'utf8')).toBe(UNSAFE);
});

test.each([[['--add-suppressions', '--fix']], [['--add-suppressions=x', '-']]])(
  '%j is refused',
  async (args) => {
    const run = await joulelint(args, { cwd: folderWith({ 'a.py': UNSAFE }) });
    expect([run.code, run.out, run.err]).toEqual([
      2,
      '',
      expect.stringMatching(/goes with neither/),
    ]);
  },
);
