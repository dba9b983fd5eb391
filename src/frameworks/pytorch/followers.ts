import { type Node, type PyCall, type PythonFile, type Scope, fields, kinds } from '#python';
import { isNamedDirectly } from '../tensorflow/layers.ts';
import { ownAttribute, readsOfAttribute } from '../tensorflow/lifetime.ts';

/** Calls that make modules of these classes of `torch.nn`, with all arguments in sight. */
export function madeModules(file: PythonFile, ...classes: readonly string[]): PyCall[] {
  return file
    .callsTo(...classes.map((name) => `torch.nn.${name}`))
    .filter((call) => !call.hasSplat && isNamedDirectly(file, call.callee));
}

/**
 * The calls that make the modules which get what a module gives: the next one of a `Sequential`, or the one that
 * `forward` calls on it. Nothing where some of it may go elsewhere, or to something that is no module of PyTorch.
 */
export function nextModules(file: PythonFile, maker: PyCall): readonly PyCall[] | undefined {
  const found: PyCall[] = [];
  for (const { kind, at, call } of file.usesOf(maker.node)) {
    const next =
      kind === 'stored'
        ? afterAttribute(file, at)
        : kind === 'called'
          ? afterCall(file, call)
          : kind === 'argument'
            ? alone(afterArgument(file, at, call))
            : kind === 'collected'
              ? alone(afterItem(file, at))
              : undefined;
    if (!next) return undefined;
    found.push(...next);
  }
  return found.length > 0 ? found : undefined;
}

function alone(call: PyCall | undefined): readonly PyCall[] | undefined {
  return call && [call];
}

/** `self.conv = nn.Conv2d(…)`: all that the class does with it. */
function afterAttribute(file: PythonFile, target: Node): readonly PyCall[] | undefined {
  const attribute = ownAttribute(file, target);
  if (!attribute || isExtended(file, attribute.owner)) return undefined;
  const found: PyCall[] = [];
  for (const read of readsOfAttribute(file, attribute.owner, attribute.name)) {
    if (isWeight(file, read)) continue;
    const applied = file.callOf(read);
    const next = applied && afterCall(file, applied.node);
    if (!next) return undefined;
    found.push(...next);
  }
  return found;
}

/** A class of this file that extends another may use its modules in another order. */
function isExtended(file: PythonFile, owner: Scope): boolean {
  const { classes } = file.evaluator;
  return file.scopes.all.some(
    (scope) => scope.kind === 'class' && scope !== owner && classes.lineage(scope).includes(owner),
  );
}

/** `self.conv.weight`, as in the setting of first values. */
function isWeight(file: PythonFile, read: Node): boolean {
  const { tree } = file;
  const parent = tree.parent(read);
  return (
    tree.kind(parent) === kinds.ATTRIBUTE &&
    tree.textOf(tree.child(parent, fields.ATTRIBUTE)) === 'weight'
  );
}

/** `self.norm(self.conv(x))`: every use of the output has to be a call of another module. */
function afterCall(file: PythonFile, applied: Node): readonly PyCall[] | undefined {
  const found: PyCall[] = [];
  for (const use of file.usesOf(applied)) {
    const next = use.kind === 'argument' && !use.captured ? file.call(use.call) : undefined;
    const maker = next && makerOf(file, next.callee);
    if (!next || !maker || next.positional.length !== 1) return undefined;
    found.push(maker);
  }
  return found.length > 0 ? found : undefined;
}

/** `nn.Sequential(nn.Conv2d(…), nn.BatchNorm2d(…))` */
function afterArgument(file: PythonFile, item: Node, at: Node): PyCall | undefined {
  const call = file.call(at);
  if (!call || file.nameOf(call.callee) !== SEQUENTIAL) return undefined;
  return behind(file, item);
}

/** `nn.Sequential(*[nn.Conv2d(…), nn.BatchNorm2d(…)])`, `OrderedDict([("conv", …), ("norm", …)])`, and lists with names. */
function afterItem(file: PythonFile, item: Node): PyCall | undefined {
  const { tree } = file;
  const parent = tree.parent(item);
  if (tree.kind(parent) === kinds.LIST)
    return isSequence(file, parent) ? behind(file, item) : undefined;
  const list = tree.parent(parent);
  if (tree.kind(parent) !== kinds.TUPLE || tree.kind(list) !== kinds.LIST) return undefined;
  const dictionary = file.call(tree.parent(tree.parent(list)));
  const outer = dictionary && file.call(tree.parent(tree.parent(dictionary.node)));
  if (!outer || file.nameOf(outer.callee) !== SEQUENTIAL) return undefined;
  if (file.nameOf(dictionary.callee) !== 'collections.OrderedDict') return undefined;
  const items = tree.items(list);
  const next = items[items.indexOf(parent) + 1];
  const module = next === undefined ? undefined : tree.items(next)[1];
  return module === undefined ? undefined : makerOf(file, module);
}

const SEQUENTIAL = 'torch.nn.Sequential';

/** Does all of the list go into a `Sequential`, in its order? */
function isSequence(file: PythonFile, list: Node): boolean {
  const { tree } = file;
  const parent = tree.parent(list);
  if (tree.kind(parent) === kinds.LIST_SPLAT) return isSplatInto(file, parent);
  const kind = tree.kind(parent);
  if (kind !== kinds.ASSIGNMENT && kind !== kinds.AUGMENTED_ASSIGNMENT) return false;
  const name = tree.child(parent, fields.LEFT);
  const uses = tree.kind(name) === kinds.IDENTIFIER ? file.bindingAt(name)?.uses : undefined;
  if (!uses?.some((use) => isSplatInto(file, tree.parent(use)))) return false;
  return !uses.some((use) => {
    const above = tree.parent(use);
    if (tree.kind(above) !== kinds.ATTRIBUTE) return tree.kind(above) === kinds.SUBSCRIPT;
    return !/^(append|extend)$/.test(tree.textOf(tree.child(above, fields.ATTRIBUTE)));
  });
}

function isSplatInto(file: PythonFile, splat: Node): boolean {
  const { tree } = file;
  if (tree.kind(splat) !== kinds.LIST_SPLAT) return false;
  const call = file.call(tree.parent(tree.parent(splat)));
  return call !== undefined && file.nameOf(call.callee) === SEQUENTIAL;
}

function behind(file: PythonFile, item: Node): PyCall | undefined {
  const items = file.tree.items(file.tree.parent(item));
  const next = items[items.indexOf(item) + 1];
  return next === undefined ? undefined : makerOf(file, next);
}

/** The one call that makes the module an expression stands for. */
function makerOf(file: PythonFile, node: Node): PyCall | undefined {
  const [value, ...others] = file.valuesOf(node);
  if (value?.kind !== 'instance' || others.length > 0) return undefined;
  const call = file.call(value.at);
  return call && file.nameOf(call.callee)?.startsWith('torch.nn.') ? call : undefined;
}
