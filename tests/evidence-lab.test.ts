import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { prepare, ruleCatalogue } from '#engine';
import { readRows, summarize } from './support/evidence-lab.ts';
import { labFolder, measurements, programsOf } from './support/measured-folders.ts';
import { figure, keyOf, verdict } from './support/measured-text.ts';
import { runRule } from './support/one-rule.ts';
import { parserAssets } from './support/python.ts';
import { ROOT, filesIn, loadRules, ruleIds } from './support/rule-folders.ts';

beforeAll(() => prepare(parserAssets()));

const rules = await loadRules();
const withPrograms = ruleIds().filter((id) => programsOf(id).length > 0);
const measured = measurements();

test('folders of the lab belong to rules', () => {
  const frameworks = new Set(ruleIds().map((id) => id.split('/')[0] ?? ''));
  const folders = filesIn(join(ROOT, 'bench/evidence')).flatMap((framework) => {
    if (!frameworks.has(framework)) return [];
    return filesIn(labFolder(framework)).map((rule) => `${framework}/${rule}`);
  });
  expect(folders.filter((id) => !ruleIds().includes(id))).toEqual([]);
});

test('a rule without a pair has a reason, and only such a rule', () => {
  const page = readFileSync(join(ROOT, 'bench/evidence/README.md'), 'utf8');
  const excused = [...page.matchAll(/^\| `([\w-]+\/[\w-]+)` +\|/gm)].map(([, id = '']) => id);
  expect(excused.filter((id) => !ruleIds().includes(id))).toEqual([]);
  expect(excused.filter((id) => withPrograms.includes(id))).toEqual([]);
});

describe.each(withPrograms)('%s', (id) => {
  const text = (name: string): string => readFileSync(join(labFolder(id), `${name}.py`), 'utf8');

  test('reports the wasteful program and not the mended one', () => {
    expect(programsOf(id)).toEqual(expect.arrayContaining(['fixed', 'wasteful']));
    for (const name of programsOf(id)) expect(text(name), name).toMatch(/^"""[^\n]+\."""\n/);
    expect(runRule(id, text('wasteful')).findings).not.toEqual([]);
    expect(runRule(id, text('fixed')).findings).toEqual([]);
  });
});

describe.each(measured)('the rows of $id', ({ id, rows, summaries }) => {
  test('are complete', () => {
    expect(summaries.map(({ program }) => program).toSorted()).toEqual(programsOf(id).toSorted());
    expect(new Set(summaries.map(({ runs }) => runs)).size).toBe(1);
    for (const row of rows) {
      expect(row.cpu).toBeGreaterThan(0);
      expect(row.wall).toBeGreaterThan(0);
      expect(row.software).toMatch(/\d+\.\d+/);
      expect(row.machine).not.toBe('');
    }
    expect(existsSync(join(labFolder(id), 'chart.svg'))).toBe(true);
  });

  test('are cited by the rule, which claims no energy from them', () => {
    const rule = rules.find((one) => one.id === id)?.rule;
    expect(rule?.evidence.map(({ key }) => key)).toContain(`cpu-time-${id.replace('/', '-')}`);
    const { impact } = ruleCatalogue().find((one) => one.id === id) ?? {};
    if (impact?.kind === 'measured') expect(impact.study).toBeDefined();
  });
});

/** Pages that still tell figures of a first look, which no rows back yet; one with a pair comes off this list. */
const FIRST_LOOKS = [
  'keras/clear-session-in-tight-loop',
  'keras/evaluate-each-batch',
  'keras/fit-in-loop',
  'keras/lambda-layer-heavy',
  'keras/predict-in-loop',
  'python/figure-not-closed',
  'tensorflow/concat-in-loop',
];

test('our own figures on pages come from rows', () => {
  const own = ruleIds().filter((id) => {
    const page = readFileSync(join(ROOT, 'rules', id, 'README.md'), 'utf8');
    const written = page.replace(/<!-- generated: [\s\S]*?<!-- \/generated -->/g, '');
    return written.split(/\n\n|\n- /).some((part) => OWN.test(part) && FIGURE.test(part));
  });
  expect(own).toEqual(FIRST_LOOKS);
});

/** Words that say that something was measured here. */
const OWN = /\bours\b|\bwe measured\b|CPU[- ](?:time|seconds?|s)\b|\b[Rr]un here\b/;

/** An amount of time, memory or energy, or a ratio. */
const FIGURE =
  /\d[\d.,]*\s?(?:ms|s|seconds?|minutes?|CPU-seconds?|MB|MiB|GB|times (?:as|the)|%|kWh|J|Wh)(?=[\s.,;:)]|$)/;

describe('summaries', () => {
  const csv = (times: Readonly<Record<string, readonly number[]>>): string => {
    const lines = Object.entries(times).flatMap(([program, list]) => {
      return list.map((cpu) => `${program},cpu,${cpu},1,0,a machine,some software`);
    });
    return ['program,device,cpu_s,wall_s,added_mib,machine,software', ...lines, ''].join('\n');
  };
  const summarized = (times: Readonly<Record<string, readonly number[]>>): typeof summaries => {
    return { id: 'a/b', rows: [], about: new Map(), summaries: summarize(readRows(csv(times))) };
  };
  const summaries = {
    id: '',
    rows: [],
    about: new Map<string, string>(),
    summaries: summarize([]),
  };

  test.each([
    [{ wasteful: [4, 5, 6], fixed: [1, 1, 1] }, /took 5\.00 \(4\.00 to 6\.00\) times/],
    [{ wasteful: [0.9, 1, 1.1], fixed: [1, 0.9, 1.1] }, /No effect on CPU time was seen/],
    [{ wasteful: [1, 1, 1], fixed: [4, 5, 6] }, /The mended program took more CPU time/],
  ])('%j', (times, words) => {
    expect(verdict(summarized(times))).toMatch(words);
  });

  test('are the same every time, with the wasteful program first and the mended one last', () => {
    const times = { fixed: [1, 2, 3], other: [2, 2, 4], wasteful: [9, 7, 8] };
    expect(summarized(times)).toEqual(summarized(times));
    expect(summarized(times).summaries.map(({ program }) => program)).toEqual([
      'wasteful',
      'other',
      'fixed',
    ]);
  });

  test.each([
    [123.4, '123'],
    [12.34, '12.3'],
    [1.234, '1.23'],
    [0.1234, '0.12'],
    [0, '0.0'],
  ])('%d is written %s', (value, words) => expect(figure(value)).toBe(words));

  test('a rule finds its measurement under the name of its folder', () => {
    expect(keyOf('keras/predict-in-loop')).toBe('cpuTimeKerasPredictInLoop');
  });
});
