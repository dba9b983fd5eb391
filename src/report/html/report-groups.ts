import {
  appraise,
  shareTogether,
  type Claim,
  type EnergyUnits,
  type Estimate,
  type Interval,
} from '#energy';
import { estimatesOf, wantedEstimates } from '../run-estimates.ts';
import { openFindings, type ReportedFinding, type RunReport } from '../run-report.ts';

/** Findings that belong together, and what they come to. Amounts of several groups overlap and never add up. */
export interface FindingGroup {
  readonly key: string;
  readonly findings: readonly ReportedFinding[];
  readonly amount: GroupAmount;
}

/** The most that can be said of a group. */
export type GroupAmount =
  | { readonly kind: 'month' | 'run'; readonly kwh: Interval; readonly units?: EnergyUnits }
  /** Of a run nobody has described. */
  | { readonly kind: 'share'; readonly share: Interval }
  | { readonly kind: 'none'; readonly because: (typeof NO_AMOUNT)[number] };

/** Why a group may have no amount. */
export const NO_AMOUNT = [
  'no estimates were asked for',
  'measured for single calls only',
  'not counted: no part of a real run',
  'no effect was measured',
  'not measured',
] as const;

/** Groups the open findings of a run by some name, those that matter most first. */
export function groupsBy(
  report: Pick<RunReport, 'findings' | 'estimates'>,
  nameOf: (finding: ReportedFinding) => string,
): readonly FindingGroup[] {
  const estimates = estimatesOf(report);
  const groups = new Map<string, ReportedFinding[]>();
  for (const finding of openFindings(report)) {
    const name = nameOf(finding);
    const others = groups.get(name);
    if (others) others.push(finding);
    else groups.set(name, [finding]);
  }
  return [...groups]
    .map(([key, findings]) => ({ key, findings, amount: amountOf(findings, report, estimates) }))
    .sort((one, other) => weight(other) - weight(one) || compare(one, other));
}

/** How much a group counts for where groups are put in order or drawn to scale. */
export function likelyOf(amount: GroupAmount): number {
  if (amount.kind === 'none') return 0;
  return amount.kind === 'share' ? amount.share.likely : amount.kwh.likely;
}

function amountOf(
  findings: readonly ReportedFinding[],
  report: Pick<RunReport, 'estimates'>,
  estimates: ReadonlyMap<ReportedFinding, Estimate>,
): GroupAmount {
  const known = wantedEstimates(report);
  if (known === undefined) return { kind: 'none', because: 'no estimates were asked for' };
  const told = known.units && { units: known.units };
  const claims = findings.map((finding) => claimOf(finding, estimates.get(finding)));
  const workloads = [...new Set(claims.flatMap(({ workload }) => workload ?? []))];
  const { month, totals } = appraise(claims, workloads);
  if (month) return { kind: 'month', kwh: month.kwh, ...told };
  const [total] = totals;
  if (total?.energy && totals.length === 1) return { kind: 'run', kwh: total.energy.kwh, ...told };
  const share = shareTogether(claims);
  if (share) return { kind: 'share', share };
  return { kind: 'none', because: reasonFor(findings, estimates) };
}

function claimOf({ rule, impact }: ReportedFinding, estimate: Estimate | undefined): Claim {
  if (estimate?.kind === 'not-counted') return { rule, impact, notCounted: estimate.because };
  return { rule, impact, workload: estimate?.kind === 'share' ? estimate.workload : undefined };
}

function reasonFor(
  findings: readonly ReportedFinding[],
  estimates: ReadonlyMap<ReportedFinding, Estimate>,
): (typeof NO_AMOUNT)[number] {
  const kinds = new Set(findings.map((finding) => estimates.get(finding)?.kind));
  if (kinds.has('one-call')) return 'measured for single calls only';
  if (kinds.has('not-counted')) return 'not counted: no part of a real run';
  if (kinds.has('no-effect')) return 'no effect was measured';
  return 'not measured';
}

/** Amounts before shares before nothing, each by size; without any of them the number of findings decides. */
function weight({ amount, findings }: FindingGroup): number {
  const rank = { month: 3, run: 2, share: 1, none: 0 }[amount.kind];
  return rank * 1e12 + likelyOf(amount) * 1e6 + findings.length / 1e6;
}

function compare(one: FindingGroup, other: FindingGroup): number {
  return one.key < other.key ? -1 : 1;
}
