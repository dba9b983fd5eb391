import { Edit, Language, Parser, type Tree } from 'web-tree-sitter';
import { changeBetween, pointAt } from './change.ts';
import { FlatTree } from './flat-tree.ts';
import { type Copy, copyTree } from './copy-tree.ts';
import { languageTables, type LanguageTables } from './grammar-tables.ts';

/** The two wasm files as bytes, so that this floor reads no files and a browser can hand them over too. */
export interface ParserAssets {
  readonly runtime: Uint8Array;
  readonly grammar: Uint8Array;
}

export type ReadResult =
  | { readonly kind: 'tree'; readonly tree: FlatTree }
  | { readonly kind: 'timeout'; readonly milliseconds: number };

interface Reader {
  readonly parser: Parser;
  readonly memory: WebAssembly.Memory;
  readonly tables: LanguageTables;
}

/** tree-sitter's wasm asks for 32 MiB at first and may grow to 2 GiB. */
const FIRST_PAGES = 512;
const MOST_PAGES = 32768;

let reader: Reader | undefined;

/** Loads the parser; a second call does nothing. Rejects when an asset is not a wasm module. */
export async function prepareReader(assets: ParserAssets): Promise<void> {
  if (reader) return;
  checkMagic(assets.runtime, 'web-tree-sitter.wasm');
  checkMagic(assets.grammar, 'tree-sitter-python.wasm');
  const memory = new WebAssembly.Memory({ initial: FIRST_PAGES, maximum: MOST_PAGES });
  await Parser.init({ wasmMemory: memory, wasmBinary: assets.runtime });
  const language = await Language.load(assets.grammar);
  const parser = new Parser();
  parser.setLanguage(language);
  reader = { parser, memory, tables: languageTables(memory, language) };
}

export interface ParseOptions {
  /** Milliseconds. */
  readonly deadline?: number | undefined;
  /** Names a text that comes again and again, each time a little different, as in an editor. */
  readonly again?: string | undefined;
}

/**
 * Parses a text. The wasm tree is copied and freed before this returns, but for the few of texts that come
 * again. Broken code gives a tree with errors; a text that takes longer than the deadline gives none.
 */
export function parse(text: string, options: ParseOptions = {}): ReadResult {
  if (!reader) throw new Error('prepareReader() has to finish before parse()');
  const { memory, tables } = reader;
  const { deadline = Number.POSITIVE_INFINITY, again } = options;
  // Python ends a line at a lone carriage return, the grammar does not; lengths stay the same.
  const lines = text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text;
  const tree = treeOf(reader, lines, { deadline, again });
  if (!tree) return { kind: 'timeout', milliseconds: deadline };
  let isKept = false;
  try {
    const earlier = again === undefined ? undefined : kept.get(again)?.copy;
    const copy = copyTree(memory, tables, tree, { text, isMarked: again !== undefined, earlier });
    isKept = again !== undefined && !copy.tree.hasErrors;
    if (isKept && again !== undefined) keep(again, { lines, tree, copy });
    return { kind: 'tree', tree: copy.tree };
  } finally {
    if (!isKept) tree.delete();
  }
}

function treeOf(
  { parser }: Reader,
  lines: string,
  { deadline, again }: { readonly deadline: number; readonly again: string | undefined },
): Tree | null {
  const began = performance.now();
  const run = (old: Tree | null): Tree | null => {
    const progressCallback = (): boolean => performance.now() - began > deadline;
    const tree = parser.parse(lines, old, { progressCallback });
    if (!tree) parser.reset();
    return tree;
  };
  const old = again === undefined ? undefined : edited(again, lines);
  if (!old) return run(null);
  const tree = run(old);
  old.delete();
  // What errors look like depends on what was there before, and a text should always mean the same.
  if (!tree?.rootNode.hasError) return tree;
  tree.delete();
  return run(null);
}

/** What is kept of a text that comes again. */
interface Kept {
  readonly lines: string;
  readonly tree: Tree;
  readonly copy: Copy;
}

/** The last trees without errors of texts that come again; the newest at the end. */
const kept = new Map<string, Kept>();
const MOST_KEPT = 4;

function keep(name: string, text: Kept): void {
  kept.get(name)?.tree.delete();
  kept.delete(name);
  kept.set(name, text);
  for (const [each, { tree: unused }] of [...kept].slice(0, -MOST_KEPT)) {
    unused.delete();
    kept.delete(each);
  }
}

/** A kept tree that knows how its text has changed. */
function edited(name: string, lines: string): Tree | undefined {
  const known = kept.get(name);
  if (!known) return undefined;
  const tree = known.tree.copy();
  const change = changeBetween(known.lines, lines);
  if (!change) return tree;
  const { start, oldEnd, newEnd } = change;
  tree.edit(
    new Edit({
      startIndex: start,
      oldEndIndex: oldEnd,
      newEndIndex: newEnd,
      startPosition: pointAt(lines, start),
      oldEndPosition: pointAt(known.lines, oldEnd),
      newEndPosition: pointAt(lines, newEnd),
    }),
  );
  return tree;
}

function checkMagic(bytes: Uint8Array, name: string): void {
  const isWasm = bytes[0] === 0 && bytes[1] === 0x61 && bytes[2] === 0x73 && bytes[3] === 0x6d;
  if (!isWasm) throw new Error(`${name} is not a WebAssembly module; the installation is damaged`);
}
