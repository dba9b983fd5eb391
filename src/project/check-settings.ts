import type * as z from 'zod/mini';
import { nearest } from '#engine';
import { settingsSchema, type SettingOverrides } from './settings.ts';
import { workloadSchema, type WorkloadSettings } from './workload-settings.ts';

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
export function checkSettings(value: unknown): {
  /** What the file says, as far as it is right. */
  readonly given: SettingOverrides;
  readonly problems: readonly UnplacedProblem[];
} {
  if (!isTable(value)) {
    const problem = 'must be a table of settings';
    return { given: {}, problems: [{ key: '', inner: [], problem, severity: 'error' }] };
  }
  const problems: UnplacedProblem[] = [];
  const good: Record<string, unknown> = {};
  for (const [key, given] of Object.entries(value)) {
    if (!isKnown(key)) {
      problems.push({ key, inner: [], problem: unknownKey(key), severity: 'warning' });
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
        problem: issueText(issue),
        severity: 'error',
      });
    }
  }
  // Each value was checked by the schema of its key.
  return { given: good as SettingOverrides, problems };
}

/** Why a value of a workload, or of what holds for all of them, cannot be; nothing where it can. */
export function refusal(key: keyof WorkloadSettings, value: unknown): string | undefined {
  const [issue] =
    workloadSchema.shape[key].safeParse(value, { reportInput: true }).error?.issues ?? [];
  return issue && reasonFor(issue);
}

/** The way to what is first wrong with a value, and the reason. */
export function firstRefusal(error: z.core.$ZodError): {
  readonly path: readonly PropertyKey[];
  readonly reason: string;
} {
  const [issue] = error.issues;
  return issue ? { path: issue.path, reason: reasonFor(issue) } : { path: [], reason: 'is wrong' };
}

type Key = keyof typeof settingsSchema.shape;

function isKnown(key: string): key is Key {
  return Object.hasOwn(settingsSchema.shape, key);
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unknownKey(key: string): string {
  const meant = nearest(key.toLowerCase().replaceAll('_', '-'), Object.keys(settingsSchema.shape));
  return meant === undefined ? 'is not a setting' : `is not a setting; did you mean \`${meant}\`?`;
}

const KINDS: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
  object: 'a table',
  record: 'a table',
  string: 'a string',
};

function issueText(issue: z.core.$ZodIssue): string {
  const where = issue.path.map((part) =>
    typeof part === 'number' ? `item ${part + 1}` : `\`${String(part)}\``,
  );
  const subject = where.length === 0 ? '' : `${where.join(', ')} `;
  return `${subject}${reasonFor(issue)}`;
}

function reasonFor(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') {
    const kind = KINDS[issue.expected] ?? issue.expected;
    return issue.input === undefined ? `is missing: ${kind}` : `must be ${kind}`;
  }
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.join(', ')}`;
  if (issue.code === 'too_small') {
    return `must be ${issue.inclusive ? 'at least' : 'greater than'} ${issue.minimum}`;
  }
  if (issue.code === 'too_big') return `must be at most ${issue.maximum}`;
  if (issue.code === 'unrecognized_keys') {
    return `does not know ${issue.keys.map((key) => `\`${key}\``).join(', ')}`;
  }
  // These carry a reason of their own.
  if (issue.code === 'custom' || issue.code === 'invalid_union') return issue.message;
  return 'is not valid';
}
