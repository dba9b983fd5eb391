import { statSync, watch, type FSWatcher } from 'node:fs';
import { basename } from 'node:path';
import { languageOf } from '#core';
import { IGNORE_FILES } from './ignore-files.ts';
import { parentOf } from './paths.ts';
import { SETTINGS_FILE_NAMES } from './settings-file.ts';

/** What is looked after. */
export interface Watched {
  readonly folders: Iterable<string>;
  /** Files that matter whatever they are called. */
  readonly files: Iterable<string>;
}

/** Folders whose files are looked after, through the system's own notices: nothing is asked again and again. */
export interface FolderWatch {
  /** Looks after these from now on, and after no others. Answers how many could not be taken. */
  readonly follow: (watched: Watched) => number;
  /** Resolves when something has changed since this was last asked, and then kept still for a moment. */
  readonly change: () => Promise<void>;
  /** Whether none of the folders is there any more. */
  readonly isEmpty: () => boolean;
  readonly close: () => void;
}

/** Editors and version control write several files one after the other. */
const STILL_MS = 100;

/** Starts looking after nothing yet. Files that are `ours` are written by this program and mean nothing. */
export function watchFolders(ours: ReadonlySet<string>): FolderWatch {
  const watchers = new Map<string, { readonly inode: string; readonly watcher: FSWatcher }>();
  let files = new Set<string>();
  let isChanged = false;
  let wake: (() => void) | undefined;
  let timer: NodeJS.Timeout | undefined;

  const noticed = (folder: string, name: string | null) => {
    if (!matters(folder, name)) return;
    isChanged = true;
    if (!wake) return;
    clearTimeout(timer);
    timer = setTimeout(wake, STILL_MS);
  };

  const matters = (folder: string, name: string | null): boolean => {
    // A folder that is deleted tells its own name.
    if (name === null || name === basename(folder)) return true;
    const path = `${folder === '/' ? '' : folder}/${name}`;
    if (ours.has(path)) return false;
    if (languageOf(name) !== undefined || NAMES.has(name)) return true;
    return files.has(path) || watchers.has(path) || (!name.startsWith('.') && isFolder(path));
  };

  const drop = (folder: string) => {
    watchers.get(folder)?.watcher.close();
    watchers.delete(folder);
  };

  return {
    follow(watched) {
      files = new Set(watched.files);
      const wanted = new Set([...watched.folders, ...[...files].map(parentOf)]);
      let refused = 0;
      for (const folder of watchers.keys()) if (!wanted.has(folder)) drop(folder);
      for (const folder of wanted) {
        const inode = inodeOf(folder);
        const known = watchers.get(folder);
        if (inode === undefined) drop(folder);
        if (inode === undefined || known?.inode === inode) continue;
        // Under its old name there is another folder now.
        drop(folder);
        try {
          const watcher = watch(folder, (_, name) => noticed(folder, name));
          watcher.on('error', () => noticed(folder, null));
          watchers.set(folder, { inode, watcher });
        } catch {
          refused++;
        }
      }
      return refused;
    },
    async change() {
      if (isChanged) await new Promise((resolve) => setTimeout(resolve, STILL_MS));
      else await new Promise<void>((resolve) => (wake = resolve));
      wake = undefined;
      isChanged = false;
    },
    isEmpty: () => [...watchers.keys()].every((folder) => inodeOf(folder) === undefined),
    close() {
      clearTimeout(timer);
      for (const folder of watchers.keys()) drop(folder);
    },
  };
}

const NAMES: ReadonlySet<string> = new Set([...SETTINGS_FILE_NAMES, ...IGNORE_FILES]);

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function inodeOf(folder: string): string | undefined {
  try {
    const { dev, ino } = statSync(folder);
    return `${dev}:${ino}`;
  } catch {
    return undefined;
  }
}
