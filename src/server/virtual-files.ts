import type { Connection } from 'vscode-languageserver';
import { FILE_REQUESTS, type EntryKind, type FindFilesRequest } from './protocol.ts';

export type { EntryKind };

/** Files that are on no disk, as the editor finds and reads them. */
export interface VirtualFiles {
  readonly find: (request: FindFilesRequest) => Promise<readonly string[]>;
  /** What a folder holds, by name; nothing where there is no such folder. */
  readonly list: (uri: string) => Promise<readonly (readonly [string, EntryKind])[]>;
  /** Nothing where there is no such file. */
  readonly read: (uri: string) => Promise<string | undefined>;
}

export function editorsFiles(connection: Connection): VirtualFiles {
  return {
    find: (request) => connection.sendRequest(FILE_REQUESTS.find, request),
    list: (uri) => connection.sendRequest(FILE_REQUESTS.list, { uri }),
    async read(uri) {
      const text = await connection.sendRequest<string | null>(FILE_REQUESTS.read, { uri });
      return text ?? undefined;
    },
  };
}
