import {
  type Definition,
  NONE,
  type Node,
  type PyCall,
  type PythonFile,
  fields,
  kinds,
} from '#python';
import { isDifferentiated } from './differentiated.ts';
import { isScalarTensor } from './tensors.ts';

/** A statement of a loop that shows numbers of tensors to people, or adds them up outside of the device. */
export interface HostRead {
  readonly kind: 'shown' | 'summed';
  /** The call that prints or logs, or the statement that adds. */
  readonly place: Node;
  /** The tensor whose number is asked for. */
  readonly tensor: Node;
  /** The sum it is added to; NONE where it is shown. */
  readonly sum: Node;
}

/** Everything in a file that shows or adds up the number of a loss or of another single tensor. */
export function hostReads(file: PythonFile): readonly HostRead[] {
  return file.fact(hostReads, () => [...findReads(file)]);
}

function* findReads(file: PythonFile): Generator<HostRead> {
  const { tree } = file;
  for (const call of file.calls) {
    if (!shows(file, call)) continue;
    const tensor = firstIn(allArguments(file, call), (one) => shownTensor(file, one));
    if (tensor) yield { kind: 'shown', place: call.node, tensor, sum: NONE };
  }
  for (let node = 1; node < tree.size; node++) {
    if (tree.kind(node) !== kinds.AUGMENTED_ASSIGNMENT) continue;
    const tensor = readTensor(file, tree.child(node, fields.RIGHT));
    if (tensor) yield { kind: 'summed', place: node, tensor, sum: tree.child(node, fields.LEFT) };
  }
}

const LOGS = /^(logging|absl\.logging)\.(info|warning|error|log)$/;

/** `print(…)`, `logging.info(…)`, and the methods of a logger or of a progress bar of tqdm. */
function shows(file: PythonFile, call: PyCall): boolean {
  const name = file.nameOf(call.callee) ?? '';
  if (name === 'builtins.print' || LOGS.test(name)) return true;
  if (!call.receiver) return false;
  if (/^(info|warning|error)$/.test(call.lastName)) {
    return isMadeBy(file, call.receiver, /^logging\.getLogger$/);
  }
  const isBar = /^set_(postfix|description)(_str)?$|^write$/.test(call.lastName);
  return isBar && isMadeBy(file, call.receiver, /^tqdm(\.\w+)*\.(tqdm|trange|tqdm_notebook)$/);
}

function isMadeBy(file: PythonFile, object: Node, maker: RegExp): boolean {
  const definitions =
    file.tree.kind(object) === kinds.IDENTIFIER ? file.definitionsReaching(object) : [];
  return (
    definitions.length > 0 &&
    definitions.every(({ value }) =>
      maker.test(file.nameOf(file.call(value)?.callee ?? NONE) ?? ''),
    )
  );
}

/** The tensor whose number becomes part of a text, or NONE. */
function shownTensor(file: PythonFile, node: Node): Node {
  return isNumberOnDevice(file, node) ? node : partThat(file, node, shownTensor);
}

/** The tensor whose number is asked for outside of the device, as by `float(loss) * 2`, or NONE. */
export function readTensor(file: PythonFile, node: Node): Node {
  const read = conversion(file, node);
  if (read) return isNumberOnDevice(file, read) ? read : NONE;
  return partThat(file, node, readTensor);
}

/** What is converted by `float(x)`, `int(x)` or `x.numpy()`, or NONE. */
function conversion(file: PythonFile, node: Node): Node {
  const call = file.call(node);
  if (!call) return NONE;
  if (/^(numpy|item)$/.test(call.lastName) && call.receiver && call.positional.length === 0) {
    return conversion(file, call.receiver) || call.receiver;
  }
  const name = file.nameOf(call.callee) ?? '';
  return /^builtins\.(float|int)$/.test(name) ? (call.positional[0] ?? NONE) : NONE;
}

type Search = (file: PythonFile, node: Node) => Node;

/** The first part of a text, a sum or a collection for which the search finds something. */
function partThat(file: PythonFile, node: Node, search: Search): Node {
  const { tree } = file;
  const first = (nodes: readonly Node[]): Node => firstIn(nodes, (one) => search(file, one));
  switch (tree.kind(node)) {
    case kinds.IDENTIFIER: {
      const definition = onlyDefinition(file, node);
      return definition ? readTensor(file, definition.value) : NONE;
    }
    case kinds.CALL: {
      const call = file.call(node);
      const read = conversion(file, node);
      if (!call || read) return read ? search(file, read) : NONE;
      const isText = call.lastName === 'format' && tree.kind(call.receiver) === kinds.STRING;
      const name = file.nameOf(call.callee) ?? '';
      const isPassed = isText || /^builtins\.(str|round|format|repr|dict)$/.test(name);
      return isPassed ? first(allArguments(file, call)) : NONE;
    }
    case kinds.KEYWORD_ARGUMENT:
    case kinds.PAIR:
      return search(file, tree.child(node, fields.VALUE));
    case kinds.STRING:
    case kinds.CONCATENATED_STRING:
    case kinds.INTERPOLATION:
    case kinds.PARENTHESIZED_EXPRESSION:
    case kinds.TUPLE:
    case kinds.LIST:
    case kinds.DICTIONARY:
    case kinds.BINARY_OPERATOR:
      return first(tree.items(node));
    default:
      return NONE;
  }
}

function firstIn(nodes: readonly Node[], search: (node: Node) => Node): Node {
  return nodes.map(search).find((found) => found > 0) ?? NONE;
}

function allArguments(file: PythonFile, call: PyCall): Node[] {
  const list = file.tree.child(call.node, fields.ARGUMENTS);
  return list ? file.tree.items(list) : [];
}

/** The one plain assignment a name can have its value from. */
export function onlyDefinition(file: PythonFile, name: Node): Definition | undefined {
  const [definition, ...others] = file.definitionsReaching(name);
  const isPlain = definition?.kind === 'assign' && definition.path.length === 0;
  return isPlain && others.length === 0 && definition.value ? definition : undefined;
}

/** A loss, or another single number that an accelerator computes. */
export function isNumberOnDevice(file: PythonFile, node: Node): boolean {
  // `loss.shape` is known without the number.
  const isOf =
    file.tree.kind(node) === kinds.ATTRIBUTE ? file.tree.child(node, fields.OBJECT) : NONE;
  if (isOf && isNumberOnDevice(file, isOf)) return false;
  return isDifferentiated(file, node) || isScalarTensor(file, node);
}
