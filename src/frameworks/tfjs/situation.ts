import {
  type FunctionNode,
  type JavaScriptFile,
  type LoopNode,
  type Node,
  type Run,
  isFunction,
  isLoop,
  lastName,
  methodOf,
  propertyName,
  receiverOf,
} from '#javascript';
import { TIDYING } from './api.ts';
import { classAround, returnedBy } from './flows.ts';
import { isShort } from './short-loops.ts';
import { typeOf } from './kinds.ts';

/** How often a place runs, the more often the later. `call`: as often as other files call it. */
export const OFTEN = ['once', 'call', 'event', 'frame', 'loop'] as const;
export type Often = (typeof OFTEN)[number];

export interface Situation {
  /** Does a scope of the engine dispose the tensors that are left behind here? */
  readonly tidied: 'yes' | 'no' | 'unknown';
  readonly often: Often;
  /** The loop, the handler or the function that repeats it. */
  readonly because: Node | undefined;
}

const MOST_CALLS_BETWEEN = 6;
const ARRAY_METHODS =
  /^(?:forEach|map|flatMap|reduce|reduceRight|filter|some|every|find|findIndex|findLast|from|sort|replace)$/;
const FRAMES =
  /^(?:requestAnimationFrame|requestVideoFrameCallback|requestIdleCallback|setInterval)$/;
const LATER = /^(?:setTimeout|setImmediate|queueMicrotask|nextTick)$/;
const LISTENERS =
  /^(?:addEventListener|on|addListener|subscribe|click|change|keypress|keydown|submit)$/;
/** Events that come once in the life of a page or a stream. */
const FIRST_EVENTS =
  /^(?:on)?(?:load|loadeddata|loadedmetadata|DOMContentLoaded|ready|canplay|play|playing|open|connect|deviceready|beforeunload|unload|close|end|finish|exit)$/;
const MOUNTING =
  /^(?:useEffect|useLayoutEffect|onMounted|onMount|onBeforeMount|created|mounted|ready|init)$/;
const TESTS = /^(?:describe|it|test|beforeEach|beforeAll|afterEach|afterAll|before|after|fit|xit)/;
const ROUTES = /^(?:get|post|put|patch|delete|all|use|handle|onRequest|onCall)$/;

/** How often a place runs, and whether something tidies up behind it. */
export function situationOf(file: JavaScriptFile, node: Node): Situation {
  return climb(file, node, []);
}

function climb(file: JavaScriptFile, node: Node, through: readonly FunctionNode[]): Situation {
  let often: Often = 'once';
  let because: Node | undefined;
  let at = node;
  for (let up = node.parent; up; at = up, up = up.parent) {
    if (isLoop(up) && repeats(up, at) && often !== 'loop' && !isShort(file, up)) {
      often = 'loop';
      because = up;
    }
    if (up.type === 'StaticBlock') break;
    if (!isFunction(up)) continue;
    if (at !== up.body && !up.params.some((one) => one === at)) continue;
    return join(around(file, up, through), { tidied: 'no', often, because });
  }
  return { tidied: scopes(file).isSpread ? 'yes' : 'no', often, because };
}

/** An inner place in an outer one: the outer's tidying holds, and the more frequent of the two. */
function join(outer: Situation, inner: Situation): Situation {
  const isInner = OFTEN.indexOf(inner.often) >= OFTEN.indexOf(outer.often);
  const { often, because } = isInner && inner.often !== 'once' ? inner : outer;
  return { tidied: outer.tidied, often, because };
}

function repeats(loop: LoopNode, child: Node): boolean {
  if (loop.type === 'ForStatement') return child !== loop.init;
  if (loop.type === 'ForInStatement' || loop.type === 'ForOfStatement') return child !== loop.right;
  return true;
}

/** What the ways in which a function comes to run say together. */
function around(
  file: JavaScriptFile,
  node: FunctionNode,
  through: readonly FunctionNode[],
): Situation {
  if (scopes(file).isSpread || scopes(file).functions.has(node)) {
    return { tidied: 'yes', often: 'once', because: undefined };
  }
  const unknown: Situation = {
    tidied: node.async ? 'no' : 'unknown',
    often: 'once',
    because: node,
  };
  if (node.generator) return { ...unknown, tidied: 'unknown' };
  if (through.includes(node)) return { ...unknown, tidied: 'no' };
  if (through.length >= MOST_CALLS_BETWEEN) return unknown;
  if (isOfFramework(file, node)) return { tidied: 'yes', often: 'call', because: node };
  const situations = file.callers
    .runsOf(node)
    .map((run) => ofRun(file, node, run, [...through, node]));
  const [first, ...others] = situations;
  if (!first) return unknown;
  const together = others.reduce((one, other) => ({ ...both(one, other) }), first);
  // No scope of the engine waits for a promise.
  return node.async ? { ...together, tidied: 'no' } : together;
}

function both(one: Situation, other: Situation): Situation {
  const order = ['yes', 'unknown', 'no'] as const;
  const tidied = order.find((word) => one.tidied === word || other.tidied === word) ?? 'unknown';
  const { often, because } = OFTEN.indexOf(one.often) >= OFTEN.indexOf(other.often) ? one : other;
  return { tidied, often, because };
}

function ofRun(
  file: JavaScriptFile,
  node: FunctionNode,
  run: Run,
  through: readonly FunctionNode[],
): Situation {
  switch (run.kind) {
    case 'call':
      return climb(file, run.node, through);
    case 'event': {
      const isFirst = FIRST_EVENTS.test(run.name ?? eventName(run.node) ?? '');
      return { tidied: 'no', often: isFirst ? 'once' : 'event', because: node };
    }
    case 'outside': {
      const mayHandBack = returnedBy(file, node).some((one) => typeOf(file, one)?.kind !== 'plain');
      return { tidied: mayHandBack ? 'unknown' : 'no', often: 'call', because: node };
    }
    case 'callback':
      return ofCallback(file, node, run, through);
    case 'unknown':
      return { tidied: 'unknown', often: 'call', because: node };
  }
}

function ofCallback(
  file: JavaScriptFile,
  node: FunctionNode,
  { call, argument }: Extract<Run, { kind: 'callback' }>,
  through: readonly FunctionNode[],
): Situation {
  const name = file.nameOf(call.callee);
  if (name?.startsWith('tf.')) {
    const tidied = TIDYING.has(name.slice(3)) ? 'yes' : 'unknown';
    return { ...climb(file, call, through), tidied };
  }
  const last = lastName(call.callee);
  const outer = (): Situation => climb(file, call, through);
  if (/^(?:minimize|computeGradients)$/.test(last)) return { ...outer(), tidied: 'yes' };
  const receiver = receiverOf(call);
  const owner = receiver && typeOf(file, receiver)?.kind;
  if (owner === 'dataset')
    return { ...outer(), tidied: last === 'map' || last === 'filter' ? 'yes' : 'unknown' };
  if (ARRAY_METHODS.test(last)) {
    const isFew = call.type === 'CallExpression' && isShort(file, call);
    return isFew ? outer() : join(outer(), { tidied: 'no', often: 'loop', because: call });
  }
  if (/^(?:then|catch|finally)$/.test(last)) return { ...outer(), tidied: 'no' };
  if (FRAMES.test(last)) return { tidied: 'no', often: 'frame', because: node };
  if (LATER.test(last)) {
    const isSelf = isInside(call, node);
    return isSelf ? { tidied: 'no', often: 'frame', because: node } : { ...outer(), tidied: 'no' };
  }
  if (TESTS.test(last)) return { tidied: 'no', often: 'once', because: undefined };
  const [first] = call.arguments;
  const event =
    first?.type === 'Literal' && typeof first.value === 'string' ? first.value : undefined;
  if (LISTENERS.test(last)) {
    const isFirst = event !== undefined && FIRST_EVENTS.test(event);
    return { tidied: 'no', often: isFirst ? 'once' : 'event', because: node };
  }
  if (MOUNTING.test(last)) {
    const list = call.arguments[1];
    const isOnce =
      !last.startsWith('use') || (list?.type === 'ArrayExpression' && list.elements.length === 0);
    return { tidied: 'no', often: isOnce ? 'once' : 'event', because: node };
  }
  if (ROUTES.test(last) && argument > 0 && event?.startsWith('/')) {
    return { tidied: 'no', often: 'event', because: node };
  }
  return { tidied: 'unknown', often: 'call', because: node };
}

function eventName(node: Node | undefined): string | undefined {
  if (!node) return undefined;
  const { parent } = node;
  const name = propertyName(node);
  if (name !== undefined) return name;
  return parent?.type === 'JSXAttribute' && parent.name.type === 'JSXIdentifier'
    ? parent.name.name
    : undefined;
}

function isInside(node: Node, outer: Node): boolean {
  return outer.range[0] <= node.range[0] && node.range[1] <= outer.range[1];
}

/** Methods of layers, optimizers and callbacks are run by the library, inside scopes of its own. */
function isOfFramework(file: JavaScriptFile, node: FunctionNode): boolean {
  const method = node.parent;
  if (method?.type !== 'MethodDefinition' || method.kind === 'constructor') return false;
  const base = classAround(node)?.superClass;
  if (!base) return false;
  const isCall = method.key.type === 'Identifier' && method.key.name === 'call';
  return isCall || (file.nameOf(base)?.startsWith('tf.') ?? false);
}

/** Functions that open a scope of the engine by hand; spread when another function closes it. */
function scopes(file: JavaScriptFile): {
  readonly functions: ReadonlySet<FunctionNode>;
  readonly isSpread: boolean;
} {
  return file.fact(scopes, () => {
    const opening = new Set<FunctionNode>();
    const closing = new Set<FunctionNode>();
    let isSpread = false;
    for (const call of file.calls) {
      const method = methodOf(call);
      if (method !== 'startScope' && method !== 'endScope') continue;
      const owner = file.functionAround(call);
      if (!owner) isSpread = true;
      else (method === 'startScope' ? opening : closing).add(owner);
    }
    for (const one of opening) if (!closing.has(one)) isSpread = true;
    return { functions: opening, isSpread };
  });
}
