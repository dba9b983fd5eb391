import {
  type Call,
  type FunctionNode,
  type JavaScriptFile,
  type Node,
  type Variable,
  isFunction,
  methodOf,
  userOf,
} from '#javascript';
import { ownerOf } from './edits.ts';
import { isGuarded } from './guards.ts';
import { typeOf } from './kinds.ts';
import { isSameEachTime } from './same-value.ts';
import { OFTEN, type Situation, situationOf } from './situation.ts';

/** A model that is loaded where the same one was loaded before. */
export interface Reloading {
  readonly call: Call;
  readonly situation: Situation;
  readonly variable: Variable;
  /** Does the variable outlive the function, so that it could keep the model? */
  readonly isOuter: boolean;
  /** Does the program let go of the model after use? */
  readonly isDisposed: boolean;
}

/** Methods that only put a model to use. */
const USES = /^(?:predict|execute|classify|detect|estimate|segment|embed|infer|summary)/;

/** Every call that loads a model over the network or from a disk. */
export function modelLoads(file: JavaScriptFile): Call[] {
  return file.calls.filter((call) => {
    const type = typeOf(file, call);
    const isLoad = type?.isPromise && (type.kind === 'model' || type.kind === 'detector');
    return isLoad && file.nameOf(call.callee) !== undefined;
  });
}

/** Loads whose model only serves one round of a loop, one frame, one event or one call with an input. */
export function reloadings(file: JavaScriptFile): readonly Reloading[] {
  return file.fact(reloadings, () => findReloadings(file));
}

function findReloadings(file: JavaScriptFile): Reloading[] {
  return modelLoads(file).flatMap((call) => {
    const held = heldBy(file, call);
    if (!held) return [];
    const situation = situationOf(file, call);
    const { often, because } = situation;
    if (often === 'once' || !because) return [];
    if (!call.arguments.every((one) => isSameEachTime(file, one))) return [];
    const owner = file.functionAround(call);
    // Who calls it and how often is not seen; with an input it is once for each.
    if (often === 'call' && (!owner || owner.params.length === 0)) return [];
    if (held.isOuter && (often === 'call' || isGuarded(file, call, held.variable))) return [];
    const isDisposed = usesOf(file, call, held, situation);
    return isDisposed === undefined ? [] : [{ call, situation, isDisposed, ...held }];
  });
}

type Held = Pick<Reloading, 'variable' | 'isOuter'>;

/** The variable that gets the model, and nothing else does. */
function heldBy(file: JavaScriptFile, call: Call): Held | undefined {
  const { user } = userOf(call);
  if (user?.type === 'MemberExpression') {
    const parameter = takerOf(user)?.params[0];
    const variable = parameter?.type === 'Identifier' && file.variableOf(parameter);
    return variable && writes(variable) <= 1 ? { variable, isOuter: false } : undefined;
  }
  if (user?.type !== 'AwaitExpression') return undefined;
  const taker = userOf(user).user;
  if (taker?.type === 'VariableDeclarator' && taker.id.type === 'Identifier') {
    const variable = file.variableOf(taker.id);
    return variable && writes(variable) === 1 ? { variable, isOuter: false } : undefined;
  }
  if (taker?.type !== 'AssignmentExpression' || taker.operator !== '=') return undefined;
  const variable = taker.left.type === 'Identifier' && file.variableOf(taker.left);
  if (!variable || !isOuterVariable(file, variable, call)) return undefined;
  return { variable, isOuter: true };
}

/** `load().then((model) => …)`: the function that takes the model. */
function takerOf(member: Node): FunctionNode | undefined {
  const call = member.parent;
  if (call?.type !== 'CallExpression' || methodOf(call) !== 'then') return undefined;
  const [taker] = call.arguments;
  return isFunction(taker) ? taker : undefined;
}

function writes({ references }: Variable): number {
  return references.filter((reference) => reference.isWrite()).length;
}

/** Declared outside of the function without a value, and given no other one. */
function isOuterVariable(file: JavaScriptFile, variable: Variable, call: Call): boolean {
  const [definition, ...others] = variable.defs;
  const declared = definition?.node as Node | undefined;
  if (declared?.type !== 'VariableDeclarator' || others.length > 0) return false;
  if (file.functionAround(declared) === file.functionAround(call)) return false;
  const { init } = declared;
  const isEmpty = !init || file.textOf(init) === 'null' || file.textOf(init) === 'undefined';
  return isEmpty && writes(variable) === (init ? 2 : 1);
}

/**
 * Is the model put to use, as often as it is loaded, and for nothing else? Nothing when not; otherwise whether it is
 * disposed as well.
 */
function usesOf(
  file: JavaScriptFile,
  call: Call,
  { variable, isOuter }: Held,
  { often }: Situation,
): boolean | undefined {
  const owner = file.functionAround(call);
  let isUsed = false;
  let isDisposed = false;
  for (const use of file.usesOf(variable)) {
    const { user, as } = userOf(use);
    const isReceiver = user?.type === 'MemberExpression' && user.object === as;
    const used = isReceiver ? userOf(user).user : undefined;
    const method = used && methodOf(used);
    if (method === 'dispose' || isDisposing(file, user)) isDisposed = true;
    else if (method !== undefined && USES.test(method)) {
      const isHere = ownerOf(file, use) === owner && use.range[0] > call.range[0];
      if (isOuter && !isHere) continue;
      // A camera that runs on after the click that loaded its model is no reason to keep it.
      if (OFTEN.indexOf(situationOf(file, use).often) > OFTEN.indexOf(often)) return undefined;
      isUsed ||= method !== 'summary';
    } else if (!isOuter) return undefined;
  }
  return isUsed ? isDisposed : undefined;
}

/** `tf.dispose(model)`, and of a list with it. */
function isDisposing(file: JavaScriptFile, user: Node | undefined): boolean {
  const call = user?.type === 'ArrayExpression' ? user.parent : user;
  return call?.type === 'CallExpression' && file.nameOf(call.callee) === 'tf.dispose';
}
