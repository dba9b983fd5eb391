import { RelativePattern, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { FILE_REQUESTS, type FindFilesRequest } from '#protocol';

/** In addition to what the editor itself leaves out; there may be thousands of such files. */
const NOBODYS = '**/{node_modules,site-packages}/**';

/** Looks into folders that the server cannot reach, for scans. */
export function answerForFiles(client: BaseLanguageClient): void {
  client.onRequest(FILE_REQUESTS.find, async (request: FindFilesRequest) => {
    const { folder, endings, most } = request;
    const pattern = new RelativePattern(Uri.parse(folder), `**/*.{${endings.join(',')}}`);
    const found = await workspace.findFiles(pattern, NOBODYS, most);
    return found.map((uri) => uri.toString());
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
