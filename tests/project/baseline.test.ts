import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareWithBaseline,
  foundFile,
  loadSettings,
  readBaseline,
  writeBaseline,
} from '#project';
import { folderWith } from '../support/folder.ts';
import { reportOf } from '../support/run-report.ts';

const RULE = 'keras/predict-in-loop';

/** Compares a text, in which each call of `f` is a finding, with a baseline of another text. */
function compare(text: string, before: string | undefined) {
  const cwd = folderWith({ 'a.py': text });
  const path = `${cwd}/baseline.json`;
  const run = (source: string) => ({
    cwd,
    findings: findingsIn(source),
    files: [foundFile(`${cwd}/a.py`, loadSettings(nothing(cwd)).forFolder(cwd), cwd)],
    textOf: () => source,
    failed: new Set<string>(),
  });
  const entries = before === undefined ? [] : compareWithBaseline(path, run(before), []).updated;
  return compareWithBaseline(path, run(text), entries);
}

function nothing(cwd: string) {
  return { cwd, isolated: true, overrides: {}, ignoreSuppressions: false };
}

function findingsIn(text: string) {
  const { findings } = reportOf({ 'a.py': text }, []);
  const calls = [...text.matchAll(/f\([^)]*\)/g)];
  return [...findings, ...calls.map((call) => findingAt(text, call.index, call[0]))];
}

function findingAt(text: string, start: number, code: string) {
  const [finding] = reportOf({ 'a.py': text }, [{ code, rule: RULE, path: 'a.py' }]).findings;
  if (!finding) throw new Error('no finding');
  return { ...finding, range: { start, end: start + code.length } };
}

const CASES: readonly (readonly [
  name: string,
  before: string,
  now: string,
  fresh: readonly number[],
  gone: number,
])[] = [
  ['the same text', 'f(x)\n', 'f(x)\n', [], 0],
  ['lines inserted above', 'f(x)\n', 'import keras\n\n\nf(x)\n', [], 0],
  ['lines taken out above', 'a = 1\nb = 2\nf(x)\n', 'f(x)\n', [], 0],
  ['findings that changed places', 'f(x)\nf(y)\n', 'f(y)\nf(x)\n', [], 0],
  ['a variable renamed elsewhere', 'a = 1\ny = f(x)\n', 'b = 1\ny = f(x)\n', [], 0],
  ['a variable renamed in the line', 'y = f(x)\n', 'z = f(x)\n', [], 0],
  ['another indentation', 'y = f(x)\n', 'if a:\n\ty = f(x)\n', [], 0],
  ['a call broken over lines', 'f(x, y)\n', 'f(x,\n  y)\n', [], 0],
  ['code that changed', 'f(x)\n', 'f(y)\n', [0], 1],
  ['a line written twice', 'f(x)\n', 'f(x)\nf(x)\n', [1], 0],
  ['one of three taken out', 'f(x)\nf(x)\nf(x)\n', 'f(x)\nf(x)\n', [], 1],
  ['the same code in a new line above', 'y = f(x)\n', 'z = f(x)\ny = f(x)\n', [0], 0],
  ['everything mended', 'f(x)\nf(x)\n', '', [], 2],
];

test.each(CASES)('%s', (_, before, now, fresh, gone) => {
  const { known, stale, pruned, updated } = compare(now, before);
  const findings = findingsIn(now);
  const isKnown = (range: { start: number }) =>
    [...known].some((finding) => finding.range.start === range.start);
  const found = findings.flatMap(({ range }, index) => (isKnown(range) ? [] : [index]));
  expect(found).toEqual(fresh);
  expect(countOf(stale)).toBe(gone);
  expect(countOf(pruned)).toBe(findings.length - fresh.length);
  expect(countOf(updated)).toBe(findings.length);
});

const program = fc
  .array(fc.constantFrom('f(x)\n', 'y = f(x)\n', 'f(y)\n', 'a = 1\n'), { maxLength: 8 })
  .map((lines) => lines.join(''));

test('what is known, new and gone adds up', () => {
  fc.assert(
    fc.property(program, program, (before, now) => {
      const { known, stale, pruned } = compare(now, before);
      expect(known.size).toBe(countOf(pruned));
      expect(known.size + countOf(stale)).toBe(findingsIn(before).length);
      expect(compare(now, now).known.size).toBe(findingsIn(now).length);
    }),
    { numRuns: 60 },
  );
});

describe('the file', () => {
  const entry = { path: 'a "b".py', rule: RULE, code: 'c', lines: ['l1', 'l2'] };

  test('is read as it was written, in any order', () => {
    const cwd = folderWith({});
    const path = `${cwd}/baseline.json`;
    const other = { ...entry, code: 'd', lines: ['x'] };
    writeBaseline(path, [other, entry]);
    const text = readFileSync(path, 'utf8');
    writeBaseline(path, [{ ...entry, lines: ['l2', 'l1'] }, other]);
    expect(readFileSync(path, 'utf8')).toBe(text);
    expect(readBaseline(path, 'baseline.json')).toEqual([entry, other]);
    writeBaseline(path, []);
    expect(readBaseline(path, 'baseline.json')).toEqual([]);
    expect(readdirSync(cwd)).toEqual(['baseline.json']);
  });

  test.each([
    ['', /^The baseline b\.json cannot be read \(Unexpected end.*restore it/],
    ['<<<<<<< HEAD\n{}', /cannot be read \(Unexpected token/],
    ['{}', /^b\.json is no baseline of joulelint/],
    ['[]', /is no baseline/],
    ['{"joulelintBaseline": 1}', /is no baseline of joulelint \(at `findings`\)/],
    [
      '{"joulelintBaseline": 1, "findings": [{"path": 1}]}',
      /is no baseline of joulelint \(at `findings\.0\./,
    ],
    [
      '{"joulelintBaseline": 2, "entries": []}',
      /was written by a newer version of joulelint \(format 2, this one knows 1\); update joulelint/,
    ],
  ])('%j is refused', (text, reason) => {
    const cwd = folderWith({});
    writeFileSync(`${cwd}/b.json`, text);
    expect(() => readBaseline(`${cwd}/b.json`, 'b.json')).toThrow(reason);
  });

  test('that is missing is asked for', () => {
    expect(() => readBaseline('/nowhere/b.json', 'b.json')).toThrow(
      'There is no baseline b.json; `joulelint baseline create` makes one.',
    );
  });
});

function countOf(entries: readonly { readonly lines: readonly string[] }[]): number {
  return entries.reduce((sum, { lines }) => sum + lines.length, 0);
}
