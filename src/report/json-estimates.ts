import {
  assumptionsOf,
  levelWord,
  type Assumptions,
  type CarbonEstimate,
  type EnergyEstimate,
  type Estimate,
  type Interval,
} from '#energy';
import { wantedEstimates } from './run-estimates.ts';
import type { RunReport } from './run-report.ts';

/** The estimate of one finding; nothing is made up where nothing is known. */
export function estimateFields(estimate: Estimate | undefined) {
  const share = estimate?.kind === 'share' ? estimate : undefined;
  return {
    estimate: estimate ? noteOf(estimate) : null,
    energy: share?.energy ? energyField(share.energy) : null,
    carbon: share?.carbon ? carbonField(share.carbon) : null,
  };
}

/** Totals of a run: by the month over all workloads, and of each workload. */
export function totalFields(report: RunReport) {
  const known = wantedEstimates(report);
  const month = known?.month;
  return {
    energy: month ? energyField({ kwh: month.kwh, per: 'month', level: month.level }) : null,
    carbon: month?.grams
      ? {
          unit: 'gCO2e',
          ...rounded(month.grams),
          per: 'month',
          confidence: levelWord(month.carbonLevel ?? month.level),
        }
      : null,
    totals: (known?.totals ?? []).map(({ workload, rules, combined, energy, carbon }) => ({
      workload: workload.name,
      rules,
      share: rounded(combined.fraction),
      energy: energy ? energyField(energy) : null,
      carbon: carbon ? carbonField(carbon) : null,
    })),
  };
}

/** What the estimates rest on; nothing when nothing is configured. */
export function assumptionField(report: RunReport): Assumptions | null {
  const workloads = wantedEstimates(report)?.workloads ?? [];
  return workloads.length === 0 ? null : assumptionsOf(workloads);
}

function noteOf(estimate: Estimate) {
  if (estimate.kind !== 'share') {
    const because = 'because' in estimate ? estimate.because : null;
    return { kind: estimate.kind, because };
  }
  const { share, letter, source, workload, onDevice, energy } = estimate;
  const mode = energy === undefined ? 'relative' : workload?.ownRuns ? 'own-runs' : 'profile';
  return {
    kind: estimate.kind,
    mode,
    // Of the run, and so also the kWh of every 1 kWh it uses. Not additive.
    share: rounded(share),
    letter,
    source: source ?? null,
    workload: workload?.name ?? null,
    onDevice: onDevice
      ? { device: onDevice.device, delta: onDevice.delta, ran: onDevice.ran }
      : null,
  };
}

function energyField({ kwh, per, level }: EnergyEstimate) {
  const { low, likely, high } = kwh;
  const wattHours = { low: low * 1000, likely: likely * 1000, high: high * 1000 };
  return { unit: 'Wh', ...rounded(wattHours), per, confidence: levelWord(level) };
}

function carbonField({ grams, per, level, intensity }: CarbonEstimate) {
  const { zone, basis, gramsPerKwh } = intensity;
  return {
    unit: 'gCO2e',
    ...rounded(grams),
    per,
    confidence: levelWord(level),
    region: zone?.key ?? null,
    gramsPerKwh,
    year: zone?.year ?? null,
    basis,
  };
}

/** Two digits, as everywhere; more would claim more than is known. */
function rounded({ low, likely, high }: Interval) {
  const digits = (value: number) => Number(value.toPrecision(2));
  return { low: digits(low), mid: digits(likely), high: digits(high) };
}
