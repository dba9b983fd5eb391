import { type Node, type PyCall, type PythonFile, fields, kinds, integerAt } from '#python';
import { ownAttribute, readsOfAttribute } from './lifetime.ts';

/** A layer that works on what another one gives. */
export interface Follower {
  /** The call that makes it. */
  readonly maker: PyCall;
  /** The call that hands it the output; nothing in a `Sequential` model. */
  readonly applied: PyCall | undefined;
}

/** Calls that make layers of these classes, with all arguments in sight: none from `functools.partial`. */
export function madeLayers(file: PythonFile, ...classes: readonly string[]): PyCall[] {
  return file
    .callsTo(...classes.map((name) => `keras.layers.${name}`))
    .filter((call) => !call.hasSplat && isNamedDirectly(file, call.callee));
}

/** Is the class named where it is called, so that no `functools.partial` adds arguments? */
export function isNamedDirectly(file: PythonFile, callee: Node): boolean {
  const { tree } = file;
  const kind = tree.kind(callee);
  if (kind === kinds.ATTRIBUTE) return file.nameOf(tree.child(callee, fields.OBJECT)) !== undefined;
  if (kind !== kinds.IDENTIFIER) return false;
  return file.definitionsReaching(callee).every(({ kind: how, value }) => {
    return how !== 'assign' || tree.kind(tree.bare(value)) !== kinds.CALL;
  });
}

/**
 * The layers that get what a layer gives, wherever it is used: called on a tensor, added to a `Sequential` model or
 * listed in one. Nothing where some of it may go elsewhere, or to something that is no layer of Keras.
 */
export function followersOf(file: PythonFile, maker: PyCall): readonly Follower[] | undefined {
  const found: Follower[] = [];
  for (const use of file.usesOf(maker.node)) {
    const followers = useIn(file, use);
    if (!followers) return undefined;
    found.push(...followers);
  }
  return found.length > 0 ? found : undefined;
}

function useIn(
  file: PythonFile,
  { kind, at, call }: { readonly kind: string; readonly at: Node; readonly call: Node },
): readonly Follower[] | undefined {
  switch (kind) {
    case 'called':
      return afterCall(file, call);
    case 'stored':
      return afterAttribute(file, at);
    case 'argument':
      return alone(afterAdding(file, call));
    case 'collected':
      return alone(afterInList(file, at));
    default:
      return undefined;
  }
}

function alone(follower: Follower | undefined): readonly Follower[] | undefined {
  return follower && [follower];
}

/** `norm(conv(x))`: every use of the output has to be a call of another layer. */
function afterCall(file: PythonFile, applied: Node): readonly Follower[] | undefined {
  const found: Follower[] = [];
  for (const use of file.usesOf(applied)) {
    const next = use.kind === 'argument' && !use.captured ? file.call(use.call) : undefined;
    const maker = next && makerOf(file, next.callee);
    if (!next || !maker || next.positional[0] === undefined) return undefined;
    found.push({ maker, applied: next });
  }
  return found.length > 0 ? found : undefined;
}

/** `self.conv = Conv2D(…)`: all that the class does with it. */
function afterAttribute(file: PythonFile, target: Node): readonly Follower[] | undefined {
  const attribute = ownAttribute(file, target);
  if (!attribute) return undefined;
  const found: Follower[] = [];
  for (const read of readsOfAttribute(file, attribute.owner, attribute.name)) {
    const applied = file.callOf(read);
    const followers = applied && afterCall(file, applied.node);
    if (!followers) return undefined;
    found.push(...followers);
  }
  return found;
}

/** `model.add(Conv2D(…))`, and what the very next statement adds. */
function afterAdding(file: PythonFile, added: Node): Follower | undefined {
  const { tree } = file;
  const call = file.call(added);
  if (call?.lastName !== 'add' || !file.isA(call.receiver, 'keras.Model')) return undefined;
  const statement = tree.parent(added);
  const siblings = tree.items(tree.parent(statement));
  const next = siblings[siblings.indexOf(statement) + 1];
  const nextAdd = next === undefined ? undefined : file.call(tree.items(next)[0] ?? 0);
  if (nextAdd?.lastName !== 'add') return undefined;
  if (file.textOf(nextAdd.receiver) !== file.textOf(call.receiver)) return undefined;
  const maker = makerOf(file, nextAdd.argument('layer', 0));
  return maker && { maker, applied: undefined };
}

/** `Sequential([Conv2D(…), BatchNormalization()])` */
function afterInList(file: PythonFile, item: Node): Follower | undefined {
  const { tree } = file;
  const list = tree.parent(item);
  const above = tree.parent(list);
  const isKeyword = tree.kind(above) === kinds.KEYWORD_ARGUMENT;
  const model = file.call(tree.parent(isKeyword ? tree.parent(above) : above));
  if (!model || file.nameOf(model.callee) !== 'keras.Sequential') return undefined;
  const items = tree.items(list);
  const next = items[items.indexOf(item) + 1];
  const maker = next === undefined ? undefined : makerOf(file, next);
  return maker && { maker, applied: undefined };
}

/** The one call that makes the layer an expression stands for. */
function makerOf(file: PythonFile, node: Node): PyCall | undefined {
  const [value, ...others] = file.valuesOf(node);
  if (value?.kind !== 'instance' || value.type !== 'keras.Layer' || others.length > 0)
    return undefined;
  return file.call(value.at);
}

/** Does a layer get sequences of one step: `LSTM(8)(tf.expand_dims(x, 1))`, also from a `Lambda` that does so? */
export function takesOneStep(file: PythonFile, layer: PyCall): boolean {
  const { tree } = file;
  const applied = file.call(tree.parent(layer.node));
  const input = applied?.callee === layer.node ? (applied.positional[0] ?? 0) : 0;
  if (!input) return false;
  const sources =
    tree.kind(input) === kinds.IDENTIFIER
      ? file.definitionsReaching(input).map(({ value }) => value)
      : [input];
  return sources.some((source) => source > 0 && addsStepAxis(file, source));
}

function addsStepAxis(file: PythonFile, source: number): boolean {
  for (let node = source; node < file.tree.last(source); node++) {
    const call = file.call(node);
    if (call?.lastName !== 'expand_dims') continue;
    if (integerAt(file, call.argument('axis', 1)) === 1) return true;
  }
  return false;
}
