import { FileType, RelativePattern, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { FILE_REQUESTS, type EntryKind, type FindFilesRequest } from '#protocol';

/** In addition to what the editor itself leaves out; there may be thousands of such files. */
const NOBODYS = '**/{node_modules,site-packages}/**';

const KINDS: Readonly<Record<number, EntryKind>> = {
  [FileType.File]: 'file',
  [FileType.Directory]: 'folder',
  [FileType.File | FileType.SymbolicLink]: 'file',
  [FileType.Directory | FileType.SymbolicLink]: 'folder',
};

/** Looks into folders that the server cannot reach. */
export function answerForFiles(client: BaseLanguageClient): void {
  client.onRequest(FILE_REQUESTS.find, async (request: FindFilesRequest) => {
    const { folder, endings, most } = request;
    const pattern = new RelativePattern(Uri.parse(folder), `**/*.{${endings.join(',')}}`);
    const found = await workspace.findFiles(pattern, NOBODYS, most);
    return found.map((uri) => uri.toString());
  });
  client.onRequest(FILE_REQUESTS.list, async ({ uri }: { readonly uri: string }) => {
    try {
      const entries = await workspace.fs.readDirectory(Uri.parse(uri));
      return entries.flatMap(([name, type]) => (KINDS[type] ? [[name, KINDS[type]]] : []));
    } catch {
      return [];
    }
  });
  client.onRequest(FILE_REQUESTS.read, async ({ uri }: { readonly uri: string }) => {
    try {
      return new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(uri)));
    } catch {
      // It has gone away since it was found.
      return null;
    }
  });
}
