import type {
  Diagnostic,
  DidChangeNotebookDocumentParams,
  DidOpenNotebookDocumentParams,
} from 'vscode-languageserver';
import type { Range } from '#core';
import type { Checking } from './checking.ts';
import type { Client } from './client.ts';
import { diagnosticOf } from './diagnostics.ts';
import type { Checked } from './documents.ts';
import { suffixesAt } from './estimates.ts';
import { OpenNotebook, type OpenCell } from './open-notebook.ts';
import { retold } from './retelling.ts';
import { placeIn } from './open-text.ts';
import { pause } from './pause.ts';

/** The notebooks that are open, and what is said about their cells. */
export interface Notebooks {
  readonly all: () => readonly OpenNotebook[];
  readonly get: (uri: string) => OpenNotebook | undefined;
  /** Whether it is open, and not out of sight. */
  readonly isShown: (uri: string) => boolean;
  readonly setShown: (uri: string, isShown: boolean) => void;
  /** The notebook that a document is a cell of. */
  readonly withCell: (uri: string) => OpenNotebook | undefined;
  readonly open: (params: DidOpenNotebookDocumentParams) => void;
  readonly change: (params: DidChangeNotebookDocumentParams) => void;
  readonly close: (uri: string) => void;
  /** Looks at a notebook after a pause and makes the editor show what is new, in whichever cells that is. */
  readonly look: (notebook: OpenNotebook) => void;
  /** What is said of one cell, for editors that ask; nothing while the text keeps changing. */
  readonly pull: (notebook: OpenNotebook, cell: string) => Promise<CellReport | undefined>;
}

/** Equal ids mean equal diagnostics. */
export interface CellReport {
  readonly id: string;
  readonly items: Diagnostic[];
}

/** What notebooks need of the session they are open in. */
export interface NotebookTools {
  readonly client: Client;
  readonly checking: Checking;
  readonly publish: (uri: string, diagnostics: Diagnostic[], version?: number) => void;
  readonly askToPull: () => void;
}

interface Look {
  readonly version: number;
  readonly answer: Promise<Checked | undefined>;
}

/** So soon after a change an editor asks by itself for the cell that changed, and need not be told to. */
const ASKS_BY_ITSELF_MS = 50;

export function createNotebooks({
  client,
  checking,
  publish,
  askToPull,
}: NotebookTools): Notebooks {
  const opened = new Map<string, OpenNotebook>();
  const hidden = new Set<string>();
  const looking = new Map<OpenNotebook, Look>();
  const settling = new Map<OpenNotebook, 'waiting' | 'again'>();
  /** What the editor was told last, cell by cell. */
  const told = new Map<string, { readonly id: string; readonly content: string }>();
  let number = 0;

  /** All who want to know the same thing at the same time share one look. */
  function checked(notebook: OpenNotebook): Promise<Checked | undefined> {
    const { version } = notebook;
    const running = looking.get(notebook);
    if (running?.version === version) return running.answer;
    const own = { version, answer: checking.whenQuiet(notebook) };
    looking.set(notebook, own);
    return own.answer.finally(() => {
      if (looking.get(notebook) === own) looking.delete(notebook);
    });
  }

  async function settle(notebook: OpenNotebook): Promise<void> {
    do {
      settling.set(notebook, 'waiting');
      const found = await checked(notebook);
      if (client.pulls) await pause(ASKS_BY_ITSELF_MS);
      if (opened.get(notebook.uri) !== notebook) return;
      if (found?.version === notebook.version) show(notebook, found);
    } while (settling.get(notebook) === 'again');
  }

  function show(notebook: OpenNotebook, found: Checked): void {
    let isNew = false;
    for (const { document } of notebook.module.cells) {
      const { uri, version } = document;
      const items = itemsOf(notebook, uri, found);
      const before = told.get(uri)?.content;
      if (before === JSON.stringify(items)) continue;
      // What an editor never asked for it does not show, so that nothing there can be old.
      isNew ||= before !== undefined;
      if (!client.pulls) publish(uri, remember(uri, items).items, version);
    }
    if (client.pulls && isNew) askToPull();
  }

  function itemsOf(
    notebook: OpenNotebook,
    cell: string,
    { findings, place }: Checked,
  ): Diagnostic[] {
    const locate = ({ range }: { readonly range: Range }) => placeIn(notebook, range);
    const here = findings.filter((finding) => locate(finding).uri === cell);
    const suffixes = suffixesAt(here, place, client.say);
    return here.map((finding, index) =>
      diagnosticOf(retold(finding, client.retell), undefined, locate, client, suffixes?.[index]),
    );
  }

  function remember(uri: string, items: Diagnostic[]): CellReport {
    const content = JSON.stringify(items);
    const before = told.get(uri);
    const id = before?.content === content ? before.id : String(++number);
    told.set(uri, { id, content });
    return { id, items };
  }

  function forget(cells: readonly OpenCell[]): void {
    for (const { document } of cells) {
      const { uri } = document;
      if (told.delete(uri) && !client.pulls) publish(uri, []);
    }
  }

  function look(notebook: OpenNotebook): void {
    if (settling.has(notebook)) settling.set(notebook, 'again');
    else void settle(notebook).finally(() => settling.delete(notebook));
  }

  return {
    all: () => [...opened.values()],
    get: (uri) => opened.get(uri),
    isShown: (uri) => opened.has(uri) && !hidden.has(uri),
    setShown(uri, isShown) {
      if (isShown) hidden.delete(uri);
      else hidden.add(uri);
    },
    withCell: (uri) => [...opened.values()].find((notebook) => notebook.document(uri)),
    open(params) {
      const notebook = new OpenNotebook(params);
      opened.set(notebook.uri, notebook);
      hidden.delete(notebook.uri);
      checking.opened(notebook.uri);
      look(notebook);
    },
    change({ notebookDocument, change }) {
      const notebook = opened.get(notebookDocument.uri);
      if (!notebook) return;
      const mayLoseCells =
        change.cells?.structure !== undefined || change.cells?.data !== undefined;
      const cells = mayLoseCells ? notebook.module.cells : [];
      if (!notebook.change(change)) return;
      forget(cells.filter(({ document }) => notebook.cell(document.uri) === undefined));
      checking.changed(notebook.uri);
      look(notebook);
    },
    close(uri) {
      const notebook = opened.get(uri);
      if (!notebook) return;
      opened.delete(uri);
      hidden.delete(uri);
      checking.closed(uri);
      forget(notebook.module.cells);
    },
    look,
    async pull(notebook, cell) {
      const found = await checked(notebook);
      if (found?.version !== notebook.version) return undefined;
      return remember(cell, itemsOf(notebook, cell, found));
    },
  };
}
