import type { Location, Position, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Edit, Fix, Range } from '#core';
import { OpenNotebook } from './open-notebook.ts';

/** What is analysed as one text: a document, or the cells of a notebook. */
export type OpenText = TextDocument | OpenNotebook;

/** A document that an editor asks about, and the text it is read in: itself, or the notebook it is a cell of. */
export interface Asked {
  readonly text: OpenText;
  readonly document: TextDocument;
}

/** Where the position of a document lies in its text; nothing in cells that are no Python. */
export function offsetIn({ text, document }: Asked, position: Position): number | undefined {
  const offset = document.offsetAt(position);
  if (!(text instanceof OpenNotebook)) return offset;
  const cell = text.cell(document.uri);
  return cell && text.module.offsetOf(cell, offset);
}

/** The document that shows a stretch of a text, and where; what reaches into the next cell ends with its own. */
export function placeIn(text: OpenText, { start, end }: Range): Location {
  if (!(text instanceof OpenNotebook)) return inDocument(text, { start, end });
  const first = text.module.spotAt(start);
  const last = text.module.spotAt(end);
  if (!first) return { uri: text.uri, range: { start: ORIGIN, end: ORIGIN } };
  const { cell, offset } = first;
  return inDocument(cell.document, {
    start: offset,
    end: last?.cell === cell ? last.offset : cell.text.length,
  });
}

const ORIGIN = { line: 0, character: 0 };

function inDocument(document: TextDocument, { start, end }: Range): Location {
  return {
    uri: document.uri,
    range: { start: document.positionAt(start), end: document.positionAt(end) },
  };
}

/** Can the edits of a fix be written down where the text comes from? Not across cells, and not into magics. */
export function canWrite(text: OpenText, { edits }: Pick<Fix, 'edits'>): boolean {
  return edits.every((edit) => documentEdit(text, edit) !== undefined);
}

/** Edits of a text as an editor takes them; those that belong to several cells change several documents. */
export function workspaceEdit(
  text: OpenText,
  edits: readonly Edit[],
  versioned: boolean,
): WorkspaceEdit {
  const byDocument = new Map<TextDocument, TextEdit[]>();
  for (const edit of edits) {
    const placed = documentEdit(text, edit);
    if (!placed) continue;
    byDocument.set(placed.document, [...(byDocument.get(placed.document) ?? []), placed.edit]);
  }
  const all = [...byDocument];
  if (!versioned) return { changes: Object.fromEntries(all.map(([{ uri }, own]) => [uri, own])) };
  return {
    documentChanges: all.map(([{ uri, version }, own]) => ({
      textDocument: { uri, version },
      edits: own,
    })),
  };
}

function documentEdit(
  text: OpenText,
  { range, text: newText }: Edit,
): { readonly document: TextDocument; readonly edit: TextEdit } | undefined {
  const place = text instanceof OpenNotebook ? inCell(text, range) : { document: text, range };
  if (!place) return undefined;
  const { document } = place;
  return { document, edit: { range: inDocument(document, place.range).range, newText } };
}

function inCell({ module }: OpenNotebook, whole: Range) {
  const place = module.inCell(whole);
  return place && { document: place.cell.document, range: place.range };
}
