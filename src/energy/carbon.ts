import { exactly, range, type Interval } from './interval.ts';
import { inEnglish, numberText, type Say } from './say.ts';
import { zoneOfCloud, zoneOfCountry, type Basis, type Zone } from './zones.ts';

/** What one kilowatt-hour emits, in g CO2e, with everything needed to judge the figure. */
export interface Intensity {
  readonly value: Interval;
  readonly gramsPerKwh: number;
  readonly basis: Basis | 'typed' | 'recorded';
  readonly zone?: Zone;
}

/** The facts of a CodeCarbon row from which a place may be read. */
export interface PlaceOfRun {
  readonly cloudProvider?: string;
  readonly cloudRegion?: string;
  readonly countryAlpha3?: string;
  readonly energyKwh: number;
  readonly emissionsKg?: number;
}

/** Fuel supply and plant building, which direct figures leave out. */
const SUPPLY_CHAIN_GRAMS = 30;

/** A figure the user typed has no range. */
export function typedIntensity(gramsPerKwh: number): Intensity {
  return { value: exactly(gramsPerKwh), gramsPerKwh, basis: 'typed' };
}

/** The yearly average of a zone. */
export function zoneIntensity(zone: Zone): Intensity {
  const { gramsPerKwh, basis } = zone;
  return { value: spread(gramsPerKwh, basis), gramsPerKwh, basis, zone };
}

/** What a row's own emissions and energy imply; on which basis is not known, so the wider ends hold. */
export function recordedIntensity(emissionsKg: number, energyKwh: number): Intensity {
  const gramsPerKwh = (emissionsKg * 1000) / energyKwh;
  return { value: spread(gramsPerKwh, 'recorded'), gramsPerKwh, basis: 'recorded' };
}

/** The intensity at the place of a run: cloud region, else country, else what the row implies, else none. */
export function intensityOfRun(row: PlaceOfRun): Intensity | undefined {
  const zone =
    zoneOfCloud(row.cloudProvider ?? '', row.cloudRegion ?? '') ??
    zoneOfCountry(row.countryAlpha3 ?? '');
  if (zone) return zoneIntensity(zone);
  const { emissionsKg, energyKwh } = row;
  if (emissionsKg === undefined || !(emissionsKg > 0)) return undefined;
  return recordedIntensity(emissionsKg, energyKwh);
}

/** `gcp:us-central1, 413 g/kWh, 2024, direct`: never a number without zone, year and basis. */
export function intensityText(
  { gramsPerKwh, basis, zone }: Intensity,
  say: Say = inEnglish,
): string {
  const rounded = gramsPerKwh < 10 ? gramsPerKwh : Math.round(gramsPerKwh);
  const grams = `${numberText(rounded, say)} g/kWh`;
  if (basis === 'typed') {
    return gramsPerKwh === 0 ? say('intensity set to 0') : say('{0}, typed by you', grams);
  }
  if (zone === undefined) return say('{0}, as recorded by CodeCarbon', grams);
  const counted = zone.basis === 'direct' ? say('direct') : say('lifecycle');
  const told = `${zone.key}, ${grams}, ${zone.year}, ${counted}`;
  return zone.mappedFrom === undefined ? told : say('{0}, taken from {1}', told, zone.mappedFrom);
}

function spread(grams: number, basis: Basis | 'recorded'): Interval {
  const low = basis === 'direct' ? 0.9 : 0.75;
  const supply = basis === 'lifecycle' ? 0 : SUPPLY_CHAIN_GRAMS;
  return range(low * grams, grams, 1.25 * grams + supply);
}
