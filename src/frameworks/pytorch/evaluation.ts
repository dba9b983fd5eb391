import { type Loop, type Node, type PyCall, type PythonFile, isFalse, kinds } from '#python';
import { backwards } from './backward.ts';

/** `model.eval()`, `model.train(False)`. */
export function switchesToEvaluation(file: PythonFile, call: PyCall): boolean {
  if (!call.receiver) return false;
  const [mode] = call.positional;
  if (call.lastName === 'eval') return mode === undefined;
  return call.lastName === 'train' && mode !== undefined && isFalse(file, mode);
}

/** Is the loop one of evaluation: its function switches a network to evaluation before, and nothing trains in it? */
export function evaluates(file: PythonFile, loop: Loop): boolean {
  const { tree } = file;
  const frame = file.frameAround(loop.node);
  const own = file.calls.filter(
    ({ node }) =>
      node < loop.node && file.frameAround(node) === frame && isSurelyRun(file, node, loop),
  );
  const last = own.findLast(
    (call) => call.receiver > 0 && (call.lastName === 'eval' || call.lastName === 'train'),
  );
  if (!last || !switchesToEvaluation(file, last)) return false;
  if (backwards(file).some(({ call }) => tree.holds(loop.node, call.node))) return false;
  return !/requires_grad|autograd|backward|attack|adversar|saliency/.test(
    file.textOf(frame.kind === 'module' ? loop.node : frame.node),
  );
}

/** Does the call stand in a block that the loop is in as well? */
function isSurelyRun(file: PythonFile, place: Node, loop: Loop): boolean {
  const { tree } = file;
  const block = tree.ancestor(place, kinds.BLOCK);
  return block < 0 || tree.holds(block, loop.node);
}
