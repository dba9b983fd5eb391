import type { Interval } from './interval.ts';
import { inEnglish, type Say } from './say.ts';

/** An estimate is never told with more digits than two. */
export function twoDigits(value: number): number {
  return Number(value.toPrecision(2));
}

/** An amount in the unit that fits its likely value, rounded and ready to be written. */
export type Amount =
  | {
      readonly kind: 'range';
      readonly low: number;
      readonly likely: number;
      readonly high: number;
      readonly unit: string;
    }
  /** Too small for a number, such as `1 Wh`. */
  | { readonly kind: 'less'; readonly than: string }
  /** Nothing at all, such as the emissions under an intensity of 0. */
  | { readonly kind: 'nothing'; readonly unit: string };

interface Unit {
  readonly name: string;
  /** How many of the base unit it is. */
  readonly size: number;
  /** From which amount in the base unit it is used. */
  readonly from: number;
}

/** `auto` is the watt-hours that fit. */
export type EnergyUnits = 'auto' | 'Wh' | 'J';

const JOULE = 1 / 3_600_000;

/** Base unit kWh. A tenth of a kilowatt-hour is not written as 100 Wh. */
const ENERGY: Readonly<Record<EnergyUnits, readonly Unit[]>> = {
  auto: [
    { name: 'MWh', size: 1000, from: 1000 },
    { name: 'kWh', size: 1, from: 0.1 },
    { name: 'Wh', size: 0.001, from: 0.001 },
  ],
  Wh: [{ name: 'Wh', size: 0.001, from: 0.001 }],
  J: [
    { name: 'GJ', size: 1e9 * JOULE, from: 1e9 * JOULE },
    { name: 'MJ', size: 1e6 * JOULE, from: 1e6 * JOULE },
    { name: 'kJ', size: 1000 * JOULE, from: 1000 * JOULE },
    { name: 'J', size: JOULE, from: JOULE },
  ],
};

/** Base unit g. */
const CARBON: readonly Unit[] = [
  { name: 't CO2e', size: 1_000_000, from: 1_000_000 },
  { name: 'kg CO2e', size: 1000, from: 1000 },
  { name: 'g CO2e', size: 1, from: 1 },
];

const SHARE: readonly Unit[] = [{ name: '%', size: 0.01, from: 0.01 }];

/** An energy in kWh, told in the units asked for. */
export function energyAmount(kilowattHours: Interval, units: EnergyUnits = 'auto'): Amount {
  return amountOf(kilowattHours, ENERGY[units]);
}

/** Emissions in g CO2e. */
export function carbonAmount(grams: Interval): Amount {
  return amountOf(grams, CARBON);
}

/** A share of a run. */
export function shareAmount(share: Interval): Amount {
  return amountOf(share, SHARE);
}

/** The rounded likely value chooses the unit for all three, each of which is rounded by itself. */
function amountOf(value: Interval, units: readonly Unit[]): Amount {
  const rounded = twoDigits(value.likely);
  const smallest = units.at(-1)?.name ?? '';
  if (value.likely === 0 && value.high === 0) return { kind: 'nothing', unit: smallest };
  const unit = units.find(({ from }) => rounded >= from);
  if (unit === undefined) return { kind: 'less', than: `1 ${smallest}` };
  const { low, likely, high } = value;
  return {
    kind: 'range',
    low: digits(low),
    likely: digits(likely),
    high: digits(high),
    unit: unit.name,
  };

  function digits(amount: number): number {
    return twoDigits(amount / (unit?.size ?? 1));
  }
}

/** What amounts are counted by. */
export type Per = 'month' | 'run';

/** `about 0.98 kWh`, or `about 0.98 kWh a month`. */
export function likelyText(amount: Amount, per?: Per, say: Say = inEnglish): string {
  const told = unrelatedText(amount, say);
  if (per === undefined) return told;
  return per === 'month' ? say('{0} a month', told) : say('{0} a run', told);
}

function unrelatedText(amount: Amount, say: Say): string {
  if (amount.kind === 'less') return say('less than {0}', amount.than);
  if (amount.kind === 'nothing') return `0 ${amount.unit}`;
  return say('about {0} {1}', amount.likely, amount.unit);
}

/** `0.29 to 1.6`, or `from nothing to 1.6`; nothing where an amount has no range to tell. */
export function rangeText(amount: Amount, say: Say = inEnglish): string | undefined {
  if (amount.kind !== 'range') return undefined;
  const { low, likely, high } = amount;
  if (low === likely && high === likely) return undefined;
  return low === 0 ? say('from nothing to {0}', high) : say('{0} to {1}', low, high);
}
