import { SETUPS } from './data/setups.ts';
import type { MeasuredImpact } from './impact.ts';
import type { Interval } from './interval.ts';
import { rowsIn } from './rows.ts';
import type { Workload } from './workload.ts';

/** What a study measured on one device. */
export interface Setup {
  readonly study: string;
  readonly device: string;
  /** Lowest, middle and highest run; no allowance is made for other code. */
  readonly delta: Interval;
  readonly ran: string;
}

/** Every set-up that is known by its device. */
export function allSetups(): readonly Setup[] {
  return rowsIn(SETUPS).map(([study = '', device = '', low, likely, high, ran = '']) => ({
    study,
    device,
    delta: { low: Number(low), likely: Number(likely), high: Number(high) },
    ran,
  }));
}

/** What was measured on the one kind of device that a workload runs on. It changes no estimate. */
export function setupOn({ study }: MeasuredImpact, { devices }: Workload): Setup | undefined {
  const [name, ...others] = new Set(
    devices.filter(({ device }) => device.kind !== 'cpu').map(({ device }) => device.name),
  );
  if (study === undefined || name === undefined || others.length > 0) return undefined;
  return allSetups().find((setup) => setup.study === study && setup.device === name);
}
