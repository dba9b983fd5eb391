import type { Edit } from '#core';
import { evidence } from '#evidence';
import {
  type PyCall,
  type PythonFile,
  addArgument,
  integerAt,
  isFalse,
  isNone,
  isTrue,
  kinds,
  pythonRule,
  replaceNode,
  stringAt,
} from '#python';
import { smells } from '#smells';
import { type Follower, followersOf, isSetAside, madeLayers } from '#tensorflow';

/** Layers whose bias is one number per channel, and the axis of the channels. */
const LAYERS: Readonly<Record<string, number>> = {
  Dense: 1,
  Conv1D: 2,
  Conv2D: 3,
  Conv3D: 4,
  Convolution1D: 2,
  Convolution2D: 3,
  Convolution3D: 4,
  Conv2DTranspose: 3,
  Conv3DTranspose: 4,
  SeparableConv1D: 2,
  SeparableConv2D: 3,
  DepthwiseConv2D: 3,
};

/** Keras 1 spells its arguments in another way. */
const KERAS_1 = ['bias', 'border_mode', 'subsample', 'init', 'W_regularizer', 'nb_filter'];

export default pythonRule({
  status: 'stable',
  severity: 'hint',
  smell: smells.workForNothing,
  summary: 'Bias of a layer that batch normalization takes away again',
  messages: {
    cancelled:
      'The batch normalization after this `{layer}` subtracts its bias again and has a shift of its own, so the bias takes memory and work for nothing; leave it out with `use_bias=False`.',
  },
  impact: {
    kind: 'not-measured',
    because:
      'the one measurement we know is of PyTorch, and showed less memory and next to no energy',
  },
  evidence: [
    evidence.batchNormPaper,
    evidence.biasMeasurement,
    evidence.cpuTimeKerasBiasBeforeBatchNorm,
  ],
  fix: 'unsafe',
  mentions: [['BatchNormalization'], ['Dense', 'Conv']],

  *check(file) {
    if (file.callsTo('keras.utils.get_file').length > 0) return;
    for (const layer of madeLayers(file, ...Object.keys(LAYERS))) {
      if (isSetAside(file, layer.node) || !hasOwnBias(file, layer)) continue;
      const followers = followersOf(file, layer);
      if (!followers?.every((follower) => cancelsBias(file, layer, follower))) continue;
      const edit = loadsWeights(file) ? undefined : withoutBias(file, layer);
      yield {
        at: layer.name,
        message: 'cancelled',
        slots: { layer: layer.lastName },
        related: followers.map(({ maker }) => ({ at: maker.name, message: 'normalized here' })),
        ...(edit
          ? { fix: { title: 'Leave the bias out', applicability: 'unsafe', edits: [edit] } }
          : {}),
      };
    }
  },
});

/** Is there a bias, no function between it and what follows, and nothing else that looks at the output? */
function hasOwnBias(file: PythonFile, layer: PyCall): boolean {
  if (KERAS_1.some((name) => layer.keyword(name))) return false;
  // Further positions differ between versions of Keras.
  if (layer.positional.length > 3) return false;
  const isDense = nameOf(file, layer) === 'Dense';
  const bias = layer.argument('use_bias', isDense ? 2 : -1);
  if (bias && !isTrue(file, bias)) return false;
  if (layer.keyword('activity_regularizer') || layer.keyword('weights')) return false;
  const activation = layer.argument('activation', isDense ? 1 : -1);
  return !activation || isNone(file, activation) || stringAt(file, activation) === 'linear';
}

/** Does the layer normalize each channel by the batch at hand, with a shift of its own? */
function cancelsBias(file: PythonFile, layer: PyCall, { maker, applied }: Follower): boolean {
  if (file.nameOf(maker.callee) !== 'keras.layers.BatchNormalization' || maker.hasSplat)
    return false;
  const center = maker.keyword('center');
  if (center && !isTrue(file, center)) return false;
  // With the statistics of an earlier training, nothing is subtracted that holds this bias.
  if (maker.keyword('trainable') || maker.keyword('mode')) return false;
  const training = applied?.keyword('training');
  if (training && isFalse(file, training)) return false;
  return isChannelAxis(file, layer, maker);
}

function isChannelAxis(file: PythonFile, layer: PyCall, maker: PyCall): boolean {
  const axis = maker.argument('axis', 0);
  if (!axis) return !isChannelsFirst(file, layer);
  const last = LAYERS[nameOf(file, layer)];
  const single = integerAt(file, axis);
  if (single !== undefined) {
    return isChannelsFirst(file, layer)
      ? single === 1
      : single === -1 || single === last || single === 1;
  }
  // `3 if image_data_format() == 'channels_last' else 1`
  const values = file.valuesOf(axis);
  return (
    values.length > 0 &&
    values.every(({ kind, ...rest }) => {
      const at = kind === 'literal' && 'at' in rest ? rest.at : 0;
      return file.tree.kind(at) === kinds.INTEGER && [1, last].includes(Number(file.textOf(at)));
    })
  );
}

function isChannelsFirst(file: PythonFile, layer: PyCall): boolean {
  const format = layer.keyword('data_format');
  return format > 0 && stringAt(file, format) !== 'channels_last';
}

/** Weights that were saved with a bias do not fit a model without it. */
function loadsWeights(file: PythonFile): boolean {
  return file.calls.some(({ lastName }) =>
    /^(load_weights|set_weights|load_model)$/.test(lastName),
  );
}

function withoutBias(file: PythonFile, layer: PyCall): Edit | undefined {
  const bias = layer.argument('use_bias', nameOf(file, layer) === 'Dense' ? 2 : -1);
  if (bias) return replaceNode(file, bias, 'False');
  return addArgument(file, layer, 'use_bias=False');
}

/** `Conv2D`, whatever the file calls it. */
function nameOf(file: PythonFile, layer: PyCall): string {
  return file.nameOf(layer.callee)?.split('.').at(-1) ?? '';
}
