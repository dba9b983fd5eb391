import { evidence } from '#evidence';
import {
  type Loop,
  type Node,
  type PyCall,
  type PythonFile,
  type Scope,
  fields,
  kinds,
  pythonRule,
} from '#python';
import { smells } from '#smells';
import { isSetAside, madeLayers, within } from '#tensorflow';

/** Layers that hold weights; making one of the others costs next to nothing. */
const WITH_WEIGHTS =
  /^keras\.layers\.(Dense|EinsumDense|\w*Conv\w*|\w*LSTM|\w*GRU|SimpleRNN|RNN|Embedding|\w+Normalization|MultiHeadAttention|PReLU)$/;
const VARIABLES: ReadonlySet<string> = new Set(['tensorflow.Variable', 'keras.Variable']);
const HOST: ReadonlySet<string> = new Set(
  ['py_function', 'numpy_function', 'py_func'].map((name) => `tensorflow.${name}`),
);

/** Taking a tensor apart into so few pieces costs too little to matter. */
const FEW_PIECES = 3;

export default pythonRule({
  status: 'stable',
  severity: 'warning',
  smell: smells.workForNothing,
  summary:
    'Lambda layer that makes weights, leaves the graph, or takes a tensor apart piece by piece',
  messages: {
    weights:
      '`{made}` is made anew whenever this `Lambda` layer is called, and no model ever trains its weights; make it outside and apply it to the tensor, or write a `Layer` class.',
    host: '`{call}` leaves the graph at every step and runs as Python on one processor core while the accelerator waits; write it with operations of Keras or TensorFlow.',
    slices:
      'One `Lambda` layer per round cuts a piece out of the same tensor, and in training each piece gives back a gradient of the size of the whole; split the tensor once with `keras.ops.split` or `tf.split`.',
  },
  impact: {
    kind: 'not-measured',
    because: 'no energy figure has been published that we could check',
  },
  evidence: [evidence.lambdaManual, evidence.leakCatalogue, evidence.cpuTimeKerasLambdaLayerHeavy],
  fix: 'none',
  mentions: [['Lambda']],

  *check(file) {
    for (const call of madeLayers(file, 'Lambda')) {
      if (isSetAside(file, call.node)) continue;
      const inner = functionOf(file, call);
      if (!inner) continue;
      const heavy = heavyCall(file, inner);
      if (heavy) {
        const isHost = HOST.has(file.nameOf(heavy.callee) ?? '');
        const name = file.textOf(heavy.callee);
        yield {
          at: call.name,
          message: isHost ? 'host' : 'weights',
          slots: isHost ? { call: name } : { made: name },
          related: [{ at: heavy.name, message: 'inside of the layer' }],
        };
        continue;
      }
      const loop = slicingLoop(file, call, inner);
      if (!loop) continue;
      yield {
        at: call.name,
        message: 'slices',
        // No effect was seen where it was measured.
        severity: 'info',
        related: [{ at: loop.header, message: 'in this loop' }],
      };
    }
  },
});

/** The function the layer runs, where it is written in this file. */
function functionOf(file: PythonFile, layer: PyCall): Scope | undefined {
  const given = layer.argument('function', 0);
  const [value, ...others] = given ? file.valuesOf(given) : [];
  return value?.kind === 'function' && others.length === 0 ? value.scope : undefined;
}

/** The first call inside, or in functions it calls, that makes weights or leaves the graph. */
function heavyCall(file: PythonFile, { node }: Scope): PyCall | undefined {
  let found: PyCall | undefined;
  within(file, node, new Set(), (call) => {
    const name = file.nameOf(call.callee) ?? '';
    if (!HOST.has(name) && !VARIABLES.has(name) && !WITH_WEIGHTS.test(name)) return false;
    found = call;
    return true;
  });
  return found;
}

/** The loop around a layer that does nothing but cut this round's piece out of a tensor. */
function slicingLoop(file: PythonFile, layer: PyCall, inner: Scope): Loop | undefined {
  const { tree } = file;
  const loop = file.loopsAround(layer.node).find((one) => {
    return !file.runsOnce(one) && (file.roundsOf(one) ?? Infinity) > FEW_PIECES;
  });
  if (!loop || inner.kind !== 'lambda' || !tree.holds(loop.node, inner.node)) return undefined;
  const body = tree.bare(tree.child(inner.node, fields.BODY));
  if (tree.kind(body) !== kinds.SUBSCRIPT) return undefined;
  const piece = tree.items(body).slice(1);
  if (!piece.some((index) => file.changesIn(index, loop))) return undefined;
  const whole = wholeOf(file, layer);
  return whole && !file.changesIn(whole, loop) ? loop : undefined;
}

/** What the layer is applied to right away: `x` of `Lambda(…)(x)`. */
function wholeOf(file: PythonFile, layer: PyCall): Node | undefined {
  return file.callOf(layer.node)?.positional[0];
}
