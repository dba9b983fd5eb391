import { combine, type Combined, type Effect } from './combine.ts';
import { evidenceLevel, weakest, type Level } from './confidence.ts';
import {
  amountsOf,
  countsTowards,
  estimate,
  type CarbonEstimate,
  type EnergyEstimate,
  type Estimate,
} from './estimate.ts';
import { groupOf, methodOf, phaseOf, type Impact } from './impact.ts';
import { exactly, sum, type Interval } from './interval.ts';
import { deltaOfRun, shareOf } from './phases.ts';
import { workloadEnergy } from './run-energy.ts';
import type { Workload } from './workload.ts';

/** What one finding claims, and where. */
export interface Claim {
  readonly rule: string;
  readonly impact: Impact;
  readonly workload?: Workload | undefined;
  /** Why it does not count, for code that is no part of a real run. */
  readonly notCounted?: string | undefined;
}

/** What the findings of a run of the linter come to. */
export interface Appraisal {
  /** One for each claim, in their order. They are not additive. */
  readonly estimates: readonly Estimate[];
  /** One for each workload that has findings with a number. */
  readonly totals: readonly Total[];
  /** All workloads together, as far as amounts by the month are known. */
  readonly month?: MonthlySum;
  readonly workloads: readonly Workload[];
}

/** All findings of one workload together. Its energy is counted once, however many files belong to it. */
export interface Total {
  readonly workload: Workload;
  readonly rules: readonly string[];
  readonly combined: Combined;
  readonly energy?: EnergyEstimate;
  readonly carbon?: CarbonEstimate;
}

export interface MonthlySum {
  readonly kwh: Interval;
  readonly level: Level;
  /** Only when every workload in the sum has an intensity, and all of one basis. */
  readonly grams?: Interval;
  readonly carbonLevel?: Level;
}

/** Appraises all findings of a run; the same claim on the same workload is worked out once. */
export function appraise(claims: readonly Claim[], workloads: readonly Workload[]): Appraisal {
  const known = new Map<Workload | undefined, Map<Impact, Estimate>>();
  const rules = new Map<Workload, Map<string, Impact>>();
  // The energy of a workload is the same for all its findings.
  const energies = new Map(workloads.map((workload) => [workload, workloadEnergy(workload)]));
  const estimates = claims.map(({ rule, impact, workload, notCounted }): Estimate => {
    if (notCounted !== undefined) return { kind: 'not-counted', because: notCounted };
    if (workload && countsTowards(impact, workload)) {
      const ofWorkload = rules.get(workload) ?? new Map<string, Impact>();
      rules.set(workload, ofWorkload.set(rule, impact));
    }
    const sameWorkload = known.get(workload) ?? new Map<Impact, Estimate>();
    const made =
      sameWorkload.get(impact) ?? estimate(impact, workload, workload && energies.get(workload));
    known.set(workload, sameWorkload.set(impact, made));
    return made;
  });
  const totals = workloads.flatMap((workload) => {
    const found = rules.get(workload);
    return found === undefined ? [] : [totalOf(workload, found)];
  });
  const month = monthlySum(totals);
  return { estimates, totals, ...(month === undefined ? {} : { month }), workloads };
}

/**
 * What findings come to in a run nobody has described: a share of whichever run they are part of. Nothing
 * where none of them has a figure for a run.
 */
export function shareTogether(claims: readonly Claim[]): Interval | undefined {
  const effects = new Map<string, Effect>();
  for (const { rule, impact, notCounted } of claims) {
    if (notCounted !== undefined || impact.kind !== 'measured') continue;
    const phase = phaseOf(impact);
    if (phase === 'operation' || phase === 'idle') continue;
    effects.set(rule, { group: groupOf(impact, rule), delta: impact.delta });
  }
  const { fraction } = combine([...effects.values()]);
  return fraction.likely > 0 ? fraction : undefined;
}

/** What several rules come to in one workload. */
export function totalOf(workload: Workload, found: ReadonlyMap<string, Impact>): Total {
  const effects: Effect[] = [];
  const levels: Level[] = [];
  const rules: string[] = [];
  for (const [rule, impact] of found) {
    if (!countsTowards(impact, workload)) continue;
    const part = shareOf(phaseOf(impact), workload.phase) ?? exactly(1);
    effects.push({ group: groupOf(impact, rule), delta: deltaOfRun(impact.delta, part) });
    levels.push(evidenceLevel(methodOf(impact)));
    rules.push(rule);
  }
  const combined = combine(effects);
  return {
    workload,
    rules,
    combined,
    ...amountsOf(combined.fraction, workload, {
      evidence: weakest(levels),
      known: workloadEnergy(workload),
    }),
  };
}

/** Different workloads are different runs, so their amounts add up; single runs of unknown number do not. */
function monthlySum(totals: readonly Total[]): MonthlySum | undefined {
  const monthly = totals.filter(({ energy }) => energy?.per === 'month');
  const energies = monthly.flatMap(({ energy }) => energy ?? []);
  if (energies.length === 0) return undefined;
  const carbons = monthly.flatMap(({ carbon }) => carbon ?? []);
  const kwh = sum(energies.map((energy) => energy.kwh));
  const level = weakest(energies.map((energy) => energy.level));
  // Lifecycle and direct intensities measure different things and are never put together.
  const bases = new Set(carbons.map(({ intensity }) => intensity.basis));
  if (carbons.length < monthly.length || bases.size > 1) return { kwh, level };
  return {
    kwh,
    level,
    grams: sum(carbons.map(({ grams }) => grams)),
    carbonLevel: weakest(carbons.map((carbon) => carbon.level)),
  };
}
