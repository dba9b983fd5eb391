import * as z from 'zod/mini';
import {
  allComparisons,
  countedDevice,
  findDevice,
  findZone,
  pueNames,
  suggestDevices,
  suggestZones,
  type Say,
} from '#energy';

/** Says why a value cannot be. */
export type Refusal = (given: string, say: Say) => string;

export const PUE_NAMES = pueNames();

/** The names are filled in. */
export const PUE_REFUSED = 'must be a number from 1 to 3 or one of {0}';

const HOURS_OF_A_YEAR = 8760;

const above0 = (most: number) => z.number().check(z.positive(), z.lte(most));

/** What turns energy into emissions, and computers into a facility: for all workloads, or for one. */
const place = {
  zone: z
    .optional(
      z.string().check(z.refine((key) => findZone(key) !== undefined, refusing(unknownZone))),
    )
    .check(
      z.describe(
        'Grid zone: a country such as `FR`, `US-EGRID-CAMX`, `gcp:us-central1` and the like.',
      ),
    ),
  'carbon-intensity': z
    .optional(z.number().check(z.gte(0), z.lte(1500)))
    .check(z.describe('What 1 kWh emits, in g CO2e, where you know better than the table.')),
  pue: z
    .optional(
      z.union([z.number().check(z.gte(1), z.lte(3)), z.enum(PUE_NAMES)], {
        error: PUE_REFUSED,
      }),
    )
    .check(
      z.describe('Energy of the facility over energy of its computers, as a number or by name.'),
    ),
};

const deviceName = z
  .string()
  .check(z.refine((name) => findDevice(name) !== undefined, refusing(unknownDevice)));

const countedDevices = z.strictObject({
  name: deviceName,
  count: z._default(above0(100_000), 1),
});

/** A table, or as on the command line `2 x NVIDIA T4`. */
const device = z.pipe(
  z.transform((given) => (typeof given === 'string' ? countedDevice(given) : given)),
  countedDevices,
);

/** One kind of run, as the user describes it. */
export const workloadSchema = z
  .strictObject({
    name: z._default(z.string(), 'workload'),
    phase: z._default(z.enum(['training', 'inference']), 'training'),
    files: z.optional(z.array(z.string())),
    devices: z._default(z.array(device), []),
    'mean-power-watts': z.optional(above0(100_000_000)),
    'hours-per-run': z.optional(above0(HOURS_OF_A_YEAR)),
    'runs-per-month': z.optional(above0(1_000_000)),
    'hours-per-month': z.optional(above0(HOURS_OF_A_YEAR)),
    'requests-per-month': z.optional(above0(1_000_000_000_000)),
    embodied: z
      .optional(
        z.strictObject({
          kg: above0(1_000_000),
          'lifetime-hours': above0(1_000_000),
          share: z._default(above0(1), 1),
        }),
      )
      .check(
        z.describe(
          'What making the whole machine emitted, in kg CO2e, the hours it will serve and the part of it that is reserved: makes the carbon of a run an SCI score.',
        ),
      ),
    codecarbon: z.optional(
      z.strictObject({
        file: z.optional(z.string()),
        project: z.optional(z.string()),
        'last-runs': z._default(z.int().check(z.positive(), z.lte(1000)), 5),
      }),
    ),
    ...place,
  })
  .check(
    z.refine(
      (given) => !('hours-per-run' in given && 'hours-per-month' in given),
      refusing((_, say) =>
        say('has either `hours-per-run` or, for a service, `hours-per-month`, not both'),
      ),
    ),
  );

export type WorkloadSettings = z.output<typeof workloadSchema>;

/** The settings that estimates rest on, beside those that decide what is found. */
export const estimateSettings = {
  ...place,
  workload: z
    ._default(
      z.pipe(
        z.transform((given) => (Array.isArray(given) ? given : [given])),
        z.array(workloadSchema),
      ),
      [],
    )
    .check(z.describe('The kinds of runs there are, from which energy is estimated.')),
  equivalence: z
    .optional(z.enum(allComparisons().map(({ key }) => key)))
    .check(z.describe('Something known to set beside amounts; default: nothing.')),
};

function unknownZone(name: string, say: Say): string {
  const near = suggested(suggestZones(name), say);
  return near === undefined
    ? say('names `{0}`, which is not a grid zone we know', name)
    : say('names `{0}`, which is not a grid zone we know; did you mean {1}?', name, near);
}

function unknownDevice(name: string, say: Say): string {
  const near = suggested(suggestDevices(name), say);
  return near === undefined
    ? say('names `{0}`, which is not a device we know', name)
    : say('names `{0}`, which is not a device we know; did you mean {1}?', name, near);
}

function suggested(names: readonly string[], say: Say): string | undefined {
  const quoted = names.map((name) => `\`${name}\``);
  return quoted.length === 0
    ? undefined
    : quoted.reduce((one, other) => say('{0} or {1}', one, other));
}

/** The library keeps what a check is given for whoever reads its issues. */
function refusing(refusal: Refusal) {
  return { params: { refusal } };
}
