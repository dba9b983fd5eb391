import { JsonBytes, MalformedJson, type Span } from './json-bytes.ts';
import { isPython } from './languages.ts';

/** One string of a cell's source as the file spells it; the quotes are outside the span. */
export interface Piece extends Span {
  readonly text: string;
}

export interface NotebookCell {
  /** Counted from 1 over all cells, as people count them. */
  readonly number: number;
  readonly id?: string;
  /** Is it code, in Python as far as anybody says? */
  readonly isPython: boolean;
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** The source's whole value in the file: an array of strings, or one string. */
  readonly value: Span;
}

export interface Notebook {
  readonly cells: readonly NotebookCell[];
}

export type NotebookRead =
  | { readonly kind: 'notebook'; readonly notebook: Notebook }
  | { readonly kind: 'malformed'; readonly message: string };

/** Larger metadata than this says nothing we want to know. */
const LARGEST_METADATA = 1 << 20;

/**
 * Reads a notebook (nbformat 3 to 5): its cells' sources and where they stand. Outputs are stepped over. Never
 * throws for what the bytes hold.
 */
export function readNotebook(bytes: Uint8Array): NotebookRead {
  const json = new JsonBytes(bytes);
  try {
    const start = json.past(hasMark(bytes) ? 3 : 0);
    if (!json.isObject(start)) return malformed('is no notebook: it does not hold a JSON object');
    return readDocument(json, start);
  } catch (error) {
    if (error instanceof MalformedJson) return malformed(`is no notebook: ${error.message}`);
    throw error;
  }
}

function readDocument(json: JsonBytes, start: number): NotebookRead {
  const arrays: Span[] = [];
  let language: string | undefined;
  let version = 4;
  for (const { key, value } of json.members(start)) {
    if (key === 'cells' && json.isArray(value.start)) arrays.push(value);
    else if (key === 'worksheets' && json.isArray(value.start)) arrays.push(...sheets(json, value));
    else if (key === 'metadata') language = kernelLanguage(small(json, value));
    else if (key === 'nbformat') version = Number(json.value(value));
  }
  if (arrays.length === 0) return malformed('is no notebook: it has no cells');
  if (!(version >= 3 && version < 6)) {
    return malformed(`is a notebook of format ${version}, and formats 3 to 5 are read`);
  }
  const speaksPython = language === undefined || isPython(language);
  const cells: NotebookCell[] = [];
  for (const array of arrays) {
    for (const { start: cell } of json.items(array.start)) {
      if (!json.isObject(cell)) throw new MalformedJson(cell);
      cells.push(readCell(json, cell, { number: cells.length + 1, speaksPython }));
    }
  }
  return { kind: 'notebook', notebook: { cells } };
}

/** The arrays of cells in the worksheets of format 3. */
function* sheets(json: JsonBytes, worksheets: Span): Generator<Span> {
  for (const { start } of json.items(worksheets.start)) {
    if (!json.isObject(start)) continue;
    for (const { key, value } of json.members(start)) {
      if (key === 'cells' && json.isArray(value.start)) yield value;
    }
  }
}

function readCell(
  json: JsonBytes,
  cell: number,
  about: { readonly number: number; readonly speaksPython: boolean },
): NotebookCell {
  let type: unknown;
  let id: unknown;
  let language: string | undefined;
  let source: Span | undefined;
  for (const { key, value } of json.members(cell)) {
    if (key === 'cell_type') type = json.value(value);
    else if (key === 'id') id = json.value(value);
    else if (key === 'language') language = textOf(json.value(value));
    else if (key === 'metadata') language ??= cellLanguage(small(json, value));
    else if (key === 'source' || (key === 'input' && !source)) source = value;
  }
  const isCode = type === 'code' && source !== undefined;
  const isOurs = isCode && (language === undefined ? about.speaksPython : isPython(language));
  const pieces = isOurs && source ? piecesOf(json, source) : [];
  return {
    number: about.number,
    ...(typeof id === 'string' ? { id } : {}),
    isPython: isOurs,
    text: pieces.map(({ text }) => text).join(''),
    pieces,
    value: source ?? { start: cell, end: cell },
  };
}

function piecesOf(json: JsonBytes, source: Span): Piece[] {
  const spans = json.isArray(source.start) ? [...json.items(source.start)] : [source];
  return spans.map((span) => ({
    start: span.start + 1,
    end: span.end - 1,
    text: json.string(span),
  }));
}

function small(json: JsonBytes, value: Span): unknown {
  return value.end - value.start > LARGEST_METADATA ? undefined : json.value(value);
}

/** The notebook's language by its kernel, or by what it says of the language itself. */
function kernelLanguage(metadata: unknown): string | undefined {
  return (
    textOf(member(member(metadata, 'kernelspec'), 'language')) ??
    textOf(member(member(metadata, 'language_info'), 'name'))
  );
}

/** The language an editor has noted for one cell. */
function cellLanguage(metadata: unknown): string | undefined {
  return textOf(member(member(metadata, 'vscode'), 'languageId'));
}

function member(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([name]) => name === key)?.[1];
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function hasMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

function malformed(message: string): NotebookRead {
  return { kind: 'malformed', message };
}
