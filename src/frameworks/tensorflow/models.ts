import {
  type Loop,
  type Node,
  type PyCall,
  type PythonFile,
  type Scope,
  type Value,
  fields,
  kinds,
} from '#python';
import { within } from './context.ts';

/** A call that makes a Keras model. */
export interface MadeModel {
  readonly maker: PyCall;
  readonly how: 'built' | 'cloned' | 'loaded';
}

const LOADERS: ReadonlySet<string> = new Set([
  'keras.models.load_model',
  'keras.models.model_from_json',
  'keras.models.model_from_yaml',
]);

/** All calls of the file that themselves make a Keras model: constructors, loads and clones. */
export function madeModels(file: PythonFile): readonly MadeModel[] {
  return file.fact(madeModels, () => {
    const found: MadeModel[] = [];
    for (const maker of file.calls) {
      const values = file.valuesOf(maker.node);
      if (values.length !== 1 || !values.every((value) => isMadeHere(file, value, maker))) continue;
      const name = file.nameOf(maker.callee) ?? '';
      const isClone = name === 'keras.models.clone_model';
      found.push({ maker, how: LOADERS.has(name) ? 'loaded' : isClone ? 'cloned' : 'built' });
    }
    return found;
  });
}

function isMadeHere(file: PythonFile, value: Value, maker: PyCall): boolean {
  if (value.kind === 'object') return value.at === maker.node && file.areA([value], 'keras.Model');
  return value.kind === 'instance' && value.type === 'keras.Model' && value.at === maker.node;
}

const FILE_LOADERS: ReadonlySet<string> = new Set([
  'tensorflow.saved_model.load',
  'tensorflow_hub.load',
]);

/** Calls that load a model which is no Keras model, as far as anybody can tell. */
export function loadedObjects(file: PythonFile): readonly MadeModel[] {
  return file.callsTo(...FILE_LOADERS).map((maker) => ({ maker, how: 'loaded' as const }));
}

const MEMOISING =
  /(^|\.)(lru_cache|cache|cache_resource|cache_data|experimental_singleton|memoize|cached_property)$/;

/** Does a decorator remember what the function around a place gave, so that its body runs once per input? */
export function isMemoised(file: PythonFile, place: Node): boolean {
  const names = file.evaluator.functions.decoratorNames(file.frameAround(place));
  return names.some((name) => MEMOISING.test(name));
}

/** Methods after which a model has other layers, or starts afresh with weights that were kept. */
const CHANGING: ReadonlySet<string> = new Set(['add', 'pop', 'load_weights', 'set_weights']);

/** Can the model be another one, have other layers or be set back, from round to round? */
export function changesModel(file: PythonFile, model: Node, loop: Loop): boolean {
  const values = file.valuesOf(model);
  if (values.some((value) => 'at' in value && file.tree.holds(loop.node, value.at))) return true;
  const called = new Set<Scope>();
  const changes = within(file, loop.node, called, (call) => {
    if (values.some((value) => 'at' in value && value.at === call.node)) return true;
    if (CHANGING.has(call.lastName) && file.isA(call.receiver, 'keras.Model')) return true;
    return mayChangeLayers(file, call);
  });
  return changes || [loop.node, ...[...called].map(({ node }) => node)].some(setsTrainable);

  /** `layer.trainable = …` of any layer: it may be part of the model. */
  function setsTrainable(root: Node): boolean {
    const { tree } = file;
    for (let node = root; node < tree.last(root); node++) {
      if (tree.kind(node) !== kinds.ATTRIBUTE || tree.fieldOf(node) !== fields.LEFT) continue;
      if (tree.textOf(tree.child(node, fields.ATTRIBUTE)) === 'trainable') return true;
    }
    return false;
  }
}

/** Is a model or layer handed to a function that this file does not hold? */
function mayChangeLayers(file: PythonFile, call: PyCall): boolean {
  const isOwn = file.valuesOf(call.callee).every((value) => value.kind === 'function');
  if (isOwn || /^(keras|builtins)\./.test(file.nameOf(call.callee) ?? '')) return false;
  return call.positional.some((argument) => file.isA(argument, 'keras.Layer'));
}
