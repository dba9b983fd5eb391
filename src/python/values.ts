import type { Node } from './flat-tree.ts';
import { type Scope } from './scope.ts';

/** What an expression may stand for. A question answers with all possibilities it can see. */
export type Value =
  /** A module, class or function of a library, by its real dotted name; `builtins.len` for built-ins. */
  | { readonly kind: 'name'; readonly name: string }
  /** An object of a library's type, and the expression that made it. */
  | { readonly kind: 'instance'; readonly type: string; readonly at: Node }
  /** A method of such an object, not called yet. */
  | {
      readonly kind: 'method';
      readonly type: string;
      readonly name: string;
      readonly receiver: Node;
    }
  /** A class written in this file. */
  | { readonly kind: 'class'; readonly scope: Scope }
  /** An object of a class written in this file; `at` is -1 for `self`. */
  | { readonly kind: 'object'; readonly scope: Scope; readonly at: Node }
  /** A function or lambda written in this file, with the class it was looked up on. */
  | { readonly kind: 'function'; readonly scope: Scope; readonly self?: Scope }
  | { readonly kind: 'literal'; readonly type: LiteralType; readonly at: Node }
  /** A list, tuple, dict, set, generator or comprehension written here. */
  | { readonly kind: 'collection'; readonly at: Node }
  /** Whatever a caller hands over. */
  | { readonly kind: 'parameter'; readonly scope: Scope; readonly index: number; readonly at: Node }
  | { readonly kind: 'unknown' };

export type LiteralType = 'number' | 'string' | 'bool' | 'none';

export const UNKNOWN: Value = { kind: 'unknown' };
export const UNKNOWN_VALUES: readonly Value[] = [UNKNOWN];

/** Possibilities without repeats; more than `MOST` of them say nothing any more. */
export function union(groups: readonly (readonly Value[])[]): readonly Value[] {
  if (groups.length === 1 && groups[0] && groups[0].length <= 1) return groups[0];
  const found: Value[] = [];
  for (const group of groups) {
    for (const value of group) {
      if (found.some((known) => sameValue(known, value))) continue;
      found.push(value);
      if (found.length > MOST) return UNKNOWN_VALUES;
    }
  }
  return found;
}

const MOST = 12;

function sameValue(one: Value, other: Value): boolean {
  if (one === other) return true;
  if (one.kind !== other.kind) return false;
  switch (one.kind) {
    case 'name':
      return other.kind === 'name' && one.name === other.name;
    case 'instance':
      return other.kind === 'instance' && one.type === other.type && one.at === other.at;
    case 'method':
      return (
        other.kind === 'method' &&
        one.type === other.type &&
        one.name === other.name &&
        one.receiver === other.receiver
      );
    case 'class':
      return other.kind === 'class' && one.scope === other.scope;
    case 'object':
      return other.kind === 'object' && one.scope === other.scope && one.at === other.at;
    case 'function':
      return other.kind === 'function' && one.scope === other.scope && one.self === other.self;
    case 'literal':
      return other.kind === 'literal' && one.at === other.at && one.type === other.type;
    case 'collection':
      return other.kind === 'collection' && one.at === other.at;
    case 'parameter':
      return other.kind === 'parameter' && one.scope === other.scope && one.index === other.index;
    case 'unknown':
      return true;
  }
}
