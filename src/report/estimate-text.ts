import {
  carbonAmount,
  compared,
  energyAmount,
  inEnglish,
  intensityText,
  levelText,
  likelyText,
  rangeText,
  shareAmount,
  type Amount,
  type CarbonEstimate,
  type Comparison,
  type EnergyEstimate,
  type EnergyUnits,
  type Estimate,
  type Interval,
  type Level,
  type Say,
  type Total,
} from '#energy';
import { basisText, setupText } from './basis-text.ts';

/** In which units and which language amounts are told. */
export interface Telling {
  readonly units?: EnergyUnits | undefined;
  readonly say?: Say | undefined;
}

/** What a finding's estimate says, one line for each thing; nothing where nothing is known. */
export function estimateLines(estimate: Estimate, telling: Telling = {}): string[] {
  const { say = inEnglish } = telling;
  if (estimate.kind === 'unknown') return [];
  if (estimate.kind === 'no-effect') return [say('avoidable: nothing, no effect was measured')];
  if (estimate.kind === 'not-counted') {
    return [say('avoidable: not counted ({0})', say(estimate.because))];
  }
  if (estimate.kind === 'one-call') {
    const amount = shareAmount(estimate.share);
    const share = say('{0} of that call alone', likelyText(amount, undefined, say));
    return [say('avoidable: {0}', withRange(share, amount, say))];
  }
  const { share, energy, carbon, workload, onDevice } = estimate;
  if (energy === undefined || workload === undefined) {
    return [say('avoidable: {0}', `${perKilowattHour(share, say)}, ${levelText(0, say)}`)];
  }
  return [
    say('avoidable: {0}; workload "{1}"', energyText(energy, telling), workload.name),
    ...(carbon ? [say('carbon: {0}', carbonText(carbon, say))] : []),
    ...(onDevice ? [say('your device: {0}', setupText(onDevice, say))] : []),
    say('based on: {0}', basisText(workload, say)),
  ];
}

/** The same in a few words behind a message; nothing without an absolute figure. */
export function estimateSuffix(estimate: Estimate | undefined, telling: Telling = {}): string {
  if (estimate?.kind !== 'share' || estimate.energy === undefined) return '';
  const { say = inEnglish } = telling;
  return ` ${say('(avoidable: {0})', energyText(estimate.energy, telling))}`;
}

/** What all findings of one workload come to. */
export function totalText(
  { workload, rules, combined, energy, carbon }: Total,
  say: Say = inEnglish,
): string {
  const amount = shareAmount(combined.fraction);
  const share = say('{0} of "{1}"', likelyText(amount, undefined, say), workload.name);
  const parts = [
    withRange(share, amount, say),
    ...(energy ? [energyText(energy, { say })] : []),
    ...(carbon ? [carbonText(carbon, say)] : []),
  ];
  const told = say('Avoidable together: {0}.', parts.join('; '));
  if (rules.length <= 1) return told;
  return `${told} ${say('Less than the sum of the parts, because they overlap.')}`;
}

/** `about 0.98 kWh a month (plausible range 0.29 to 1.6), fair` */
export function energyText(
  { kwh, per, level }: EnergyEstimate,
  { units, say = inEnglish }: Telling = {},
): string {
  const amount = energyAmount(kwh, units);
  return `${withRange(likelyText(amount, per, say), amount, say)}, ${levelText(level, say)}`;
}

/** `about 400 g CO2e a month (plausible range 120 to 700), fair, at FR, 44 g/kWh, 2024, lifecycle` */
export function carbonText(
  { grams, per, level, intensity }: CarbonEstimate,
  say: Say = inEnglish,
): string {
  const amount = carbonAmount(grams);
  const told = `${withRange(likelyText(amount, per, say), amount, say)}, ${levelText(level, say)}`;
  return say('{0}, at {1}', told, intensityText(intensity, say));
}

/** Something known beside an amount; nothing where the amount itself is not worth a comparison. */
export function comparisonText(
  comparison: Comparison,
  amounts: { readonly kwh: Interval; readonly grams?: Interval | undefined; readonly level: Level },
  say: Say = inEnglish,
): string | undefined {
  const amount = comparison.counts === 'energy' ? amounts.kwh : amounts.grams;
  if (amount === undefined || amounts.level < 1 || amount.likely <= 0) return undefined;
  const { low, likely, high } = compared(comparison, amount);
  const told = [twoDigits(likely), say(comparison.label), twoDigits(high), twoDigits(low)] as const;
  return low > 0
    ? say('That is as much as about {0} {1} ({3} to {2}).', ...told)
    : say('That is as much as about {0} {1} (nothing to {2}).', ...told);
}

function twoDigits(value: number): number {
  return Number(value.toPrecision(2));
}

function withRange(likely: string, amount: Amount, say: Say): string {
  const range = rangeText(amount, say);
  return range === undefined ? likely : say('{0} (plausible range {1})', likely, range);
}

/** Nobody's kilowatt-hours: the reader knows how many it is of. */
function perKilowattHour({ low, likely, high }: Interval, say: Say): string {
  const told = [twoDigits(likely), twoDigits(high), twoDigits(low)] as const;
  return low > 0
    ? say('about {0} of every 1 kWh such a run uses (plausible range {2} to {1})', ...told)
    : say('about {0} of every 1 kWh such a run uses (plausible range nothing to {1})', ...told);
}
