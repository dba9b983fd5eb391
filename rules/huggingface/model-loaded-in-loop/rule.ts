import { evidence } from '#evidence';
import { isOnlyAsked, loaderOf, pretrained } from '#huggingface';
import { LOOP_WORDS, type Node, type PythonFile, kinds, pythonRule } from '#python';
import { smells } from '#smells';
import {
  type RemadeModel,
  dependsOnRequest,
  isSameEachRound,
  loadedAgain,
  remadeModels,
  variationOf,
} from '#tensorflow';

/** Loading once more or twice is no habit. */
const FEW_ROUNDS = 3;

export default pythonRule({
  status: 'preview',
  severity: 'warning',
  smell: smells.modelRebuilt,
  summary: 'Model, tokenizer or pipeline loaded in every round of a loop or for every web request',
  messages: {
    loaded:
      '`{maker}` loads the same files again in every round of this loop; load them once before the loop.',
    requested:
      '`{maker}` loads the same files for every request; load them once when the server starts.',
  },
  impact: {
    kind: 'not-measured',
    because: 'no energy figure for loading models again has been published that we could check',
  },
  evidence: [evidence.pipelineServerGuide, evidence.leakCatalogue],
  fix: 'unsafe',
  mentions: [
    ['from_pretrained', 'pipeline(', 'SentenceTransformer', 'CrossEncoder'],
    [...LOOP_WORDS, 'route', 'post', 'get', 'api_view', 'gradio', 'do_'],
  ],

  *check(file) {
    for (const model of remadeModels(file, pretrained(file))) {
      if (!isLoadedAgain(file, model) || !isOnlyAsked(file, model)) continue;
      yield loadedAgain(file, model, loaderOf(file, model.maker));
    }
  },
});

/** Is it the same in each round? Other files have to be loaded, after all. */
function isLoadedAgain(file: PythonFile, { maker, round }: RemadeModel): boolean {
  if (round.by === 'request') return !dependsOnRequest(file, maker.node, round.loop.node);
  if (round.by !== 'loop' || (file.roundsOf(round.loop) ?? Infinity) <= FEW_ROUNDS) return false;
  if (round.via.length === 0) return isSameEachRound(file, maker, round);
  // A function may be called with another text each time and load the same model for all of them.
  if (variationOf(file, maker.node, maker.node, round) !== 'same') return false;
  return isSameEachRound(file, maker, round) || !hasChoice(file, maker.node);
}

/** Does a condition of its function decide whether it is loaded, so that rounds may load other things? */
function hasChoice(file: PythonFile, place: Node): boolean {
  const { tree } = file;
  const frame = file.frameAround(place).node;
  for (let up = tree.parent(place); up > frame; up = tree.parent(up)) {
    if (CHOICES.has(tree.kind(up))) return true;
  }
  return false;
}

const CHOICES: ReadonlySet<number> = new Set([
  kinds.IF_STATEMENT,
  kinds.CONDITIONAL_EXPRESSION,
  kinds.BOOLEAN_OPERATOR,
  kinds.MATCH_STATEMENT,
  kinds.TRY_STATEMENT,
]);
