import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  WatchKind,
  type Connection,
  type FileSystemWatcher,
} from 'vscode-languageserver';
import { LANGUAGE_ENDINGS } from '#core';
import { IGNORE_FILES, SETTINGS_FILE_NAMES } from '#project';
import type { Client } from './client.ts';
import { SECTION } from './protocol.ts';
import { decoded, pathOf } from './uris.ts';

/** What the editor is asked to keep an eye on. */
export interface Watching {
  readonly begin: () => Promise<void>;
  /** Settings depend on further files, wherever those lie. */
  readonly dependOn: (uris: readonly string[]) => void;
  /** Code is in files with these endings as well. */
  readonly lookFor: (endings: readonly string[]) => void;
  /** Whether settings, what they leave out, or what is known of runs may be different after a file has changed. */
  readonly matters: (uri: string) => boolean;
}

const WATCHED_NAMES = [...SETTINGS_FILE_NAMES, ...IGNORE_FILES];

const CODE = `**/*.{${LANGUAGE_ENDINGS.join(',')}}`;

const RECORDS = '**/emissions*.csv';

export function createWatching(connection: Connection, client: Client): Watching {
  const others = new Set<string>();
  const endings = new Set(LANGUAGE_ENDINGS);
  const { watchesFiles } = client;

  function watch(watchers: FileSystemWatcher[]): Promise<unknown> {
    return connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }

  return {
    async begin() {
      if (client.watchesConfiguration) {
        const section = SECTION;
        await connection.client.register(DidChangeConfigurationNotification.type, { section });
      }
      if (!watchesFiles) return;
      const patterns = [`**/{${WATCHED_NAMES.join(',')}}`, CODE, RECORDS];
      await watch([
        ...patterns.map((globPattern) => ({ globPattern })),
        // Of a folder that goes away, editors do not tell the files.
        { globPattern: '**', kind: WatchKind.Delete },
      ]);
    },
    dependOn(uris) {
      const fresh = uris.filter((uri) => !others.has(uri));
      for (const uri of fresh) others.add(uri);
      if (!watchesFiles || fresh.length === 0) return;
      void watch(fresh.map((uri) => ({ globPattern: patternFor(uri, client) })));
    },
    lookFor(more) {
      const fresh = more.filter((ending) => !endings.has(ending));
      for (const ending of fresh) endings.add(ending);
      if (!watchesFiles || fresh.length === 0) return;
      void watch(fresh.map((ending) => ({ globPattern: `**/*.${ending}` })));
    },
    matters: (uri) =>
      others.has(uri) ||
      WATCHED_NAMES.some((name) => uri.endsWith(`/${name}`)) ||
      /\/emissions[^/]*\.csv$/.test(uri),
  };
}

/** A file of a shared configuration often lies outside of what is open, where a plain pattern does not reach. */
function patternFor(uri: string, { watchesElsewhere }: Client): FileSystemWatcher['globPattern'] {
  if (!watchesElsewhere) return pathOf(uri) ?? uri;
  const name = uri.lastIndexOf('/') + 1;
  return { baseUri: uri.slice(0, name - 1), pattern: decoded(uri.slice(name)) };
}
