import type { Edit } from '#core';
import type { NotebookCell, Piece } from './read-notebook.ts';

/** Edits of one cell, in offsets of the cell's own text; they do not overlap. */
export interface CellEdit {
  readonly cell: NotebookCell;
  readonly edits: readonly Edit[];
}

interface Patch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The notebook with its cells edited; every byte outside the lines that changed stays as it was. */
export function editNotebook(bytes: Uint8Array, changes: Iterable<CellEdit>): Uint8Array {
  const patches = [...changes]
    .flatMap(({ cell, edits }) => patchOf(bytes, cell, edited(cell.text, edits)) ?? [])
    .sort((one, other) => one.start - other.start);
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const { start, end, text } of patches) {
    parts.push(bytes.subarray(at, start), Buffer.from(text));
    at = end;
  }
  parts.push(bytes.subarray(at));
  return Buffer.concat(parts);
}

function edited(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const edit of [...edits].sort((one, other) => one.range.start - other.range.start)) {
    result += text.slice(at, edit.range.start) + edit.text;
    at = edit.range.end;
  }
  return result + text.slice(at);
}

/** The lines between those that a cell's old and new text begin and end with alike, spelled as JSON. */
function patchOf(bytes: Uint8Array, cell: NotebookCell, text: string): Patch | undefined {
  if (text === cell.text) return undefined;
  const { pieces, value } = cell;
  const asciiOnly = spellsAscii(bytes, cell);
  if (bytes[value.start] === 0x22) {
    return { start: value.start, end: value.end, text: spelled(text, asciiOnly) };
  }
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  let same = 0;
  while (same < pieces.length && same < lines.length && pieces[same]?.text === lines[same]) same++;
  let sameAtEnd = 0;
  const most = Math.min(pieces.length, lines.length) - same;
  while (sameAtEnd < most && pieces.at(-1 - sameAtEnd)?.text === lines.at(-1 - sameAtEnd))
    sameAtEnd++;
  const replaced = pieces.slice(same, pieces.length - sameAtEnd);
  const fresh = lines.slice(same, lines.length - sameAtEnd);
  return patchLines(bytes, cell, { same, replaced, fresh, asciiOnly });
}

function patchLines(
  bytes: Uint8Array,
  { pieces, value }: NotebookCell,
  change: {
    readonly same: number;
    readonly replaced: readonly Piece[];
    readonly fresh: readonly string[];
    readonly asciiOnly: boolean;
  },
): Patch {
  const { same, replaced, fresh, asciiOnly } = change;
  const gap = gapBetween(bytes, pieces);
  const text = fresh.map((line) => spelled(line, asciiOnly)).join(gap);
  const first = replaced[0];
  const last = replaced.at(-1);
  const before = pieces[same - 1];
  const after = pieces[same + replaced.length];
  if (first && last) {
    // Quotes are the patch's; without new lines the comma on one side goes as well.
    if (text !== '') return { start: first.start - 1, end: last.end + 1, text };
    if (after) return { start: first.start - 1, end: after.start - 1, text };
    if (before) return { start: before.end + 1, end: last.end + 1, text };
    return { start: first.start - 1, end: last.end + 1, text: '""' };
  }
  if (after) return { start: after.start - 1, end: after.start - 1, text: text + gap };
  if (before) return { start: before.end + 1, end: before.end + 1, text: gap + text };
  return { start: value.start + 1, end: value.end - 1, text };
}

/** What stands between two lines of this cell: a comma and, as a rule, a line break and indentation. */
function gapBetween(bytes: Uint8Array, pieces: readonly Piece[]): string {
  const [one, other] = pieces;
  if (one && other) return textOf(bytes, one.end + 1, other.start - 1);
  if (!one) return ', ';
  // The only line: it stands behind a line break and indentation of its own, or behind a bracket.
  let start = one.start - 1;
  while (start > 0 && [0x20, 0x09, 0x0a, 0x0d].includes(bytes[start - 1] ?? 0)) start--;
  const space = textOf(bytes, start, one.start - 1);
  return `,${space === '' ? ' ' : space}`;
}

/** Does the cell write characters beyond ASCII as escapes? Unknown counts as no, as Jupyter writes. */
function spellsAscii(bytes: Uint8Array, { value }: NotebookCell): boolean {
  const raw = textOf(bytes, value.start, value.end);
  return /\\u(?!00[01])[0-9a-f]{4}/i.test(raw) && !/[^\p{ASCII}]/u.test(raw);
}

function spelled(text: string, asciiOnly: boolean): string {
  const json = JSON.stringify(text);
  if (!asciiOnly) return json;
  return json.replace(/[^\p{ASCII}]/gu, (character) =>
    [...Array(character.length).keys()]
      .map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}

function textOf(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString();
}
