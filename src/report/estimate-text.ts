import {
  carbonAmount,
  compared,
  energyAmount,
  intensityText,
  levelWord,
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
  type Total,
} from '#energy';
import { basisText, setupText } from './basis-text.ts';

/** What a finding's estimate says, one line for each thing; nothing where nothing is known. */
export function estimateLines(estimate: Estimate, units?: EnergyUnits): string[] {
  if (estimate.kind === 'unknown') return [];
  if (estimate.kind === 'no-effect') return ['avoidable: nothing, no effect was measured'];
  if (estimate.kind === 'not-counted') return [`avoidable: not counted (${estimate.because})`];
  if (estimate.kind === 'one-call') {
    return [`avoidable: ${withRange(shareAmount(estimate.share), 'of that call alone')}`];
  }
  const { share, energy, carbon, workload, onDevice } = estimate;
  if (energy === undefined || workload === undefined) {
    return [`avoidable: ${perKilowattHour(share)}, ${levelWord(0)}`];
  }
  return [
    ...(onDevice ? [`your device: ${setupText(onDevice)}`] : []),
    `avoidable: ${energyText(energy, units)}; workload "${workload.name}"`,
    ...(carbon ? [`carbon: ${carbonText(carbon)}`] : []),
    `based on: ${basisText(workload)}`,
  ];
}

/** The same in a few words behind a message; nothing without an absolute figure. */
export function estimateSuffix(estimate: Estimate | undefined, units?: EnergyUnits): string {
  if (estimate?.kind !== 'share' || estimate.energy === undefined) return '';
  return ` (avoidable: ${energyText(estimate.energy, units)})`;
}

/** What all findings of one workload come to. */
export function totalText({ workload, rules, combined, energy, carbon }: Total): string {
  const share = withRange(shareAmount(combined.fraction), `of "${workload.name}"`);
  const parts = [
    `Avoidable together: ${share}`,
    ...(energy ? [energyText(energy)] : []),
    ...(carbon ? [carbonText(carbon)] : []),
  ];
  const overlap = rules.length > 1 ? ' Less than the sum of the parts, because they overlap.' : '';
  return `${parts.join('; ')}.${overlap}`;
}

/** `about 0.98 kWh a month (plausible range 0.29 to 1.6), fair` */
export function energyText({ kwh, per, level }: EnergyEstimate, units?: EnergyUnits): string {
  return `${withRange(energyAmount(kwh, units), PER[per])}, ${levelWord(level)}`;
}

/** `about 400 g CO2e a month (plausible range 120 to 700), fair, at FR, 44 g/kWh, 2024, lifecycle` */
export function carbonText({ grams, per, level, intensity }: CarbonEstimate): string {
  const amount = withRange(carbonAmount(grams), PER[per]);
  return `${amount}, ${levelWord(level)}, at ${intensityText(intensity)}`;
}

/** Something known beside an amount; nothing where the amount itself is not worth a comparison. */
export function comparisonText(
  comparison: Comparison,
  amounts: { readonly kwh: Interval; readonly grams?: Interval | undefined; readonly level: Level },
): string | undefined {
  const amount = comparison.counts === 'energy' ? amounts.kwh : amounts.grams;
  if (amount === undefined || amounts.level < 1 || amount.likely <= 0) return undefined;
  const { low, likely, high } = compared(comparison, amount);
  const number = (value: number) => String(Number(value.toPrecision(2)));
  const from = low > 0 ? number(low) : 'nothing';
  return `That is as much as about ${number(likely)} ${comparison.label} (${from} to ${number(high)}).`;
}

const PER = { month: 'a month', run: 'a run' } as const;

function withRange(amount: Amount, per: string): string {
  const range = rangeText(amount);
  return `${likelyText(amount, per)}${range === undefined ? '' : ` (plausible range ${range})`}`;
}

/** Nobody's kilowatt-hours: the reader knows how many it is of. */
function perKilowattHour({ low, likely, high }: Interval): string {
  const number = (value: number) => String(Number(value.toPrecision(2)));
  const from = low > 0 ? number(low) : 'nothing';
  return `about ${number(likely)} of every 1 kWh such a run uses (plausible range ${from} to ${number(high)})`;
}
