import {
  type Definition,
  type Loop,
  type Node,
  type PyCall,
  type PythonFile,
  fields,
  kinds,
} from '#python';
import { clearsState } from './clearing.ts';
import { isGuarded, isSetAside, leavesAfter } from './conditions.ts';
import { isInOwnGraph } from './own-graphs.ts';
import { type Fate, fateOf, isUsedAsModel } from './lifetime.ts';
import { type MadeModel, isMemoised } from './models.ts';
import { type Round, roundsOf } from './rounds.ts';

/** A model that is made again and again, each time to be forgotten by the next round. */
export interface RemadeModel extends MadeModel {
  readonly round: Round;
  readonly fate: Fate;
}

/**
 * The models that rounds of a loop, trial or request make anew; one per place and kind of round. Where a round also
 * makes a model that somebody keeps, as for an ensemble, making models is the purpose of the loop.
 */
export function remadeModels(file: PythonFile, models: readonly MadeModel[]): RemadeModel[] {
  const reported = new Set<Node>();
  const keeping = new Set<Node>();
  const found: RemadeModel[] = [];
  for (const model of models) {
    const { maker } = model;
    if (isSetAside(file, maker.node)) continue;
    for (const round of roundsOf(file, maker.node)) {
      if (!runsOften(file, maker, round)) continue;
      const fate = fateOf(file, maker.node, round);
      if (fate.mayBeKept && isUsedAsModel(fate)) keeping.add(round.loop.node);
      if (fate.mayBeKept || reported.has(round.at)) continue;
      reported.add(round.at);
      found.push({ ...model, round, fate });
    }
  }
  return found.filter(({ round }) => !keeping.has(round.loop.node));
}

function runsOften(file: PythonFile, maker: PyCall, { loop, at, via, by }: Round): boolean {
  // A function that is called again and again may well end in a `return`.
  if (by === 'loop' && (file.runsOnce(loop) || leavesAfter(file, at, loop.body))) return false;
  for (const place of [...via, maker.node]) {
    const upTo = place === at ? loop.node : file.frameAround(place).node;
    if (isGuarded(file, place, upTo) || isInOwnGraph(file, place, upTo)) return false;
    if ((place !== at || by !== 'loop') && isMemoised(file, place)) return false;
  }
  return !clearsState(file, loop.node);
}

/** Does a `while` go on until the model made in it is good enough: a random start may fail? */
export function triesAgain(file: PythonFile, loop: Loop, made: Node): boolean {
  if (loop.kind !== 'while') return false;
  const { tree } = file;
  const seen = new Set<Definition>();
  const comesFromModel = (expression: Node): boolean => {
    if (tree.holds(expression, made)) return true;
    for (let node = expression; node < tree.last(expression); node++) {
      if (tree.kind(node) !== kinds.IDENTIFIER) continue;
      for (const definition of file.bindingAt(node)?.definitions ?? []) {
        if (seen.has(definition) || !tree.holds(loop.node, definition.node)) continue;
        seen.add(definition);
        if (definition.value && comesFromModel(definition.value)) return true;
      }
    }
    return false;
  };
  return conditionsOf(file, loop).some(comesFromModel);
}

/** The condition of a `while`, and of each `if` in it that leaves it. */
function conditionsOf(file: PythonFile, loop: Loop): Node[] {
  const { tree } = file;
  const found = [tree.child(loop.node, fields.CONDITION)];
  for (let node = loop.body; node < tree.last(loop.body); node++) {
    if (tree.kind(node) !== kinds.BREAK_STATEMENT) continue;
    const around = tree.ancestor(node, kinds.IF_STATEMENT);
    if (around > loop.body) found.push(tree.child(around, fields.CONDITION));
  }
  return found;
}

/** How the call is written, without blanks: `keras.models.load_model`. */
export function makerText(file: PythonFile, call: PyCall): string {
  return file.text.slice(call.name.start, call.name.end).replace(/\s+/g, '');
}
