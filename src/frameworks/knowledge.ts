import type { Knowledge } from '#python';
import { canonical } from './canonical.ts';
import {
  GIVES_MODULE_BACK,
  TORCH_DECORATORS,
  TORCH_TENSOR,
  TORCH_TYPES,
  TORCH_WRAPPERS,
  typeOfCallingTorch,
  typeOfTorchCall,
} from './pytorch/facts.ts';
import {
  ARRAY_TYPE,
  CALLS,
  DATASET_TYPE,
  LAYER_NAMES,
  NO_TENSORS,
  TENSOR_FUNCTIONS,
  TENSOR_MODULES,
  TENSOR_TYPE,
  TYPES as OTHER_TYPES,
  type TypeFacts,
} from './type-facts.ts';

const TYPES: Readonly<Record<string, TypeFacts>> = { ...OTHER_TYPES, ...TORCH_TYPES };

/** Classes of these modules give objects of one type. */
const CLASS_MODULES: readonly (readonly [string, string])[] = [
  ['keras.layers.', 'keras.Layer'],
  ['keras.applications.', 'keras.Model'],
  ['keras.optimizers.', 'keras.Optimizer'],
  ['keras.losses.', 'keras.Loss'],
  ['keras.metrics.', 'keras.Metric'],
  ['keras.callbacks.', 'keras.Callback'],
];

const HANDS_BACK: ReadonlySet<string> = new Set([
  'tensorflow.function',
  'tensorflow.autograph.experimental.do_not_convert',
  'functools.partial',
]);

const KEEPS_RESULT: ReadonlySet<string> = new Set([
  'tensorflow.function',
  'tensorflow.autograph.experimental.do_not_convert',
  'tensorflow.Module.with_name_scope',
  'functools.lru_cache',
  'functools.cache',
  'functools.wraps',
  'functools.cached_property',
  'abc.abstractmethod',
  'typing.override',
  'builtins.staticmethod',
  'builtins.classmethod',
  'builtins.property',
  'streamlit.cache',
  'streamlit.cache_resource',
  'streamlit.cache_data',
  'streamlit.experimental_singleton',
  'keras.saving.register_keras_serializable',
  'keras.utils.register_keras_serializable',
]);

/** Names a star import brings in although calling them gives nothing we type. */
const EXPORTED: ReadonlySet<string> = new Set([
  'keras.backend.clear_session',
  'keras.backend.set_session',
  'keras.backend.get_session',
]);

/** What is known of TensorFlow, Keras, PyTorch, NumPy and Python's own types. */
export const knowledge: Knowledge = {
  canonical,

  exports(module, name) {
    const full = canonical(`${module}.${name}`);
    if (full.startsWith('keras.layers.')) return LAYER_NAMES.has(name);
    return CALLS[full] !== undefined || EXPORTED.has(full) || isClassOf(full, STAR_MODULES);
  },

  typeOfCall(name) {
    if (!typesOfCalls.has(name)) typesOfCalls.set(name, typeOfCall(name));
    return typesOfCalls.get(name);
  },

  typeOfName(name) {
    return NAMES[name];
  },

  typeOfMethod(type, method) {
    for (const facts of lineage(type)) {
      const result = facts.methods?.[method];
      if (result !== undefined) return result;
    }
    return undefined;
  },

  typeOfAttribute(type, attribute) {
    for (const facts of lineage(type)) {
      const result = facts.attributes?.[attribute];
      if (result !== undefined) return result;
    }
    return undefined;
  },

  typeOfCalling(type, argumentTypes) {
    const isLayer = isSubtype(type, 'keras.Layer');
    if (isLayer && argumentTypes.includes('keras.KerasTensor')) return 'keras.KerasTensor';
    if (type === 'keras.Model' || type === 'keras.Loss' || type === 'keras.Metric')
      return TENSOR_TYPE;
    if (!isLayer) return typeOfCallingTorch(type);
    const isOnData = argumentTypes.some(
      (one) => one !== undefined && (isSubtype(one, TENSOR_TYPE) || one === ARRAY_TYPE),
    );
    return isOnData ? TENSOR_TYPE : undefined;
  },

  typeOfItem(type) {
    for (const facts of lineage(type)) if (facts.item) return facts.item;
    return undefined;
  },

  typeOfEntering(type) {
    for (const facts of lineage(type)) if (facts.enters) return facts.enters;
    return undefined;
  },

  typeOfOperation(left, right) {
    const types = [left, right];
    if (types.includes('keras.KerasTensor')) return 'keras.KerasTensor';
    if (types.some((type) => type !== undefined && isSubtype(type, TENSOR_TYPE)))
      return TENSOR_TYPE;
    if (types.some((type) => type !== undefined && isSubtype(type, TORCH_TENSOR)))
      return TORCH_TENSOR;
    if (left === undefined || right === undefined) return undefined;
    const isNumeric = (type: string): boolean => isSubtype(type, 'number');
    if (types.every((type) => type !== undefined && (type === ARRAY_TYPE || isNumeric(type)))) {
      return types.includes(ARRAY_TYPE) ? ARRAY_TYPE : 'number';
    }
    return undefined;
  },

  isSubtype,

  handsBackArgument(name) {
    return HANDS_BACK.has(name) || TORCH_WRAPPERS.has(name);
  },

  keepsResult(decorator) {
    return KEEPS_RESULT.has(decorator) || TORCH_DECORATORS.has(decorator);
  },

  handsBackReceiver(type, method) {
    return GIVES_MODULE_BACK.has(method) && isSubtype(type, 'torch.nn.Module');
  },

  runsOnCall(type) {
    return isSubtype(type, 'torch.nn.Module') ? 'forward' : undefined;
  },
};

/** Modules whose every class a star import may be trusted to bring in. */
const STAR_MODULES: readonly string[] = [
  'keras.applications.',
  'keras.optimizers.',
  'keras.losses.',
  'keras.callbacks.',
];

function isClassOf(name: string, modules: readonly string[]): boolean {
  const last = name.slice(name.lastIndexOf('.') + 1);
  return (
    /^[A-Z]/.test(last) &&
    !OTHER_CLASSES.has(last) &&
    modules.some((module) => name === module + last)
  );
}

/** Classes people use beside star imports that none of those modules holds. */
const OTHER_CLASSES: ReadonlySet<string> = new Set([
  'Model',
  'Sequential',
  'Input',
  'Layer',
  'Path',
  'Image',
]);

const NAMES: Readonly<Record<string, string>> = {
  'numpy.pi': 'number',
  'numpy.inf': 'number',
  'numpy.nan': 'number',
  'numpy.e': 'number',
  'math.pi': 'number',
};

/** Names come again and again, in a file and between files. */
const typesOfCalls = new Map<string, string | undefined>();

function typeOfCall(name: string): string | undefined {
  const single = CALLS[name] ?? typeOfTorchCall(name);
  if (single !== undefined) return single;
  const last = name.slice(name.lastIndexOf('.') + 1);
  const isClass = /^[A-Z]/.test(last);
  if (name.startsWith('keras.')) {
    const byModule = CLASS_MODULES.find(([module]) => name === module + last);
    if (byModule)
      return isClass ? byModule[1] : name.startsWith('keras.losses.') ? TENSOR_TYPE : undefined;
    if (name.startsWith('keras.datasets.') && last === 'load_data') return ARRAY_TYPE;
  }
  if (name.startsWith('tensorflow.data.Dataset.')) return DATASET_TYPE;
  if (!isClass && !NO_TENSORS.has(name)) {
    if (name.startsWith('tensorflow.') && TENSOR_FUNCTIONS.has(name.slice(11))) return TENSOR_TYPE;
    // What a class of such a module makes is no tensor: `tf.random.Generator.from_seed`.
    if (!/\.[A-Z]\w*\./.test(name) && TENSOR_MODULES.some((module) => name.startsWith(module)))
      return TENSOR_TYPE;
    if (name.startsWith('numpy.') && !NOT_ARRAYS.has(last)) return ARRAY_TYPE;
  }
  return undefined;
}

/** NumPy functions that give no array. */
const NOT_ARRAYS: ReadonlySet<string> = new Set(
  'seed set_printoptions save savez savez_compressed savetxt load random_state default_rng dtype finfo iinfo seterr'.split(
    ' ',
  ),
);

function lineage(type: string): TypeFacts[] {
  const found: TypeFacts[] = [];
  for (let name: string | undefined = type; name; name = TYPES[name]?.extends) {
    const facts = TYPES[name];
    if (facts) found.push(facts);
  }
  return found;
}

function isSubtype(type: string, of: string): boolean {
  for (let name: string | undefined = type; name; name = TYPES[name]?.extends)
    if (name === of) return true;
  return false;
}
