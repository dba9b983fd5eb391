import type { Node, PythonFile } from '#python';

/** Does the expression use a name that a function sets, other than to one text or number? */
export function dependsOnRequest(file: PythonFile, expression: Node, handler: Node): boolean {
  const { tree } = file;
  for (let node = expression; node < tree.last(expression); node++) {
    const binding = file.bindingAt(node);
    if (!binding || binding.scope.kind === 'module' || binding.scope.kind === 'class') continue;
    const values = file.valuesOf(node);
    const isWritten = values.length > 0 && values.every(({ kind }) => kind === 'literal');
    const isOutside = !tree.holds(handler, binding.scope.node) && binding.scope.kind !== 'function';
    if (!isWritten && !isOutside) return true;
  }
  return false;
}
