import { evidence } from '#evidence';
import {
  LOOP_WORDS,
  type Loop,
  type PythonFile,
  type Scope,
  fields,
  kinds,
  pythonRule,
} from '#python';
import { smells } from '#smells';
import { isSetAside, runsEagerly, rewrittenFunctions, within } from '#tensorflow';

/** Below this many rounds, an unrolled loop is often the faster one. */
const MANY_ROUNDS = 20;

export default pythonRule({
  status: 'preview',
  severity: 'warning',
  smell: smells.retracing,
  summary: 'Python loop in a `tf.function` that is unrolled into a huge graph',
  messages: {
    unrolled:
      'Tracing runs this Python loop and writes its operations into the graph {rounds} times over; loop over `tf.range` to have them once.',
  },
  impact: {
    kind: 'not-measured',
    because: 'no energy figure for unrolled loops has been published that we could check',
  },
  evidence: [
    evidence.functionGuide,
    evidence.autographGuide,
    evidence.cpuTimeTensorflowFunctionUnrollsLoop,
  ],
  fix: 'none',
  mentions: [LOOP_WORDS, ['function', 'defun']],

  *check(file) {
    if (runsEagerly(file)) return;
    for (const scope of rewrittenFunctions(file)) {
      if (isSetAside(file, scope.node)) continue;
      for (const loop of loopsOf(file, scope)) {
        const rounds = file.roundsOf(loop) ?? 0;
        if (rounds < MANY_ROUNDS || file.runsOnce(loop)) continue;
        if (picksFromPython(file, loop) || !buildsOperations(file, loop)) continue;
        yield { at: loop.header, message: 'unrolled', slots: { rounds: String(rounds) } };
      }
    }
  },
});

/** The `for` statements of a function itself. */
function* loopsOf(file: PythonFile, scope: Scope): Generator<Loop> {
  const { tree } = file;
  for (let node = scope.node; node < tree.last(scope.node); node++) {
    if (tree.kind(node) !== kinds.FOR_STATEMENT || file.frameAround(node) !== scope) continue;
    const body = tree.child(node, fields.BODY);
    const [loop] = file.loopsAround(body + 1);
    if (loop?.node === node) yield loop;
  }
}

/** Does a round compute something with tensors, here or in functions of the file? */
function buildsOperations(file: PythonFile, loop: Loop): boolean {
  return within(file, loop.body, new Set(), ({ node, callee }) => {
    const name = file.nameOf(callee) ?? '';
    if (name.startsWith('tensorflow.TensorArray')) return false;
    return name.startsWith('tensorflow.') || file.isA(node, 'tensorflow.Tensor');
  });
}

/** Does the counter pick something that is no tensor, such as a layer of a list? Then each round is another one. */
function picksFromPython(file: PythonFile, { body, target }: Loop): boolean {
  const { tree } = file;
  const counter = file.bindingAt(target);
  for (let node = body; node < tree.last(body); node++) {
    if (tree.kind(node) !== kinds.SUBSCRIPT) continue;
    if (file.isA(tree.child(node, fields.VALUE), 'tensorflow.Tensor')) continue;
    const last = tree.last(node);
    for (let part = tree.child(node, fields.SUBSCRIPT); part < last; part++) {
      if (tree.kind(part) === kinds.IDENTIFIER && file.bindingAt(part) === counter) return true;
    }
  }
  return false;
}
