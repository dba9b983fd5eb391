import {
  NONE,
  type Node,
  type PyCall,
  type PythonFile,
  type Repetition,
  type Use,
  kinds,
} from '#python';
import { isSetAside } from './conditions.ts';
import { hasFreshGraph } from './graphs.ts';
import { repeatsOften } from './repeated.ts';
import { isHandedOver, mayBeClosed } from './sessions.ts';
import { variationOf } from './varies.ts';

/** Calls that open a session. */
export const SESSIONS = ['tensorflow.Session', 'tensorflow.InteractiveSession'] as const;

/** A session that is opened anew in every round of a loop. */
export interface RepeatedSession {
  readonly call: PyCall;
  readonly repetition: Repetition;
  /** It stays when its round is over, so that the next one comes on top. */
  readonly pilesUp: boolean;
}

/**
 * An interactive session makes itself the default one, and so is never forgotten. Python closes any other one as soon
 * as no name refers to it any more: `BaseSession.__del__`.
 */
export function staysForGood(file: PythonFile, call: PyCall): boolean {
  return file.nameOf(call.callee) === 'tensorflow.InteractiveSession';
}

/** Does the session only run a tensor that its function is handed, whatever graph that may be of? */
function runsWhatItIsGiven(file: PythonFile, call: PyCall): boolean {
  const frame = file.frameAround(call.node);
  return file.usesOf(call.node).some((use) => {
    const run = use.kind === 'method' && use.name === 'run' ? file.call(use.call) : undefined;
    const fetched = run?.argument('fetches', 0) ?? NONE;
    if (!fetched || file.tree.kind(fetched) !== kinds.IDENTIFIER) return false;
    const definitions = file.definitionsReaching(fetched);
    return definitions.some(({ kind, binding }) => kind === 'parameter' && binding.scope === frame);
  });
}

/**
 * Sessions that a loop opens again and again for work that one session could do, by the call that opens them. A
 * session that is closed after a whole job (with a loop or a graph of its own) is not among them.
 */
export function sessionsInLoops(file: PythonFile): ReadonlyMap<Node, RepeatedSession> {
  return file.fact(sessionsInLoops, () => {
    const found = new Map<Node, RepeatedSession>();
    for (const call of file.callsTo(...SESSIONS)) {
      if (isSetAside(file, call.node)) continue;
      const pilesUp = staysForGood(file, call) && !mayBeClosed(file, call.node);
      if (runsWhatItIsGiven(file, call)) continue;
      for (const repetition of file.repetitionsOf(call.node)) {
        if (!repeatsOften(file, call.node, repetition)) continue;
        if (!pilesUp && doesWholeJob(file, call, repetition)) continue;
        found.set(call.node, { call, repetition, pilesUp });
        break;
      }
    }
    return found;
  });
}

/** Does it do enough for a session of its own: with a loop or a graph of its own, or with somebody else using it? */
function doesWholeJob(file: PythonFile, call: PyCall, repetition: Repetition): boolean {
  const { tree } = file;
  const block = tree.ancestor(call.node, kinds.BLOCK);
  if (block < 0 || hasFreshGraph(file, call.node, repetition)) return true;
  const graph = call.argument('graph', 1);
  if (graph && variationOf(file, graph, call.node, repetition) !== 'same') return true;
  if (hasLoop(file, call.node, tree.last(block))) return true;
  return !file.usesOf(call.node).every((use) => isSmall(file, use));
}

/** Does it only run something, open, restore or close? A function of the file may do a whole job with it. */
function isSmall(file: PythonFile, use: Use): boolean {
  if (use.captured) return false;
  if (use.kind === 'entered' || use.kind === 'method') return true;
  const callee = file.call(use.call)?.callee ?? NONE;
  const isOwn = file.valuesOf(callee).some((value) => value.kind === 'function');
  return use.kind === 'argument' && !isOwn && !isHandedOver(file, use);
}

/** Does a loop begin in this stretch of the code? */
function hasLoop(file: PythonFile, first: Node, last: Node): boolean {
  for (let node = first; node < last; node++) if (LOOPS.has(file.tree.kind(node))) return true;
  return false;
}

const LOOPS: ReadonlySet<number> = new Set([
  kinds.FOR_STATEMENT,
  kinds.WHILE_STATEMENT,
  kinds.LIST_COMPREHENSION,
  kinds.GENERATOR_EXPRESSION,
]);
