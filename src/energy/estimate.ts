import { carbonLevel, evidenceLevel, weakest, type Level } from './confidence.ts';
import type { Intensity } from './carbon.ts';
import { methodOf, phaseOf, studyOf, type Impact, type MeasuredImpact } from './impact.ts';
import { exactly, product, type Interval } from './interval.ts';
import { shareOf, shareOfRun } from './phases.ts';
import { setupOn, type Setup } from './setups.ts';
import { workloadEnergy, type WorkloadEnergy } from './run-energy.ts';
import type { Workload } from './workload.ts';

/** What a finding may say about energy, from least to most known. */
export type Estimate =
  /** Nobody published a figure that could be checked. */
  | { readonly kind: 'unknown'; readonly because: string }
  /** Measured, and found to make no difference. */
  | { readonly kind: 'no-effect' }
  /** The figure speaks about one call only, never about a run. */
  | { readonly kind: 'one-call'; readonly share: Interval; readonly letter: 'A' | 'B' }
  /** Not part of any real run: test or example code. */
  | { readonly kind: 'not-counted'; readonly because: string }
  /** The avoidable share of a run, with amounts as far as the run is known. */
  | ShareEstimate;

export interface ShareEstimate {
  readonly kind: 'share';
  /** Also the kWh of every 1 kWh the run uses. */
  readonly share: Interval;
  readonly letter: 'A' | 'B';
  /** Where the ratio comes from. */
  readonly source: string | undefined;
  readonly workload?: Workload;
  /** What was measured on the workload's own kind of device; the estimate does not rest on it. */
  readonly onDevice?: Setup;
  readonly energy?: EnergyEstimate;
  readonly carbon?: CarbonEstimate;
}

export interface EnergyEstimate {
  readonly kwh: Interval;
  readonly per: 'month' | 'run';
  readonly level: Level;
}

export interface CarbonEstimate {
  readonly grams: Interval;
  readonly per: 'month' | 'run';
  readonly intensity: Intensity;
  readonly level: Level;
}

/** What one finding comes to. Without a workload there is a ratio and nothing absolute. */
export function estimate(
  impact: Impact,
  workload?: Workload,
  known: WorkloadEnergy | undefined = workload && workloadEnergy(workload),
): Estimate {
  if (impact.kind === 'not-measured') return { kind: 'unknown', because: impact.because };
  if (impact.delta.likely <= 0) return { kind: 'no-effect' };
  const phase = phaseOf(impact);
  const { letter } = impact;
  if (phase === 'operation' || phase === 'idle') {
    return { kind: 'one-call', share: shareOfRun(impact.delta, exactly(1)), letter };
  }
  const source = studyOf(impact)?.source;
  const part = workload && shareOf(phase, workload.phase);
  if (workload === undefined || part === undefined) {
    // Of which run it is a part is not known, so the ratio stands for the part itself.
    return { kind: 'share', share: shareOfRun(impact.delta, exactly(1)), letter, source };
  }
  const share = shareOfRun(impact.delta, part);
  const amounts = amountsOf(share, workload, { evidence: evidenceLevel(methodOf(impact)), known });
  const onDevice = setupOn(impact, workload);
  return {
    kind: 'share',
    share,
    letter,
    source,
    workload,
    ...(onDevice === undefined ? {} : { onDevice }),
    ...amounts,
  };
}

/** Energy and emissions that a share of a workload stands for, as far as they are known. */
export function amountsOf(
  share: Interval,
  workload: Workload,
  { evidence, known }: { readonly evidence: Level; readonly known: WorkloadEnergy | undefined },
): { readonly energy?: EnergyEstimate; readonly carbon?: CarbonEstimate } {
  const whole = known?.perMonth ?? known?.perRun;
  if (known === undefined || whole === undefined) return {};
  const per = known.perMonth ? 'month' : 'run';
  const level = weakest([evidence, known.level]);
  const energy = { kwh: product(whole, share), per, level } as const;
  const { intensity } = workload;
  if (intensity === undefined) return { energy };
  const grams = product(energy.kwh, intensity.value);
  return { energy, carbon: { grams, per, intensity, level: carbonLevel(level, intensity) } };
}

/** Whether a claim can become a part of a workload's total. */
export function countsTowards(impact: Impact, workload: Workload): impact is MeasuredImpact {
  return (
    impact.kind === 'measured' &&
    impact.delta.likely > 0 &&
    shareOf(phaseOf(impact), workload.phase) !== undefined
  );
}
