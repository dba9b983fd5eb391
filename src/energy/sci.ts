import { exactly } from './interval.ts';
import { productStep, resultOf, sumStep, type Factor, type Step } from './step.ts';

/** What making the hardware of a run emitted, as the user knows it (ISO/IEC 21031: TE, EL and RR / ToR). */
export interface Embodied {
  /** Of the whole machine, in kg CO2e. */
  readonly kg: number;
  /** Hours it is expected to serve. */
  readonly lifetimeHours: number;
  /** The part of it that is reserved for the run, from above 0 to 1. */
  readonly share: number;
}

/** What one unit of work emits. Without the embodied part it is operational carbon and no SCI score. */
export interface UnitOfWork {
  /** `training run`, or `1,000 requests`. */
  readonly unit: string;
  /** Energy of the hours below, in kWh, and what the grid emits. */
  readonly energy: Factor;
  readonly grid: Factor;
  /** How many units that energy is for; nothing when it is for one. */
  readonly units?: Factor;
  readonly hours?: Factor;
  readonly embodied?: Embodied;
}

/**
 * Carbon of one unit of work, in g: `O = E × I / R`, and where the hardware is known
 * `M = TE × TiR / EL × RR / ToR` and `SCI = O + M` (ISO/IEC 21031:2024).
 */
export function unitSteps(work: UnitOfWork): readonly Step[] {
  const { unit, energy, grid, units, hours, embodied } = work;
  const operational = productStep(
    { title: `Operational carbon per ${unit}`, symbol: 'O', unit: 'g' },
    [energy, grid],
    units,
  );
  if (embodied === undefined || hours === undefined) return [operational];
  const making = productStep(
    { title: `Embodied carbon per ${unit}`, symbol: 'M', unit: 'g' },
    [...embodiedFactors(embodied), perUnit(hours, units)],
    typed('EL', 'hours the machine is expected to serve', embodied.lifetimeHours, 'h'),
  );
  return [
    operational,
    making,
    sumStep({ title: `SCI score (ISO/IEC 21031) per ${unit}`, symbol: 'SCI', unit: 'g' }, [
      resultOf(operational),
      resultOf(making),
    ]),
  ];
}

function embodiedFactors({ kg, share }: Embodied): Factor[] {
  return [
    typed('TE', 'emissions of making the whole machine', kg * 1000, 'g'),
    typed('RS', 'part of the machine that is reserved', share, ''),
  ];
}

function perUnit(hours: Factor, units: Factor | undefined): Factor {
  const { likely } = hours.value;
  const value = exactly(units === undefined ? likely : likely / units.value.likely);
  return { ...hours, symbol: 'TiR', meaning: `${hours.meaning}, for one unit of work`, value };
}

function typed(symbol: string, meaning: string, value: number, unit: string): Factor {
  return { symbol, meaning, value: exactly(value), unit, source: 'your profile' };
}
