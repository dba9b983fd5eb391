import {
  type Call,
  type JavaScriptFile,
  type Node,
  type Variable,
  methodOf,
  userOf,
} from '#javascript';
import { type Situation, situationOf } from './situation.ts';
import { typeOf } from './kinds.ts';

/** A model that is loaded where the same one was loaded before. */
export interface Reloading {
  readonly call: Call;
  readonly situation: Situation;
}

/** Every call that loads a model over the network or from a disk. */
export function modelLoads(file: JavaScriptFile): Call[] {
  return file.calls.filter((call) => {
    const type = typeOf(file, call);
    const isLoad = type?.isPromise && (type.kind === 'model' || type.kind === 'detector');
    return isLoad && file.nameOf(call.callee) !== undefined;
  });
}

/** Loads whose model only lives for one round of a loop, one frame, one event or one call with an input. */
export function reloadings(file: JavaScriptFile): Reloading[] {
  return modelLoads(file).flatMap((call) => {
    const variable = heldBy(file, call);
    if (!variable || isKept(file, variable)) return [];
    const situation = situationOf(file, call);
    const { often, because } = situation;
    if (often === 'once' || changesWith(file, call)) return [];
    if (often === 'event' || often === 'call') {
      const owner = file.functionAround(call);
      if (!owner || owner.params.length === 0) return [];
    }
    return because ? [{ call, situation }] : [];
  });
}

/** The local variable that gets the model, when nothing else does. */
function heldBy(file: JavaScriptFile, call: Call): Variable | undefined {
  const wait = userOf(call).user;
  if (wait?.type !== 'AwaitExpression') return undefined;
  const declarator = userOf(wait).user;
  if (declarator?.type !== 'VariableDeclarator' || declarator.id.type !== 'Identifier')
    return undefined;
  return file.variableOf(declarator.id);
}

/** Does the model go anywhere but into calls of its own methods? */
function isKept(file: JavaScriptFile, variable: Variable): boolean {
  if (variable.references.filter((reference) => reference.isWrite()).length > 1) return true;
  return file.usesOf(variable).some((use) => {
    const { user, as } = userOf(use);
    if (user?.type !== 'MemberExpression' || user.object !== as) return true;
    const call = userOf(user).user;
    const method = call && methodOf(call);
    return (
      method === undefined ||
      !/^(?:predict|execute|classify|detect|estimate|segment|embed|infer)/.test(method)
    );
  });
}

/** Is another model loaded each time: does what the load is given depend on the function or the loop around it? */
function changesWith(file: JavaScriptFile, call: Call): boolean {
  const [start, end] = call.range;
  return file.tree.nodes('Identifier').some((one) => {
    if (one.range[0] < start || one.range[1] > end || one.range[1] <= call.callee.range[1])
      return false;
    const name = file.variableOf(one)?.defs[0]?.name as Node | undefined;
    return name !== undefined && file.functionAround(name) !== undefined;
  });
}
