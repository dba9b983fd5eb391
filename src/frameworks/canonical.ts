// One name for each thing that Keras, TensorFlow and PyTorch export under several. Public aliases and the module paths
// of releases from Keras 2.0 to 3 and TensorFlow 1.x to 2.x are folded together, so that rules know one spelling.

import { canonicalTorch } from './pytorch/spelling.ts';

const PREFIXES: readonly (readonly [string, string])[] = [
  ['tensorflow.compat.v1.', 'tensorflow.'],
  ['tensorflow.compat.v2.', 'tensorflow.'],
  ['tensorflow.python.keras.', 'keras.'],
  ['tensorflow.contrib.keras.', 'keras.'],
  ['tensorflow.keras.', 'keras.'],
  ['tf_keras.', 'keras.'],
  ['keras_core.', 'keras.'],
  ['keras.api._v1.keras.', 'keras.'],
  ['keras.api._v2.keras.', 'keras.'],
  ['keras.api.keras.', 'keras.'],
  ['keras.python.keras.', 'keras.'],
  ['keras.src.', 'keras.'],
  ['keras.api.', 'keras.'],
  ['keras.backend.tensorflow_backend.', 'keras.backend.'],
  ['matplotlib.pylab.', 'matplotlib.pyplot.'],
  ['pylab.', 'matplotlib.pyplot.'],
  ['tensorflow.python.client.session.', 'tensorflow.'],
  ['tensorflow.client.session.', 'tensorflow.'],
  ['tensorflow.python.', 'tensorflow.'],
];

const WHOLE: ReadonlyMap<string, string> = new Map([
  ['tensorflow.keras', 'keras'],
  ['tensorflow.compat.v1', 'tensorflow'],
  ['tensorflow.compat.v2', 'tensorflow'],
  ['tensorflow.python.keras', 'keras'],
  ['tensorflow.contrib.keras', 'keras'],
  ['tf_keras', 'keras'],
  ['keras_core', 'keras'],
  ['keras.src', 'keras'],
  ['keras.api', 'keras'],
  ['matplotlib.pylab', 'matplotlib.pyplot'],
  ['pylab', 'matplotlib.pyplot'],
  ['keras.layers.Input', 'keras.Input'],
  ['keras.engine.Input', 'keras.Input'],
  ['keras.engine.topology.Input', 'keras.Input'],
  ['keras.utils.clear_session', 'keras.backend.clear_session'],
  ['keras.saving.load_model', 'keras.models.load_model'],
  ['keras.saving.save.load_model', 'keras.models.load_model'],
  ['keras.engine.saving.load_model', 'keras.models.load_model'],
  [
    'tensorflow.config.experimental_run_functions_eagerly',
    'tensorflow.config.run_functions_eagerly',
  ],
]);

/** Modules of Keras whose classes are meant by their own name, whatever file they are imported from. */
const CLASS_MODULES =
  /^keras\.(layers|applications|optimizers|losses|metrics|callbacks|preprocessing\.image)\./;
const MODEL_MODULES = /^keras\.(models|engine|training)(\.\w+)*\.(Model|Sequential|Functional)$/;
const SUBMODULE_FUNCTION = /^keras\.models\.(?:\w+\.)+(load_model|clone_model|model_from_\w+)$/;

const known = new Map<string, string>();

/** The one dotted name of a thing: `tf_keras.engine.sequential.Sequential` → `keras.Sequential`. */
export function canonical(name: string): string {
  let found = known.get(name);
  if (found === undefined) known.set(name, (found = compute(name)));
  return found;
}

function compute(written: string): string {
  const torch = canonicalTorch(written);
  if (torch !== written || written.startsWith('torch')) return torch;
  let name = written;
  for (let round = 0; round < 3; round++) {
    const whole = WHOLE.get(name);
    if (whole !== undefined) return whole === name ? name : compute(whole);
    const prefix = PREFIXES.find(([from]) => name.startsWith(from));
    if (!prefix || prefix[0] === prefix[1]) break;
    name = prefix[1] + name.slice(prefix[0].length);
  }
  const whole = WHOLE.get(name);
  if (whole !== undefined) return whole;

  const model = MODEL_MODULES.exec(name);
  if (model) return model[3] === 'Sequential' ? 'keras.Sequential' : 'keras.Model';
  const module = CLASS_MODULES.exec(name);
  const last = name.slice(name.lastIndexOf('.') + 1);
  if (module && /^[A-Z]/.test(last))
    return last === 'Input' ? 'keras.Input' : `keras.${module[1]}.${last}`;
  const fromFile = SUBMODULE_FUNCTION.exec(name);
  if (fromFile) return `keras.models.${fromFile[1]}`;
  return name;
}
