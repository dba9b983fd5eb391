import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isInShard } from '../../src/cli/shard.ts';
import { joulelint } from '../support/command.ts';
import { folderWith, write } from '../support/folder.ts';
import { CLEAN, FIXABLE, IRRELEVANT, UNSAFE, WARNING } from '../support/samples.ts';
import { REBUILT_MODEL, T4_WORKLOAD } from '../support/workloads.ts';

const BASELINE = 'joulelint-baseline.json';

/** A project with something of everything a report may hold. */
const PROJECT = {
  'joulelint.toml': `${T4_WORKLOAD}`,
  'train.py': REBUILT_MODEL,
  'sub/joulelint.toml': `baseline = "${BASELINE}"\n`,
  'sub/old.py': UNSAFE,
  'sub/gone.py': UNSAFE,
  'sub/é (1).py': FIXABLE,
  'tests/test_train.py': REBUILT_MODEL,
  'a.ipynb': JSON.stringify({
    cells: [{ cell_type: 'code', source: [UNSAFE], metadata: {}, outputs: [] }],
    metadata: { language_info: { name: 'python' } },
    nbformat: 4,
    nbformat_minor: 5,
  }),
  'silent.py': UNSAFE.replace(/\n$/, '  # joulelint: ignore[keras/run-eagerly-left-on]\n'),
  'broken.py': Buffer.from('import keras\nx = "\xe9"\n', 'latin1'),
  'clean.py': CLEAN,
  'plain.py': IRRELEVANT,
  'warning.py': WARNING,
  ...Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`many/f${index}.py`, UNSAFE])),
};

async function project() {
  const cwd = folderWith(PROJECT);
  await joulelint(['baseline', 'create', 'sub'], { cwd });
  rmSync(join(cwd, 'sub/gone.py'));
  write(cwd, { 'sub/new.py': UNSAFE });
  return cwd;
}

async function shards(cwd: string, count: number, args: readonly string[] = []) {
  const reports = Array.from({ length: count }, (_, index) => `parts/${index + 1}.json`);
  write(cwd, { 'parts/': '' });
  for (const [index, report] of reports.entries()) {
    const shard = ['--shard', `${index + 1}/${count}`, `--output-format=json=${report}`];
    const { code } = await joulelint([...args, ...shard, '--exit-zero', '--silent'], { cwd });
    expect(code).toBe(0);
  }
  return reports;
}

/** The same text whenever it was made. */
function timeless(text: string): string {
  return text.replace(/"durationMs": ?\d+/g, '').replace(/ in [\d.]+ m?s/g, '');
}

const FORMATS = [
  'full',
  'concise',
  'grouped',
  'summary',
  'json',
  'jsonl',
  'sarif',
  'github',
  'gitlab',
  'junit',
  'rdjson',
  'rdjsonl',
  'checkstyle',
  'azure',
  'markdown',
  'html',
];

describe('merge', () => {
  test.each([1, 4])('of %d parts tells what one run tells, in every format', async (count) => {
    const cwd = await project();
    const reports = await shards(cwd, count);
    const outputs = (name: string) =>
      FORMATS.map((format) => `--output-format=${format}=${name}.${format}.txt`);
    const whole = await joulelint(outputs('whole'), { cwd });
    const merged = await joulelint(['merge', ...reports.toReversed(), ...outputs('merged')], {
      cwd,
    });
    expect([merged.code, timeless(merged.err)]).toEqual([whole.code, timeless(whole.err)]);
    for (const format of FORMATS) {
      const text = (name: string) =>
        timeless(readFileSync(join(cwd, `${name}.${format}.txt`), 'utf8'));
      expect(text('merged')).toBe(text('whole'));
    }
  });

  test('reads a folder, and limits and exit codes are its own', async () => {
    const cwd = await project();
    await shards(cwd, 2);
    const runs = [
      [],
      ['--fail-on', 'error'],
      ['--max-findings', '3'],
      ['--energy-budget', '1Wh', '--fail-on=never'],
      ['--energy-budget', '90kWh', '--fail-on=never'],
      ['--exit-zero'],
      ['--strict'],
    ];
    for (const args of runs) {
      const json = [...args, '--output-format=json'];
      const merged = await joulelint(['merge', 'parts', ...json], { cwd });
      const whole = await joulelint(json, { cwd });
      expect([merged.code, timeless(merged.out)]).toEqual([whole.code, timeless(whole.out)]);
    }
  });

  test('without the project there is everything but amounts of energy', async () => {
    const cwd = await project();
    await shards(cwd, 2);
    const elsewhere = folderWith({ 'a.json': readFileSync(join(cwd, 'parts/1.json')) });
    writeFileSync(join(elsewhere, 'b.json'), readFileSync(join(cwd, 'parts/2.json')));
    const merged = await joulelint(['merge', '.', '--no-estimates'], { cwd: elsewhere });
    const whole = await joulelint(['--no-estimates'], { cwd });
    expect(merged.out).toBe(whole.out);
  });
});

test('every file belongs to exactly one part, whatever else there is', () => {
  const names = Array.from({ length: 500 }, (_, index) => `src/file-${index}.py`);
  for (const count of [1, 2, 7]) {
    const sizes = Array.from({ length: count }, () => 0);
    for (const name of names) {
      const parts = sizes.flatMap((_, at) =>
        isInShard(name, { index: at + 1, count }, '/work') ? [at] : [],
      );
      expect(parts).toHaveLength(1);
      expect(isInShard(`/work/${name}`, { index: (parts[0] ?? 0) + 1, count }, '/work')).toBe(true);
      for (const at of parts) sizes[at] = (sizes[at] ?? 0) + 1;
    }
    for (const size of sizes) expect(size).toBeGreaterThan((0.6 * names.length) / count);
  }
});

describe('refused', () => {
  test.each([
    [['--shard', '0/2'], /--shard expects a part of a whole, such as 2\/5, not `0\/2`/],
    [['--shard', '3/2'], /expects a part/],
    [['--shard', '1'], /expects a part/],
    [['--shard', '1/2', '--fix'], /--shard only reports/],
    [['--shard', '1/2', '--energy-budget', '1Wh'], /--energy-budget is for all parts together/],
    [['merge'], /missing required args/],
    [['merge', 'nothing.json'], /Cannot read the report nothing\.json: it does not exist/],
    [['merge', 'empty'], /no JSON report in empty/],
    [['merge', 'odd.json'], /odd\.json is no JSON report of joulelint/],
    [['merge', 'parts/1.json'], /Part 2 is missing of 2/],
    [['merge', 'parts/1.json', 'parts/1.json'], /are both part 1 of 2/],
    [
      ['merge', 'parts/1.json', 'other.json'],
      /other\.json is part 2 of 3, parts\/1\.json is one of 2/,
    ],
    [['merge', 'parts/1.json', 'old.json'], /old\.json was written by version 0\.0\.1/],
    [['merge', 'parts/1.json', 'cut.json'], /cut\.json is not complete/],
    [['merge', 'whole.json'], /whole\.json is the report of a whole run/],
    [['merge', 'parts', '--select', 'keras'], /There is no flag --select/],
  ])('%j', async (args, reason) => {
    const cwd = folderWith({ 'a.py': CLEAN, 'empty/': '', 'odd.json': '[]' });
    if (args.some((arg) => /parts|whole/.test(arg))) await spoiltParts(cwd);
    const run = await joulelint(args, { cwd });
    expect([run.code, run.out]).toEqual([2, '']);
    expect(run.err).toMatch(reason);
  });

  async function spoiltParts(cwd: string) {
    await shards(cwd, 2);
    const part = JSON.parse(readFileSync(join(cwd, 'parts/2.json'), 'utf8'));
    const { shard, ...whole } = part;
    write(cwd, {
      'whole.json': JSON.stringify(whole),
      'other.json': JSON.stringify({ ...part, shard: { ...shard, count: 3 } }),
      'old.json': JSON.stringify({ ...part, tool: { ...part.tool, version: '0.0.1' } }),
      'cut.json': JSON.stringify({
        ...part,
        summary: { ...part.summary, exitReason: 'interrupted' },
      }),
    });
  }
});
