import { argumentOf, positionalArguments } from './arguments.ts';
import type { Evaluator } from './evaluate.ts';
import type { Node } from './flat-tree.ts';
import * as K from './kinds.ts';
import { UNKNOWN_VALUES, type Value, union } from './values.ts';

/** What calling a value gives. */
export function resultOf(evaluator: Evaluator, callee: Value, node: Node): readonly Value[] {
  switch (callee.kind) {
    case 'name': {
      if (evaluator.knowledge.handsBackArgument(callee.name)) {
        const wrapped = positionalArguments(evaluator.tree, node)[0];
        return wrapped === undefined ? UNKNOWN_VALUES : evaluator.evaluate(wrapped);
      }
      const type = evaluator.knowledge.typeOfCall(callee.name);
      return type ? [{ kind: 'instance', type, at: node }] : UNKNOWN_VALUES;
    }
    case 'class':
      return [{ kind: 'object', scope: callee.scope, at: node }];
    case 'function':
      return evaluator.functions.result(callee, node);
    case 'method': {
      if (evaluator.knowledge.handsBackReceiver(callee.type, callee.name))
        return evaluator.evaluate(callee.receiver);
      const type = evaluator.knowledge.typeOfMethod(callee.type, callee.name);
      return type ? [{ kind: 'instance', type, at: node }] : UNKNOWN_VALUES;
    }
    case 'instance':
      return calling(evaluator, callee.type, node);
    case 'object': {
      const own = evaluator.classes.method(callee.scope, '__call__');
      if (own)
        return evaluator.functions.result(
          { kind: 'function', scope: own, self: callee.scope },
          node,
        );
      const base = evaluator.classes.libraryBase(callee.scope);
      const run = base === undefined ? undefined : evaluator.knowledge.runsOnCall(base);
      const method = run === undefined ? undefined : evaluator.classes.method(callee.scope, run);
      if (method) {
        const self = callee.scope;
        return evaluator.functions.result({ kind: 'function', scope: method, self }, node);
      }
      return base ? calling(evaluator, base, node) : UNKNOWN_VALUES;
    }
    default:
      return UNKNOWN_VALUES;
  }
}

function calling(evaluator: Evaluator, type: string, node: Node): readonly Value[] {
  const types = positionalArguments(evaluator.tree, node).map((argument) =>
    deepType(evaluator, argument),
  );
  const inputs = argumentOf(evaluator.tree, node, 'inputs', -1);
  if (inputs) types.push(deepType(evaluator, inputs));
  const result = evaluator.knowledge.typeOfCalling(type, types);
  return result ? [{ kind: 'instance', type: result, at: node }] : UNKNOWN_VALUES;
}

/** Type of an expression, or of the items of a list written in place. */
function deepType(evaluator: Evaluator, node: Node): string | undefined {
  const bare = evaluator.tree.bare(node);
  const kind = evaluator.tree.kind(bare);
  if (kind !== K.LIST && kind !== K.TUPLE) return evaluator.typeOf(bare);
  for (const item of evaluator.tree.items(bare)) {
    const type = evaluator.typeOf(item);
    if (type) return type;
  }
  return undefined;
}

export function operation(
  evaluator: Evaluator,
  node: Node,
  left: Node,
  right: Node,
  isAugment = false,
): readonly Value[] {
  const leftType = isAugment ? typeBefore(evaluator, left) : evaluator.typeOf(left);
  const rightType = right ? evaluator.typeOf(right) : leftType;
  const type = evaluator.knowledge.typeOfOperation(leftType, rightType);
  if (type === 'number') return [{ kind: 'literal', type: 'number', at: node }];
  if (type) return [{ kind: 'instance', type, at: node }];
  if (leftType === 'string' && rightType) return [{ kind: 'literal', type: 'string', at: node }];
  if (isAugment && leftType === 'list') return before(evaluator, left);
  return UNKNOWN_VALUES;
}

function before(evaluator: Evaluator, name: Node): readonly Value[] {
  return union(
    evaluator
      .definitionsReaching(name)
      .map((definition) => evaluator.evaluateDefinition(definition)),
  );
}

function typeBefore(evaluator: Evaluator, name: Node): string | undefined {
  return evaluator.scopes.bindingAt(name)
    ? evaluator.commonType(before(evaluator, name))
    : evaluator.typeOf(name);
}
