import type { NotebookCell, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Editor } from './editor.ts';

/** A cell to open; Python code unless it says otherwise. */
export interface GivenCell {
  readonly text: string;
  readonly kind?: 'code' | 'markdown';
  readonly language?: string;
  readonly id?: string;
}

/** A notebook in an editor, which tells the server of it as the protocol wants. */
export interface NotebookInEditor {
  readonly uri: string;
  /** The URI of the cell opened or inserted as the n-th, from 0; it stays the same wherever the cell is moved to. */
  readonly cell: (n: number) => string;
  readonly type: (n: number, range: Range, text: string) => void;
  readonly replace: (n: number, text: string) => void;
  readonly insert: (at: number, cell: GivenCell) => void;
  readonly remove: (n: number) => void;
  readonly move: (n: number, to: number) => void;
  /** As editors do it: the cell goes, and comes back in another language or of another kind. */
  readonly become: (n: number, change: Partial<GivenCell>) => void;
  readonly run: (n: number) => void;
  readonly save: () => void;
  readonly close: () => void;
  /** The texts of all cells, in order, with an edit applied. */
  readonly edited: (edit: WorkspaceEdit | undefined) => readonly string[];
}

interface Cell {
  readonly cell: NotebookCell;
  document: TextDocument;
}

export function openNotebook(
  editor: Editor,
  uri: string,
  given: readonly (string | GivenCell)[],
  notebookType = 'jupyter-notebook',
): NotebookInEditor {
  let version = 1;
  const made: Cell[] = [];
  const cells = given.map(make);

  function make(one: string | GivenCell): Cell {
    const { text, kind, language, id } = typeof one === 'string' ? { text: one } : one;
    // Clients choose the URIs of cells: nobody may read anything in them.
    const at = `cells:${made.length}-${uri.replace(/\W/g, '')}`;
    const languageId = language ?? (kind === 'markdown' ? 'markdown' : 'python');
    const cell: Cell = {
      cell: {
        kind: kind === 'markdown' ? 1 : 2,
        document: at,
        ...(id === undefined ? {} : { metadata: { id } }),
      },
      document: TextDocument.create(at, languageId, 1, text),
    };
    made.push(cell);
    return cell;
  }

  function nth(n: number): Cell {
    const cell = made[n];
    if (!cell) throw new Error(`there is no cell ${n}`);
    return cell;
  }

  function itemOf({ document }: Cell) {
    const { uri: own, languageId, version: number } = document;
    return { uri: own, languageId, version: number, text: document.getText() };
  }

  function notify(what: string, params: object): void {
    void editor.connection.sendNotification(`notebookDocument/${what}`, params);
  }

  function change(changed: object): void {
    notify('didChange', {
      notebookDocument: { uri, version: ++version },
      change: { cells: changed },
    });
  }

  function put(at: number, cell: Cell): void {
    cells.splice(at, 0, cell);
    change({
      structure: {
        array: { start: at, deleteCount: 0, cells: [cell.cell] },
        didOpen: [itemOf(cell)],
      },
    });
  }

  function take(cell: Cell): number {
    const start = cells.indexOf(cell);
    cells.splice(start, 1);
    const didClose = [{ uri: cell.document.uri }];
    change({ structure: { array: { start, deleteCount: 1 }, didClose } });
    return start;
  }

  function edit(n: number, content: { range?: Range; text: string }): void {
    const { document } = nth(n);
    TextDocument.update(document, [content], document.version + 1);
    const own = { uri: document.uri, version: document.version };
    change({ textContent: [{ document: own, changes: [content] }] });
  }

  notify('didOpen', {
    notebookDocument: { uri, notebookType, version, cells: cells.map(({ cell }) => cell) },
    cellTextDocuments: cells.map(itemOf),
  });
  return {
    uri,
    cell: (n) => nth(n).document.uri,
    type: (n, range, text) => edit(n, { range, text }),
    replace: (n, text) => edit(n, { text }),
    insert: (at, cell) => put(at, make(cell)),
    remove: (n) => void take(nth(n)),
    move(n, to) {
      const before = [...cells];
      const cell = nth(n);
      cells.splice(cells.indexOf(cell), 1);
      cells.splice(to, 0, cell);
      const start = before.findIndex((one, index) => one !== cells[index]);
      const end = before.findLastIndex((one, index) => one !== cells[index]) + 1;
      const moved = cells.slice(start, end).map((one) => one.cell);
      change({ structure: { array: { start, deleteCount: end - start, cells: moved } } });
    },
    become(n, { kind, language }) {
      const cell = nth(n);
      const { document } = cell;
      const at = take(cell);
      cell.document = TextDocument.create(
        document.uri,
        language ?? 'python',
        1,
        document.getText(),
      );
      if (kind) cell.cell.kind = kind === 'markdown' ? 1 : 2;
      put(at, cell);
    },
    run(n) {
      const executionSummary = { executionOrder: 1, success: true };
      change({ data: [{ ...nth(n).cell, executionSummary }] });
    },
    save: () => notify('didSave', { notebookDocument: { uri } }),
    close: () =>
      notify('didClose', {
        notebookDocument: { uri },
        cellTextDocuments: cells.map(({ document }) => ({ uri: document.uri })),
      }),
    edited: (whole) =>
      cells.map(({ document }) => {
        const edits = whole?.documentChanges?.flatMap((part) =>
          'edits' in part && part.textDocument.uri === document.uri ? part.edits : [],
        );
        return TextDocument.applyEdits(
          document,
          (edits ?? whole?.changes?.[document.uri] ?? []) as TextEdit[], // no snippets are ever sent
        );
      }),
  };
}
