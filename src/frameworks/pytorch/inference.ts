import type { Edit } from '#core';
import {
  type Node,
  type PyCall,
  type PythonFile,
  type Scope,
  indentLines,
  indentationOf,
  insertBefore,
  kinds,
} from '#python';
import { nameOfScope } from '../tensorflow/context.ts';
import { switchesToEvaluation } from './evaluation.ts';

/** A network that was switched to evaluation, and a call of it further down in the same function. */
export interface Inference {
  readonly evalCall: PyCall;
  readonly call: PyCall;
  /** The statement beside the switch that holds the call. */
  readonly statement: Node;
}

/** First calls of networks behind `network.eval()`, where nothing speaks of gradients before training goes on. */
export function* inferences(file: PythonFile): Generator<Inference> {
  const { tree } = file;
  for (const evalCall of file.calls) {
    if (evalCall.lastName !== 'eval' || !switchesToEvaluation(file, evalCall)) continue;
    const statement = file.statementOf(evalCall.node);
    if (tree.kind(statement) !== kinds.EXPRESSION_STATEMENT) continue;
    const isNamed = NAMES.has(tree.kind(evalCall.receiver));
    const network = isNamed ? file.textOf(evalCall.receiver) : '';
    if (!/^[\w.]+$/.test(network)) continue;
    const found = firstCall(file, evalCall, statement, network);
    if (found) yield found;
  }
}

const NAMES: ReadonlySet<number> = new Set([kinds.IDENTIFIER, kinds.ATTRIBUTE]);

function firstCall(
  file: PythonFile,
  evalCall: PyCall,
  start: Node,
  network: string,
): Inference | undefined {
  const { tree } = file;
  const frame = file.frameAround(start);
  const mode = new RegExp(
    String.raw`(?<![\w.])${network.replaceAll('.', String.raw`\.`)}\.train\(`,
  );
  let found: Inference | undefined;
  for (let next = tree.nextSibling(start); next; next = tree.nextSibling(next)) {
    const text = tree.textOf(next);
    const isDefinition = DEFINITIONS.has(tree.kind(next));
    // Training goes on, here or in a loop around.
    if (mode.test(text)) return undefined;
    if (GRADIENTS.test(text)) return undefined;
    if (found || isDefinition) continue;
    const call = file.calls.find(
      (one) =>
        tree.holds(next, one.node) &&
        file.textOf(one.callee) === network &&
        file.frameAround(one.node) === frame &&
        file.bindingAt(rootOf(file, one.callee)) ===
          file.bindingAt(rootOf(file, evalCall.receiver)),
    );
    if (call) found = { evalCall, call, statement: next };
  }
  return found;
}

const DEFINITIONS: ReadonlySet<number> = new Set([
  kinds.FUNCTION_DEFINITION,
  kinds.CLASS_DEFINITION,
  kinds.DECORATED_DEFINITION,
]);

/** What says that somebody is after gradients. */
const GRADIENTS =
  /backward|autograd|requires_grad|\.grad\b|enable_grad|adversar|attack|saliency|captum|gradcam|grad_cam|jacobian|\bvjp\b|\bjvp\b|volatile|optimi[sz]er?\b|lbfgs|\.step\(/i;

/** `self` of `self.net.model`. */
function rootOf(file: PythonFile, node: Node): Node {
  const { tree } = file;
  let at = node;
  while (tree.kind(at) === kinds.ATTRIBUTE) at = tree.firstChild(at);
  return at;
}

/** Does the file freeze weights somewhere, so that nothing may be recorded anyway? */
export function freezesWeights(file: PythonFile): boolean {
  return /requires_grad_\(\s*(requires_grad\s*=\s*)?False|requires_grad\s*=\s*False|set_requires_grad|freeze/.test(
    file.text,
  );
}

/** Is the place in a method that a library calls, or in a module's own, where others decide about gradients? */
export function isInsideModule(file: PythonFile, place: Node): boolean {
  const { classes } = file.evaluator;
  for (let scope: Scope | undefined = file.scopes.scopeAt(place); scope; scope = scope.parent) {
    if (scope.kind !== 'class') continue;
    for (const owner of classes.lineage(scope)) {
      if (classes.bases(owner).some((base) => base.kind !== 'class' && !isPlain(base))) return true;
    }
  }
  return false;
}

function isPlain(base: { readonly kind: string; readonly name?: string }): boolean {
  return base.kind === 'name' && /^(builtins\.object|abc\.ABC)$/.test(base.name ?? '');
}

/** Is every function around called in this file, so that no caller elsewhere may switch gradients off? */
export function isCalledHere(file: PythonFile, place: Node): boolean {
  const { functions } = file.evaluator;
  return file.functionsAround(place).every((scope) => {
    if (functions.isPassedOn(scope)) return false;
    return functions.callers(scope).length > 0 || nameOfScope(file, scope) === 'main';
  });
}

/** `@torch.no_grad()` above a function that only evaluates, or `with torch.no_grad():` around the statement. */
export function withoutRecording(file: PythonFile, { call, statement }: Inference): Edit[] {
  const { tree } = file;
  const [around] = file.functionsAround(call.node);
  const isImported = file.scopes.module.bindings
    .get('torch')
    ?.definitions.every(({ kind }) => kind === 'import');
  if (!isImported) return [];
  if (around?.kind === 'function' && isPureEvaluation(file, around)) {
    const isDecorated = tree.kind(tree.parent(around.node)) === kinds.DECORATED_DEFINITION;
    const edit = isDecorated ? undefined : insertBefore(file, around.node, ['@torch.no_grad()']);
    if (edit) return [edit];
  }
  if (tree.kind(statement) !== kinds.FOR_STATEMENT) return [];
  const others = file.calls.filter(
    (one) => file.textOf(one.callee) === file.textOf(call.callee) && one.node > call.node,
  );
  const frame = file.frameAround(call.node);
  if (
    others.some((one) => file.frameAround(one.node) === frame && !tree.holds(statement, one.node))
  )
    return [];
  const head = insertBefore(file, statement, ['with torch.no_grad():']);
  const unit = /\t/.test(indentationOf(file, statement)) ? '\t' : '    ';
  const lines = indentLines(file, statement, statement, unit);
  return head && lines ? [head, ...lines] : [];
}

/** Does a function neither train nor hand out values one by one, nor end in a tensor as it came from the network? */
function isPureEvaluation(file: PythonFile, scope: Scope): boolean {
  const { tree } = file;
  if (GRADIENTS.test(tree.textOf(scope.node)) || /\.train\(/.test(tree.textOf(scope.node)))
    return false;
  return file.evaluator.functions.returns(scope).every((one) => tree.kind(one) !== kinds.YIELD);
}

/** Is what the network gives handed out as it is, so that whoever gets it may take gradients of it? */
export function isHandedOut(file: PythonFile, call: PyCall): boolean {
  return file
    .usesOf(call.node)
    .some(({ kind }) => kind === 'returned' || kind === 'yielded' || kind === 'stored');
}
