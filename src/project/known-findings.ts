import { UsageError, type Finding } from '#core';
import { inEnglish, type Say } from '#energy';
import { baselineIn, knownIn } from './baseline.ts';
import { readBaseline, type BaselineEntry } from './baseline-file.ts';
import type { SettingProblem } from './check-settings.ts';
import { disk, type Files } from './files.ts';
import type { FolderSettings } from './folder-settings.ts';
import { parentOf, relativePath, shownPath } from './paths.ts';
import type { FoundFile } from './walk.ts';

/** The baselines that settings name, for whoever asks file by file. Each is read once. */
export interface KnownFindings {
  /** Which findings of a file its baseline knows; nothing where there is none that can be read. */
  readonly among: <F extends Finding>(
    findings: readonly F[],
    file: Pick<FoundFile, 'path' | 'folder'>,
    text: string | undefined,
  ) => ReadonlySet<F> | undefined;
  /** What is wrong with the baselines that hold in some folders, told where settings name them. */
  readonly problems: (folders: Iterable<FolderSettings>) => readonly SettingProblem[];
}

const KEY = 'baseline';

type Baseline =
  | { readonly path: string; readonly entries: ReadonlyMap<string, readonly BaselineEntry[]> }
  | { readonly problem: string };

export function knownFindings(on: Files = disk, say: Say = inEnglish): KnownFindings {
  const read = new Map<string, Baseline>();

  function baselineFor(folder: FolderSettings): Baseline | undefined {
    const path = baselineIn(folder);
    if (path === undefined) return undefined;
    const baseline =
      read.get(path) ??
      tryRead(path, () => readBaseline(path, shownPath(folder.base, path), on, say));
    read.set(path, baseline);
    return baseline;
  }

  return {
    among(findings, { path, folder }, text) {
      const baseline = baselineFor(folder);
      if (!baseline || 'problem' in baseline) return undefined;
      const name = relativePath(parentOf(baseline.path), path);
      return knownIn(findings, { path: name, text }, baseline.entries.get(name) ?? []);
    },
    problems(folders) {
      const byFile = new Map<string, SettingProblem>();
      for (const folder of folders) {
        const baseline = baselineFor(folder);
        if (!baseline || !('problem' in baseline) || folder.origin === undefined) continue;
        const line = folder.lineOf(KEY);
        byFile.set(folder.origin, {
          path: folder.origin,
          key: KEY,
          ...(line === undefined ? {} : { line }),
          problem: say('cannot be used. {0}', baseline.problem),
          severity: 'error',
        });
      }
      return [...byFile.values()];
    },
  };
}

function tryRead(path: string, read: () => readonly BaselineEntry[]): Baseline {
  try {
    const entries = new Map<string, BaselineEntry[]>();
    for (const entry of read()) {
      const own = entries.get(entry.path) ?? [];
      own.push(entry);
      entries.set(entry.path, own);
    }
    return { path, entries };
  } catch (error) {
    if (error instanceof UsageError) return { problem: error.message };
    throw error;
  }
}
