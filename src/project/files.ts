import { readFileSync, statSync } from 'node:fs';

/** Where settings, ignore files and baselines lie: on a disk, or where somebody has read them for us. */
export interface Files {
  /** The text of a file; throws what Node throws where there is none, or none that can be read. */
  readonly read: (path: string) => string;
  readonly kindOf: (path: string) => 'file' | 'folder' | undefined;
}

export const disk: Files = {
  read: (path) => readFileSync(path, 'utf8'),
  kindOf(path) {
    try {
      const entry = statSync(path, { throwIfNoEntry: false });
      return entry?.isFile() ? 'file' : entry?.isDirectory() ? 'folder' : undefined;
    } catch {
      return undefined;
    }
  },
};

export function isFileAt(path: string): boolean {
  return disk.kindOf(path) === 'file';
}

export function isFolderAt(path: string): boolean {
  return disk.kindOf(path) === 'folder';
}
