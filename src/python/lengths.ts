import { PyCall } from './call.ts';
import * as F from './fields.ts';
import type { PythonFile } from './file.ts';
import { NONE, type Node } from './flat-tree.ts';
import * as K from './kinds.ts';
import { integerAt } from './literals.ts';

/** Calls that give as many items as their first argument has. */
const KEEPS_LENGTH: ReadonlySet<string> = new Set([
  'builtins.enumerate',
  'builtins.list',
  'builtins.tuple',
  'builtins.reversed',
  'builtins.sorted',
  'tqdm.tqdm',
]);

const RANGES: ReadonlySet<string> = new Set(['builtins.range', 'builtins.xrange']);

/** Number of items of a collection that is written out, or of `range(n)` with known n; the most there may be. */
export function lengthOf(file: PythonFile, node: Node): number | undefined {
  const { tree } = file;
  const bare = tree.bare(node);
  if (tree.kind(bare) === K.CALL) return lengthOfCall(file, new PyCall(tree, bare));
  if (tree.kind(bare) === K.ATTRIBUTE) return lengthOfDomain(file, bare);
  // `rows = range(15)`, and then `for row in rows`.
  const made = tree.kind(bare) === K.IDENTIFIER ? makerOf(file, bare) : undefined;
  if (made && RANGES.has(file.nameOf(made.callee) ?? '')) return lengthOfCall(file, made);
  const [value, ...others] = file.valuesOf(bare);
  if (value?.kind !== 'collection' || others.length > 0) return undefined;
  const kind = tree.kind(value.at);
  if (kind !== K.LIST && kind !== K.TUPLE && kind !== K.SET && kind !== K.EXPRESSION_LIST)
    return undefined;
  const items = tree.items(value.at);
  return items.some((item) => tree.kind(item) === K.LIST_SPLAT) ? undefined : items.length;
}

function lengthOfCall(file: PythonFile, call: PyCall): number | undefined {
  if (call.hasSplat) return undefined;
  if (call.lastName === 'split' && call.receiver) return numberOfSplits(file, call.receiver);
  const name = file.nameOf(call.callee) ?? '';
  if (RANGES.has(name)) return lengthOfRange(file, call);
  const [first] = call.positional;
  if (first === undefined) return undefined;
  if (KEEPS_LENGTH.has(name)) return lengthOf(file, first);
  if (name !== 'builtins.zip') return undefined;
  // As long as its shortest part; parts of unknown length may be shorter still.
  const lengths = call.positional.map((part) => lengthOf(file, part));
  return lengths.every((length) => length !== undefined) ? Math.min(...lengths) : undefined;
}

/** A number that is written, or the largest one that the callers in this file hand over for a parameter. */
function numberAt(file: PythonFile, node: Node, calls = MOST_CALLS): number | undefined {
  const written = integerAt(file, node);
  if (written !== undefined || calls <= 0 || file.tree.kind(node) !== K.IDENTIFIER) return written;
  const [definition, ...others] = file.definitionsReaching(node);
  if (definition?.kind !== 'parameter' || others.length > 0) return undefined;
  const { scope } = definition.binding;
  const { functions } = file.evaluator;
  const index = functions.parameters(scope).indexOf(definition.statement);
  const callers = index < 0 || functions.isPassedOn(scope) ? [] : functions.callers(scope);
  const given = callers.map((call) => {
    const argument = functions.argumentFor({ kind: 'function', scope }, index, call);
    return argument ? numberAt(file, argument, calls - 1) : undefined;
  });
  return given.length > 0 && given.every((number) => number !== undefined)
    ? Math.max(...given)
    : undefined;
}

/** Callers of callers of callers: further than this a number is not followed. */
const MOST_CALLS = 3;

/** `UNITS.domain.values`, where `UNITS = hp.HParam("units", hp.Discrete([16, 32]))` of TensorBoard. */
function lengthOfDomain(file: PythonFile, values: Node): number | undefined {
  const { tree } = file;
  const domain = tree.child(values, F.OBJECT);
  if (tree.kind(domain) !== K.ATTRIBUTE || !tree.textOf(values).endsWith('.domain.values'))
    return undefined;
  const parameter = makerOf(file, tree.child(domain, F.OBJECT));
  if (!parameter || !file.nameOf(parameter.callee)?.endsWith('.HParam')) return undefined;
  const discrete = makerOf(file, parameter.argument('domain', 1));
  if (!discrete || !file.nameOf(discrete.callee)?.endsWith('.Discrete')) return undefined;
  const written = discrete.argument('values', 0);
  return written ? lengthOf(file, written) : undefined;
}

/** What scikit-learn's splitters for cross-validation do unless told otherwise: how many splits, how often. */
const SPLITTERS: ReadonlyMap<string, readonly [splits: number, repeats: number]> = new Map([
  ['KFold', [5, 1]],
  ['StratifiedKFold', [5, 1]],
  ['GroupKFold', [5, 1]],
  ['StratifiedGroupKFold', [5, 1]],
  ['TimeSeriesSplit', [5, 1]],
  ['ShuffleSplit', [10, 1]],
  ['StratifiedShuffleSplit', [10, 1]],
  ['RepeatedKFold', [5, 10]],
  ['RepeatedStratifiedKFold', [5, 10]],
]);

/** How often `folds.split(x)` splits, where `folds = KFold(5)`. */
function numberOfSplits(file: PythonFile, splitter: Node): number | undefined {
  const maker = makerOf(file, splitter);
  const name = maker ? (file.nameOf(maker.callee) ?? '') : '';
  if (!maker || maker.hasSplat || !name.startsWith('sklearn.model_selection.')) return undefined;
  const [splits, repeats] = SPLITTERS.get(name.slice(name.lastIndexOf('.') + 1)) ?? [];
  if (splits === undefined || repeats === undefined) return undefined;
  const given = (node: Node, normally: number): number | undefined =>
    node ? integerAt(file, node) : normally;
  const folds = given(maker.argument('n_splits', 0), splits);
  const times = repeats === 1 ? 1 : given(maker.argument('n_repeats', 1), repeats);
  return folds === undefined || times === undefined ? undefined : folds * times;
}

/** The call that makes an object, written at its place or behind a name with that one value. */
function makerOf(file: PythonFile, node: Node): PyCall | undefined {
  const call = file.call(file.tree.bare(node));
  if (call) return call;
  const [definition, ...others] = file.definitionsReaching(node);
  if (definition?.kind !== 'assign' || others.length > 0) return undefined;
  if (definition.path.length > 0 || definition.value === NONE) return undefined;
  return file.call(file.tree.bare(definition.value));
}

function lengthOfRange(file: PythonFile, call: PyCall): number | undefined {
  const numbers = call.positional.map((argument) => numberAt(file, argument));
  if (numbers.length === 0 || numbers.some((number) => number === undefined)) return undefined;
  const [first = 0, second, step = 1] = numbers;
  if (step === 0) return undefined;
  return Math.max(0, second === undefined ? first : Math.ceil((second - first) / step));
}
