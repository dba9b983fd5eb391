import type { Intensity } from './carbon.ts';
import type { Device } from './devices.ts';
import type { Pue } from './facilities.ts';
import type { OwnRuns } from './own-runs.ts';
import type { WorkloadPhase } from './phases.ts';
import type { Embodied } from './sci.ts';

/** What the user told us about one kind of run. Whatever is missing stays unknown. */
export interface Workload {
  readonly name: string;
  readonly phase: WorkloadPhase;
  readonly devices: readonly CountedDevice[];
  /** Mean draw of the whole machine while it runs. */
  readonly meanPowerWatts?: number;
  readonly hoursPerRun?: number;
  readonly runsPerMonth?: number;
  /** For services, which have no runs. */
  readonly hoursPerMonth?: number;
  /** Requests that a service answers. */
  readonly requestsPerMonth?: number;
  readonly embodied?: Embodied;
  readonly pue: Pue;
  readonly intensity?: Intensity;
  /** Runs that CodeCarbon recorded; they win over everything above. */
  readonly ownRuns?: OwnRuns;
}

export interface CountedDevice {
  readonly device: Device;
  /** May be a part of one, such as a MIG slice. */
  readonly count: number;
}
