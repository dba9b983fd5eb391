// One name for each thing that PyTorch and Lightning export under several: the modules their classes are written
// in, those of older releases, and the two packages that Lightning comes as.

/** Modules inside packages, whose names are those of the package. */
const INNER =
  /^(torch\.nn|torch\.utils\.data|torch\.optim|torch\.nn\.parallel|torch\.optim\.lr_scheduler)\.(?:modules|[a-z_]+)(?:\.[a-z_]+)?\.([A-Z]\w*)$/;

/** Switches of autograd, which are also reached by the module they are written in. */
const GRAD_MODE =
  /^torch\.autograd\.(?:grad_mode\.)?(no_grad|enable_grad|inference_mode|set_grad_enabled)$/;

const LIGHTNING = /^(?:lightning(?:\.pytorch)?|pytorch_lightning)\.(.+)$/;

/** Classes of Lightning that are meant wherever they are imported from. */
const LIGHTNING_CLASS = /(?:^|\.)(LightningModule|LightningDataModule|Trainer|Callback)$/;

const WHOLE: ReadonlyMap<string, string> = new Map([
  ['lightning', 'pytorch_lightning'],
  ['lightning.pytorch', 'pytorch_lightning'],
  ['torch._tensor.Tensor', 'torch.Tensor'],
  ['torch.tensor.Tensor', 'torch.Tensor'],
  ['torch.autograd.variable.Variable', 'torch.autograd.Variable'],
]);

/** `torch.nn.modules.conv.Conv2d` → `torch.nn.Conv2d`; names of other packages come back as they are. */
export function canonicalTorch(name: string): string {
  const whole = WHOLE.get(name);
  if (whole !== undefined) return whole;
  const lightning = LIGHTNING.exec(name)?.[1];
  if (lightning !== undefined)
    return `pytorch_lightning.${LIGHTNING_CLASS.exec(lightning)?.[1] ?? lightning}`;
  if (!name.startsWith('torch.')) return name;
  const mode = GRAD_MODE.exec(name);
  if (mode) return `torch.${mode[1]}`;
  const inner = INNER.exec(name);
  if (inner && !PACKAGES.test(name)) return `${inner[1]}.${inner[2]}`;
  return name;
}

/** Packages inside the others that hold classes of their own. */
const PACKAGES =
  /^torch\.(nn\.(utils|quantized|quantizable|qat|intrinsic|parallel)|utils\.data\.(distributed|datapipes)|optim\.(lr_scheduler|swa_utils))\.[A-Z]/;
