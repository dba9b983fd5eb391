import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { checkSettings } from '../../src/project/check-settings.ts';
import { settingsJsonSchema } from '../support/settings-schema.ts';

const ajv = new Ajv({ strict: false, validateFormats: false });
const validate = ajv.compile(settingsJsonSchema() as object); // It is made as an object.

/** The schema may know less than the program, such as names of devices, but never more. */
test.each<readonly [boolean, unknown]>([
  [true, {}],
  [true, { extends: 'base.toml' }],
  [true, { extends: ['a', 'b'], select: ['ALL'], severity: { keras: 'off' } }],
  [true, { workload: { devices: [{ name: 'NVIDIA T4' }], 'hours-per-run': 2 } }],
  [true, { workload: [{ name: 'a' }, { phase: 'inference', 'hours-per-month': 720 }] }],
  [true, { pue: 'gcp', 'carbon-intensity': 0, zone: 'FR' }],
  [true, { pue: 1.2 }],
  [false, { pue: 5 }],
  [false, { pue: 'moon' }],
  [false, { select: 'ALL' }],
  [false, { severity: { keras: 'loud' } }],
  [false, { workload: { huors: 3 } }],
  [false, { workload: [{ 'hours-per-run': 0 }] }],
  [false, { 'max-file-size': 1.5 }],
  [false, { prevew: true }],
])('valid %s: %j', (isValid, settings) => {
  expect(validate(settings)).toBe(isValid);
  expect(checkSettings(settings).problems.length === 0).toBe(isValid);
});

test('$schema is allowed in JSON', () => {
  expect(validate({ $schema: './joulelint.schema.json' })).toBe(true);
});
