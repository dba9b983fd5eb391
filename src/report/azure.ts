import type { Severity } from '#core';
import { conciseLines } from './concise.ts';
import { printable } from './display.ts';
import { estimateSuffix } from './estimate-text.ts';
import { filePlace } from './file-place.ts';
import type { FormatContext } from './format-context.ts';
import { byAvoidableEnergy } from './ranking.ts';
import { estimatesOf } from './run-estimates.ts';
import type { ReportedFinding, RunReport } from './run-report.ts';

/** Azure Pipelines knows issues of these two kinds only. */
const TYPES: Partial<Record<Severity, string>> = { error: 'error', warning: 'warning' };

/**
 * Logging commands that Azure Pipelines turns into issues of a run, those that avoid most energy first. Info
 * and hints are plain lines of the log.
 */
export function azureReport(report: RunReport, context: FormatContext): string {
  const estimates = estimatesOf(report);
  const findings = byAvoidableEnergy(report);
  const issues = findings.flatMap((finding) => {
    const type = TYPES[finding.severity];
    if (type === undefined) return [];
    const message = `${finding.rule}: ${finding.message}${estimateSuffix(estimates.get(finding))} ${finding.url}`;
    const about = properties({ type, ...placeOf(finding, context), code: finding.rule });
    return [`##vso[task.logissue ${about}]${escapedData(printable(message))}\n`];
  });
  const rest = findings.filter(({ severity }) => TYPES[severity] === undefined);
  // A line that began with two number signs could be a command.
  return [...issues, ...conciseLines(report, rest).map((line) => `- ${line}\n`)].join('');
}

function placeOf(finding: ReportedFinding, { inRepository }: FormatContext) {
  const { start } = filePlace(finding);
  return {
    sourcepath: inRepository(finding.path),
    linenumber: String(start.line + 1),
    columnnumber: String(start.column + 1),
  };
}

function properties(all: Readonly<Record<string, string>>): string {
  return Object.entries(all)
    .map(([name, value]) => `${name}=${escapedProperty(printable(value))};`)
    .join('');
}

function escapedData(text: string): string {
  return text.replaceAll('%', '%AZP25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escapedData(text).replaceAll(';', '%3B').replaceAll(']', '%5D');
}
