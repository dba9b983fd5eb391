import { evidence } from '#evidence';
import {
  type Node,
  type PyCall,
  type PythonFile,
  type Value,
  integerAt,
  kinds,
  pythonRule,
} from '#python';
import { smells } from '#smells';
import {
  hidesAccelerators,
  isSetAside,
  usesGraphMode,
  usesOtherBackend,
  within,
} from '#tensorflow';

/** What gives tensor cores enough to do: three convolutions of images, or one of the others. */
const ENOUGH = 3;
const WEIGHTS: readonly (readonly [RegExp, number])[] = [
  [/^keras\.layers\.(Separable)?Conv(olution)?[23]D$/, 1],
  [/^keras\.layers\.MultiHeadAttention$/, ENOUGH],
  [/^keras\.applications\.[A-Z]\w*$/, ENOUGH],
];

/** The smallest pictures for which anybody measured a difference: 32 by 32. */
const SMALLEST_IMAGE = 1024;

/** Words of files that have chosen a precision, or that run on devices with another one. */
const SEEN_TO =
  /precision|float16|float64|floatx|DTypePolicy|dtype_policy|LossScale|TPU|train_step/;

export default pythonRule({
  status: 'quiet',
  severity: 'hint',
  smell: smells.precision,
  summary: 'Large network trained in single precision throughout',
  messages: {
    single:
      'This network trains in single precision; on a GPU with tensor cores the policy `mixed_float16` often takes less time and energy, at some risk to accuracy.',
  },
  impact: {
    kind: 'not-measured',
    because:
      'measurements reach from no clear difference to less than half, so there is no one figure',
  },
  evidence: [
    evidence.mixedPrecisionGuide,
    evidence.mixedPrecisionEnergy,
    evidence.mixedPrecisionDoubt,
  ],
  fix: 'none',
  mentions: [['fit'], ['Conv', 'applications', 'MultiHeadAttention']],

  *check(file) {
    if (SEEN_TO.test(file.text) || isOfTinyImages(file)) return;
    if (usesGraphMode(file) || usesOtherBackend(file) || hidesAccelerators(file)) return;
    const trainings = file.callsOfMethod('keras.Model', 'fit', 'fit_generator');
    // The policy is set once for the whole program, so one hint is enough.
    const first = trainings.find((call) => {
      return !isSetAside(file, call.node) && isLarge(file, call.receiver);
    });
    if (first) yield { at: first.name, message: 'single' };
  },
});

/** Is the model surely made of several convolutions, attention, or a network Keras comes with? */
function isLarge(file: PythonFile, model: Node): boolean {
  const [value, ...others] = file.valuesOf(model);
  if (!value || !('at' in value) || others.length > 0) return false;
  let weight = 0;
  const weigh = (call: PyCall): boolean => {
    weight += WEIGHTS.find(([name]) => name.test(file.nameOf(call.callee) ?? ''))?.[1] ?? 0;
    return weight >= ENOUGH;
  };
  return partsOf(file, value).some((part) => within(file, part, new Set(), weigh));
}

/** Where the layers of a model are made: in the list it is given, in its class, or in the function around. */
function partsOf(file: PythonFile, value: Value & { readonly at: Node }): readonly Node[] {
  if (value.kind === 'object') return [value.scope.node];
  const { tree } = file;
  const maker = file.call(value.at);
  const list = maker?.argument('layers', 0) ?? 0;
  if (!maker || file.nameOf(maker.callee) !== 'keras.Sequential' || tree.kind(list) !== kinds.LIST)
    return [file.frameAround(value.at).node];
  const named = tree.items(list).flatMap((item) => {
    const [layer] = file.valuesOf(item);
    return layer && 'at' in layer && layer.at > 0 ? [layer.at] : [];
  });
  return [list, ...named];
}

/** Does the file work with pictures as small as digits of 28 by 28, or rows of a table dressed up as pictures? */
function isOfTinyImages(file: PythonFile): boolean {
  const sets = ['keras.datasets.mnist.load_data', 'keras.datasets.fashion_mnist.load_data'];
  if (file.callsTo(...sets).length > 0) return true;
  return file.calls.some((call) => {
    const isInput = file.nameOf(call.callee) === 'keras.Input';
    const shape = isInput ? call.argument('shape', 0) : call.keyword('input_shape');
    const [value] = shape ? file.valuesOf(shape) : [];
    const sizes = value?.kind === 'collection' ? file.tree.items(value.at) : [];
    if (sizes.length < 3) return false;
    const pixels = sizes
      .slice(0, -1)
      .reduce((all, size) => all * (integerAt(file, size) ?? NaN), 1);
    return pixels < SMALLEST_IMAGE;
  });
}
