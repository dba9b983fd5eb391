import { type Node, type PyCall, type PythonFile, fields, kinds, stringAt } from '#python';

/** Where a call moves a tensor. */
export interface Target {
  readonly text: string;
  /** It is surely a device, and not just called so. */
  readonly isKnown: boolean;
}

/** Where `.cuda()` and `.to(device)` move a tensor, if they do nothing else. */
export function targetOf(file: PythonFile, move: PyCall): Target | undefined {
  if (!move.receiver || move.hasSplat || !/^(to|cuda)$/.test(move.lastName)) return undefined;
  const others = keywordsOf(file, move).filter((name) => !/^(device|non_blocking)$/.test(name));
  if (others.length > 0 || move.positional.length > 1) return undefined;
  const device = move.argument('device', 0);
  if (move.lastName === 'cuda') return device ? undefined : { text: '"cuda"', isKnown: true };
  if (!device) return undefined;
  const text = file.textOf(device);
  const places = devicesOf(file, device);
  if (places)
    return places.every((one) => one.startsWith('cpu')) ? undefined : { text, isKnown: true };
  // `to` also takes a dtype or a tensor; what is called a device is none of those.
  return /(^|[._])device$/i.test(text) ? { text, isKnown: false } : undefined;
}

/** What an expression names as a device, as text; nothing where that cannot be seen. */
function devicesOf(file: PythonFile, node: Node): string[] | undefined {
  const { tree } = file;
  const bare = tree.bare(node);
  const written = stringAt(file, bare);
  if (written !== undefined) return [written];
  const call = file.call(bare);
  if (call)
    return file.nameOf(call.callee) === 'torch.device'
      ? (devicesOf(file, call.argument('type', 0)) ?? ['device'])
      : undefined;
  const parts =
    tree.kind(bare) === kinds.CONDITIONAL_EXPRESSION
      ? [tree.items(bare)[0] ?? 0, tree.items(bare)[2] ?? 0]
      : tree.kind(bare) === kinds.IDENTIFIER
        ? file.definitionsReaching(bare).map(({ kind, value }) => (kind === 'assign' ? value : 0))
        : [];
  const found = parts.map((part) => (part ? devicesOf(file, part) : undefined));
  return parts.length > 0 && found.every((one) => one !== undefined) ? found.flat() : undefined;
}

/** Names of the keyword arguments that a call is given. */
export function keywordsOf(file: PythonFile, call: PyCall): string[] {
  const { tree } = file;
  return tree
    .items(tree.child(call.node, fields.ARGUMENTS))
    .filter((one) => tree.kind(one) === kinds.KEYWORD_ARGUMENT)
    .map((one) => tree.textOf(tree.child(one, fields.NAME)));
}
