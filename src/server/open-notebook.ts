import {
  NotebookCellKind,
  type DidOpenNotebookDocumentParams,
  type NotebookCell,
  type NotebookDocumentChangeEvent,
  type TextDocumentItem,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isPython, NotebookModule, type CellText } from '#notebook';
import { NOTEBOOK } from './protocol.ts';

/** A Python cell as it is in the editor. */
export interface OpenCell extends CellText {
  readonly document: TextDocument;
}

/** What of a cell concerns us, of whatever kind it is. */
interface CellEntry {
  readonly uri: string;
  readonly isCode: boolean;
  readonly id: string | undefined;
}

/** A notebook under the editor's care: its Python cells, in order, are one text to analyse. */
export class OpenNotebook {
  readonly uri: string;
  readonly languageId = NOTEBOOK;
  /** Counts what happened to the text; cells have versions of their own. */
  version = 1;
  readonly #cells: CellEntry[];
  readonly #documents: Map<string, TextDocument>;
  #module: NotebookModule<OpenCell> | undefined;

  constructor({ notebookDocument, cellTextDocuments }: DidOpenNotebookDocumentParams) {
    this.uri = notebookDocument.uri;
    this.#cells = notebookDocument.cells.map(entryOf);
    this.#documents = new Map(cellTextDocuments.map((item) => [item.uri, documentOf(item)]));
  }

  /** The module as it is now; a change makes a new one. */
  get module(): NotebookModule<OpenCell> {
    this.#module ??= new NotebookModule(this.#pythonCells());
    return this.#module;
  }

  getText(): string {
    return this.module.text;
  }

  /** The Python cell behind a URI. */
  cell(uri: string): OpenCell | undefined {
    return this.module.cells.find(({ document }) => document.uri === uri);
  }

  /** The document of a cell of any kind. */
  document(uri: string): TextDocument | undefined {
    return this.#documents.get(uri);
  }

  /** Answers whether there is anything new to analyse: running a cell is a change as well. */
  change({ cells: { structure, data, textContent } = {} }: NotebookDocumentChangeEvent): boolean {
    for (const { uri } of structure?.didClose ?? []) this.#documents.delete(uri);
    for (const item of structure?.didOpen ?? []) this.#documents.set(item.uri, documentOf(item));
    if (structure) {
      const { start, deleteCount, cells = [] } = structure.array;
      this.#cells.splice(start, deleteCount, ...cells.map(entryOf));
    }
    const changesKind = (data ?? []).map((cell) => this.#replace(entryOf(cell))).includes(true);
    for (const { document, changes } of textContent ?? []) {
      const text = this.#documents.get(document.uri);
      if (text) TextDocument.update(text, changes, document.version);
    }
    if (!structure && !textContent && !changesKind) return false;
    this.version++;
    this.#module = undefined;
    return true;
  }

  #replace(entry: CellEntry): boolean {
    const at = this.#cells.findIndex(({ uri }) => uri === entry.uri);
    const old = this.#cells[at];
    if (old) this.#cells[at] = entry;
    return old?.isCode !== entry.isCode;
  }

  *#pythonCells(): Generator<OpenCell> {
    for (const [index, { uri, isCode, id }] of this.#cells.entries()) {
      const document = this.#documents.get(uri);
      if (!document || !isCode || !isPython(document.languageId)) continue;
      const named = id === undefined ? {} : { id };
      yield { number: index + 1, ...named, text: document.getText(), document };
    }
  }
}

function entryOf({ document: uri, kind, metadata }: NotebookCell): CellEntry {
  const id: unknown = metadata && 'id' in metadata ? metadata.id : undefined;
  return {
    uri,
    isCode: kind === NotebookCellKind.Code,
    id: typeof id === 'string' ? id : undefined,
  };
}

function documentOf({ uri, languageId, version, text }: TextDocumentItem): TextDocument {
  return TextDocument.create(uri, languageId, version, text);
}
