import { SEVERITIES } from '#core';
import { estimatesOf } from './run-estimates.ts';
import { openFindings, type ReportedFinding, type RunReport } from './run-report.ts';

/**
 * Open findings by what mending them would avoid, for hosts that show only the first ones: amounts of energy
 * before shares of a run before the rest, in which the graver severity goes first.
 */
export function byAvoidableEnergy(report: RunReport): readonly ReportedFinding[] {
  const estimates = estimatesOf(report);
  const ranked = openFindings(report).map((finding) => {
    const estimate = estimates.get(finding);
    const share = estimate?.kind === 'share' ? estimate : undefined;
    return {
      finding,
      kwh: share?.energy?.kwh.likely ?? -1,
      share: share?.share.likely ?? -1,
      severity: SEVERITIES.indexOf(finding.severity),
    };
  });
  ranked.sort(
    (one, other) => other.kwh - one.kwh || other.share - one.share || one.severity - other.severity,
  );
  return ranked.map(({ finding }) => finding);
}
