import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { UsageError } from '#core';
import { reasonOf } from './reason.ts';

/** What a JSON report of an earlier run says about energy. */
export interface EarlierReport {
  readonly wattHours: number;
  /** The hash of what it rests on. */
  readonly assumptions: string | null;
}

const energy = z.nullable(z.object({ mid: z.number() }));

const schema = z.object({
  schemaVersion: z.literal(1),
  summary: z.object({ energy, totals: z.array(z.object({ energy })) }),
  assumptions: z.nullable(z.object({ hash: z.string() })),
});

/** Reads a report that `--output-format json` wrote. */
export function readEarlierReport(path: string): EarlierReport {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new UsageError(`Cannot read the report ${path}: ${reasonOf(error)}.`);
  }
  const read = schema.safeParse(value);
  if (!read.success) throw new UsageError(`${path} is no JSON report of this version.`);
  const { summary, assumptions } = read.data;
  const runs = summary.totals.reduce((sum, total) => sum + (total.energy?.mid ?? 0), 0);
  return { wattHours: summary.energy?.mid ?? runs, assumptions: assumptions?.hash ?? null };
}
