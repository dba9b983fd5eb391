import type { Setup, Workload } from '#energy';
import { signedPercent } from './energy-line.ts';

/** What the amounts of a workload rest on, in few words. */
export function basisText(workload: Workload): string {
  const { ownRuns, meanPowerWatts, devices, hoursPerRun, hoursPerMonth, runsPerMonth, pue } =
    workload;
  const often = runsPerMonth === undefined ? [] : [`${runsPerMonth} runs a month`];
  const facility = `PUE ${pue.value.likely}`;
  if (ownRuns) {
    const newest = ownRuns.energies.at(-1)?.timestamp.slice(0, 10) ?? '';
    const median = Number(ownRuns.energyKwh.likely.toPrecision(3));
    const runs = ownRuns.count === 1 ? 'the last run' : `the last ${ownRuns.count} runs`;
    const records = `${runs} of "${ownRuns.project}" until ${newest} (median ${median} kWh, CodeCarbon)`;
    return [records, ...often, facility].join(', ');
  }
  const power =
    meanPowerWatts === undefined
      ? devices.map(({ device, count }) => `${count} × ${device.name}`).join(' + ')
      : `${meanPowerWatts} W`;
  const hours =
    hoursPerMonth === undefined ? `${hoursPerRun ?? 0} h a run` : `${hoursPerMonth} h a month`;
  return [power, hours, ...often, facility].join(', ');
}

/** What a study measured on the reader's own kind of device. */
export function setupText({ device, delta, ran }: Setup): string {
  const { low, likely, high } = delta;
  const ends = low === high ? '' : ` (${signedPercent(low)} to ${signedPercent(high)} %)`;
  return `${signedPercent(likely)} %${ends} was measured on this device, ${device}: ${ran}`;
}
