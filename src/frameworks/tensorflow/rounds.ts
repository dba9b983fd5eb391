import {
  type Loop,
  NONE,
  type Node,
  type PyCall,
  type PythonFile,
  type Repetition,
  type Scope,
  fields,
  kinds,
} from '#python';
import { nameOfScope } from './context.ts';

/** Work that is done again and again: in a loop, in each trial of a search, or for each request to a server. */
export interface Round extends Repetition {
  readonly by: 'loop' | 'trial' | 'request';
}

const MOST_CALLS_BETWEEN = 3;

/** How often all loops together come to a place, where that is written in the file. */
export function totalRounds(file: PythonFile, place: Node): number | undefined {
  let total = 1;
  const counted = new Set<Node>();
  for (const { by, loop } of roundsOf(file, place)) {
    if (counted.has(loop.node)) continue;
    counted.add(loop.node);
    const rounds = by === 'loop' ? file.roundsOf(loop) : undefined;
    if (rounds === undefined) return undefined;
    total *= rounds;
  }
  return total;
}

/** What repeats a place, in the loops of the file or through a library that calls its function again and again. */
export function roundsOf(file: PythonFile, place: Node): Round[] {
  const found: Round[] = file.repetitionsOf(place).map((one) => ({ ...one, by: 'loop' as const }));
  const called = calledFunctions(file);
  if (called.size === 0) return found;
  const seen = new Set<Scope>();
  const visit = (at: Node, via: readonly Node[]): void => {
    const around = file.functionsAround(at)[0];
    if (!around || seen.has(around)) return;
    seen.add(around);
    const caller = called.get(around);
    if (caller) found.push({ loop: caller.loop, at, via, by: caller.by });
    if (via.length >= MOST_CALLS_BETWEEN) return;
    for (const call of file.evaluator.functions.callers(around)) visit(call, [call, ...via]);
  };
  visit(place, []);
  return found;
}

interface Called {
  readonly by: 'trial' | 'request';
  readonly loop: Loop;
}

/** Functions of the file that a library calls again and again. */
function calledFunctions(file: PythonFile): ReadonlyMap<Scope, Called> {
  return file.fact(calledFunctions, () => {
    const found = new Map<Scope, Called>();
    const note = (scope: Scope, by: Called['by'], at: Node): void => {
      const { node } = scope;
      const body = file.tree.child(node, fields.BODY);
      const header = file.range(at);
      const loop: Loop = { kind: 'function', node, target: NONE, iterable: NONE, body, header };
      found.set(scope, { by, loop });
    };
    for (const { call, objective } of searches(file)) {
      for (const scope of objectives(file, objective)) note(scope, 'trial', call.callee);
    }
    for (const call of file.callsTo('gradio.Interface')) {
      const handler = call.argument('fn', 0);
      for (const scope of objectives(file, handler)) note(scope, 'request', call.callee);
    }
    for (const scope of file.scopes.all) {
      if (scope.kind !== 'function') continue;
      const sign = signOfHandler(file, scope);
      if (sign) note(scope, 'request', sign);
    }
    return found;
  });
}

/** Functions that call their first argument once per trial, and what they name it. */
const SEARCHES: ReadonlyMap<string, string> = new Map([
  ['hyperopt.fmin', 'fn'],
  ['skopt.gp_minimize', 'func'],
  ['skopt.forest_minimize', 'func'],
  ['skopt.gbrt_minimize', 'func'],
  ['skopt.dummy_minimize', 'func'],
  ['bayes_opt.BayesianOptimization', 'f'],
]);

function searches(file: PythonFile): { call: PyCall; objective: Node }[] {
  return [
    ...file
      .callsOfMethod('optuna.Study', 'optimize')
      .map((call) => ({ call, objective: call.argument('func', 0) })),
    ...file.callsTo(...SEARCHES.keys()).map((call) => {
      const parameter = SEARCHES.get(file.nameOf(call.callee) ?? '') ?? '';
      return { call, objective: call.argument(parameter, 0) };
    }),
  ];
}

/** The functions an argument stands for; `lambda trial: objective(trial, data)` stands for `objective`. */
function objectives(file: PythonFile, argument: Node): Scope[] {
  if (!argument) return [];
  return file.valuesOf(argument).flatMap((value) => {
    if (value.kind !== 'function') return [];
    if (value.scope.kind !== 'lambda') return [value.scope];
    const call = file.call(file.tree.child(value.scope.node, fields.BODY));
    return call ? objectives(file, call.callee) : [];
  });
}

const ROUTES: ReadonlySet<string> = new Set(['route', 'get', 'post', 'put', 'patch', 'websocket']);

const VIEW_DECORATORS =
  /^(rest_framework\.decorators\.api_view|django\.views\.decorators\.(csrf\.csrf_exempt|http\.require_\w+))$/;

const VIEW_CLASSES: ReadonlySet<string> = new Set([
  'flask.views.MethodView',
  'flask_restful.Resource',
  'flask_restplus.Resource',
  'flask_restx.Resource',
  'rest_framework.views.APIView',
  'django.views.View',
  'django.views.generic.View',
  'tornado.web.RequestHandler',
  'http.server.BaseHTTPRequestHandler',
]);

const VIEW_METHODS = /^(get|post|put|patch|do_GET|do_POST)$/;

/** What says that a function answers requests: its decorator, or the class it is a method of. */
function signOfHandler(file: PythonFile, scope: Scope): Node | undefined {
  const { functions, classes } = file.evaluator;
  for (const decorator of functions.decorators(scope)) {
    const callee = file.call(decorator)?.callee ?? decorator;
    if (VIEW_DECORATORS.test(file.nameOf(callee) ?? '')) return decorator;
    if (file.tree.kind(callee) !== kinds.ATTRIBUTE) continue;
    const isRoute = ROUTES.has(file.textOf(file.tree.child(callee, fields.ATTRIBUTE)));
    const application = file.tree.child(callee, fields.OBJECT);
    if (isRoute && file.isA(application, 'web.Application')) return decorator;
  }
  const owner = classes.classOf(scope);
  if (!owner || !VIEW_METHODS.test(nameOfScope(file, scope))) return undefined;
  const isView = classes
    .bases(owner)
    .some((base) => base.kind === 'name' && VIEW_CLASSES.has(base.name));
  return isView ? file.tree.child(scope.node, fields.NAME) : undefined;
}
