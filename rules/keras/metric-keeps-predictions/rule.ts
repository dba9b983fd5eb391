import type { Range } from '#core';
import { evidence } from '#evidence';
import { type Node, type PythonFile, type Scope, fields, kinds, pythonRule } from '#python';
import { smells } from '#smells';
import { isPlainContainer, isSetAside, keptValues, nameOfScope } from '#tensorflow';

/** An attribute of a metric that `update_state` makes longer. */
interface Growing {
  readonly at: Range;
  readonly attribute: Node;
}

const RESETS: readonly string[] = ['reset_state', 'reset_states'];

export default pythonRule({
  status: 'preview',
  severity: 'warning',
  smell: smells.tensorRetained,
  summary: 'Keras metric that keeps all predictions and never lets them go',
  messages: {
    grows:
      '`{attribute}` takes in the data of every batch and `reset_state` never empties it, so the metric holds the predictions of all epochs; keep running sums instead, or empty it there.',
  },
  impact: {
    kind: 'not-measured',
    because:
      'no energy figure for metrics that keep predictions has been published that we could check',
  },
  evidence: [evidence.metricManual, evidence.leakCatalogue],
  fix: 'none',
  mentions: [['update_state'], ['append', 'extend', 'concat', 'insert', '+=']],

  *check(file) {
    for (const scope of file.scopes.all) {
      if (scope.kind !== 'function' || nameOfScope(file, scope) !== 'update_state') continue;
      const owner = file.evaluator.classes.classOf(scope);
      if (!owner || file.evaluator.classes.libraryBase(owner) !== 'keras.Metric') continue;
      if (isSetAside(file, scope.node)) continue;
      for (const { at, attribute } of [...appended(file, scope), ...joined(file, scope)]) {
        const name = file.textOf(file.tree.child(attribute, fields.ATTRIBUTE));
        if (isEmptied(file, owner, name)) continue;
        yield { at, message: 'grows', slots: { attribute: file.textOf(attribute) } };
      }
    }
  },
});

/** `self.seen.append(y_pred)` with something that Keras handed over, or was made of it. */
function* appended(file: PythonFile, scope: Scope): Generator<Growing> {
  for (const { container, value, at, place } of keptValues(file)) {
    if (!file.tree.holds(scope.node, place) || !isOwn(file, container)) continue;
    if (isPlainContainer(file, container) && isData(file, scope, value))
      yield { at, attribute: container };
  }
}

/** `self.seen = tf.concat([self.seen, y_pred], 0)`, and the same by `assign`. */
function* joined(file: PythonFile, scope: Scope): Generator<Growing> {
  const { tree } = file;
  for (const call of file.callsTo('tensorflow.concat', 'keras.ops.concatenate')) {
    if (!tree.holds(scope.node, call.node)) continue;
    const parts = tree.bare(call.argument('values', 0) || call.argument('xs', 0));
    const own = tree.items(parts).find((part) => isOwn(file, part));
    if (own === undefined) continue;
    const statement = tree.parent(call.node);
    const target =
      tree.kind(statement) === kinds.ASSIGNMENT ? tree.child(statement, fields.LEFT) : 0;
    const isSame = target > 0 && tree.textOf(target) === tree.textOf(own);
    if (isSame) yield { at: tree.range(statement), attribute: own };
  }
}

function isOwn(file: PythonFile, node: Node): boolean {
  if (file.tree.kind(node) !== kinds.ATTRIBUTE) return false;
  const [owner, ...others] = file.valuesOf(file.tree.child(node, fields.OBJECT));
  return owner?.kind === 'object' && owner.at === -1 && others.length === 0;
}

/** Does the value speak of what Keras hands to `update_state`, and is it no plain number made of it? */
function isData(file: PythonFile, scope: Scope, value: Node): boolean {
  const { tree } = file;
  if (file.isA(value, 'number', 'string')) return false;
  const call = file.call(tree.bare(value));
  if (call && /^(float|int|len|item)$/.test(call.lastName)) return false;
  for (let node = value; node < tree.last(value); node++) {
    if (tree.kind(node) !== kinds.IDENTIFIER) continue;
    const isHandedOver = file.definitionsReaching(node).some((definition) => {
      return definition.kind === 'parameter' && definition.binding.scope === scope;
    });
    if (isHandedOver && tree.textOf(node) !== 'self') return true;
  }
  return false;
}

/** Does any method beside the first one set, empty or delete the attribute, or is `reset_state` not ours to see? */
function isEmptied(file: PythonFile, owner: Scope, name: string): boolean {
  const { tree } = file;
  for (let node = owner.node; node < tree.last(owner.node); node++) {
    if (tree.kind(node) !== kinds.ATTRIBUTE) continue;
    if (tree.textOf(tree.child(node, fields.ATTRIBUTE)) !== name) continue;
    const method = nameOfScope(file, file.frameAround(node));
    if (RESETS.includes(method)) return true;
    const parent = tree.parent(node);
    if (tree.kind(parent) === kinds.DELETE_STATEMENT) return true;
    const called = file.callOf(parent)?.lastName ?? '';
    if (/^(clear|pop|popleft)$/.test(called)) return true;
    const isSet = tree.kind(parent) === kinds.ASSIGNMENT && tree.fieldOf(node) === fields.LEFT;
    if (isSet && method !== '__init__' && method !== 'update_state') return true;
  }
  return false;
}
