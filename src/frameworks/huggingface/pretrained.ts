import { type Node, type PyCall, type PythonFile, type Use, fields, kinds } from '#python';
import type { MadeModel } from '../tensorflow/models.ts';
import type { RemadeModel } from '../tensorflow/remade-models.ts';

const LOADERS =
  /^(transformers\.(pipelines\.)?pipeline|(transformers|diffusers)\.(\w+\.)*[A-Z]\w*\.from_pretrained|sentence_transformers\.(\w+\.)*(SentenceTransformer|CrossEncoder))$/;

/** Methods that hand their own object back, so that what they give is still the model. */
const HANDS_BACK = /^(to|cuda|cpu|eval|train|half|float|bfloat16|requires_grad_)$/;

/**
 * Calls that load something ready-made of Hugging Face: models, tokenizers, whole pipelines. `maker` is all of
 * `AutoModel.from_pretrained(…).to(device).eval()`.
 */
export function pretrained(file: PythonFile): readonly MadeModel[] {
  return file.calls
    .filter((call) => LOADERS.test(file.nameOf(call.callee) ?? ''))
    .map((call) => ({ maker: wholeChain(file, call), how: 'loaded' as const }));
}

function wholeChain(file: PythonFile, call: PyCall): PyCall {
  const { tree } = file;
  const attribute = tree.parent(call.node);
  if (tree.kind(attribute) !== kinds.ATTRIBUTE) return call;
  const next = file.callOf(attribute);
  return next && HANDS_BACK.test(next.lastName) ? wholeChain(file, next) : call;
}

/** The call that loads, under what is called on its result: `AutoModel.from_pretrained`. */
export function loaderOf(file: PythonFile, maker: PyCall): PyCall {
  for (let call: PyCall | undefined = maker; call; call = file.call(call.receiver)) {
    if (LOADERS.test(file.nameOf(call.callee) ?? '')) return call;
  }
  return maker;
}

/** What makes it another model, or a model for somebody else, than the one that was loaded. */
const CHANGES =
  /^(train|parameters|named_parameters|modules|named_modules|children|requires_grad_|fit|apply|zero_grad|state_dict|compile|gradient_checkpointing_enable|enable_input_require_grads|(add|resize|load|set|merge|save|push|register|fuse|quantize|unload|tie|init|prune|train|enable)_\w+)$/;

/** Is it only asked for answers in each round, and neither trained nor changed? */
export function isOnlyAsked(file: PythonFile, { maker, round, fate }: RemadeModel): boolean {
  if ([...fate.methods].some((one) => CHANGES.test(one))) return false;
  const seen = new Set<Node>();
  let made: Node = maker.node;
  const calls = [...round.via];
  for (;;) {
    if (!asksOnly(file, made, seen)) return false;
    // What a function returns, its caller has.
    const call = usesOf(file, made).some(({ kind }) => kind === 'returned')
      ? calls.pop()
      : undefined;
    if (call === undefined) return true;
    made = call;
  }
}

function asksOnly(file: PythonFile, made: Node, seen: Set<Node>): boolean {
  if (seen.has(made)) return true;
  seen.add(made);
  if (/^(train|requires_grad_)$/.test(file.call(made)?.lastName ?? '')) return false;
  return usesOf(file, made).every((use) => {
    if (use.kind === 'attribute') return !isWritten(file, use);
    if (use.kind === 'stored' || use.kind === 'collected' || use.captured) return false;
    if (use.kind !== 'method') return true;
    if (CHANGES.test(use.name)) return false;
    return !HANDS_BACK.test(use.name) || asksOnly(file, use.call, seen);
  });
}

/** Uses of a value, also of those that a tuple of it is taken apart to. */
function usesOf(file: PythonFile, made: Node): Use[] {
  const { tree } = file;
  const assignment = tree.parent(made);
  const target =
    tree.kind(assignment) === kinds.ASSIGNMENT ? tree.child(assignment, fields.LEFT) : 0;
  const parts = target && tree.kind(target) !== kinds.IDENTIFIER ? tree.items(target) : [];
  const definitions = parts.map((part) => file.scopes.definitionAt(part));
  return [
    ...file.usesOf(made),
    ...definitions.flatMap((one) => (one ? file.usesOf(one) : [])),
  ].filter(({ kind }) => kind !== 'unpacked');
}

/** `model.classifier = …`; a token for padding is set again just as well. */
function isWritten(file: PythonFile, { at, name }: Use): boolean {
  const { tree } = file;
  let node = tree.parent(at);
  while (tree.kind(tree.parent(node)) === kinds.ATTRIBUTE) node = tree.parent(node);
  return (
    tree.fieldOf(node) === fields.LEFT && !/^(pad_token|padding_side|pad_token_id)$/.test(name)
  );
}
