import type * as z from 'zod/mini';
import { inEnglish, type Say } from '#energy';
import { nearest } from '#engine';
import { settingsSchema, type SettingOverrides } from './settings.ts';
import {
  PUE_NAMES,
  workloadSchema,
  type Refusal,
  type WorkloadSettings,
} from './workload-settings.ts';

/** Something wrong with a settings file; the rest of the file still applies. */
export interface SettingProblem {
  readonly path: string;
  readonly key: string;
  /** From 1, where it could be found. */
  readonly line?: number;
  readonly problem: string;
  /** An error ends the run with exit code 2, a warning only under --strict. */
  readonly severity: 'error' | 'warning';
}

/** One line for wherever the file itself is not in sight. */
export function settingProblemText({ path, key, line, problem }: SettingProblem): string {
  const place = line === undefined ? path : `${path}:${line}`;
  return key === '' ? `${place}: ${problem}` : `${place}: \`${key}\` ${problem}`;
}

export interface UnplacedProblem extends Omit<SettingProblem, 'path' | 'line'> {
  /** The way from the key to the value in question. */
  readonly inner: readonly PropertyKey[];
}

/** Turns what a settings file holds into settings, key by key, so that one bad key spoils only itself. */
export function checkSettings(
  value: unknown,
  say: Say = inEnglish,
): {
  /** What the file says, as far as it is right. */
  readonly given: SettingOverrides;
  readonly problems: readonly UnplacedProblem[];
} {
  if (!isTable(value)) {
    const problem = say('must be a table of settings');
    return { given: {}, problems: [{ key: '', inner: [], problem, severity: 'error' }] };
  }
  const problems: UnplacedProblem[] = [];
  const good: Record<string, unknown> = {};
  for (const [key, given] of Object.entries(value)) {
    if (!isKnown(key)) {
      problems.push({ key, inner: [], problem: unknownKey(key, say), severity: 'warning' });
      continue;
    }
    const checked = settingsSchema.shape[key].safeParse(given, { reportInput: true });
    if (checked.success) {
      good[key] = checked.data;
      continue;
    }
    for (const issue of checked.error.issues) {
      const inner = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
      problems.push({
        key,
        inner: [...issue.path, ...inner],
        problem: issueText(issue, say),
        severity: 'error',
      });
    }
  }
  // Each value was checked by the schema of its key.
  return { given: good as SettingOverrides, problems };
}

/** Why a value of a workload, or of what holds for all of them, cannot be; nothing where it can. */
export function refusal(key: keyof WorkloadSettings, value: unknown, say: Say): string | undefined {
  const [issue] =
    workloadSchema.shape[key].safeParse(value, { reportInput: true }).error?.issues ?? [];
  return issue && reasonFor(issue, say);
}

/** The way to what is first wrong with a value, and the reason. */
export function firstRefusal(
  error: z.core.$ZodError,
  say: Say,
): {
  readonly path: readonly PropertyKey[];
  readonly reason: string;
} {
  const [issue] = error.issues;
  if (!issue) return { path: [], reason: say('is not valid') };
  return { path: issue.path, reason: reasonFor(issue, say) };
}

type Key = keyof typeof settingsSchema.shape;

function isKnown(key: string): key is Key {
  return Object.hasOwn(settingsSchema.shape, key);
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unknownKey(key: string, say: Say): string {
  const meant = nearest(key.toLowerCase().replaceAll('_', '-'), Object.keys(settingsSchema.shape));
  return meant === undefined
    ? say('is not a setting')
    : say('is not a setting; did you mean `{0}`?', meant);
}

/** What the library calls kinds of values, in words. */
export const KINDS: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
  object: 'a table',
  record: 'a table',
  string: 'a string',
};

function issueText(issue: z.core.$ZodIssue, say: Say): string {
  const where = issue.path.map((part) =>
    typeof part === 'number' ? say('item {0}', part + 1) : `\`${String(part)}\``,
  );
  const subject = where.length === 0 ? '' : `${where.join(', ')} `;
  return `${subject}${reasonFor(issue, say)}`;
}

function reasonFor(issue: z.core.$ZodIssue, say: Say): string {
  if (issue.code === 'invalid_type') {
    const known = KINDS[issue.expected];
    const kind = known === undefined ? issue.expected : say(known);
    return issue.input === undefined ? say('is missing: {0}', kind) : say('must be {0}', kind);
  }
  if (issue.code === 'invalid_value') return say('must be one of {0}', issue.values.join(', '));
  if (issue.code === 'too_small') {
    const least = Number(issue.minimum);
    return issue.inclusive
      ? say('must be at least {0}', least)
      : say('must be greater than {0}', least);
  }
  if (issue.code === 'too_big') return say('must be at most {0}', Number(issue.maximum));
  if (issue.code === 'unrecognized_keys') {
    return say('does not know {0}', issue.keys.map((key) => `\`${key}\``).join(', '));
  }
  // These carry a reason of their own.
  if (issue.code === 'invalid_union') return say(issue.message, PUE_NAMES.join(', '));
  if (issue.code === 'custom') {
    // The library hands over what our schemas gave it.
    const refused = issue.params?.['refusal'] as Refusal | undefined;
    if (refused) return refused(String(issue.input), say);
  }
  return say('is not valid');
}
