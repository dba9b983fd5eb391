import {
  type Call,
  type JavaScriptFile,
  type Node,
  type Variable,
  methodOf,
  receiverOf,
  userOf,
} from '#javascript';
import * as api from './api.ts';
import { isOneOff } from './one-off.ts';
import { creates, fateOfVariable, isNameless } from './ownership.ts';
import { type Situation, situationOf } from './situation.ts';
import { typeOf } from './kinds.ts';

/** A tensor that nothing ever lets go of, in code that runs again and again. */
export interface Leak {
  /** The call that makes it. */
  readonly call: Call;
  /** Does a model make it? */
  readonly isPrediction: boolean;
  readonly situation: Situation;
  /** Its variable; none when it is handed on without a name. */
  readonly variable?: Variable;
  /** The declaration of the variable. */
  readonly declarator?: Extract<Node, { type: 'VariableDeclarator' }>;
}

/** All tensors of a file that are surely left behind. */
export function leaksOf(file: JavaScriptFile): readonly Leak[] {
  return file.fact(leaksOf, () => {
    if (usesOnlyCpu(file)) return [];
    return file.calls.flatMap((call) => leakOf(file, call) ?? []);
  });
}

function leakOf(file: JavaScriptFile, call: Call): Leak | undefined {
  const value = settled(file, call);
  if (!value || !creates(file, call)) return undefined;
  const named = namedBy(file, value);
  if (named === undefined && !isNameless(file, value)) return undefined;
  if (named && !isLeft(file, named, call)) return undefined;
  const situation = situationOf(file, call);
  if (situation.tidied !== 'no' || situation.often === 'once') return undefined;
  if (isOneOff(file, call, situation)) return undefined;
  return { call, isPrediction: isPrediction(file, call), situation, ...named };
}

/** The expression that has the tensor itself: the call, or the `await` around one that gives a promise. */
function settled(file: JavaScriptFile, call: Call): Node | undefined {
  const type = typeOf(file, call);
  const { user } = userOf(call);
  const isAwaited = user?.type === 'AwaitExpression';
  if (!type?.isPromise) return isAwaited ? user : call;
  return isAwaited ? user : undefined;
}

function namedBy(
  file: JavaScriptFile,
  value: Node,
): Required<Pick<Leak, 'variable' | 'declarator'>> | undefined {
  const { user } = userOf(value);
  if (user?.type !== 'VariableDeclarator' || user.id.type !== 'Identifier') return undefined;
  const variable = file.variableOf(user.id);
  return variable && { variable, declarator: user };
}

/** Is it a variable of the function that makes the tensor, given nothing else later, and never let go of? */
function isLeft(
  file: JavaScriptFile,
  { variable, declarator }: Required<Pick<Leak, 'variable' | 'declarator'>>,
  call: Call,
): boolean {
  if (file.functionAround(declarator) !== file.functionAround(call)) return false;
  const isWrittenAgain = variable.references.some(
    (reference) => reference.isWrite() && !reference.init,
  );
  return !isWrittenAgain && variable.defs.length === 1 && fateOfVariable(file, variable) === 'used';
}

/** Does a model make the tensor a call gives? */
export function isPrediction(file: JavaScriptFile, call: Call): boolean {
  const method = methodOf(call);
  const receiver = receiverOf(call);
  if (method === undefined || !receiver) return false;
  if (!api.PREDICTIONS.has(method) && !api.PREDICTION_PROMISES.has(method)) return false;
  return typeOf(file, receiver)?.kind === 'model';
}

/** With the plain JavaScript backend tensors are ordinary objects, which nobody has to dispose. */
function usesOnlyCpu(file: JavaScriptFile): boolean {
  const names = file
    .callsTo('tf.setBackend')
    .map(({ arguments: [first] }) => (first?.type === 'Literal' ? first.value : undefined));
  return names.length > 0 && names.every((name) => name === 'cpu');
}
