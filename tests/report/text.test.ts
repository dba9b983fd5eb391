import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Severity } from '#core';
import { failureLines, statisticsReport } from '#report';
import { conciseReport } from '../../src/report/concise.ts';
import { fullReport } from '../../src/report/text.ts';
import { energyLine } from '../../src/report/energy-line.ts';
import { failure, MEASURED, NOT_MEASURED, reportOf } from '../support/run-report.ts';

const TRAIN = `import keras

for images in batches:
    scores.append(model.predict(images))
`;

const FOUND = reportOf({ 'src/train.py': TRAIN }, [
  {
    code: 'model.predict(images)',
    message: '`predict` builds a new loop for each batch.',
    impact: MEASURED,
    related: [{ code: 'for images in batches:', message: 'in this loop' }],
    fix: { title: 'Call the model itself', applicability: 'unsafe', edits: [] },
  },
  {
    code: 'import keras',
    severity: 'info',
    fix: { title: 'Drop it', applicability: 'safe', edits: [] },
  },
]);

test('the full format shows place, code, related places, fix, energy and page', () => {
  expect(fullReport(FOUND, { colour: false })).toBe(`\
src/train.py:4:19: warning[keras/some-rule]: \`predict\` builds a new loop for each batch.
  |
4 |     scores.append(model.predict(images))
  |                   ^^^^^^^^^^^^^^^^^^^^^
  = note: in this loop (line 3): for images in batches:
  = help: Call the model itself (may change behaviour)
  = energy: +32 % (11 to 48 %) measured for this smell: ResNet-50 on a Tesla T4
  = see: https://example.org/some-rule

src/train.py:1:1: info[keras/some-rule]: This wastes energy.
  |
1 | import keras
  | ^^^^^^^^^^^^
  = help: Drop it (safe fix)
  = energy: not measured (no study yet)
  = see: https://example.org/some-rule

`);
});

const RULE = {
  id: 'keras/some-rule',
  summary: 'Waste',
  smell: { title: 'Waste', why: 'It wastes.' },
  url: 'https://example.org',
  status: 'stable',
};

test('what we measured of a rule is told once, where it is the full case', () => {
  const cpuTime = { program: 'Ten rounds.', ratio: '4 (3 to 5)', more: 'wasteful' } as const;
  const ratios = [{ backend: 'JAX', ratio: '2 (1 to 3)' }];
  const boardEnergy = { program: 'Ten rounds.', device: 'Some GPU', ratios };
  const told = (more: 'wasteful' | 'neither', severity: Severity): string[] => {
    const source = { key: 'ours', title: 'Ours', url: 'https://example.org', says: 'Ten rounds.' };
    const evidence = [
      { ...source, cpuTime: { ...cpuTime, more } },
      { ...source, boardEnergy },
    ];
    const rule = { ...RULE, severity, evidence };
    const report = reportOf({ 'a.py': 'x y z' }, [
      { code: 'x', severity: 'info' },
      { code: 'y' },
      { code: 'z' },
    ]);
    const text = fullReport(report, { colour: false, rules: [rule] });
    expect(
      fullReport({ ...report, estimates: 'off' }, { colour: false, rules: [rule] }),
    ).not.toMatch(/CPU time|graphics card/);
    return text.split('\n').filter((line) => /^\S+:1:|CPU time|graphics card/.test(line));
  };
  expect(told('wasteful', 'warning')).toEqual([
    'a.py:1:1: info[keras/some-rule]: This wastes energy.',
    'a.py:1:3: warning[keras/some-rule]: This wastes energy.',
    '  = CPU time: 4 (3 to 5) times as much in a program of ours (Ten rounds); CPU time is not energy',
    '  = graphics card: 2 (1 to 3) times the energy with JAX in a program of ours (Ten rounds; Some GPU); not measured with TensorFlow',
    'a.py:1:5: warning[keras/some-rule]: This wastes energy.',
  ]);
  expect(told('neither', 'warning')).toContain(
    '  = CPU time: no difference seen, 4 (3 to 5) times as much in a program of ours (Ten rounds); CPU time is not energy',
  );
  expect(told('wasteful', 'error')).toHaveLength(3);
});

test('the concise format has one line for each finding', () => {
  expect(conciseReport(FOUND)).toBe(
    'src/train.py:4:19: keras/some-rule `predict` builds a new loop for each batch.\n' +
      'src/train.py:1:1: keras/some-rule [*] This wastes energy.\n',
  );
});

test('statistics count by rule, the busiest first', () => {
  const report = reportOf({ 'a.py': 'one two three' }, [
    { code: 'one', rule: 'keras/b' },
    { code: 'two', rule: 'keras/a' },
    { code: 'three', rule: 'keras/a', fix: { title: 'T', applicability: 'safe', edits: [] } },
  ]);
  expect(statisticsReport(report)).toBe('2  keras/a (1 with a safe fix)\n1  keras/b\n');
});

test('columns count characters as displayed', () => {
  const report = reportOf({ 'a.py': 'f("😀e\u0301👩‍👩‍👧", here)' }, [{ code: 'here' }]);
  expect(conciseReport(report)).toMatch(/^a\.py:1:10: /);
  expect(fullReport(report, { colour: false })).toMatch(/^a\.py:1:10: /);
});

test('suppressed findings are not shown', () => {
  const report = reportOf({ 'a.py': 'x' }, [{ code: 'x', suppressed: { kind: 'comment' } }]);
  for (const text of [
    fullReport(report, { colour: true }),
    conciseReport(report),
    statisticsReport(report),
  ]) {
    expect(text).toBe('');
  }
});

test('a finding without its source is shown without a frame', () => {
  const { sources: _, ...rest } = FOUND;
  const text = fullReport({ ...rest, sources: new Map() }, { colour: false });
  expect(text).toContain('src/train.py:4:19: warning');
  expect(text).toContain('= note: in this loop (line 3)\n');
});

test('colour is on or off, never guessed', () => {
  expect(fullReport(FOUND, { colour: true })).toContain('\u001b[');
  expect(fullReport(FOUND, { colour: false })).not.toContain('\u001b');
});

test('names and messages can neither break a line nor reach the terminal', () => {
  const report = reportOf({ 'a\n\u001b[2Jb.py': 'x = 1' }, [
    { code: 'x', message: 'one\ntwo\u0007' },
  ]);
  const failures = failureLines([{ ...failure('read', 'a\nb'), message: 'c\u001b\nd' }]);
  expect(conciseReport(report)).toBe('a ␛[2Jb.py:1:1: keras/some-rule one two␇\n');
  expect(fullReport(report, { colour: false })).not.toContain('\u001b');
  expect(fullReport(report, { colour: false })).not.toContain('\u0007');
  expect(failures).toBe('a b: failed (read): c␛ d\n');
});

const CLAIMS = [
  { impact: NOT_MEASURED, line: 'energy: not measured (no study yet)' },
  {
    impact: { ...MEASURED, setting: 'one GPU.' },
    line: 'energy: +32 % (11 to 48 %) measured for this smell: one GPU',
  },
  {
    impact: { ...MEASURED, setting: 'one GPU', delta: { low: -0.004, likely: 0.0312, high: 4.5 } },
    line: 'energy: +3.1 % (\u22120.4 to 450 %) measured for this smell: one GPU',
  },
  {
    impact: { ...MEASURED, letter: 'B' as const, setting: 'one GPU' },
    line: 'energy: +32 % (11 to 48 %) measured elsewhere for the same change: one GPU',
  },
];

test.each(CLAIMS)('a claim reads $line', ({ impact, line }) => {
  expect(energyLine(impact)).toBe(line);
});

test('a ratio never turns into an amount', () => {
  const share = fc.double({ min: -0.9, max: 50, noNaN: true });
  fc.assert(
    fc.property(share, share, share, (low, likely, high) => {
      const line = energyLine({ ...MEASURED, setting: 'one GPU', delta: { low, likely, high } });
      expect(line).toMatch(
        /^energy: [+\u2212]?[\d.]+ % \(\u2212?[\d.]+ to \u2212?[\d.]+ %\) measured for this smell: one GPU$/,
      );
    }),
  );
});
