import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { joulelint } from '../support/command.ts';
import { folderWith } from '../support/folder.ts';
import { codeCell, DIGITS_CELLS, notebookFile } from '../support/notebook-samples.ts';

const { title, imports, model, tape, shell, compile } = DIGITS_CELLS;
const PERSISTENT = 'tensorflow/persistent-tape-not-deleted';
const DIGITS = notebookFile([title, imports, model, tape, shell, compile]);

async function report(format: string, files = { 'nb.ipynb': DIGITS }) {
  const cwd = folderWith(files);
  return joulelint(['--output-format', format, '--fail-on=never', '.'], { cwd });
}

/** The line of the file, from 1, that holds a text. */
function lineOf(text: string): number {
  return DIGITS.slice(0, DIGITS.indexOf(text)).split('\n').length;
}

describe('every format says where in the notebook', () => {
  test('concise: the cell, counted over all cells, and the line in it', async () => {
    const { out } = await report('concise');
    expect(out).toContain(`nb.ipynb:cell 4:1:22: ${PERSISTENT}`);
    expect(out).toContain('nb.ipynb:cell 6:2:13: keras/run-eagerly-left-on');
  });

  test('full: lines as the cell counts them', async () => {
    const { out } = await report('full');
    expect(out).toContain('1 | with tf.GradientTape(persistent=True) as tape:');
    expect(out).toContain('2 |     "adam", run_eagerly=True)');
  });

  test('json: the cell, its id, and the place in the file', async () => {
    const { out } = await report('json');
    const [first] = JSON.parse(out).findings;
    const line = lineOf('with tf.GradientTape');
    expect(first).toMatchObject({
      rule: PERSISTENT,
      cell: { number: 4, id: 'c2' },
      range: { start: { line: 1, column: 22 } },
      physicalRange: { start: { line, column: expect.any(Number) } },
      fix: { edits: [{ cell: 4, range: { start: { line: 1 } } }] },
    });
    const { column } = first.physicalRange.start;
    expect(DIGITS.split('\n')[line - 1]?.slice(column - 1)).toMatch(/^persistent=True/);
  });

  test.each([
    ['github', (line: number) => `line=${line},`],
    ['gitlab', (line: number) => `"begin": ${line},`],
    ['sarif', (line: number) => `"startLine": ${line},`],
    ['rdjson', (line: number) => `"line": ${line}`],
    ['rdjsonl', (line: number) => `"line":${line}`],
    ['checkstyle', (line: number) => `line="${line}"`],
    ['azure', (line: number) => `linenumber=${line};`],
  ])('%s: the line of the JSON that holds the code', async (format, expected) => {
    const { out } = await report(format);
    expect(out).toContain(expected(lineOf('with tf.GradientTape')));
    expect(out).toContain(expected(lineOf('run_eagerly=True)')));
  });

  test('sarif: the cell as a logical location', async () => {
    const { out } = await report('sarif');
    const [result] = JSON.parse(out).runs[0].results;
    expect(result.locations[0].logicalLocations).toEqual([
      { name: 'cell 4', kind: 'member', properties: { cellId: 'c2' } },
    ]);
  });

  test.each(['grouped', 'junit'])('%s: the cell', async (format) => {
    const { out } = await report(format);
    expect(out).toContain('cell 4:1:22');
  });
});

test('the same code is the same finding in a notebook and in a script', async () => {
  const script = [model, tape, compile].map(({ source }) => source.join('')).join('\n');
  const files = { 'nb.ipynb': DIGITS, 'nb.py': `import tensorflow as tf\n${script}\n` };
  const { out } = await report('json', files);
  const findings: readonly { path: string; rule: string; message: string }[] =
    JSON.parse(out).findings;
  const of = (name: string) =>
    findings.filter(({ path }) => path === name).map(({ rule, message }) => ({ rule, message }));
  expect(of('nb.ipynb')).toEqual(of('nb.py'));
  expect(of('nb.py').length).toBeGreaterThan(1);
});

describe('fixing', () => {
  const FIXED = DIGITS.replace('GradientTape(persistent=True)', 'GradientTape()');

  test('changes the lines of touched cells and no other byte', async () => {
    const cwd = folderWith({ 'nb.ipynb': DIGITS });
    const { err } = await joulelint(['--fix', `--select=${PERSISTENT}`, '.'], { cwd });
    expect(err).toContain('Fixed 1 finding in 1 file.');
    expect(readFileSync(join(cwd, 'nb.ipynb'), 'utf8')).toBe(FIXED);
  });

  test('prints a whole notebook for standard input, on one line too', async () => {
    const cwd = folderWith({});
    for (const indent of [1, undefined]) {
      const input = notebookFile([imports, model, tape], indent);
      const args = ['--fix', '--stdin-filename=nb.ipynb', '-'];
      const { out, code: exit } = await joulelint(args, { cwd, input });
      expect(out).toBe(input.replace('GradientTape(persistent=True)', 'GradientTape()'));
      expect(exit).toBe(0);
    }
  });

  test('--diff is a patch of the file', async () => {
    const cwd = folderWith({ 'nb.ipynb': DIGITS });
    const { out } = await joulelint(['--diff', `--select=${PERSISTENT}`, '.'], { cwd });
    expect(out).toContain('-    "with tf.GradientTape(persistent=True) as tape:\\n",');
    expect(out).toContain('+    "with tf.GradientTape() as tape:\\n",');
  });
});

describe('suppressions', () => {
  const eager = 'model.compile("adam", run_eagerly=True)\n';
  const start = [
    'import keras\n',
    'model = keras.Sequential([keras.layers.Dense(1)])\n',
    'model.build((None, 2))\n',
  ];
  test.each([
    ['a comment on the line', [start, [`${eager.trim()}  # joulelint: ignore[keras]\n`]], 0],
    ['a range ends with its cell', [start, ['# joulelint: disable[keras]\n', eager], [eager]], 1],
    [
      'for the file, in the first cell',
      [['# joulelint: file-ignore[keras]\n', ...start], [eager]],
      0,
    ],
    [
      'for the file, in a later cell',
      [start, ['# joulelint: file-ignore[keras]\n', eager], [eager]],
      1,
    ],
  ])('%s', async (_, cells, count) => {
    const text = notebookFile(cells.map((source, index) => codeCell(`c${index}`, source)));
    const { out } = await report('json', { 'nb.ipynb': text });
    const findings: readonly { suppression: unknown; rule: string }[] = JSON.parse(out).findings;
    const open = findings.filter(
      ({ suppression, rule }) => !suppression && rule.startsWith('keras'),
    );
    expect(open).toHaveLength(count);
  });
});

test('--no-notebooks leaves them out', async () => {
  const cwd = folderWith({ 'nb.ipynb': DIGITS });
  const { out, code: exit } = await joulelint(['--no-notebooks', '.'], { cwd });
  expect(out).toBe('');
  expect(exit).toBe(0);
});

test.each([
  ['a file that is no notebook', '{"import tensorflow": 1}', 'no notebook: it has no cells'],
  ['half a notebook', DIGITS.slice(0, 900), 'not valid JSON'],
])('says what is wrong with %s and goes on', async (_, text, message) => {
  const cwd = folderWith({ 'a.ipynb': text, 'b.ipynb': DIGITS });
  const { out, err, code: exit } = await joulelint(['--output-format=concise', '.'], { cwd });
  expect(err).toContain(`a.ipynb: skipped (no notebook): `);
  expect(err).toContain(message);
  expect(out).toContain('b.ipynb:cell 4:');
  expect(exit).toBe(1);
});

test('a broken cell is named, and the others are read', async () => {
  const broken = codeCell('c9', ['x = = 3\n', 'y = 1\n']);
  const text = notebookFile([imports, broken, model, tape]);
  const cwd = folderWith({ 'nb.ipynb': text });
  const { out, err } = await joulelint(['--output-format=concise', '.'], { cwd });
  expect(err).toContain('cell 2, line 1 is not valid Python');
  expect(out).toContain(PERSISTENT);
});
