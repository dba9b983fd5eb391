import { expect, test } from 'vitest';
import { findDevice } from '../../src/energy/devices.ts';
import { estimate } from '../../src/energy/estimate.ts';
import { allSetups } from '../../src/energy/setups.ts';
import { findStudy } from '../../src/energy/studies.ts';
import { estimateLines } from '../../src/report/estimate-text.ts';
import { deviceNamed, REBUILT, shareOf, T4_PROFILE } from '../support/energy.ts';

test.each(allSetups())('$study on $device is known by both names and in order', (setup) => {
  expect(findDevice(setup.device)?.name).toBe(setup.device);
  const delta = findStudy(setup.study)?.delta;
  expect(delta).toBeDefined();
  expect(setup.delta.low).toBeLessThanOrEqual(setup.delta.likely);
  expect(setup.delta.likely).toBeLessThanOrEqual(setup.delta.high);
  expect(setup.delta.high).toBeLessThanOrEqual((delta?.high ?? 0) * 1.001);
});

test("the reader's own device is told behind the amounts, and changes none", () => {
  const made = shareOf(REBUILT, T4_PROFILE);
  expect(estimateLines(made).at(-2)).toBe(
    'your device: +32 % was measured on this device, NVIDIA T4: CNN on CIFAR-10',
  );
  const { onDevice: _, ...rest } = made;
  expect(shareOf(REBUILT, { ...T4_PROFILE, hoursPerRun: 2 })).toMatchObject(rest);
});

test('another device, or several, get no figure of their own', () => {
  const l4 = { device: deviceNamed('NVIDIA L4'), count: 1 };
  for (const devices of [[l4], [...T4_PROFILE.devices, l4], []]) {
    expect(estimate(REBUILT, { ...T4_PROFILE, devices })).not.toHaveProperty('onDevice');
  }
});
