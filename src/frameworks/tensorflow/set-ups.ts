import { type Loop, type Node, type PythonFile, type Repetition, kinds } from '#python';
import { runsGraphWithin } from './graphs.ts';
import { placesOnWay } from './repeated.ts';

/** Rounds from which even what each round sets up for itself piles up. */
const MANY_JOBS = 20;

/** Loops of up to so many rounds are not worth a word, and up to so many a side remark. */
const FEW_ROUNDS = 3;
const SOME_ROUNDS = 20;

/** How much the rounds of a loop are worth: nothing, a side remark, or the full severity. */
export function weightOfRounds(file: PythonFile, loop: Loop): 'none' | 'info' | 'full' {
  const rounds = file.roundsOf(loop) ?? Infinity;
  if (rounds <= FEW_ROUNDS) return 'none';
  return rounds <= SOME_ROUNDS ? 'info' : 'full';
}

/**
 * Does a place set up what an inner loop of the same round then runs many times, in a loop of a few such jobs: one
 * attack, one trained network, one folder of videos each?
 */
export function setsUpWholeJob(file: PythonFile, place: Node, repetition: Repetition): boolean {
  if ((file.roundsOf(repetition.loop) ?? 0) > MANY_JOBS) return false;
  return placesOnWay(place, repetition).some((one) => {
    const around = one === repetition.at ? repetition.loop.body : file.frameAround(one).node;
    return runsGraphInLoopAfter(file, one, around);
  });
}

/** Does a loop begin behind a place, within the code around it, that runs the graph in its rounds? */
function runsGraphInLoopAfter(file: PythonFile, place: Node, around: Node): boolean {
  const { tree } = file;
  for (let node = tree.last(place); node < tree.last(around); node++) {
    const kind = tree.kind(node);
    const isLoop = kind === kinds.FOR_STATEMENT || kind === kinds.WHILE_STATEMENT;
    if (isLoop && runsGraphWithin(file, node)) return true;
    const isCall = kind === kinds.CALL;
    // A function of the file may do the job: `optimize(iterations)`.
    if (isCall && loopsOverGraph(file, node)) return true;
  }
  return false;
}

/** Is it a call of a function of the file in which a loop runs the graph? */
function loopsOverGraph(file: PythonFile, node: Node): boolean {
  const callee = file.call(node)?.callee ?? 0;
  return file.valuesOf(callee).some((value) => {
    if (value.kind !== 'function') return false;
    const { tree } = file;
    for (let at = value.scope.node; at < tree.last(value.scope.node); at++) {
      const kind = tree.kind(at);
      const isLoop = kind === kinds.FOR_STATEMENT || kind === kinds.WHILE_STATEMENT;
      if (isLoop && runsGraphWithin(file, at)) return true;
    }
    return false;
  });
}
