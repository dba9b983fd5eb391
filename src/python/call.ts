import type { Range } from '#core';
import { argumentOf, hasSplat, keywordArgument, positionalArguments } from './arguments.ts';
import * as F from './fields.ts';
import { type FlatTree, NONE, type Node } from './flat-tree.ts';
import * as K from './kinds.ts';

/** One call as rules see it: a range that findings can stand on, and its parts by name. */
export class PyCall implements Range {
  readonly node: Node;
  readonly callee: Node;
  readonly #tree: FlatTree;
  #lastName: string | undefined;

  constructor(tree: FlatTree, node: Node) {
    this.#tree = tree;
    this.node = node;
    this.callee = tree.child(node, F.FUNCTION);
  }

  get start(): number {
    return this.#tree.start(this.node);
  }

  get end(): number {
    return this.#tree.end(this.node);
  }

  /** The callee and its brackets' start, the smallest span that names the call: `model.predict`. */
  get name(): Range {
    return this.#tree.range(this.callee);
  }

  /** The object before the last dot of the callee; NONE for a plain function. */
  get receiver(): Node {
    return this.#tree.kind(this.callee) === K.ATTRIBUTE
      ? this.#tree.child(this.callee, F.OBJECT)
      : NONE;
  }

  /** The last name of the callee: `predict` of `self.model.predict`. */
  get lastName(): string {
    if (this.#lastName !== undefined) return this.#lastName;
    const isAttribute = this.#tree.kind(this.callee) === K.ATTRIBUTE;
    const name = isAttribute ? this.#tree.child(this.callee, F.ATTRIBUTE) : this.callee;
    return (this.#lastName = this.#tree.textOf(name));
  }

  get positional(): Node[] {
    return positionalArguments(this.#tree, this.node);
  }

  /** Are there `*rest` or `**options` that may hold any argument? */
  get hasSplat(): boolean {
    return hasSplat(this.#tree, this.node);
  }

  /** The value of an argument, by keyword or by position counted from 0; NONE when it is not given. */
  argument(name: string, position = -1): Node {
    return argumentOf(this.#tree, this.node, name, position);
  }

  keyword(name: string): Node {
    return keywordArgument(this.#tree, this.node, name);
  }
}
