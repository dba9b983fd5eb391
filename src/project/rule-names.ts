import { inEnglish, type Say } from '#energy';
import { unknownRules, type LintSettings } from '#engine';
import type { SettingProblem } from './check-settings.ts';
import type { FolderSettings } from './folder-settings.ts';
import type { Settings } from './settings.ts';

/** What is wrong with the rule names of some settings, by the key that holds them. */
export function ruleNameProblems(
  written: Partial<Settings>,
  say: Say = inEnglish,
): readonly { readonly key: string; readonly problem: string }[] {
  const lists: readonly (readonly [string, LintSettings])[] = [
    ['select', { select: written.select }],
    ['extend-select', { extendSelect: written['extend-select'] }],
    ['ignore', { ignore: written.ignore }],
    ['fixable', { fixable: written.fixable }],
    ['unfixable', { unfixable: written.unfixable }],
    ['severity', { severity: written.severity }],
    ['per-file-ignores', { ignore: Object.values(written['per-file-ignores'] ?? {}).flat() }],
  ];
  return lists.flatMap(([key, settings]) =>
    unknownRules(settings).map(({ name, meant }) => {
      const problem =
        meant === undefined
          ? say('names `{0}`, which is not a rule', name)
          : say('names `{0}`, which is not a rule; did you mean `{1}`?', name, meant);
      return { key, problem };
    }),
  );
}

/** The same for every settings file that some folder obeys. */
export function fileRuleProblems(
  folders: Iterable<FolderSettings>,
  say: Say = inEnglish,
): readonly SettingProblem[] {
  const files = new Map<string, FolderSettings>();
  for (const folder of folders) if (folder.origin !== undefined) files.set(folder.origin, folder);
  return [...files].flatMap(([path, { written, lineOf }]) =>
    ruleNameProblems(written, say).map(({ key, problem }) => {
      const line = lineOf(key);
      const place = line === undefined ? {} : { line };
      return { path, key, ...place, problem, severity: 'error' as const };
    }),
  );
}
