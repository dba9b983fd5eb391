import type { Appraisal, Comparison, EnergyUnits, Estimate } from '#energy';
import type { ReportedFinding, RunReport } from './run-report.ts';

/** What estimates a run has, for the formats. */
export interface RunEstimates extends Pick<Appraisal, 'totals' | 'month' | 'workloads'> {
  /** One for each finding, in their order; nothing for those that a comment silences. */
  readonly estimates: readonly (Estimate | undefined)[];
  /** What amounts are set beside, where the user asked for it. */
  readonly comparison?: Comparison | undefined;
  /** In which energies are told to people. */
  readonly units?: EnergyUnits | undefined;
}

/** The estimate of each finding. */
export function estimatesOf(
  report: Pick<RunReport, 'findings' | 'estimates'>,
): ReadonlyMap<ReportedFinding, Estimate> {
  const found = new Map<ReportedFinding, Estimate>();
  if (report.estimates === undefined || report.estimates === 'off') return found;
  for (const [index, finding] of report.findings.entries()) {
    const estimate = report.estimates.estimates[index];
    if (estimate) found.set(finding, estimate);
  }
  return found;
}

/** The estimates of a run, unless it has none or nobody wants them. */
export function wantedEstimates({
  estimates,
}: Pick<RunReport, 'estimates'>): RunEstimates | undefined {
  return estimates === 'off' ? undefined : estimates;
}
