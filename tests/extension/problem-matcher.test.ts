import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SOURCE } from '#protocol';
import raw from '../../package.json' with { type: 'json' };
import { joulelint } from '../support/command.ts';
import { folderWith } from '../support/folder.ts';
import { EAGER, EAGER_RULE } from '../support/editor-samples.ts';

const [matcher] = raw.contributes.problemMatchers;
const { regexp, ...groups } = matcher?.pattern ?? { regexp: '' };

/** What an editor makes of the lines a task prints. */
function problemsIn(output: string): readonly Record<string, string | undefined>[] {
  const pattern = new RegExp(regexp);
  return output.split('\n').flatMap((line) => {
    const match = pattern.exec(line);
    if (!match) return [];
    return [
      Object.fromEntries(Object.entries(groups).map(([name, group]) => [name, match[group]])),
    ];
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
const PLACES = [
  { file: 'digits.ipynb', code: EAGER_RULE },
  { file: join('my models', 'train.py'), code: EAGER_RULE },
];

test.each(['concise', 'full'])('a task that prints %s fills the Problems panel', async (format) => {
  const args = ['check', '--output-format', format];
  const { out, err } = await joulelint(args, { cwd: folderWith(FILES) });
  const problems = problemsIn(out);
  expect(problems.map(({ file, code }) => ({ file, code }))).toEqual(PLACES);
  for (const { line, column, message, severity } of problems) {
    const above = EAGER.slice(0, EAGER.indexOf('run_eagerly')).split('\n');
    expect(Number(line)).toBe(above.length);
    expect(Number(column)).toBe((above.at(-1)?.length ?? 0) + 1);
    expect(message).toMatch(/^`run_eagerly=True` runs every training and prediction step/);
    expect(severity).toBe(format === 'full' ? 'error' : undefined);
  }
  expect(problemsIn(err)).toEqual([]);
});

test('open files speak for themselves, under the owner of tasks, so that opening a file takes a task’s words away', () => {
  const applyTo = 'closedDocuments';
  expect(matcher).toMatchObject({
    owner: 'joulelint',
    applyTo,
    source: SOURCE,
    severity: 'warning',
  });
});
