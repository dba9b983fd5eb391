import type { Range } from '#core';
import { evidence } from '#evidence';
import {
  type Node,
  type PythonFile,
  type Scope,
  excerpt,
  fields,
  kinds,
  pythonRule,
} from '#python';
import { smells } from '#smells';
import { isPlainContainer, isSetAside, isTensor, keptValues, madeFunctions } from '#tensorflow';

/** A tensor of a traced function, and where it goes beyond the function. */
interface Leak {
  readonly at: Range;
  readonly target: Node;
  readonly value: Node;
}

export default pythonRule({
  status: 'preview',
  severity: 'info',
  smell: smells.tensorRetained,
  summary: 'Tensor of a `tf.function` stored outside of it',
  messages: {
    leaked:
      '`{target}` gets a tensor of the graph that is being traced, which has no value outside and keeps that whole graph in memory; return it, or assign it to a `tf.Variable`.',
  },
  impact: {
    kind: 'not-measured',
    because: 'no energy figure for leaked graph tensors has been published that we could check',
  },
  evidence: [evidence.functionGuide, evidence.leakCatalogue],
  fix: 'none',
  mentions: [['function', 'defun']],

  *check(file) {
    const told = new Set<Node>();
    for (const { node, scope } of madeFunctions(file)) {
      if (!scope || isSetAside(file, node)) continue;
      for (const { at, target, value } of [...stored(file, scope), ...collected(file, scope)]) {
        if (told.has(target) || !isTensor(file, value) || !isMadeIn(file, scope, value)) continue;
        told.add(target);
        yield { at, message: 'leaked', slots: { target: excerpt(file, target) } };
      }
    }
  },
});

/** `self.loss = loss`, and names of the module or of a function around that are declared and set. */
function* stored(file: PythonFile, scope: Scope): Generator<Leak> {
  const { tree } = file;
  for (let node = scope.node; node < tree.last(scope.node); node++) {
    if (tree.kind(node) !== kinds.ASSIGNMENT) continue;
    const target = tree.child(node, fields.LEFT);
    const value = tree.child(node, fields.RIGHT);
    const isOutside =
      tree.kind(target) === kinds.ATTRIBUTE
        ? isSelf(file, tree.child(target, fields.OBJECT))
        : tree.kind(target) === kinds.IDENTIFIER && isOuterName(file, scope, target);
    if (value && isOutside) yield { at: tree.range(node), target, value };
  }
}

/** `losses.append(loss)`, `log["loss"] = loss`, where the list or dict lives outside. */
function* collected(file: PythonFile, scope: Scope): Generator<Leak> {
  const { tree } = file;
  for (const { container, value, at, place } of keptValues(file)) {
    if (!tree.holds(scope.node, place) || !isPlainContainer(file, container)) continue;
    const isOutside =
      tree.kind(container) === kinds.ATTRIBUTE
        ? isSelf(file, tree.child(container, fields.OBJECT))
        : tree.kind(container) === kinds.IDENTIFIER && isOuterName(file, scope, container);
    if (isOutside) yield { at, target: container, value };
  }
}

function isSelf(file: PythonFile, node: Node): boolean {
  const [value, ...others] = file.valuesOf(node);
  return value?.kind === 'object' && value.at === -1 && others.length === 0;
}

/** Does the name belong to the module, or to a function around that is not traced itself? */
function isOuterName(file: PythonFile, scope: Scope, name: Node): boolean {
  const home = file.bindingAt(name)?.scope;
  if (!home || (home.kind !== 'module' && file.tree.holds(scope.node, home.node))) return false;
  return !madeFunctions(file).some((made) => {
    return made.scope && made.scope !== scope && file.tree.holds(made.scope.node, home.node);
  });
}

/** Is it an operation or argument of the function itself, and no constant from outside? */
function isMadeIn(file: PythonFile, scope: Scope, value: Node): boolean {
  const values = file.valuesOf(value);
  if (values.some((one) => one.kind === 'parameter' && one.scope === scope)) return true;
  return values.every((one) => one.kind === 'instance' && file.tree.holds(scope.node, one.at));
}
