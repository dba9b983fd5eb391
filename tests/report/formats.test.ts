import { describe, expect, test } from 'vitest';
import { appraise } from '#energy';
import { formatted, type Format } from '#report';
import { FORMATS } from '../../src/cli/flags.ts';
import { range } from '../../src/energy/interval.ts';
import { measured, T4_PROFILE } from '../support/energy.ts';
import { ROOT } from '../support/rule-folders.ts';
import { failure, reportOf } from '../support/run-report.ts';
import { CONTEXT, sampleRun } from '../support/sample-run.ts';

const ENDINGS: Partial<Record<Format, string>> = {
  json: 'json',
  sarif: 'json',
  gitlab: 'json',
  rdjson: 'json',
  junit: 'xml',
  checkstyle: 'xml',
  markdown: 'md',
};

// The page of `html` has tests of its own and changes with its looks.
describe.each(FORMATS.filter((format) => format !== 'html'))('%s', (format) => {
  test('is written as it always was', async () => {
    const golden = `${ROOT}test-fixtures/formats/${format}.${ENDINGS[format] ?? 'txt'}`;
    await expect(formatted(sampleRun(), format, CONTEXT)).toMatchFileSnapshot(golden);
  });

  test('sends no escape bytes, whatever the code holds', () => {
    const text = formatted(sampleRun(), format, CONTEXT);
    expect(text).not.toContain('\u001b');
  });

  test('ends with a line break and stands an empty run', () => {
    const text = formatted(reportOf({}, []), format, CONTEXT);
    if (text !== '') expect(text.endsWith('\n')).toBe(true);
  });

  test('says nothing about energy where nobody wants to read of it', () => {
    const text = formatted(sampleRun({ estimates: 'off' }), format, CONTEXT);
    expect(text).not.toMatch(/kWh|CO2e a|avoidable:/);
  });
});

test('html is a page', () => {
  expect(formatted(sampleRun(), 'html', CONTEXT)).toMatch(/^<!doctype html>/);
});

describe('where a host shows only some', () => {
  const many = (severity: 'error' | 'warning' | 'info' | 'hint', count: number) =>
    Array.from({ length: count }, () => ({ code: 'x', severity }));
  const github = (...severities: Parameters<typeof many>[]) =>
    formatted(
      reportOf(
        { 'a.py': 'x\n' },
        severities.flatMap((wish) => many(...wish)),
      ),
      'github',
      CONTEXT,
    );

  test('GitHub gets ten annotations of a kind, and the rest as plain lines', () => {
    const lines = github(['warning', 13], ['error', 2], ['hint', 1]).trimEnd().split('\n');
    expect(lines.filter((line) => line.startsWith('::warning '))).toHaveLength(10);
    expect(lines.filter((line) => line.startsWith('::error '))).toHaveLength(2);
    expect(lines[0]).toMatch(/^::error /);
    expect(lines[12]).toBe(
      '4 more findings are no annotation, because GitHub shows 10 of a kind and hints are none:',
    );
    expect(lines.slice(13).every((line) => line.startsWith('- a.py:1:1: '))).toBe(true);
  });

  test('what avoids most goes first, and what is left out avoids least', () => {
    const first = formatted(sampleRun(), 'github', CONTEXT).split('\n')[0];
    expect(first).toContain('keras/model-created-in-loop');
    const shares = [0.1, 0.5, undefined, 0.3, ...Array.from({ length: 9 }, (_, at) => at / 100)];
    const report = reportOf(
      { 'a.py': 'x\n' },
      shares.map((share, at) => ({
        code: 'x',
        message: `finding ${at}`,
        ...(share === undefined ? {} : { impact: measured('A', range(0, share, 1)) }),
      })),
    );
    const appraisal = appraise(
      report.findings.map(({ rule, impact }) => ({ rule, impact, workload: T4_PROFILE })),
      [T4_PROFILE],
    );
    const lines = formatted({ ...report, estimates: appraisal }, 'github', CONTEXT).split('\n');
    const order = lines.flatMap((line) => /finding (\d+)/.exec(line)?.[1] ?? []);
    expect(order.slice(0, 4)).toEqual(['1', '3', '0', '12']);
    expect(lines[10]).toMatch(/^3 more findings are no annotation/);
    expect(order.slice(10)).toEqual(expect.arrayContaining(['2']));
  });

  test('GitHub commands cannot be forged from paths or messages', () => {
    const text = formatted(
      reportOf({ 'a,b:c%\n::error ::x.py': 'x' }, [{ code: 'x', message: 'a\r\n::set-env 100%' }]),
      'github',
      { ...CONTEXT, inRepository: (path) => path },
    );
    expect(text.match(/^::/gm)).toHaveLength(1);
    expect(text).toContain('file=a%2Cb%3Ac%25 %3A%3Aerror %3A%3Ax.py,line=1');
    expect(text).toContain('::a ::set-env 100%25');
  });

  test('Azure gets issues that cannot be forged, and the rest as plain lines', () => {
    const sketches = [
      { code: 'x', message: 'a\r\n##vso[task.complete]100%' },
      { code: 'x', severity: 'info' as const },
    ];
    const context = { ...CONTEXT, inRepository: (path: string) => path };
    const text = formatted(reportOf({ 'a;b]%.py': 'x' }, sketches), 'azure', context);
    expect(text.match(/^##/gm)).toHaveLength(1);
    expect(text).toMatch(/type=warning;sourcepath=a%3Bb%5D%AZP25\.py;linenumber=1;columnnumber=1;/);
    expect(text).toMatch(/\n- a;b\]%\.py:1:1: /);
    expect(text).toContain('[task.complete]100%AZP25');
  });

  test('SARIF keeps what hosts take, and says what it left out', () => {
    const findings = many('warning', 25_001);
    const report = reportOf({ 'a.py': 'x\n' }, [{ code: 'x', severity: 'hint' }, ...findings]);
    const [run] = JSON.parse(formatted(report, 'sarif', CONTEXT)).runs;
    expect(run.results).toHaveLength(25_000);
    expect(run.results.some((one: { level: string }) => one.level === 'note')).toBe(false);
    expect(run.invocations[0].toolExecutionNotifications[0].message.text).toMatch(/25002 findings/);
  });

  test('Markdown stays below what a comment may hold', () => {
    const sketches = Array.from({ length: 3000 }, (_, index) => ({
      code: 'x',
      rule: `keras/rule-${index}`,
      message: '長い '.repeat(900),
    }));
    const text = formatted(reportOf({ 'a.py': 'x\n' }, sketches), 'markdown', CONTEXT);
    expect(text.length).toBeLessThan(65_536);
    // The summary of a step on GitHub is counted in bytes.
    expect(Buffer.byteLength(text)).toBeLessThan(1_048_576);
    expect(text).toContain('The rest was left out');
  });
});

test('a run with failures is a success to SARIF, and the failures are told', () => {
  const failures = [failure('timeout'), failure('binary', 'b.py')];
  const [run] = JSON.parse(formatted(reportOf({}, [], { failures }), 'sarif', CONTEXT)).runs;
  expect(run.invocations[0]).toMatchObject({
    executionSuccessful: true,
    toolExecutionNotifications: [{ level: 'warning' }, { level: 'note' }],
  });
});

test('rdjson counts bytes', () => {
  const { diagnostics } = JSON.parse(formatted(sampleRun(), 'rdjson', CONTEXT));
  const error = diagnostics.find((one: { severity: string }) => one.severity === 'ERROR');
  // x = "é😀<&>";␣ is 13 characters wide and 17 bytes long.
  expect(error.location.range.start).toEqual({ line: 1, column: 18 });
  expect(error.suggestions[0].range).toEqual(error.location.range);
});
