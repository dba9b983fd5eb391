import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SOURCE } from '#protocol';
import raw from '../../package.json' with { type: 'json' };
import { joulelint } from '../support/command.ts';
import { folderWith } from '../support/folder.ts';
import { EAGER, EAGER_RULE } from '../support/editor-samples.ts';

const matchers = raw.contributes.problemMatchers;

/** What an editor makes of the lines a task prints, by the matcher of this name. */
function problemsIn(output: string, name: string): readonly Record<string, string | undefined>[] {
  const matcher = matchers.find((each) => each.name === name);
  if (!matcher) throw new Error(`no matcher ${name}`);
  const { regexp, kind: _, ...groups } = { kind: 'location', ...matcher.pattern };
  const pattern = new RegExp(regexp);
  return output.split('\n').flatMap((line) => {
    const match = pattern.exec(line);
    if (!match) return [];
    const found = Object.entries(groups).map(([part, group]) => [part, match[group]]);
    return [Object.fromEntries(found)];
  });
}

const CELLS = JSON.stringify({
  cells: [
    { cell_type: 'markdown', metadata: {}, source: ['# Digits'] },
    { cell_type: 'code', metadata: {}, outputs: [], execution_count: null, source: [EAGER] },
  ],
  metadata: {},
  nbformat: 4,
  nbformat_minor: 4,
});
const FILES = {
  'my models/train.py': EAGER,
  'digits.ipynb': CELLS,
  'joulelint.toml': '[severity]\n"keras" = "error"\n',
};
const above = EAGER.slice(0, EAGER.indexOf('run_eagerly')).split('\n');
const [line, column] = [above.length, (above.at(-1)?.length ?? 0) + 1];

describe.each(['concise', 'full'])('a task that prints %s', (format) => {
  const severity = format === 'full' ? 'error' : undefined;
  const run = () => joulelint(['check', '--output-format', format], { cwd: folderWith(FILES) });

  test('fills the Problems panel', async () => {
    const { out, err } = await run();
    const [problem, ...others] = problemsIn(out, 'joulelint');
    expect(problem).toMatchObject({
      file: join('my models', 'train.py'),
      line: String(line),
      column: String(column),
      code: EAGER_RULE,
      message: expect.stringMatching(/^`run_eagerly=True` runs every training/),
    });
    expect(problem?.['severity']).toBe(severity);
    expect([...others, ...problemsIn(err, 'joulelint')]).toEqual([]);
  });

  test('tells of a notebook where in its cells, as no line of the file is meant', async () => {
    const { out, err } = await run();
    const [problem, ...others] = problemsIn(out, 'joulelint-notebooks');
    expect(problem).toMatchObject({ file: 'digits.ipynb', code: EAGER_RULE });
    expect(problem).not.toHaveProperty('line');
    const { message = '' } = problem ?? {};
    expect(message.startsWith(`cell 2:${line}:${column}: `)).toBe(true);
    expect(message).toContain('`run_eagerly=True` runs every training');
    expect(problem?.['severity']).toBe(severity);
    expect([...others, ...problemsIn(err, 'joulelint-notebooks')]).toEqual([]);
  });
});

test('what is told of a notebook counts for the file as a whole', () => {
  expect(matchers.map(({ name, pattern }) => [name, 'kind' in pattern && pattern.kind])).toEqual([
    ['joulelint', false],
    ['joulelint-notebooks', 'file'],
  ]);
});

test('open files speak for themselves, under the owner of tasks, so that opening a file takes a task’s words away', () => {
  const applyTo = 'closedDocuments';
  for (const matcher of matchers) {
    const wanted = { owner: 'joulelint', applyTo, source: SOURCE, severity: 'warning' };
    expect(matcher).toMatchObject(wanted);
  }
});
