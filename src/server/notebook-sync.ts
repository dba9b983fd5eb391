import type { Connection } from 'vscode-languageserver';
import { NOTEBOOK_SHOWN, type NotebookShown } from './protocol.ts';
import type { Session } from './session.ts';

/** Keeps notebooks as the editor tells them. Their cells are never announced as documents of their own. */
export function connectNotebooks(
  connection: Connection,
  session: () => Session,
  clear: (uri: string) => void,
): void {
  const { synchronization } = connection.notebooks;
  synchronization.onDidOpenNotebookDocument((params) => {
    const { uri } = params.notebookDocument;
    const { notebooks, scans } = session();
    // What a scan said of the file gives way to what is said of its cells.
    if (scans.hasSeen(uri)) clear(uri);
    notebooks.open(params);
  });
  synchronization.onDidChangeNotebookDocument((params) => session().notebooks.change(params));
  synchronization.onDidSaveNotebookDocument(({ notebookDocument: { uri } }) => {
    const { checking, client, notebooks, refresh } = session();
    const notebook = notebooks.get(uri);
    if (!notebook) return;
    checking.touched(uri);
    // Without a watcher nobody tells when a settings file changes.
    if (!client.watchesFiles) void refresh();
    notebooks.look(notebook);
  });
  synchronization.onDidCloseNotebookDocument(({ notebookDocument: { uri } }) => {
    const { notebooks, scans } = session();
    notebooks.close(uri);
    // Of the file only what is on the disk counts again.
    if (scans.hasSeen(uri)) scans.changed([uri]);
  });
  connection.onNotification(NOTEBOOK_SHOWN, ({ uri, isShown }: NotebookShown) => {
    const { notebooks, scans } = session();
    notebooks.setShown(uri, isShown);
    if (!notebooks.get(uri) || !scans.hasSeen(uri)) return;
    if (isShown) clear(uri);
    else scans.changed([uri]);
  });
}
