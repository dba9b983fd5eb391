import { inEnglish, numberText, type OwnRuns, type Say, type Setup, type Workload } from '#energy';
import { signedPercent } from './energy-line.ts';

/** What the amounts of a workload rest on, in few words. */
export function basisText(workload: Workload, say: Say = inEnglish): string {
  const { ownRuns, hoursPerRun, hoursPerMonth, runsPerMonth, pue } = workload;
  const often = runsPerMonth === undefined ? [] : [say('{0} runs a month', runsPerMonth)];
  const facility = `PUE ${numberText(pue.value.likely, say)}`;
  if (ownRuns) return [recordsText(ownRuns, say), ...often, facility].join(', ');
  const hours =
    hoursPerMonth === undefined
      ? say('{0} h a run', hoursPerRun ?? 0)
      : say('{0} h a month', hoursPerMonth);
  return [powerText(workload, say), hours, ...often, facility].join(', ');
}

/** What a workload does, in a word. */
export function phaseText({ phase }: Workload, say: Say): string {
  return phase === 'training' ? say('training') : say('inference');
}

function recordsText({ energies, energyKwh, project, count }: OwnRuns, say: Say): string {
  const newest = energies.at(-1)?.timestamp.slice(0, 10) ?? '';
  const median = Number(energyKwh.likely.toPrecision(3));
  return count === 1
    ? say('the last run of "{0}" until {1} (median {2} kWh, CodeCarbon)', project, newest, median)
    : say(
        'the last {3} runs of "{0}" until {1} (median {2} kWh, CodeCarbon)',
        project,
        newest,
        median,
        count,
      );
}

function powerText({ meanPowerWatts, devices }: Workload, say: Say): string {
  if (meanPowerWatts !== undefined) return `${numberText(meanPowerWatts, say)} W`;
  return devices
    .map(({ device, count }) => `${numberText(count, say)} × ${device.name}`)
    .join(' + ');
}

/** What a study measured on the reader's own kind of device. */
export function setupText({ device, delta, ran }: Setup, say: Say = inEnglish): string {
  const { low, likely, high } = delta;
  const what = [signedPercent(likely, say), device, say(ran)] as const;
  if (low === high) return say('{0} % was measured on this device, {1}: {2}', ...what);
  return say(
    '{0} % ({3} to {4} %) was measured on this device, {1}: {2}',
    ...what,
    signedPercent(low, say),
    signedPercent(high, say),
  );
}
