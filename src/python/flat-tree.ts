import type { Range } from '#core';
import * as F from './fields.ts';
import * as K from './kinds.ts';

/** Number of a node in preorder. */
export type Node = number;

/** "No such node": the module is node 0 and is nobody's child or field. */
export const NONE: Node = 0;

/**
 * A syntax tree as typed arrays in preorder. It holds every named node and every anonymous token that
 * fills a field. The descendants of `n` are the numbers from `n + 1` up to, not including, `last(n)`.
 */
export class FlatTree {
  readonly text: string;
  readonly size: number;
  readonly kinds: Uint8Array;
  readonly fields: Uint8Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly lasts: Uint32Array;
  readonly parents: Int32Array;
  /** Some part of the text did not parse. */
  readonly hasErrors: boolean;

  constructor(parts: {
    text: string;
    kinds: Uint8Array;
    fields: Uint8Array;
    starts: Uint32Array;
    ends: Uint32Array;
    lasts: Uint32Array;
    parents: Int32Array;
    hasErrors: boolean;
  }) {
    this.text = parts.text;
    this.size = parts.kinds.length;
    this.kinds = parts.kinds;
    this.fields = parts.fields;
    this.starts = parts.starts;
    this.ends = parts.ends;
    this.lasts = parts.lasts;
    this.parents = parts.parents;
    this.hasErrors = parts.hasErrors;
  }

  /** Levels of nodes below the module, counted anew each time. */
  get depth(): number {
    const levels = new Uint32Array(this.size);
    let deepest = 0;
    for (let node = 1; node < this.size; node++) {
      const level = (levels[this.parents[node] ?? 0] ?? 0) + 1;
      levels[node] = level;
      if (level > deepest) deepest = level;
    }
    return deepest;
  }

  kind(node: Node): number {
    return this.kinds[node] ?? K.UNKNOWN;
  }

  /** The field `node` fills in its parent; 0 for none. */
  fieldOf(node: Node): number {
    return this.fields[node] ?? 0;
  }

  start(node: Node): number {
    return this.starts[node] ?? 0;
  }

  end(node: Node): number {
    return this.ends[node] ?? 0;
  }

  range(node: Node): Range {
    return { start: this.start(node), end: this.end(node) };
  }

  textOf(node: Node): string {
    return this.text.slice(this.starts[node], this.ends[node]);
  }

  /** Parent of a node; -1 for the module. */
  parent(node: Node): Node {
    return this.parents[node] ?? -1;
  }

  /** First number after the descendants of `node`. */
  last(node: Node): Node {
    return this.lasts[node] ?? this.size;
  }

  firstChild(node: Node): Node {
    const child = node + 1;
    return child < this.last(node) ? child : NONE;
  }

  nextSibling(node: Node): Node {
    const next = this.last(node);
    const parent = this.parent(node);
    return parent >= 0 && next < this.last(parent) ? next : NONE;
  }

  /** The child that fills a field, or NONE. */
  child(node: Node, field: number): Node {
    const last = this.last(node);
    for (let child = node + 1; child < last; child = this.last(child)) {
      if (this.fields[child] === field) return child;
    }
    return NONE;
  }

  *children(node: Node): Generator<Node> {
    const last = this.last(node);
    for (let child = node + 1; child < last; child = this.last(child)) yield child;
  }

  /** Children without comments. */
  items(node: Node): Node[] {
    const found: Node[] = [];
    const last = this.last(node);
    for (let child = node + 1; child < last; child = this.last(child)) {
      if (this.kinds[child] !== K.COMMENT) found.push(child);
    }
    return found;
  }

  /** Does `outer` hold `inner`, or is it the same node? */
  holds(outer: Node, inner: Node): boolean {
    return inner >= outer && inner < this.last(outer);
  }

  /** Nearest ancestor of one of the kinds, or -1. */
  ancestor(node: Node, ...kinds: readonly number[]): Node {
    let up = this.parent(node);
    while (up >= 0 && !kinds.includes(this.kind(up))) up = this.parent(up);
    return up;
  }

  /** The expression inside any parentheses around it. */
  bare(node: Node): Node {
    let inner = node;
    while (this.kind(inner) === K.PARENTHESIZED_EXPRESSION) {
      const only = this.items(inner);
      if (only.length !== 1 || only[0] === undefined) return inner;
      inner = only[0];
    }
    return inner;
  }

  /** Lisp-like picture of a subtree, for tests and bug reports. */
  picture(node: Node = 0): string {
    const field = F.FIELD_NAMES[this.fieldOf(node)];
    const children = [...this.children(node)].map((child) => ` ${this.picture(child)}`).join('');
    return `${field ? `${field}: ` : ''}(${K.KIND_NAMES[this.kind(node)]}${children})`;
  }
}
