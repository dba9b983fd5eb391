import { expect, test } from 'vitest';
import { jsonReport } from '../../src/report/json.ts';
import { failure, MEASURED, reportOf } from '../support/run-report.ts';

const SOURCE = 'def f():\n    "😀"; model.predict(x)\n';

const REPORT = reportOf(
  { 'train.py': SOURCE },
  [
    {
      code: 'model.predict(x)',
      impact: MEASURED,
      related: [{ code: 'def f():', message: 'in this function' }],
      fix: {
        title: 'Call the model',
        applicability: 'safe',
        edits: [
          { range: { start: SOURCE.indexOf('.predict'), end: SOURCE.indexOf('(x)') }, text: '' },
        ],
      },
    },
    {
      code: 'def',
      rule: 'keras/other',
      severity: 'hint',
      suppressed: { kind: 'comment', reason: 'known' },
    },
    { code: 'f', suppressed: { kind: 'comment' } },
  ],
  { failures: [failure('rule'), { ...failure('rule'), rule: 'keras/broken' }] },
);

test('the whole document has the documented fields', () => {
  expect(JSON.parse(jsonReport(REPORT))).toEqual({
    schemaVersion: 1,
    tool: { name: 'joulelint', version: '9.9.9' },
    findings: [
      {
        rule: 'keras/some-rule',
        severity: 'warning',
        message: 'This wastes energy.',
        url: 'https://example.org/some-rule',
        path: 'train.py',
        // The emoji takes two UTF-16 code units.
        range: { start: { line: 2, column: 11 }, end: { line: 2, column: 27 } },
        columnUnit: 'utf-16',
        cell: null,
        physicalRange: null,
        related: [
          {
            range: { start: { line: 1, column: 1 }, end: { line: 1, column: 9 } },
            message: 'in this function',
          },
        ],
        fix: {
          applicability: 'safe',
          title: 'Call the model',
          edits: [
            { range: { start: { line: 2, column: 16 }, end: { line: 2, column: 24 } }, text: '' },
          ],
        },
        suppression: null,
        baselineState: null,
        fingerprint: 'print-0',
        impact: MEASURED,
        looksUnused: false,
        smokeTest: false,
        recordedAs: null,
        estimate: null,
        energy: null,
        carbon: null,
      },
      expect.objectContaining({ suppression: { kind: 'comment', reason: 'known' }, fix: null }),
      expect.objectContaining({ suppression: { kind: 'comment', reason: null } }),
    ],
    failures: [
      { path: 'train.py', kind: 'rule', message: 'is rule', rule: null },
      { path: 'train.py', kind: 'rule', message: 'is rule', rule: 'keras/broken' },
    ],
    summary: {
      files: 1,
      analysed: 1,
      irrelevant: 0,
      skipped: 0,
      failed: 0,
      findings: 1,
      suppressed: 2,
      baseline: null,
      newCode: null,
      bySeverity: { error: 0, warning: 1, info: 0, hint: 0 },
      byRule: { 'keras/some-rule': 1 },
      energy: null,
      carbon: null,
      totals: [],
      fixed: null,
      gates: [],
      exitReason: 'findings',
      durationMs: 1234,
    },
    assumptions: null,
  });
});

test('a run without findings is a complete document too', () => {
  const { findings, summary } = JSON.parse(jsonReport(reportOf({}, [])));
  expect(findings).toEqual([]);
  expect(summary).toMatchObject({ files: 0, findings: 0, byRule: {}, exitReason: 'no-findings' });
});
