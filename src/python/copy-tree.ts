// Copies a parsed tree straight out of the parser's memory.
//
// A walk through the binding crosses into wasm several times per node and costs as much as the parse. The tree
// lies in a memory we own, so plain reads of it cost a tenth of that. The layout below is that of
// `SubtreeInlineData` and `SubtreeHeapData` in tree-sitter 0.27.1, on a 32-bit little-endian machine, which wasm
// always is. tests/python/copy-tree.test.ts compares every node with the public cursor, so another version of the
// pinned package cannot slip in unseen.

import type { Tree } from 'web-tree-sitter';
import { FlatTree } from './flat-tree.ts';
import { type LanguageTables, pointerOf } from './grammar-tables.ts';
import { ERROR, TOKEN } from './kinds.ts';

const ERROR_SYMBOL = 0xffff;
const ERROR_REPEAT_SYMBOL = 0xfffe;

// Scratch arrays are kept between files and only grow; the tree gets copies of its own length.
let capacity = 1 << 14;
let kinds = new Uint8Array(capacity);
let fields = new Uint8Array(capacity);
let starts = new Uint32Array(capacity);
let ends = new Uint32Array(capacity);
let lasts = new Uint32Array(capacity);
let parents = new Int32Array(capacity);

/** One entry per open subtree: where its children lie, which comes next, and what it hands down. */
let room = 1 << 10;
let childAddress = new Uint32Array(room);
let childCount = new Uint32Array(room);
let childIndex = new Uint32Array(room);
let structural = new Uint32Array(room);
let production = new Uint16Array(room);
let handedField = new Uint8Array(room);
let owner = new Int32Array(room);
let opensNode = new Uint8Array(room);
let marksBefore = new Uint32Array(room);

/** A subtree of fewer nodes is copied anew as fast as it is found again. */
const LEAST_MARKED = 24;

/** A copy, and where in the parser's memory its larger subtrees lie; each comes after those inside it. */
export interface Copy {
  readonly tree: FlatTree;
  readonly marks: readonly Mark[];
}

interface Mark {
  readonly address: number;
  readonly node: number;
  /** How many marks there are before the first one inside this. */
  readonly before: number;
}

export interface CopyOptions {
  readonly text: string;
  /** Whether a later copy may want to know where things lay in this one. */
  readonly isMarked: boolean;
  readonly earlier: Copy | undefined;
}

/**
 * Copies all named nodes, and the anonymous ones that fill a field, in preorder. The parser shares what did not
 * change between a tree and the one it was edited from: subtrees that lie where they lay in an earlier copy
 * without errors are taken from there. Its tree must live still, so that nothing else can lie there by now.
 */
export function copyTree(
  memory: WebAssembly.Memory,
  tables: LanguageTables,
  tree: Tree,
  { text, isMarked, earlier }: CopyOptions,
): Copy {
  const words = new Uint32Array(memory.buffer);
  const halves = new Uint16Array(memory.buffer);
  const { kindOf, fieldOf, aliasSequences, aliasWidth, fieldSlices, fieldEntries } = tables;

  const root = words[pointerOf(tree) >> 2] ?? 0;
  const marks: Mark[] = [];
  const known = new Map(earlier?.marks.map((mark, index) => [mark.address, index]));
  let size = 0;
  let hasErrors = false;
  // Byte position in the parser's UTF-16 input: two per code unit.
  let position = words[(root + 4) >> 2] ?? 0;

  const rootKind = kindOfSymbol(halves[(root + 40) >> 1] ?? 0);
  if (rootKind === ERROR) hasErrors = true;
  emit(rootKind, 0, -1);
  starts[0] = position >> 1;
  ends[0] = (position + (words[(root + 16) >> 2] ?? 0)) >> 1;
  let top = -1;
  push(root, 0, 0, 1);

  while (top >= 0) {
    const index = childIndex[top] ?? 0;
    if (index === childCount[top]) {
      if (opensNode[top]) close(owner[top] ?? 0);
      top--;
      continue;
    }
    childIndex[top] = index + 1;

    const address = (childAddress[top] ?? 0) + index * 8;
    const low = words[address >> 2] ?? 0;
    const inline = (low & 1) === 1;
    let symbol: number;
    let flags: number;
    let padding: number;
    let length: number;
    let children = 0;
    if (inline) {
      const high = words[(address >> 2) + 1] ?? 0;
      flags = (low >> 1) & 7;
      symbol = (low >> 8) & 0xff;
      padding = (high >> 16) & 0xff;
      length = (high >> 24) & 0xff;
    } else {
      flags = halves[(low + 44) >> 1] ?? 0;
      symbol = halves[(low + 40) >> 1] ?? 0;
      padding = words[(low + 4) >> 2] ?? 0;
      length = words[(low + 16) >> 2] ?? 0;
      children = words[(low + 36) >> 2] ?? 0;
    }
    // The first child's padding is the parent's own, which the position already counts.
    if (index > 0) position += padding;

    const isExtra = (flags & 4) !== 0;
    let alias = 0;
    let field = 0;
    if (!isExtra) {
      const step = structural[top] ?? 0;
      structural[top] = step + 1;
      const productionId = production[top] ?? 0;
      if (productionId > 0) alias = aliasSequences[productionId * aliasWidth + step] ?? 0;
      field = fieldAt(productionId, step) || (handedField[top] ?? 0);
    }

    let kind: number;
    if (alias) kind = kindOf[alias] ?? -1;
    else if ((flags & 1) === 0) kind = -1;
    else kind = kindOfSymbol(symbol);

    const parent = owner[top] ?? 0;
    const isNode = kind >= 0 && (kind !== TOKEN || field !== 0);
    if (kind === ERROR) hasErrors = true;
    if (!inline && (halves[(low + 44) >> 1] ?? 0) & 0x200) hasErrors = true;
    if (inline && low & 0x20) hasErrors = true;

    if (isNode) {
      const node = size;
      emit(kind, field, parent);
      starts[node] = position >> 1;
      ends[node] = (position + length) >> 1;
      lasts[node] = node + 1;
      const index = children > 0 ? known.get(low) : undefined;
      if (earlier && index !== undefined) {
        takeFrom(earlier, index, node);
      } else if (children > 0) {
        push(low, node, 0, 1);
        continue;
      }
    } else if (children > 0) {
      // A hidden node hands its field down to the visible ones inside; an anonymous one has none to show.
      push(low, parent, kind < 0 ? field : 0, 0);
      continue;
    }
    position += length;
  }

  const copied = new FlatTree({
    text,
    kinds: kinds.slice(0, size),
    fields: fields.slice(0, size),
    starts: starts.slice(0, size),
    ends: ends.slice(0, size),
    lasts: lasts.slice(0, size),
    parents: parents.slice(0, size),
    hasErrors,
  });
  return { tree: copied, marks };

  function kindOfSymbol(symbol: number): number {
    if (symbol === ERROR_SYMBOL) return ERROR;
    if (symbol === ERROR_REPEAT_SYMBOL) return -1;
    return kindOf[symbol] ?? -1;
  }

  function fieldAt(productionId: number, step: number): number {
    const first = fieldSlices[productionId * 2] ?? 0;
    const end = first + (fieldSlices[productionId * 2 + 1] ?? 0);
    for (let entry = first; entry < end; entry++) {
      const at = entry * 4;
      // field id (16 bit), child index, inherited
      if (fieldEntries[at + 2] === step && fieldEntries[at + 3] === 0) {
        return fieldOf[(fieldEntries[at] ?? 0) | ((fieldEntries[at + 1] ?? 0) << 8)] ?? 0;
      }
    }
    return 0;
  }

  function emit(kind: number, field: number, parent: number): void {
    if (size === capacity) growNodes();
    kinds[size] = kind;
    fields[size] = field;
    parents[size] = parent;
    size++;
  }

  function push(address: number, node: number, field: number, opens: 0 | 1): void {
    top++;
    if (top === room) growStack();
    const count = words[(address + 36) >> 2] ?? 0;
    childAddress[top] = address - count * 8;
    childCount[top] = count;
    childIndex[top] = 0;
    structural[top] = 0;
    production[top] = halves[(address + 66) >> 1] ?? 0;
    handedField[top] = field;
    owner[top] = node;
    opensNode[top] = opens;
    marksBefore[top] = marks.length;
  }

  function close(node: number): void {
    lasts[node] = size;
    if (!isMarked || size - node < LEAST_MARKED) return;
    const address = (childAddress[top] ?? 0) + (childCount[top] ?? 0) * 8;
    marks.push({ address, node, before: marksBefore[top] ?? 0 });
  }

  /** Takes everything below a node from an earlier copy, where it only lay further up or down. */
  function takeFrom({ tree: old, marks: oldMarks }: Copy, index: number, node: number): void {
    const { node: oldNode = 0, before = 0 } = oldMarks[index] ?? {};
    const oldLast = old.last(oldNode);
    const moved = node - oldNode;
    const shift = (starts[node] ?? 0) - old.start(oldNode);
    while (oldLast + moved > capacity) growNodes();
    kinds.set(old.kinds.subarray(oldNode + 1, oldLast), node + 1);
    fields.set(old.fields.subarray(oldNode + 1, oldLast), node + 1);
    for (let from = oldNode + 1; from < oldLast; from++) {
      const to = from + moved;
      starts[to] = (old.starts[from] ?? 0) + shift;
      ends[to] = (old.ends[from] ?? 0) + shift;
      lasts[to] = (old.lasts[from] ?? 0) + moved;
      parents[to] = (old.parents[from] ?? 0) + moved;
    }
    size = oldLast + moved;
    lasts[node] = size;
    const later = marks.length - before;
    for (const mark of oldMarks.slice(before, index + 1)) {
      marks.push({ ...mark, node: mark.node + moved, before: mark.before + later });
    }
  }
}

function growNodes(): void {
  capacity *= 2;
  kinds = grown(kinds, new Uint8Array(capacity));
  fields = grown(fields, new Uint8Array(capacity));
  starts = grown(starts, new Uint32Array(capacity));
  ends = grown(ends, new Uint32Array(capacity));
  lasts = grown(lasts, new Uint32Array(capacity));
  parents = grown(parents, new Int32Array(capacity));
}

function growStack(): void {
  room *= 2;
  childAddress = grown(childAddress, new Uint32Array(room));
  childCount = grown(childCount, new Uint32Array(room));
  childIndex = grown(childIndex, new Uint32Array(room));
  structural = grown(structural, new Uint32Array(room));
  production = grown(production, new Uint16Array(room));
  handedField = grown(handedField, new Uint8Array(room));
  owner = grown(owner, new Int32Array(room));
  opensNode = grown(opensNode, new Uint8Array(room));
  marksBefore = grown(marksBefore, new Uint32Array(room));
}

function grown<Numbers extends { set(from: Numbers): void }>(
  old: Numbers,
  bigger: Numbers,
): Numbers {
  bigger.set(old);
  return bigger;
}
