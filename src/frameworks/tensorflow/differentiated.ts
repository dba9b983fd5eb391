import { type Definition, type Node, type PythonFile, kinds } from '#python';

/** Losses that come out of functions that call functions: further than this nobody looks. */
const FOLLOWED = 4;

/**
 * Is the value one that a tape takes the gradient of? Then it is a tensor, whoever made it: also where the
 * model and the loss function are handed in from elsewhere and nothing is known of them.
 */
export function isDifferentiated(file: PythonFile, node: Node, depth = FOLLOWED): boolean {
  const { tree } = file;
  const bare = tree.bare(node);
  if (depth <= 0) return false;
  if (tree.kind(bare) === kinds.CALL) return comesFrom(file, bare, undefined, depth);
  if (tree.kind(bare) !== kinds.IDENTIFIER) return false;
  const definitions = file.definitionsReaching(bare);
  return (
    definitions.length > 0 &&
    definitions.every((definition) => {
      if (targets(file).has(definition)) return true;
      if (definition.kind !== 'assign' || !definition.value || definition.path.length > 1)
        return false;
      return comesFrom(file, tree.bare(definition.value), definition.path[0], depth);
    })
  );
}

/** Does a call of functions of this file give such a value, whole or as one part of a returned tuple? */
function comesFrom(file: PythonFile, node: Node, part: number | undefined, depth: number): boolean {
  const { tree } = file;
  const call = file.call(node);
  const callees = call ? file.valuesOf(call.callee) : [];
  return (
    callees.length > 0 &&
    callees.every((callee) => {
      if (callee.kind !== 'function' || callee.scope.kind !== 'function') return false;
      const returns = file.evaluator.functions.returns(callee.scope);
      return (
        returns.length > 0 &&
        returns.every((statement) => {
          const value = tree.items(statement)[0];
          if (value === undefined || tree.kind(statement) !== kinds.RETURN_STATEMENT) return false;
          if (part === undefined) return isDifferentiated(file, value, depth - 1);
          const item = TUPLES.has(tree.kind(value)) ? tree.items(value)[part] : undefined;
          return item !== undefined && isDifferentiated(file, item, depth - 1);
        })
      );
    })
  );
}

const TUPLES: ReadonlySet<number> = new Set([kinds.TUPLE, kinds.EXPRESSION_LIST]);

/** Definitions of the names that stand as the target of `tape.gradient(loss, …)`. */
function targets(file: PythonFile): ReadonlySet<Definition> {
  return file.fact(targets, () => {
    const found = new Set<Definition>();
    for (const call of file.callsOfMethod('tensorflow.GradientTape', 'gradient')) {
      const target = file.tree.bare(call.argument('target', 0));
      if (file.tree.kind(target) !== kinds.IDENTIFIER) continue;
      for (const definition of file.definitionsReaching(target)) found.add(definition);
    }
    return found;
  });
}
