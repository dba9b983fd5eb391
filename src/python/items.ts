import { positionalArguments } from './arguments.ts';
import type { Evaluator } from './evaluate.ts';
import * as F from './fields.ts';
import { NONE, type Node } from './flat-tree.ts';
import * as K from './kinds.ts';
import { UNKNOWN_VALUES, type Value, union } from './values.ts';

/** A collection written out with more items than this is not looked into. */
const MOST_ITEMS = 12;

/** A part of a value, through tuple unpacking. */
export function unpack(
  evaluator: Evaluator,
  value: Node,
  path: readonly number[],
): readonly Value[] {
  let values = evaluator.evaluate(value);
  for (const index of path) {
    values = union(
      values.map((whole): readonly Value[] => {
        if (whole.kind === 'collection')
          return index < 0 ? UNKNOWN_VALUES : partOf(evaluator, whole.at, index);
        if (whole.kind !== 'instance') return UNKNOWN_VALUES;
        const type = evaluator.knowledge.typeOfItem(whole.type);
        return type ? [{ kind: 'instance', type, at: whole.at }] : UNKNOWN_VALUES;
      }),
    );
  }
  return values;
}

/** One item of what a `for` walks over. */
export function itemOf(
  evaluator: Evaluator,
  iterable: Node,
  path: readonly number[],
): readonly Value[] {
  const { tree } = evaluator;
  const bare = tree.bare(iterable);
  if (tree.kind(bare) === K.CALL) {
    const callee = evaluator.evaluate(tree.child(bare, F.FUNCTION))[0];
    const name = callee?.kind === 'name' ? callee.name : '';
    const parts = positionalArguments(tree, bare);
    const [first, ...rest] = path;
    if (name === 'builtins.enumerate' && parts[0] !== undefined && first !== undefined) {
      return first === 0
        ? [{ kind: 'literal', type: 'number', at: bare }]
        : itemOf(evaluator, parts[0], rest);
    }
    if (name === 'builtins.zip' && first !== undefined) {
      const part = parts[first];
      return part === undefined ? UNKNOWN_VALUES : itemOf(evaluator, part, rest);
    }
    if (name === 'builtins.range') return [{ kind: 'literal', type: 'number', at: bare }];
    if (WALKS_ARGUMENT.has(name) && parts[0] !== undefined)
      return itemOf(evaluator, parts[0], path);
  }
  return union(
    evaluator.evaluate(bare).map((whole): readonly Value[] => {
      if (whole.kind === 'collection')
        return path.length > 0 ? UNKNOWN_VALUES : anyItem(evaluator, whole.at);
      if (whole.kind !== 'instance') return UNKNOWN_VALUES;
      const type = evaluator.knowledge.typeOfItem(whole.type);
      return type ? [{ kind: 'instance', type, at: bare }] : UNKNOWN_VALUES;
    }),
  );
}

export function partOf(evaluator: Evaluator, collection: Node, index: number): readonly Value[] {
  const kind = evaluator.tree.kind(collection);
  if (kind !== K.TUPLE && kind !== K.LIST && kind !== K.EXPRESSION_LIST) return UNKNOWN_VALUES;
  const items = evaluator.tree.items(collection);
  if (items.some((item) => evaluator.tree.kind(item) === K.LIST_SPLAT)) return UNKNOWN_VALUES;
  const item = items[index];
  return item === undefined ? UNKNOWN_VALUES : evaluator.evaluate(item);
}

/** Any item of a collection written in place; a dictionary's values when asked by key. */
export function anyItem(evaluator: Evaluator, collection: Node): readonly Value[] {
  const { tree } = evaluator;
  switch (tree.kind(collection)) {
    case K.LIST:
    case K.TUPLE:
    case K.SET:
    case K.EXPRESSION_LIST: {
      const items = tree.items(collection);
      if (items.length === 0 || items.length > MOST_ITEMS) return UNKNOWN_VALUES;
      return union(items.map((item) => evaluator.evaluate(item)));
    }
    case K.DICTIONARY: {
      const values = tree.items(collection).map((pair) => tree.child(pair, F.VALUE));
      if (values.length === 0 || values.length > MOST_ITEMS || values.includes(NONE))
        return UNKNOWN_VALUES;
      return union(values.map((value) => evaluator.evaluate(value)));
    }
    case K.LIST_COMPREHENSION:
    case K.GENERATOR_EXPRESSION:
    case K.SET_COMPREHENSION:
      return evaluator.evaluate(tree.child(collection, F.BODY));
    case K.DICTIONARY_COMPREHENSION:
      return evaluator.evaluate(tree.child(tree.child(collection, F.BODY), F.VALUE));
    default:
      return UNKNOWN_VALUES;
  }
}

export function entered(evaluator: Evaluator, manager: Node): readonly Value[] {
  return union(
    evaluator.evaluate(manager).map((value): readonly Value[] => {
      if (value.kind !== 'instance') return UNKNOWN_VALUES;
      const type = evaluator.knowledge.typeOfEntering(value.type);
      return type ? [{ kind: 'instance', type, at: value.at }] : UNKNOWN_VALUES;
    }),
  );
}

/** Calls whose items are those of their first argument. */
const WALKS_ARGUMENT: ReadonlySet<string> = new Set([
  'builtins.list',
  'builtins.tuple',
  'builtins.iter',
  'builtins.reversed',
  'builtins.sorted',
  'tqdm.tqdm',
  'tqdm.auto.tqdm',
  'tqdm.notebook.tqdm',
  'tqdm.tqdm_notebook',
  'itertools.islice',
  'itertools.cycle',
]);
