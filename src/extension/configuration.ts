import { EventEmitter, Uri, window, workspace, type Disposable } from 'vscode';
import { REQUESTS } from '#protocol';
import type { Client } from './client.ts';

const SCHEME = 'joulelint-configuration';

const changed = new EventEmitter<Uri>();

/** What holds for a file, as a text that nobody can change by mistake. */
export function registerConfiguration(client: Client): Disposable {
  return workspace.registerTextDocumentContentProvider(SCHEME, {
    onDidChange: changed.event,
    provideTextDocumentContent: ({ query }) =>
      client.request<string>(REQUESTS.configuration, { uri: query }),
  });
}

/** Shows what holds for the file people look at, or for the first folder. */
export async function showConfiguration(): Promise<void> {
  const { activeTextEditor, activeNotebookEditor } = window;
  const shown = activeTextEditor?.document ?? activeNotebookEditor?.notebook;
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const target = shown?.uri ?? (folder && Uri.joinPath(folder, 'any.py'));
  if (!target || target.scheme === SCHEME) return;
  const uri = Uri.from({ scheme: SCHEME, path: '/Joulelint.jsonc', query: target.toString() });
  const document = await workspace.openTextDocument(uri);
  // Asked for again, it is read again.
  changed.fire(uri);
  await window.showTextDocument(document, { preview: true });
}
