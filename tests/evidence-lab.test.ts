import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { prepare, prepareScripts, ruleCatalogue } from '#engine';
import { quotedRules } from './support/board-text.ts';
import { boardMeasurements, boardRows } from './support/board-energy.ts';
import { measuredAgain, readRows, summarize } from './support/evidence-lab.ts';
import { labFolder, measurements, programOf, programsOf } from './support/measured-folders.ts';
import { figure, keyOf, verdict } from './support/measured-text.ts';
import { runRule } from './support/one-rule.ts';
import { parserAssets } from './support/python.ts';
import { ROOT, filesIn, loadRules, ruleIds } from './support/rule-folders.ts';

beforeAll(async () => {
  await prepare(parserAssets());
  await prepareScripts();
});

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

test('every stable rule, and every rule for TensorFlow.js, has rows or its place on the page that says why not', () => {
  const page = readFileSync(join(ROOT, 'bench/evidence/README.md'), 'utf8');
  const listed = (title: string): string[] => {
    const [, section = ''] = page.split(`## ${title}\n`);
    const [table = ''] = section.split('\n## ');
    return [...table.matchAll(/^\| `([\w-]+\/[\w-]+)` +\|/gm)].map(([, id = '']) => id);
  };
  const rowless = withPrograms.filter((id) => !measured.some((one) => one.id === id));
  expect(listed('Programs that wait for their rows')).toEqual(rowless);
  const excused = listed('Rules without a pair');
  expect(excused.filter((id) => !ruleIds().includes(id))).toEqual([]);
  expect(excused.filter((id) => withPrograms.includes(id))).toEqual([]);
  const asked = rules.filter(({ id, rule }) => rule.status === 'stable' || id.startsWith('tfjs/'));
  const settled = [...excused, ...withPrograms];
  expect(asked.map(({ id }) => id).filter((id) => !settled.includes(id))).toEqual([]);
});

describe.each(withPrograms)('%s', (id) => {
  test('reports the wasteful program and not the mended one', () => {
    expect(programsOf(id)).toEqual(expect.arrayContaining(['fixed', 'wasteful']));
    for (const name of programsOf(id)) {
      const { path, text } = programOf(id, name);
      expect(text, path).toMatch(/^(?:"""[^\n]+\."""|\/\/ [^\n]+\.)\n/);
      const { findings } = runRule(id, text, path);
      if (name === 'wasteful') expect(findings).not.toEqual([]);
      if (name === 'fixed') expect(findings).toEqual([]);
    }
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

describe.each(boardMeasurements())('the rows of $id with $backend on a graphics card', (one) => {
  test('are complete', () => {
    const programs = one.summaries.map(({ program }) => program);
    expect(programs[0]).toBe('wasteful');
    expect(programs.at(-1)).toBe('fixed');
    const runs = one.summaries.map((each) => each.runs);
    expect(new Set(runs).size).toBe(1);
    expect(Math.min(...runs)).toBeGreaterThanOrEqual(3);
    for (const row of boardRows()) {
      expect(row.joules).toBeGreaterThan(0);
      // Joules and seconds of a unit are rounded, the power of the whole run less so.
      expect(row.joules / row.wall / row.watts).toBeCloseTo(1, 1);
    }
  });

  test('are cited by the rule, if it quotes them, and say nothing of TensorFlow', () => {
    const rule = rules.find(({ id }) => id === one.id)?.rule;
    const key = `board-energy-${one.id.replace('/', '-')}`;
    const cited = rule?.evidence.find((source) => source.key === key);
    expect(cited !== undefined).toBe(quotedRules(boardMeasurements()).includes(one.id));
    if (cited) expect(cited.says).toContain('not measured with TensorFlow');
  });
});

test('our own figures on pages come from rows', () => {
  const own = ruleIds().filter((id) => {
    const page = readFileSync(join(ROOT, 'rules', id, 'README.md'), 'utf8');
    const written = page.replace(/<!-- generated: [\s\S]*?<!-- \/generated -->/g, '');
    const parts = written.split(/\n\n|\n- /).map((part) => part.replace(/\s+/g, ' '));
    return parts.some((part) => OWN.test(part) && FIGURE.test(part));
  });
  expect(own).toEqual([]);
});

test('messages tell no figures of our own, which rows would change', () => {
  const messages = rules.flatMap(({ rule }) => Object.values(rule.messages));
  expect(messages.filter((text) => OWN.test(text) && FIGURE.test(text))).toEqual([]);
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

  test('of several sessions span the intervals of all, and a later one lies within or not', () => {
    const sessions = [
      { wasteful: [2, 2.2, 2.4], fixed: [1, 1, 1] },
      { wasteful: [2.1, 2.3, 2.2], fixed: [1, 1, 1] },
      { wasteful: [3, 3, 3], fixed: [1, 1, 1] },
    ];
    const rows = sessions.flatMap((times, at) => {
      return readRows(csv(times)).map((row) => ({ ...row, session: `${at}` }));
    });
    expect(summarize(rows)[0]).toMatchObject({ runs: 9, sessions: 3, ratio: [2, 2.2, 3] });
    const again = measuredAgain(rows);
    expect(again.map(({ isWithin }) => isWithin)).toEqual([true, false]);
    expect(again.map(({ before }) => before)).toEqual([
      [2, 2.4],
      [2, 2.4],
    ]);
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
