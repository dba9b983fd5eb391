import { LineIndex, type CellPlace, type Edit, type Position, type Severity } from '#core';
import type { FixedInRun } from './fixes.ts';
import { assumptionField, estimateFields, totalFields } from './json-estimates.ts';
import { estimatesOf } from './run-estimates.ts';
import { openFindings, type ReportedFinding, type RunReport } from './run-report.ts';

/** Grows by one whenever a field is renamed, removed or changes its meaning. */
const SCHEMA_VERSION = 1;

/** The whole run as one JSON object; lines and columns count from 1, columns in UTF-16 code units. */
export function jsonReport(report: RunReport): string {
  const { schemaVersion, tool, ...rest } = runFields(report);
  const document = {
    schemaVersion,
    tool,
    findings: findingFields(report),
    ...rest,
    ...shardOf(report),
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

/** The same as one JSON object a line: the findings, then everything that is about the whole run. */
export function jsonLinesReport(report: RunReport): string {
  const lines = [
    ...findingFields(report).map((finding) => ({ type: 'finding', ...finding })),
    { type: 'summary', ...runFields(report) },
  ];
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

function findingFields(report: RunReport) {
  const indexes = new Map<string, LineIndex>();
  for (const [path, text] of report.sources) indexes.set(path, new LineIndex(text));
  const estimates = estimatesOf(report);
  return report.findings.map((finding) => ({
    ...findingOf(finding, indexes.get(finding.path)),
    ...estimateFields(estimates.get(finding)),
  }));
}

function runFields(report: RunReport) {
  return {
    schemaVersion: SCHEMA_VERSION,
    tool: report.tool,
    failures: report.failures.map(({ path, kind, message, rule }) => ({
      path,
      kind,
      message,
      rule: rule ?? null,
    })),
    summary: summaryOf(report),
    assumptions: assumptionField(report),
  };
}

function findingOf(finding: ReportedFinding, lines: LineIndex | undefined) {
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    url: finding.url,
    path: finding.path,
    range: rangeOf(finding.start, finding.end),
    columnUnit: 'utf-16',
    ...cellFields(finding.cell),
    related: finding.related.map(({ start, end, cell, message }) => ({
      range: rangeOf(start, end),
      ...(cell ? cellFields(cell) : {}),
      message,
    })),
    fix: finding.fix
      ? {
          applicability: finding.fix.applicability,
          title: finding.fix.title,
          edits: lines ? finding.fix.edits.map((edit) => editOf(edit, lines)) : [],
        }
      : null,
    suppression: finding.suppressed
      ? { kind: finding.suppressed.kind, reason: finding.suppressed.reason ?? null }
      : null,
    baselineState: finding.baselineState ?? null,
    fingerprint: finding.fingerprint,
    impact: finding.impact,
    looksUnused: finding.looksUnused ?? false,
    smokeTest: finding.smokeTest ?? false,
    recordedAs: finding.recordedAs ?? null,
  };
}

function cellFields(cell: CellPlace | undefined) {
  const { physical } = cell ?? {};
  return {
    cell: cell ? { number: cell.number, id: cell.id ?? null } : null,
    physicalRange: physical ? rangeOf(physical.start, physical.end) : null,
  };
}

function rangeOf(start: Position, end: Position) {
  return { start: placeOf(start), end: placeOf(end) };
}

function placeOf({ line, column }: Position) {
  return { line: line + 1, column: column + 1 };
}

function editOf({ range, text, inCell }: Edit, lines: LineIndex) {
  if (inCell) {
    return { cell: inCell.number, range: rangeOf(inCell.start, inCell.end), text };
  }
  return { range: rangeOf(lines.positionAt(range.start), lines.positionAt(range.end)), text };
}

function summaryOf(report: RunReport) {
  const { counts } = report;
  const open = openFindings(report);
  return {
    files: counts.files,
    analysed: counts.analysed,
    irrelevant: counts.irrelevant,
    skipped: counts.skipped,
    failed: counts.failed,
    findings: open.length,
    suppressed: report.findings.length - open.length,
    baseline: report.baseline ?? null,
    newCode: newCodeOf(report),
    bySeverity: bySeverity(open),
    byRule: byRule(open),
    ...totalFields(report),
    fixed: report.fixes
      ? { to: report.fixes.to, allow: report.fixes.allow, files: report.fixes.files.map(fixedOf) }
      : null,
    gates: report.gates ?? [],
    exitReason: report.exitReason,
    durationMs: Math.round(report.durationMs),
  };
}

function shardOf({ shard }: RunReport) {
  return shard ? { shard } : {};
}

function newCodeOf({ newCode }: RunReport) {
  return newCode ? { ...newCode, commit: newCode.commit ?? null } : null;
}

function fixedOf({ path, applied }: FixedInRun) {
  return { path, fixes: applied.map(({ rule, title }) => ({ rule, title })) };
}

/** How many findings of each severity, all four named. */
export function bySeverity(findings: readonly ReportedFinding[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** How many findings of each rule, rules in alphabetical order. */
export function byRule(findings: readonly ReportedFinding[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
