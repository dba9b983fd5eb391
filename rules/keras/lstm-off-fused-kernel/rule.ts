import { evidence } from '#evidence';
import {
  type Node,
  type PyCall,
  type PythonFile,
  integerAt,
  isFalse,
  isNone,
  isTrue,
  kinds,
  pythonRule,
  stringAt,
} from '#python';
import { smells } from '#smells';
import {
  hidesAccelerators,
  isForKeras2,
  isSetAside,
  madeLayers,
  takesOneStep,
  usesGraphMode,
  usesOtherBackend,
} from '#tensorflow';

/** Words by which a file says that it is for a Keras whose `LSTM` never had a fused kernel. */
const OLD_ARGUMENTS = ['inner_activation', 'dropout_W', 'dropout_U', 'consume_less', 'output_dim'];

export default pythonRule({
  status: 'stable',
  severity: 'info',
  smell: smells.slowKernel,
  summary: 'LSTM or GRU with an argument that keeps it off the fused GPU kernel',
  messages: {
    argument:
      '`{argument}` keeps this `{layer}` off the fused cuDNN kernel, so a GPU works through the sequence step by step in many small operations; use the default unless the model needs it.',
    cell: '`RNN` runs a `{layer}` step by step in many small operations, while the `{fused}` layer computes the same with one fused cuDNN kernel on a GPU.',
  },
  impact: {
    kind: 'not-measured',
    because: 'no energy figure has been published that we could check',
  },
  evidence: [
    evidence.fusedRecurrentGuide,
    evidence.lstmManual,
    evidence.boardEnergyKerasLstmOffFusedKernel,
  ],
  fix: 'none',
  mentions: [
    ['LSTM', 'GRU'],
    ['activation', 'dropout', 'unroll', 'use_bias', 'reset_after', 'Cell'],
  ],

  *check(file) {
    // Before TensorFlow 2 there were layers of their own for the fused kernel.
    if (usesGraphMode(file) || usesOtherBackend(file) || hidesAccelerators(file)) return;
    if (file.text.includes('CuDNN') || isForKeras2(file)) return;
    for (const call of madeLayers(file, 'LSTM', 'GRU')) {
      if (isSetAside(file, call.node) || call.keyword('use_cudnn')) continue;
      if (OLD_ARGUMENTS.some((name) => call.keyword(name))) continue;
      const value = reasonIn(file, call);
      if (!value || hasFewSteps(file, call) || takesOneStep(file, call)) continue;
      const parent = file.tree.parent(value);
      const isKeyword = file.tree.kind(parent) === kinds.KEYWORD_ARGUMENT;
      const argument = isKeyword ? parent : value;
      yield {
        at: file.range(argument),
        message: 'argument',
        slots: { argument: file.textOf(argument), layer: nameOf(file, call) },
      };
    }
    for (const call of madeLayers(file, 'RNN')) {
      const cell = cellOf(file, call);
      if (!cell || isSetAside(file, call.node)) continue;
      const layer = nameOf(file, cell);
      yield {
        at: call.name,
        message: 'cell',
        slots: { layer, fused: layer.replace('Cell', '') },
        related: [{ at: cell.name, message: 'the cell' }],
      };
    }
  },
});

/** So few steps go through small operations about as fast. */
const FEW_STEPS = 5;

/** Does a shape written in the same function say that the sequences are very short? */
function hasFewSteps(file: PythonFile, layer: PyCall): boolean {
  const frame = file.frameAround(layer.node);
  return file.calls.some((call) => {
    const shape = call.keyword('input_shape') || call.keyword('batch_input_shape');
    const isInput = /^keras\.(layers\.)?Input$/.test(file.nameOf(call.callee) ?? '');
    const given = shape || (isInput ? call.argument('shape', 0) : 0);
    if (!given || file.frameAround(call.node) !== frame) return false;
    const sizes = file.tree.items(given);
    const isPlain = !call.keyword('batch_input_shape');
    const steps = integerAt(file, sizes[isPlain ? 0 : 1] ?? 0);
    return sizes.length === (isPlain ? 2 : 3) && steps !== undefined && steps < FEW_STEPS;
  });
}

/** The first argument that the fused kernel cannot do; none when all are fine or unknown. */
function reasonIn(file: PythonFile, call: PyCall): Node | undefined {
  const activation = call.argument('activation', 1);
  if (activation && isOther(file, activation, 'tanh')) return activation;
  const recurrent = call.argument('recurrent_activation', 2);
  if (recurrent && isOther(file, recurrent, 'sigmoid')) return recurrent;
  const bias = call.argument('use_bias', 3);
  if (bias && isFalse(file, bias)) return bias;
  const dropout = call.keyword('recurrent_dropout');
  if (dropout && isAboveZero(file, dropout)) return dropout;
  const unroll = call.keyword('unroll');
  if (unroll && isTrue(file, unroll)) return unroll;
  const reset = nameOf(file, call) === 'GRU' ? call.keyword('reset_after') : 0;
  return reset && isFalse(file, reset) ? reset : undefined;
}

/** Is it surely another function than the one named: a string, `None`, or a function of Keras or TensorFlow? */
function isOther(file: PythonFile, value: Node, name: string): boolean {
  if (isNone(file, value)) return true;
  const text = stringAt(file, value);
  if (text !== undefined) return text !== name;
  const known = file.nameOf(value) ?? '';
  const isFunction = /^(keras\.(activations|ops)|tensorflow(\.(nn|math))?)\.\w+$/.test(known);
  return isFunction && !known.endsWith(`.${name}`);
}

function isAboveZero(file: PythonFile, node: Node): boolean {
  const [value, ...others] = file.valuesOf(node);
  if (value?.kind !== 'literal' || value.type !== 'number' || others.length > 0) return false;
  return Number(file.textOf(value.at)) > 0;
}

/** The cell an `RNN` layer is made with, where the `LSTM` or `GRU` layer would do the same. */
function cellOf(file: PythonFile, rnn: PyCall): PyCall | undefined {
  const given = rnn.argument('cell', 0);
  const [value, ...others] = given ? file.valuesOf(given) : [];
  const cell = value?.kind === 'instance' && others.length === 0 ? file.call(value.at) : undefined;
  if (!cell || cell.hasSplat || !/^(LSTM|GRU)Cell$/.test(nameOf(file, cell))) return undefined;
  // Who also takes single steps with the cell needs it as it is.
  const [use, ...more] = file.usesOf(cell.node);
  if (use?.kind !== 'argument' || more.length > 0) return undefined;
  return reasonIn(file, cell) === undefined ? cell : undefined;
}

/** `LSTM`, whatever the file calls it. */
function nameOf(file: PythonFile, call: PyCall): string {
  return file.nameOf(call.callee)?.split('.').at(-1) ?? '';
}
