import { absolute, below } from '#project';
import { decoded, pathOf, uriOf } from './uris.ts';

/** A folder, for the editor and for code that only knows paths. */
export interface Folder {
  /** What scans know it by: its path, or its URI where it is on no disk. */
  readonly key: string;
  readonly path: string;
  readonly isVirtual: boolean;
  /** What the editor calls a path in it. */
  readonly uriOf: (path: string) => string;
  /** Where something lies that the editor calls so, if it may lie here at all. */
  readonly pathOf: (uri: string) => string | undefined;
}

export function folderOf(uri: string): Folder {
  const path = pathOf(uri);
  return path === undefined ? virtualFolder(uri) : diskFolder(path);
}

export function diskFolder(path: string): Folder {
  const folder = path.replace(/(?<=.)\/$/, '');
  return { key: folder, path: folder, isVirtual: false, uriOf, pathOf };
}

/** It gets a path where nothing is on any disk, as no folder ends with a colon. */
function virtualFolder(uri: string): Folder {
  const key = uri.replace(/(?<=[^/])\/$/, '');
  const top = absolute('/', `/${decoded(key).replace(/:\/+/, ':/')}`);
  return {
    key,
    path: top,
    isVirtual: true,
    uriOf(path) {
      if (path === top) return key;
      const inside = below(top, path);
      return inside === undefined
        ? uriOf(path)
        : `${key}/${inside.split('/').map(encodeURIComponent).join('/')}`;
    },
    pathOf(other) {
      if (other === key) return top;
      const inside = below(key, other);
      return inside === undefined ? undefined : `${top}/${decoded(inside)}`;
    },
  };
}
