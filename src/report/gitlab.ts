import type { Severity } from '#core';
import { estimateSuffix } from './estimate-text.ts';
import type { FormatContext } from './format-context.ts';
import { filePlace } from './file-place.ts';
import { byAvoidableEnergy } from './ranking.ts';
import { estimatesOf } from './run-estimates.ts';
import type { RunReport } from './run-report.ts';

const SEVERITY: Readonly<Record<Severity, string>> = {
  error: 'major',
  warning: 'minor',
  info: 'info',
  hint: 'info',
};

/**
 * A Code Quality report of GitLab, those that avoid most energy first. GitLab hides `check_name`, so the
 * description names the rule, and two findings with one fingerprint would be one to it.
 */
export function gitlabReport(report: RunReport, { inRepository }: FormatContext): string {
  const estimates = estimatesOf(report);
  const issues = byAvoidableEnergy(report).map((finding) => ({
    description: `${finding.rule}: ${finding.message}${estimateSuffix(estimates.get(finding))}`,
    check_name: finding.rule,
    fingerprint: finding.fingerprint,
    severity: SEVERITY[finding.severity],
    location: {
      path: inRepository(finding.path),
      lines: linesOf(filePlace(finding)),
    },
  }));
  return `${JSON.stringify(issues, undefined, 2)}\n`;
}

function linesOf({ start, end }: ReturnType<typeof filePlace>) {
  return { begin: start.line + 1, end: end.line + 1 };
}
