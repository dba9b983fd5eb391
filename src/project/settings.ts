import * as z from 'zod/mini';
import { SEVERITIES } from '#core';
import { DEFAULT_EXCLUDES } from './default-excludes.ts';
import { estimateSettings } from './workload-settings.ts';

const patterns = () => z.array(z.string());

export const EXTENDS_REFUSED = 'must be a path, a package, or a list of them';

/** Every setting of a project, with its default. The only description of settings there is. */
export const settingsSchema = z.object({
  extends: z
    .optional(z.union([z.string(), patterns()], { error: EXTENDS_REFUSED }))
    .check(
      z.describe(
        'Settings files to start from: paths from this file, or names of installed packages.',
      ),
    ),
  select: z
    .optional(patterns())
    .check(
      z.describe(
        'Rules to run: ids, prefixes such as `keras`, or `ALL`; default: all stable rules, without quiet ones.',
      ),
    ),
  'extend-select': z
    ._default(patterns(), [])
    .check(z.describe('Rules to run in addition to the selected ones.')),
  ignore: z._default(patterns(), []).check(z.describe('Rules not to run: ids or prefixes.')),
  preview: z
    ._default(z.boolean(), false)
    .check(z.describe('Let selected rules run that are still being tried out.')),
  severity: z
    ._default(z.record(z.string(), z.enum([...SEVERITIES, 'off'])), {})
    .check(z.describe('Severity by rule id or prefix; `off` silences.')),
  fixable: z
    .optional(patterns())
    .check(z.describe('Rules whose fixes are offered: ids, prefixes or `ALL`; default: all.')),
  unfixable: z
    ._default(patterns(), [])
    .check(z.describe('Rules whose fixes are not offered: ids or prefixes.')),
  exclude: z
    ._default(patterns(), [...DEFAULT_EXCLUDES])
    .check(
      z.describe('Files and folders to leave out, as in `.gitignore`; replaces the default list.'),
    ),
  'extend-exclude': z
    ._default(patterns(), [])
    .check(z.describe('Files and folders to leave out in addition to `exclude`.')),
  include: z
    .optional(patterns())
    .check(z.describe('Look only at files that match one of these patterns; default: all.')),
  'max-file-size': z
    ._default(z.int().check(z.positive()), 1_048_576)
    .check(z.describe('Larger files are skipped, in bytes.')),
  'respect-gitignore': z
    ._default(z.boolean(), true)
    .check(z.describe('Leave out what `.gitignore`, `.ignore` and git excludes name.')),
  extension: z
    ._default(z.record(z.string(), z.enum(['python', 'javascript'])), {})
    .check(z.describe('Languages of files by the ending of their names, besides the usual ones.')),
  'per-file-ignores': z
    ._default(z.record(z.string(), patterns()), {})
    .check(z.describe('Rules not to run on files that match a pattern.')),
  baseline: z
    .optional(z.string())
    .check(
      z.describe(
        'Path of the file with known findings, which are not reported (`joulelint baseline create`).',
      ),
    ),
  'report-unused-suppressions': z
    ._default(z.boolean(), false)
    .check(z.describe('Report comments that no longer silence anything.')),
  ...estimateSettings,
});

export type Settings = z.output<typeof settingsSchema>;

/** What the command line adds: each key given here wins over the same key of a file. */
export type SettingOverrides = Partial<Settings>;

/** Flags over a file: `extend-*` lists and severities add up, everything else is replaced. */
export function withOverrides(settings: Settings, overrides: SettingOverrides): Settings {
  return {
    ...settings,
    ...overrides,
    'extend-select': [...settings['extend-select'], ...(overrides['extend-select'] ?? [])],
    'extend-exclude': settings['extend-exclude'],
    'per-file-ignores': settings['per-file-ignores'],
    extension: { ...settings.extension, ...overrides.extension },
    severity: { ...settings.severity, ...overrides.severity },
  };
}
