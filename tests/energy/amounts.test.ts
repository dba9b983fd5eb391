import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  carbonAmount,
  energyAmount,
  likelyText,
  rangeText,
  shareAmount,
} from '../../src/energy/amounts.ts';
import {
  intensityOfRun,
  intensityText,
  recordedIntensity,
  typedIntensity,
} from '../../src/energy/carbon.ts';
import { carbonLevel, levelWord, weakest } from '../../src/energy/confidence.ts';
import { exactly, range } from '../../src/energy/interval.ts';
import { intensityOf, measured, REBUILT, shareOf, T4_PROFILE } from '../support/energy.ts';

const MONTHLY = { ...T4_PROFILE, runsPerMonth: 30 };
const PLACED = { ...MONTHLY, intensity: intensityOf('FR') };
const NO_GRAD = measured('B', range(0, 0.009, 0.018), 'missing-no-grad');

describe('carbon', () => {
  test('each basis has its own range', () => {
    expect(intensityOf('FR').value).toEqual(
      range(expect.closeTo(33.135), 44.18, expect.closeTo(55.225)),
    );
    expect(intensityOf('gcp:us-central1').value.high).toBeCloseTo(1.25 * 412.72 + 30);
    expect(recordedIntensity(0.043, 0.1).value).toEqual(
      range(expect.closeTo(322.5), expect.closeTo(430), expect.closeTo(567.5)),
    );
    expect(typedIntensity(100).value).toEqual(exactly(100));
  });

  test.each([
    [
      { cloudProvider: 'gcp', cloudRegion: 'us-central1', countryAlpha3: 'USA' },
      'gcp:us-central1, 413 g/kWh, 2024, direct',
    ],
    [
      { cloudProvider: 'gcp', cloudRegion: 'moon-1', countryAlpha3: 'FRA' },
      'FR, 44 g/kWh, 2024, lifecycle',
    ],
    [{ emissionsKg: 0.2, countryAlpha3: 'XYZ' }, '200 g/kWh, as recorded by CodeCarbon'],
    [{ countryAlpha3: 'NAM' }, 'NA, 48 g/kWh, 2023, lifecycle'],
    // Nothing known: nothing said, and above all no average of the world.
    [{}, undefined],
    [{ emissionsKg: 0 }, undefined],
  ])('%j: %s', (place, text) => {
    const intensity = intensityOfRun({ energyKwh: 1, ...place });
    expect(intensity && intensityText(intensity)).toBe(text);
  });

  test('a typed 0 gives nothing and says why', () => {
    const made = shareOf(REBUILT, { ...MONTHLY, intensity: typedIntensity(0) });
    expect(made.carbon?.grams).toEqual(exactly(0));
    expect(likelyText(carbonAmount(made.carbon?.grams ?? exactly(1)))).toBe('0 g CO2e');
    expect(intensityText(typedIntensity(0))).toBe('intensity set to 0');
  });
});

describe('confidence', () => {
  test('the weakest part decides, and a borrowed zone costs one level', () => {
    expect(shareOf(REBUILT, PLACED)).toMatchObject({ energy: { level: 2 }, carbon: { level: 2 } });
    expect(shareOf(NO_GRAD, PLACED).energy?.level).toBe(1);
    const mapped = shareOf(REBUILT, { ...MONTHLY, intensity: intensityOf('aws:us-east-1') });
    expect(mapped).toMatchObject({ energy: { level: 2 }, carbon: { level: 1 } });
    expect(carbonLevel(1, intensityOf('aws:us-east-1'))).toBe(1);
    expect(weakest([3, 2, 3])).toBe(2);
    expect(levelWord(2)).toBe('fair');
  });
});

describe('how amounts are written', () => {
  test.each([
    [range(0.288, 0.97767, 1.563), 'about 0.98 kWh', '0.29 to 1.6'],
    [range(0, 0.97767, 1.563), 'about 0.98 kWh', 'from nothing to 1.6'],
    [range(0.0607, 0.0962, 0.1952), 'about 96 Wh', '61 to 200'],
    [range(300, 1234, 5000), 'about 1.2 MWh', '0.3 to 5'],
    [range(0.0001, 0.0004, 0.02), 'less than 1 Wh', undefined],
    [exactly(2), 'about 2 kWh', undefined],
  ])('%j kWh: %s', (kwh, likely, ends) => {
    const amount = energyAmount(kwh);
    expect(likelyText(amount)).toBe(likely);
    expect(rangeText(amount)).toBe(ends);
  });

  test.each([
    [range(118, 403.5, 697), 'about 400 g CO2e a month', '120 to 700'],
    [range(500, 1382, 2236), 'about 1.4 kg CO2e a month', '0.5 to 2.2'],
    [range(5e5, 2.5e6, 3e6), 'about 2.5 t CO2e a month', '0.5 to 3'],
    [range(0.1, 0.4, 3), 'less than 1 g CO2e a month', undefined],
  ])('%j g: %s', (grams, likely, ends) => {
    const amount = carbonAmount(grams);
    expect(likelyText(amount, 'month')).toBe(likely);
    expect(rangeText(amount)).toBe(ends);
  });

  test.each([
    [range(0.0958, 0.2412, 0.3228), 'about 24 %', '9.6 to 32'],
    [range(0.1325, 0.45, 0.5986), 'about 45 %', '13 to 60'],
    [range(0, 0.0008, 0.01), 'less than 1 %', undefined],
  ])('%j: %s', (share, likely, ends) => {
    expect(likelyText(shareAmount(share))).toBe(likely);
    expect(rangeText(shareAmount(share))).toBe(ends);
  });

  test('no estimate has more than two digits that mean something', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), (value) => {
        const { likely } = { likely: 0, ...energyAmount(range(value / 2, value, value * 2)) };
        const digits = String(likely)
          .replace(/^0\.0*|\./g, '')
          .replace(/0+$/, '');
        expect(digits.length).toBeLessThanOrEqual(2);
      }),
    );
  });
});
