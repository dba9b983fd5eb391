import { TabInputNotebook, window, type Tab } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { NOTEBOOK_SHOWN, type NotebookShown } from '#protocol';

/** The editor keeps a notebook open long after its tab is gone, and what was said of its cells goes with the tab. */
export function tellOfNotebookTabs(client: BaseLanguageClient): void {
  const tell = (uri: string, isShown: boolean) => {
    const shown: NotebookShown = { uri, isShown };
    if (!client.isRunning()) return;
    void client.sendNotification(NOTEBOOK_SHOWN, shown).catch(() => undefined);
  };
  window.tabGroups.onDidChangeTabs(({ opened, closed }) => {
    const left = notebooksIn(window.tabGroups.all.flatMap(({ tabs }) => tabs));
    for (const uri of notebooksIn(closed)) if (!left.has(uri)) tell(uri, false);
    for (const uri of notebooksIn(opened)) tell(uri, true);
  });
}

function notebooksIn(tabs: readonly Tab[]): ReadonlySet<string> {
  const inputs = tabs.flatMap(({ input }) => (input instanceof TabInputNotebook ? input : []));
  return new Set(inputs.map(({ uri }) => uri.toString()));
}
