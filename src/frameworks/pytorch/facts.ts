// What calls of PyTorch give, as data. Sources: the public API references of PyTorch 1.x and 2.x, torchvision and
// Lightning. Nothing here is about TensorFlow, and nothing of that is changed by it.

import type { TypeFacts } from '../type-facts.ts';

export const TORCH_TENSOR = 'torch.Tensor';
const MODULE = 'torch.nn.Module';
const LAYER = 'torch.nn.Layer';
const ARRAY = 'numpy.ndarray';

function each(names: string, type: string): Record<string, string> {
  return Object.fromEntries(names.split(' ').map((name) => [name, type]));
}

/** Methods of a tensor that compute another one which gradients flow through. */
const THROUGH =
  'abs acos add addmm asin atan bfloat16 bmm ceil chunk clamp clamp_min clamp_max clip clone contiguous cos cpu cuda ' +
  'cumprod cumsum diag div double exp expand expand_as flatten float floor gather half index_select log log1p ' +
  'log_softmax logsumexp masked_fill masked_select matmul max mean median min mm mul narrow neg norm permute pow prod ' +
  'reciprocal relu repeat reshape roll rsqrt scatter select sigmoid sin softmax split sqrt square squeeze std sub sum ' +
  't tanh to transpose tril triu unbind unfold unsqueeze var view view_as where add_ mul_ sub_ div_ clamp_ ' +
  'requires_grad_ masked_fill_';

/** Methods whose tensors have no gradient: cut off, whole numbers, truth values. */
const CUT =
  'detach detach_ argmax argmin argsort eq ne gt lt ge le int long bool short byte sign isnan nonzero';

export const KEEPS_GRAPH: ReadonlySet<string> = new Set(THROUGH.split(' '));

export const TORCH_TYPES: Readonly<Record<string, TypeFacts>> = {
  [TORCH_TENSOR]: {
    methods: {
      ...each(`${THROUGH} ${CUT}`, TORCH_TENSOR),
      ...each('numpy', ARRAY),
      ...each('item', 'number'),
      ...each('tolist', 'list'),
      ...each('dim numel nelement', 'number'),
      ...each('size backward register_hook retain_grad is_cuda topk sort data_ptr', ''),
    },
    attributes: {
      ...each('data grad T mT', TORCH_TENSOR),
      ...each('shape', 'tuple'),
      ...each('ndim', 'number'),
    },
    item: TORCH_TENSOR,
  },
  [MODULE]: {
    methods: {
      ...each(
        'to cuda cpu train eval half float double bfloat16 apply requires_grad_ share_memory',
        MODULE,
      ),
      ...each(
        'parameters named_parameters modules named_modules children named_children buffers named_buffers zero_grad ' +
          'state_dict load_state_dict register_buffer register_parameter register_forward_hook add_module',
        '',
      ),
    },
  },
  // A module whose call surely gives one tensor.
  [LAYER]: { extends: MODULE },
  'torch.nn.Loss': { extends: LAYER },
  'torch.nn.Parameter': { extends: TORCH_TENSOR },
  'torch.optim.Optimizer': { methods: each('step zero_grad state_dict load_state_dict', '') },
  'torch.optim.Scheduler': { methods: each('step state_dict load_state_dict get_last_lr', '') },
  'torch.amp.GradScaler': { methods: each('scale', TORCH_TENSOR) },
  'torch.utils.data.DataLoader': {},
  'torch.utils.data.Dataset': {},
  'torch.GradMode': {},
  'accelerate.Accelerator': { methods: each('backward prepare', '') },
  'pytorch_lightning.LightningModule': { extends: MODULE },
  'pytorch_lightning.Trainer': { methods: each('fit test validate predict', '') },
};

/** Methods of a module that hand it back. */
export const GIVES_MODULE_BACK: ReadonlySet<string> = new Set(
  'to cuda cpu train eval half float double bfloat16 apply requires_grad_ share_memory'.split(' '),
);

/** Layers with weights, and the containers they come in: a call gives one tensor with a graph. */
export const WEIGHTED =
  /^torch\.nn\.((Lazy)?(Conv(Transpose)?[123]d|Linear|BatchNorm[123]d)|Bilinear|Embedding(Bag)?|LayerNorm|GroupNorm|RMSNorm|PReLU|Sequential)$/;

/** Layers without weights that give one tensor. */
const PLAIN =
  /^torch\.nn\.((Log)?Soft(max|plus|min|sign)(2d)?|\w*ReLU6?|[GSC]?ELU|SiLU|Mish|Tanh|Sigmoid|LogSigmoid|Hard\w+|Identity|Flatten|Unflatten|Alpha?Dropout|Dropout[123]?d?|(Adaptive)?(Max|Avg)Pool[123]d|Upsample|PixelShuffle|\w+Pad[123]d|InstanceNorm[123]d|LocalResponseNorm|CosineSimilarity|PairwiseDistance)$/;

/** Modules that give several things, or something else than their input. */
const TORCHVISION =
  /^torchvision\.models\.(?!inception|googlenet|detection|segmentation|optical_flow|get_)[a-z]\w*$/;

const FUNCTION_RESULTS: ReadonlySet<string> = new Set(
  (
    'tensor as_tensor from_numpy zeros ones empty full rand randn randint randperm arange linspace logspace eye ' +
    'zeros_like ones_like empty_like full_like rand_like randn_like cat concat concatenate stack hstack vstack abs add ' +
    'argmax argmin bmm clamp cos div einsum exp flatten gather index_select log log_softmax logsumexp matmul mean mm ' +
    'mul norm normal outer permute pow prod relu reshape round sigmoid sign sin softmax sqrt square squeeze sub sum tanh ' +
    'tile transpose tril triu unsqueeze where bernoulli multinomial'
  ).split(' '),
);

/** Functions of `torch` and `torch.nn.functional` whose result has a graph when an argument has one. */
const NOT_TENSORS = /_(indices|with_indices)$|^(multi_head_attention_forward|torch)$/;

/** The type of what a call of PyTorch or torchvision gives. */
export function typeOfTorchCall(name: string): string | undefined {
  const single = CALLS[name];
  if (single !== undefined) return single;
  const last = name.slice(name.lastIndexOf('.') + 1);
  if (name === `torch.${last}`) return FUNCTION_RESULTS.has(last) ? TORCH_TENSOR : undefined;
  if (name === `torch.nn.functional.${last}`)
    return NOT_TENSORS.test(last) ? undefined : TORCH_TENSOR;
  if (name === `torch.nn.${last}` && /^[A-Z]/.test(last)) {
    if (last.endsWith('Loss')) return 'torch.nn.Loss';
    return WEIGHTED.test(name) || PLAIN.test(name) ? LAYER : MODULE;
  }
  if (name === `torch.optim.${last}` && /^[A-Z]/.test(last)) return 'torch.optim.Optimizer';
  if (name === `torch.optim.lr_scheduler.${last}`) return 'torch.optim.Scheduler';
  if (TORCHVISION.test(name)) return LAYER;
  return undefined;
}

const CALLS: Readonly<Record<string, string>> = {
  'torch.Tensor': TORCH_TENSOR,
  'torch.FloatTensor': TORCH_TENSOR,
  'torch.LongTensor': TORCH_TENSOR,
  'torch.autograd.Variable': TORCH_TENSOR,
  'torch.nn.Parameter': 'torch.nn.Parameter',
  'torch.nn.ParameterList': MODULE,
  'torch.nn.functional': TORCH_TENSOR,
  'torch.utils.data.DataLoader': 'torch.utils.data.DataLoader',
  'torch.utils.data.Dataset': 'torch.utils.data.Dataset',
  'torch.utils.data.TensorDataset': 'torch.utils.data.Dataset',
  'torch.no_grad': 'torch.GradMode',
  'torch.enable_grad': 'torch.GradMode',
  'torch.inference_mode': 'torch.GradMode',
  'torch.set_grad_enabled': 'torch.GradMode',
  'torch.cuda.amp.GradScaler': 'torch.amp.GradScaler',
  'torch.amp.GradScaler': 'torch.amp.GradScaler',
  'torch.hub.load': MODULE,
  'accelerate.Accelerator': 'accelerate.Accelerator',
  'pytorch_lightning.LightningModule': 'pytorch_lightning.LightningModule',
  'pytorch_lightning.Trainer': 'pytorch_lightning.Trainer',
};

/** What calling an object gives. */
export function typeOfCallingTorch(type: string): string | undefined {
  return type === LAYER || type === 'torch.nn.Loss' ? TORCH_TENSOR : undefined;
}

/** Wrappers that behave as the module they are given. */
export const TORCH_WRAPPERS: ReadonlySet<string> = new Set([
  'torch.compile',
  'torch.nn.DataParallel',
  'torch.nn.parallel.DistributedDataParallel',
  'torch.nn.parallel.DataParallel',
  'torch.jit.script',
]);

/** Decorators of PyTorch that leave what a function returns alone. */
export const TORCH_DECORATORS: ReadonlySet<string> = new Set([
  'torch.no_grad',
  'torch.enable_grad',
  'torch.inference_mode',
  'torch.set_grad_enabled',
  'torch.compile',
  'torch.cuda.amp.autocast',
  'torch.amp.autocast',
]);
