import { expect, test } from 'vitest';
import { ruleCatalogue } from '#engine';
import { energyAmount, likelyText, rangeText } from '../../src/energy/amounts.ts';
import { appraise } from '../../src/energy/appraise.ts';
import { avoidable } from '../../src/energy/avoidable.ts';
import { intensityOfRun, intensityText, zoneIntensity } from '../../src/energy/carbon.ts';
import { combine } from '../../src/energy/combine.ts';
import { compareRuns } from '../../src/energy/compare-runs.ts';
import { readEmissions } from '../../src/energy/emissions-file.ts';
import { estimate } from '../../src/energy/estimate.ts';
import { typedPue } from '../../src/energy/facilities.ts';
import { exactly, range } from '../../src/energy/interval.ts';
import { chooseRuns } from '../../src/energy/own-runs.ts';
import { workloadEnergy } from '../../src/energy/run-energy.ts';
import { allStudies, findStudy } from '../../src/energy/studies.ts';
import type { Workload } from '../../src/energy/workload.ts';
import { allZones, findZone, known } from '../../src/energy/zones.ts';
import { runComparisonText } from '../../src/report/explanation.ts';
import { estimateLines, totalText } from '../../src/report/estimate-text.ts';
import {
  intensityOf,
  measured,
  REBUILT,
  sampleText,
  shareOf,
  T4_PROFILE,
} from '../support/energy.ts';

/** The ways in which estimates of energy go wrong, each with the test that it does not happen here. */
const MONTHLY: Workload = { ...T4_PROFILE, runsPerMonth: 30, pue: typedPue(1.1) };
const IN_IOWA: Workload = { ...MONTHLY, intensity: intensityOf('gcp:us-central1') };
const RUN_KWH = 0.135135;

test('emissions are not told without a profile', () => {
  const made = shareOf(REBUILT);
  expect(made.energy).toBeUndefined();
  expect(made.carbon).toBeUndefined();
});

test('the avoidable part is E × δ / (1 + δ) and not E × δ', () => {
  const avoided = shareOf(REBUILT, MONTHLY).energy?.kwh.likely;
  expect(avoided).toBeCloseTo((30 * RUN_KWH * 0.3178) / 1.3178, 9);
  expect(avoided).toBeLessThan(30 * RUN_KWH * 0.3178);
});

test('findings are not summed', () => {
  const deltas = [0.3178, 0.458, 0.4433].map((likely) => range(0, likely, 2 * likely));
  const effects = deltas.map((delta, index) => ({ group: String(index), delta }));
  const sum = deltas.reduce((total, delta) => total + avoidable(delta).likely, 0);
  expect(combine(effects).fraction.likely).toBeLessThan(sum);
  expect(combine(effects).fraction.likely).toBeLessThanOrEqual(0.5);
});

test('a PUE that CodeCarbon put in is not applied a second time', () => {
  const choice = chooseRuns(readEmissions(sampleText('emissions-v2.3-pue.csv')).rows);
  if (choice.kind === 'none') throw new Error(choice.because);
  const energy = workloadEnergy({ ...T4_PROFILE, ownRuns: choice.runs, pue: typedPue(1.2) });
  expect(energy?.perRun?.likely).toBeCloseTo(0.3171, 9);
});

test('kilograms are not read as grams, nor kilowatt-hours as watt-hours', () => {
  const row = { energyKwh: 0.1698, emissionsKg: 0.073014 };
  expect(intensityOfRun(row)?.gramsPerKwh).toBeCloseTo(430, 9);
  expect(likelyText(energyAmount(exactly(0.0962)))).toBe('about 96 Wh');
  expect(shareOf(REBUILT, IN_IOWA).carbon?.grams.likely).toBeCloseTo(403.505, 2);
});

test('several rows of one run count once', () => {
  const rows = readEmissions(sampleText('emissions-v3.2.csv')).rows;
  const choice = chooseRuns(rows, { project: 'cifar-train' });
  expect(choice).toMatchObject({
    runs: { count: 5, leftOut: { 'shorter row of the same run': 1 } },
  });
});

test('zones of different basis are not put together, and the basis stands beside every number', () => {
  const inFrance = { ...MONTHLY, name: 'other', intensity: intensityOf('FR') };
  const claims = [IN_IOWA, inFrance].map((workload) => ({ rule: 'r', impact: REBUILT, workload }));
  expect(appraise(claims, [IN_IOWA, inFrance]).month?.grams).toBeUndefined();
  for (const zone of allZones()) {
    expect(intensityText(zoneIntensity(zone))).toMatch(/, \d{4}, (?:lifecycle|direct)(?:,|$)/);
  }
});

test('NA is Namibia', () => {
  expect(findZone('NA')?.name).toBe('Namibia');
});

test('a zone of 0 g/kWh does not turn findings into nothing', () => {
  expect(allZones().filter(({ gramsPerKwh }) => gramsPerKwh === 0)).toEqual([]);
  const zone = findZone('FR');
  expect(zone && known({ ...zone, gramsPerKwh: 0 })).toBeUndefined();
});

test('rated power is not shown as consumption', () => {
  const [power, load] = workloadEnergy(MONTHLY)?.steps[0]?.inputs ?? [];
  expect(power).toMatchObject({ meaning: expect.stringContaining('rated'), value: exactly(70) });
  expect(load?.value.likely).toBeLessThan(1);
});

test('evidence from TensorFlow is not lent to PyTorch', () => {
  expect(findStudy('torch-unreleased-tensor-references')?.delta).toBeUndefined();
  for (const { id, impact } of ruleCatalogue()) {
    if (impact.kind !== 'measured') continue;
    expect(findStudy(impact.study ?? '')?.frameworks, id).toContain(id.split('/')[0]);
  }
});

test('a single published number is not shown as certain', () => {
  const [line = ''] = estimateLines(estimate(REBUILT));
  expect(line).toContain('plausible range 0.096 to 0.32');
  for (const { method, delta, key } of allStudies()) {
    if (method === 'B1' && delta) expect(delta.low, key).toBe(0);
  }
});

test('an average does not hide that the sign changes', () => {
  // Quantisation saves on large models and costs on small ones: no rule may claim either for all.
  const quantised = ruleCatalogue().filter(({ impact }) => {
    return impact.kind === 'measured' && findStudy(impact.study ?? '')?.group === 'quantization';
  });
  expect(quantised).toEqual([]);
  expect(avoidable(range(-0.35, -0.08, 0.4))).toMatchObject({ low: 0, likely: 0 });
});

test('test code is not counted', () => {
  const claim = {
    rule: 'r',
    impact: REBUILT,
    workload: IN_IOWA,
    notCounted: 'test or example code',
  };
  const { estimates, totals, month } = appraise([claim], [IN_IOWA]);
  expect({ totals, month }).toEqual({ totals: [], month: undefined });
  expect(estimateLines(estimates[0] ?? estimate(REBUILT))).toEqual([
    'avoidable: not counted (test or example code)',
  ]);
});

test('nothing is called saved before it was measured', () => {
  const { estimates, totals } = appraise(
    [{ rule: 'r', impact: REBUILT, workload: IN_IOWA }],
    [IN_IOWA],
  );
  const texts = [
    ...estimates.flatMap((estimate) => estimateLines(estimate)),
    ...totals.map((total) => totalText(total)),
  ];
  const tooFew = compareRuns([2, 2], [1, 1, 1]);
  if (tooFew) texts.push(runComparisonText('train', tooFew));
  expect(texts.join('\n')).not.toMatch(/saved/i);
});

test('no market-based claim is used as an intensity', () => {
  for (const { source, key } of allZones()) {
    expect(source.name, key).toMatch(
      /^(?:Ember|Google Cloud region carbon data 2024 \(grid|US EPA eGRID)/,
    );
  }
  // Google calls this region nearly carbon-free by contracts; its grid is not.
  expect(findZone('gcp:us-central1')?.gramsPerKwh).toBe(412.72);
});

test('no average of the world stands in for a place nobody named', () => {
  expect(intensityOfRun({ energyKwh: 1, countryAlpha3: 'ATA' })).toBeUndefined();
  expect(shareOf(REBUILT, MONTHLY).carbon).toBeUndefined();
});

test('there is no total of a month when the runs a month are not known', () => {
  const { totals, month } = appraise(
    [{ rule: 'r', impact: REBUILT, workload: T4_PROFILE }],
    [T4_PROFILE],
  );
  expect(totals[0]?.energy?.per).toBe('run');
  expect(month).toBeUndefined();
});

test('no estimate claims three digits', () => {
  const amount = energyAmount(range(1.2345, 2.3456, 3.4567));
  expect([likelyText(amount), rangeText(amount)]).toEqual(['about 2.3 kWh', '1.2 to 3.5']);
});

test('less work is not called more efficient', () => {
  const comparison = compareRuns([2, 2.1, 2.2], [1, 1.1, 1.2]);
  expect(comparison && runComparisonText('train', comparison)).toContain(
    'less work is not more efficiency',
  );
});

test('a phase that is no part of the run adds nothing to it', () => {
  const oneCall = measured('B', range(0, 2.7813, 5.5625), 'pandas-csv-instead-of-parquet');
  expect(appraise([{ rule: 'r', impact: oneCall, workload: IN_IOWA }], [IN_IOWA]).totals).toEqual(
    [],
  );
});
