import { levelWord, type LevelWord } from './confidence.ts';
import type { Interval } from './interval.ts';
import { modeNote, workloadEnergy } from './run-energy.ts';
import type { Workload } from './workload.ts';

/** Everything estimates of a run rest on, as plain data, so that each figure can be traced. */
export interface Assumptions {
  /** The same for the same assumptions, whatever was found. */
  readonly hash: string;
  readonly rangeMeans: string;
  readonly workloads: readonly WorkloadAssumptions[];
}

export interface WorkloadAssumptions {
  readonly name: string;
  readonly phase: Workload['phase'];
  readonly energyFrom: 'codecarbon' | 'mean-power' | 'hardware' | null;
  readonly energyLevel: LevelWord | null;
  readonly devices: readonly {
    readonly name: string;
    readonly count: number;
    readonly watts: number;
  }[];
  readonly meanPowerWatts: number | null;
  readonly hoursPerRun: number | null;
  readonly runsPerMonth: number | null;
  readonly hoursPerMonth: number | null;
  readonly pue: { readonly key: string; readonly value: Interval; readonly source: string };
  readonly intensity: {
    readonly gramsPerKwh: number;
    readonly range: Interval;
    readonly basis: string;
    readonly zone: string | null;
    readonly year: number | null;
    readonly mappedFrom: string | null;
    readonly source: string | null;
  } | null;
  readonly ownRuns: {
    readonly project: string;
    readonly count: number;
    readonly energyKwh: Interval;
    readonly newest: string | null;
    readonly trackingMode: string;
    readonly note: string | null;
  } | null;
}

/** The assumptions of workloads. */
export function assumptionsOf(workloads: readonly Workload[]): Assumptions {
  const all = workloads.map((workload) => assumptionsOfOne(workload));
  return {
    hash: hashOf(JSON.stringify(all)),
    rangeMeans: 'a plausible range, not a confidence interval',
    workloads: all,
  };
}

function assumptionsOfOne(workload: Workload): WorkloadAssumptions {
  const { pue, intensity, ownRuns } = workload;
  const energy = workloadEnergy(workload);
  return {
    name: workload.name,
    phase: workload.phase,
    energyFrom: energy?.from ?? null,
    energyLevel: energy === undefined ? null : levelWord(energy.level),
    devices: workload.devices.map(({ device, count }) => ({
      name: device.name,
      count,
      watts: device.watts,
    })),
    meanPowerWatts: workload.meanPowerWatts ?? null,
    hoursPerRun: workload.hoursPerRun ?? null,
    runsPerMonth: workload.runsPerMonth ?? null,
    hoursPerMonth: workload.hoursPerMonth ?? null,
    pue: { key: pue.key, value: pue.value, source: pue.source },
    intensity: intensity
      ? {
          gramsPerKwh: intensity.gramsPerKwh,
          range: intensity.value,
          basis: intensity.basis,
          zone: intensity.zone?.key ?? null,
          year: intensity.zone?.year ?? null,
          mappedFrom: intensity.zone?.mappedFrom ?? null,
          source: intensity.zone?.source.name ?? null,
        }
      : null,
    ownRuns: ownRuns
      ? {
          project: ownRuns.project,
          count: ownRuns.count,
          energyKwh: ownRuns.energyKwh,
          newest: ownRuns.energies.at(-1)?.timestamp ?? null,
          trackingMode: ownRuns.trackingMode,
          note: modeNote(ownRuns) ?? null,
        }
      : null,
  };
}

/** A short name for a text (FNV-1a over two halves); it tells texts apart and protects nothing. */
export function hashOf(text: string): string {
  let one = 0x811c9dc5;
  let other = 0x01000193;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ (unit + at), 0x85ebca6b);
  }
  return [one, other].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
