import { below, parentOf, type Files } from '#project';
import type { Folder } from './folders.ts';
import type { EntryKind, VirtualFiles } from './virtual-files.ts';

/**
 * A folder that only the editor can look into, for code that does not wait: what is not known yet is said not to
 * be there, and noted, until it is fetched. Nothing outside of the folder is there.
 */
export interface VirtualDisk {
  readonly files: Files;
  /** Whether an answer since the last fetch may have been wrong. */
  readonly isGuessing: () => boolean;
  /** Looks up what was noted. */
  readonly fetch: () => Promise<void>;
}

/** So many things are asked for at a time, as each may come from far away. */
export const AT_ONCE = 16;

export function virtualDisk({ path: top, uriOf }: Folder, editor: VirtualFiles): VirtualDisk {
  const listings = new Map<string, ReadonlyMap<string, EntryKind>>();
  const texts = new Map<string, string | undefined>();
  let folders = new Set<string>();
  let files = new Set<string>();

  function look(path: string): EntryKind | 'unknown' | undefined {
    if (path === top) return 'folder';
    if (below(top, path) === undefined) return undefined;
    const parent = parentOf(path);
    const listing = listings.get(parent);
    if (listing) return listing.get(path.slice(path.lastIndexOf('/') + 1));
    const above = look(parent);
    if (above !== 'folder' && above !== 'unknown') return undefined;
    folders.add(parent);
    return 'unknown';
  }

  async function list(folder: string): Promise<void> {
    const entries = await editor.list(uriOf(folder)).catch(() => []);
    listings.set(folder, new Map(entries));
  }

  async function read(file: string): Promise<void> {
    texts.set(file, await editor.read(uriOf(file)).catch(() => undefined));
  }

  return {
    files: {
      kindOf(path) {
        const kind = look(path);
        return kind === 'unknown' ? undefined : kind;
      },
      read(path) {
        if (look(path) === 'file' && !texts.has(path)) files.add(path);
        const text = texts.get(path);
        if (text !== undefined) return text;
        throw Object.assign(new Error(`there is no ${path}`), { code: 'ENOENT' });
      },
    },
    isGuessing: () => folders.size > 0 || files.size > 0,
    async fetch() {
      const wanted = [
        ...[...folders].map((folder) => () => list(folder)),
        ...[...files].map((file) => () => read(file)),
      ];
      folders = new Set();
      files = new Set();
      for (let done = 0; done < wanted.length; done += AT_ONCE) {
        await Promise.all(wanted.slice(done, done + AT_ONCE).map((begin) => begin()));
      }
    },
  };
}
