import { expect, test } from 'vitest';
import {
  avoidable,
  avoidableShare,
  earlyStopShare,
  parkedEnergy,
  stallDelta,
} from '../../src/energy/avoidable.ts';
import { twoDigits } from '../../src/energy/amounts.ts';
import { recordedIntensity, typedIntensity, zoneIntensity } from '../../src/energy/carbon.ts';
import { combine, type Effect } from '../../src/energy/combine.ts';
import { compared, findComparison } from '../../src/energy/comparisons.ts';
import { compareRuns } from '../../src/energy/compare-runs.ts';
import { readEmissions } from '../../src/energy/emissions-file.ts';
import { namedPue, typedPue } from '../../src/energy/facilities.ts';
import { exactly, product, range, type Interval } from '../../src/energy/interval.ts';
import { chooseRuns } from '../../src/energy/own-runs.ts';
import { shareOfRun } from '../../src/energy/phases.ts';
import { workloadEnergy } from '../../src/energy/run-energy.ts';
import { unitSteps } from '../../src/energy/sci.ts';
import { findZone } from '../../src/energy/zones.ts';
import { sampleText, T4_PROFILE, VECTORS, type Vector } from '../support/energy.ts';

const IMR = [0.1059, 0.3178, 0.4767];

/** How each vector is recomputed from its input; names of results are those of the file. */
const RECOMPUTED: Readonly<Record<string, (input: any) => Record<string, unknown>>> = {
  'paper-ratios': ({ baseline_kwh, imr_kwh, utr_kwh, baseline_g }) => {
    const [imr, utr] = [imr_kwh / baseline_kwh - 1, utr_kwh / baseline_kwh - 1];
    return {
      delta_imr: imr,
      delta_utr: utr,
      fraction_imr: avoidableShare(imr),
      fraction_utr: avoidableShare(utr),
      implied_g_per_kwh_baseline: recordedIntensity(baseline_g / 1000, baseline_kwh).gramsPerKwh,
    };
  },
  fraction: ({ deltas }) => ({ fractions: deltas.map(avoidableShare) }),
  'no-profile': ({ delta }) => ({ per_kwh: list(avoidable(triple(delta))) }),
  'profile-run': ({ n, hours }) => {
    const run = profileRun();
    expect(run.steps[0]?.inputs.find(({ symbol }) => symbol === 'P')?.value).toEqual(
      exactly(70 * n),
    );
    expect(run.steps[0]?.inputs.find(({ symbol }) => symbol === 't')?.value).toEqual(
      exactly(hours),
    );
    return { run_kwh: run.perRun };
  },
  'profile-imr-month': ({ delta }) => ({
    month_kwh: profileRun().perMonth?.likely,
    avoidable_kwh: profileMonth(delta),
  }),
  'profile-imr-month-co2': ({ g_per_kwh }) => {
    const zone = findZone('gcp:us-central1');
    const intensity = zone && zoneIntensity(zone).value;
    expectClose(list(intensity ?? exactly(0)), g_per_kwh, 1e-9);
    return { avoidable_g: product(profileMonth(IMR), intensity ?? exactly(0)) };
  },
  'co2-FR': ({ g_per_kwh }) => ({ avoidable_g: inCountry('FR', g_per_kwh) }),
  'co2-PL': ({ g_per_kwh }) => ({ avoidable_g: inCountry('PL', g_per_kwh) }),
  'codecarbon-run': ({ min_kwh, max_kwh, median_kwh, pue }) => {
    const runs = sampleRuns('emissions-v3.2.csv', 'cifar-train');
    const energies = runs.energies.map(({ kwh }) => kwh);
    expect(Math.min(...energies)).toBeCloseTo(min_kwh, 9);
    expect(Math.max(...energies)).toBeCloseTo(max_kwh, 9);
    expect(runs.energyKwh.likely).toBeCloseTo(median_kwh, 9);
    return {
      run_kwh: workloadEnergy({ ...T4_PROFILE, ownRuns: runs, pue: typedPue(pue) })?.perRun,
      ratio_low: runs.energyKwh.low / runs.energyKwh.likely,
      ratio_high: runs.energyKwh.high / runs.energyKwh.likely,
    };
  },
  'codecarbon-imr-month': ({ delta, g_per_kwh, runs_per_month }) => {
    const ownRuns = sampleRuns('emissions-v3.2.csv', 'cifar-train');
    const workload = { ...T4_PROFILE, ownRuns, pue: typedPue(1.1), runsPerMonth: runs_per_month };
    const month = workloadEnergy(workload)?.perMonth ?? exactly(0);
    const kwh = product(month, avoidable(triple(delta)));
    return { avoidable_kwh: kwh, avoidable_g: product(kwh, triple(g_per_kwh)) };
  },
  'codecarbon-implied-intensity': ({ emissions_kg, energy_consumed_kwh }) => ({
    g_per_kwh: recordedIntensity(emissions_kg, energy_consumed_kwh).gramsPerKwh,
  }),
  'codecarbon-pue': ({ pue }) => {
    const ownRuns = sampleRuns('emissions-v2.3-pue.csv');
    const energy = workloadEnergy({ ...T4_PROFILE, ownRuns, pue: typedPue(pue) });
    return { it_kwh: ownRuns.energyKwh.likely, facility_kwh: energy?.perRun?.likely };
  },
  'combine-two': ({ groups }) => {
    const effects = effectsOf(groups);
    const naive = effects.reduce((total, { delta }) => total + avoidableShare(delta.likely), 0);
    return { fraction: combine(effects).fraction, wrong_naive_sum: naive };
  },
  'combine-three': ({ groups }) => ({ fraction: combine(effectsOf(groups)).fraction }),
  'combine-same-group': ({ group, deltas }) => ({
    fraction: combine(deltas.map((delta: number[]) => ({ group, delta: triple(delta) }))).fraction,
  }),
  'combine-cap': ({ groups }) => ({ fraction: combine(effectsOf(groups)).fraction }),
  'combine-shares': () => {
    const { groups } = combine(effectsOf(vector('combine-two').input['groups']));
    const shareOf = (name: string) => groups.find(({ group }) => group === name)?.share;
    return { utr: shareOf('tensor_lifetime'), imr: shareOf('model_lifecycle') };
  },
  'eval-phase': ({ run_kwh, share, delta }) => {
    const fraction = shareOfRun(exactly(delta), exactly(share));
    return {
      avoidable_kwh: product(exactly(run_kwh), fraction).likely,
      fraction_of_run: fraction.likely,
    };
  },
  stall: ({ s, r }) => {
    const delta = stallDelta(s, r) ?? NaN;
    return { delta, fraction: avoidableShare(delta) };
  },
  parked: ({ hours, pue }) => ({
    kwh: list(parkedEnergy({ devices: 1, idleHours: hours, pue: exactly(pue) })),
  }),
  'early-stop': ({ n, best, patience }) => ({
    fraction: earlyStopShare({ epochs: n, best, patience }),
  }),
  sci: ({ e_kwh, i, te_g, tir_h, el_h, rr, tor }) => {
    const factor = (symbol: string, value: number) => ({
      symbol,
      meaning: symbol,
      value: exactly(value),
      unit: '',
      source: 'the vector',
    });
    const steps = unitSteps({
      unit: 'training run',
      energy: factor('E', e_kwh),
      grid: factor('I', i),
      hours: factor('t', tir_h),
      embodied: { kg: te_g / 1000, lifetimeHours: el_h, share: rr / tor },
    });
    const [o_g, m_g, sci_g_per_run] = steps.map(({ result }) => result.likely);
    return { o_g, m_g, sci_g_per_run };
  },
  equivalence: ({ g, kwh }) => {
    const count = (key: string, amount: number) => {
      const comparison = findComparison(key);
      return comparison && compared(comparison, exactly(amount)).likely;
    };
    return {
      car_us_km: count('car-us-km', g),
      car_eu_fleet_km: count('car-eu-fleet-km', g),
      kettle_litres: count('kettle-litre', kwh),
    };
  },
  'task-mode': () => {
    const [row] = readEmissions(sampleText('emissions-v3.0-task-mode.csv')).rows;
    return {
      implied_w: ((row?.energyKwh ?? 0) * 3.6e6) / (row?.durationSeconds ?? 1),
      duration_ok: row?.isDurationRight,
      energy_ok: row?.flaw === undefined,
    };
  },
  'before-after': ({ before, after }) => {
    const comparison = compareRuns(before, after);
    return { change: comparison?.change, ranges_overlap: comparison?.rangesOverlap };
  },
  rounding: ({ values }) => ({ numbers: values.map(twoDigits) }),
};

test('every vector is recomputed', () => {
  expect(VECTORS).toHaveLength(26);
  expect(Object.keys(RECOMPUTED).sort()).toEqual(VECTORS.map(({ id }) => id).sort());
});

test.each(VECTORS)('$id: $description', ({ id, input, expected, tolerance }) => {
  const results = RECOMPUTED[id]?.(input);
  for (const [name, wanted] of Object.entries(expected)) {
    // What is shown without a profile is tested where it is shown.
    if (id === 'no-profile' && name.endsWith('_shown')) continue;
    expectClose(results?.[name], wanted, tolerance);
  }
});

function expectClose(given: unknown, wanted: unknown, tolerance: number): void {
  if (typeof wanted === 'number') {
    expect(Math.abs(Number(given) - wanted), `${String(given)} for ${wanted}`).toBeLessThan(
      tolerance,
    );
  } else if (typeof wanted === 'object' && wanted !== null) {
    for (const [key, value] of Object.entries(wanted)) {
      expectClose((given as Record<string, unknown>)[key], value, tolerance);
    }
  } else {
    expect(given).toBe(wanted);
  }
}

function vector(id: string): Vector {
  const found = VECTORS.find((each) => each.id === id);
  if (!found) throw new Error(`there is no vector ${id}`);
  return found;
}

function triple([low = NaN, likely = NaN, high = NaN]: readonly number[]): Interval {
  return range(low, likely, high);
}

function list({ low, likely, high }: Interval): number[] {
  return [low, likely, high];
}

function effectsOf(groups: Readonly<Record<string, number[]>>): Effect[] {
  return Object.entries(groups).map(([group, delta]) => ({ group, delta: triple(delta) }));
}

function profileRun() {
  const pue = namedPue('gcp') ?? typedPue(NaN);
  const energy = workloadEnergy({ ...T4_PROFILE, pue, runsPerMonth: 30 });
  if (!energy) throw new Error('the profile is enough for an energy');
  return energy;
}

function profileMonth(delta: readonly number[]): Interval {
  return product(profileRun().perMonth ?? exactly(0), avoidable(triple(delta)));
}

function inCountry(key: string, wanted: readonly number[]): Interval {
  const zone = findZone(key);
  const { value } = zone ? zoneIntensity(zone) : typedIntensity(NaN);
  expectClose(list(value), wanted, 1e-9);
  return product(profileMonth(IMR), value);
}

function sampleRuns(file: string, project?: string) {
  const choice = chooseRuns(readEmissions(sampleText(file)).rows, project ? { project } : {});
  if (choice.kind === 'none') throw new Error(choice.because);
  return choice.runs;
}
