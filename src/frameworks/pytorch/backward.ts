import {
  type Definition,
  NONE,
  type Node,
  type PyCall,
  type PythonFile,
  fields,
  isFalse,
  kinds,
} from '#python';

/** One call that runs backwards through a graph, and the names the graph ends in. */
export interface Backward {
  readonly call: PyCall;
  /** The expression it starts from. */
  readonly target: Node;
  /** It may be run through again. */
  readonly isRetained: boolean;
}

/** `loss.backward()`, `scaler.scale(loss).backward()`, `accelerator.backward(loss)`. */
export function backwards(file: PythonFile): readonly Backward[] {
  return file.fact(backwards, () => {
    const found: Backward[] = [];
    for (const call of file.calls) {
      if (!call.receiver || !/^(manual_)?backward$/.test(call.lastName)) continue;
      const kept = call.argument('retain_graph', 1) || call.keyword('create_graph');
      const isRetained = call.hasSplat || (kept > 0 && !isFalse(file, kept));
      const target = targetOf(file, call);
      if (target) found.push({ call, target, isRetained });
    }
    return found;
  });
}

/** Where it starts from; NONE where that cannot be told, as with `engine.backward(loss)` of an unknown engine. */
function targetOf(file: PythonFile, call: PyCall): Node {
  const [first] = call.positional;
  if (first === undefined) return call.receiver;
  const isHandedOver =
    call.lastName === 'manual_backward' || file.isA(call.receiver, 'accelerate.Accelerator');
  return isHandedOver ? first : NONE;
}

/**
 * Names that gradients are taken of, or of which such a value is the sum: these are tensors with a graph, whoever
 * made them.
 */
export function differentiated(file: PythonFile): ReadonlyMap<Definition, Backward> {
  return file.fact(differentiated, () => {
    const found = new Map<Definition, Backward>();
    for (const backward of backwards(file)) note(file, backward.target, backward, found, 4);
    return found;
  });
}

function note(
  file: PythonFile,
  node: Node,
  backward: Backward,
  found: Map<Definition, Backward>,
  depth: number,
): void {
  const { tree } = file;
  const bare = tree.bare(node);
  if (depth <= 0) return;
  switch (tree.kind(bare)) {
    case kinds.IDENTIFIER:
      for (const definition of file.definitionsReaching(bare)) {
        if (found.has(definition)) continue;
        found.set(definition, backward);
        const isSum = definition.kind === 'assign' && definition.path.length === 0;
        if (isSum && tree.kind(tree.bare(definition.value)) === kinds.BINARY_OPERATOR)
          note(file, definition.value, backward, found, depth - 1);
      }
      return;
    case kinds.BINARY_OPERATOR: {
      const sign = tree.textOf(tree.child(bare, fields.OPERATOR));
      const left = tree.child(bare, fields.LEFT);
      // `loss * weight`, `loss / steps`: of a product only the first is surely the loss.
      note(file, left, backward, found, depth - 1);
      if (sign === '+') note(file, tree.child(bare, fields.RIGHT), backward, found, depth - 1);
      return;
    }
    case kinds.CALL: {
      const call = file.call(bare);
      const [first] = call?.positional ?? [];
      if (call?.lastName === 'scale' && first !== undefined)
        note(file, first, backward, found, depth - 1);
      else if (call?.receiver && /^(mean|sum)$/.test(call.lastName))
        note(file, call.receiver, backward, found, depth - 1);
    }
  }
}
