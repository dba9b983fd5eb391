import * as z from 'zod/mini';
import { settingsSchema } from '../../src/project/settings.ts';
import { workloadSchema } from '../../src/project/workload-settings.ts';

/** What editors check settings files against, from the one description of settings there is. */
export function settingsJsonSchema(): unknown {
  const { $schema, ...whole } = jsonOf(settingsSchema);
  const { $schema: _, ...workload } = jsonOf(workloadSchema);
  // A device may stand as text; the transformation that allows it has no form in JSON Schema either.
  const { devices } = workload['properties'] as Record<
    string,
    { default?: unknown; items: unknown }
  >;
  if (devices) {
    devices.default = [];
    devices.items = { anyOf: [{ type: 'string' }, devices.items] };
  }
  const properties = whole['properties'] as Record<string, { description?: string }>; // An object has them.
  return {
    $schema,
    $id: 'https://github.com/joulelint/joulelint/raw/main/docs/joulelint.schema.json',
    title: 'Settings of Joulelint',
    ...whole,
    properties: {
      $schema: { type: 'string', description: 'Where this schema is.' },
      ...properties,
      // One workload may stand alone; the transformation that allows it has no form in JSON Schema.
      workload: {
        description: properties['workload']?.description,
        anyOf: [workload, { type: 'array', items: workload }],
      },
    },
    additionalProperties: false,
  };
}

function jsonOf(schema: z.core.$ZodType): Record<string, unknown> {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', target: 'draft-7' });
}
