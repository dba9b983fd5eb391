import * as z from 'zod/mini';
import { settingsSchema } from './settings.ts';

/** A setting for people to read about. */
export interface DescribedSetting {
  readonly key: string;
  readonly about: string;
  /** What holds when nobody sets it; nothing where that is no value. */
  readonly fallback: unknown;
}

/** Every setting there is, from the one description of them. */
export function describedSettings(): readonly DescribedSetting[] {
  const fallbacks: Record<string, unknown> = settingsSchema.parse({});
  return Object.entries(settingsSchema.shape).map(([key, schema]) => ({
    key,
    about: z.globalRegistry.get(schema)?.description ?? '',
    fallback: fallbacks[key],
  }));
}
