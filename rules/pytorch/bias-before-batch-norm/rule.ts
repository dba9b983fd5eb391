import type { Edit } from '#core';
import { evidence } from '#evidence';
import {
  type Node,
  type PyCall,
  type PythonFile,
  addArgument,
  integerAt,
  isTrue,
  pythonRule,
  replaceNode,
} from '#python';
import { madeModules, nextModules } from '#pytorch';
import { smells } from '#smells';
import { isSetAside } from '#tensorflow';

interface Layer {
  readonly norm: string;
  /** Positions of what the constructor is told. */
  readonly channels: number;
  readonly bias: number;
}

/** Layers with one bias per channel, and the normalization that takes the mean of those channels. */
const LAYERS: Readonly<Record<string, Layer>> = {
  ...ofDimensions((d) => [`Conv${d}d`, { norm: `BatchNorm${d}d`, channels: 1, bias: 7 }]),
  ...ofDimensions((d) => [`ConvTranspose${d}d`, { norm: `BatchNorm${d}d`, channels: 1, bias: 7 }]),
  ...ofDimensions((d) => [`LazyConv${d}d`, { norm: `BatchNorm${d}d`, channels: 0, bias: 6 }]),
  Linear: { norm: 'BatchNorm1d', channels: 1, bias: 2 },
  LazyLinear: { norm: 'BatchNorm1d', channels: 0, bias: 1 },
};

function ofDimensions(entry: (d: number) => [string, Layer]): Record<string, Layer> {
  return Object.fromEntries([1, 2, 3].map(entry));
}

export default pythonRule({
  status: 'stable',
  severity: 'hint',
  smell: smells.workForNothing,
  summary: 'Bias of a layer that batch normalization takes away again',
  messages: {
    cancelled:
      'The batch normalization after this `{layer}` subtracts its bias again and has a shift of its own, so the bias takes memory and work for nothing; leave it out with `bias=False`.',
  },
  impact: {
    kind: 'not-measured',
    because: 'the one measurement we know found less memory and next to no energy',
  },
  evidence: [
    evidence.batchNormPaper,
    evidence.torchTuningGuide,
    evidence.biasMeasurement,
    evidence.cpuTimePytorchBiasBeforeBatchNorm,
  ],
  fix: 'unsafe',
  mentions: [['BatchNorm'], ['Linear', 'Conv']],

  *check(file) {
    if (hasWeightsOfOthers(file)) return;
    for (const layer of madeModules(file, ...Object.keys(LAYERS))) {
      if (isSetAside(file, layer.node) || !hasBias(file, layer)) continue;
      const next = nextModules(file, layer);
      if (!next?.every((norm) => cancelsBias(file, layer, norm))) continue;
      const edit = touchesBias(file) ? undefined : withoutBias(file, layer);
      yield {
        at: layer.name,
        message: 'cancelled',
        slots: { layer: layer.lastName },
        related: next.map(({ name }) => ({ at: name, message: 'normalized here' })),
        ...(edit
          ? { fix: { title: 'Leave the bias out', applicability: 'unsafe', edits: [edit] } }
          : {}),
      };
    }
  },
});

/** Weights that somebody else trained fit the model as it is, and only that. */
function hasWeightsOfOthers(file: PythonFile): boolean {
  return /\b(pretrained|load_url|load_state_dict_from_url|from_pretrained|hf_hub_download)\b/.test(
    file.text,
  );
}

/** Code that sets a bias, or weights saved with one, does not fit a layer without it. */
function touchesBias(file: PythonFile): boolean {
  if (/\.load_state_dict\b/.test(file.text)) return true;
  return /\.bias\b/.test(file.text) && !/\.bias is not None/.test(file.text);
}

function hasBias(file: PythonFile, layer: PyCall): boolean {
  const bias = biasOf(file, layer);
  return !bias || isTrue(file, bias);
}

function biasOf(file: PythonFile, layer: PyCall): Node {
  return layer.argument('bias', LAYERS[nameOf(file, layer)]?.bias ?? -1);
}

/** Does the module normalize each channel by the batch at hand, with a shift of its own? */
function cancelsBias(file: PythonFile, layer: PyCall, norm: PyCall): boolean {
  const name = nameOf(file, norm);
  const facts = LAYERS[nameOf(file, layer)];
  if (!facts || name.replace('Lazy', '') !== facts.norm || norm.hasSplat) return false;
  const isLazy = name.startsWith('Lazy');
  const affine = norm.argument('affine', isLazy ? 2 : 3);
  if (affine && !isTrue(file, affine)) return false;
  // Of three axes, `BatchNorm1d` normalizes the one in the middle, while `Linear` works on the last.
  if (facts.norm !== 'BatchNorm1d' || !nameOf(file, layer).includes('Linear')) return true;
  if (isLazy) return true;
  const channels = layer.argument('out_features', facts.channels);
  const normalized = norm.argument('num_features', 0);
  return channels > 0 && normalized > 0 && isSame(file, channels, normalized);
}

function isSame(file: PythonFile, one: Node, other: Node): boolean {
  if (file.textOf(one) === file.textOf(other)) return true;
  const number = integerAt(file, one);
  return number !== undefined && number === integerAt(file, other);
}

function withoutBias(file: PythonFile, layer: PyCall): Edit | undefined {
  const bias = biasOf(file, layer);
  return bias ? replaceNode(file, bias, 'False') : addArgument(file, layer, 'bias=False');
}

/** `Conv2d`, whatever the file calls it. */
function nameOf(file: PythonFile, layer: PyCall): string {
  return file.nameOf(layer.callee)?.split('.').at(-1) ?? '';
}
