import type { Problem } from '#core';
import { evidence } from '#evidence';
import { isOnlyAsked, loaderOf, pretrained } from '#huggingface';
import { LOOP_WORDS, type Node, type PythonFile, kinds, pythonRule } from '#python';
import { smells } from '#smells';
import {
  type RemadeModel,
  dependsOnRequest,
  hoistingFix,
  isSameEachRound,
  makerText,
  remadeModels,
  variationOf,
} from '#tensorflow';

type Message = 'loaded' | 'requested';

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
      yield problemAt(file, model);
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

function problemAt(file: PythonFile, model: RemadeModel): Problem<Message> {
  const { maker, round } = model;
  const loader = loaderOf(file, maker);
  const call = round.via.length > 0 ? (file.call(round.at) ?? loader) : loader;
  const fix = hoistingFix(file, model);
  const where = round.by === 'request' ? 'called for every request' : 'in this loop';
  const related = [{ at: round.loop.header, message: where }];
  if (call.node !== loader.node)
    related.push({ at: loader.name, message: 'the model is loaded here' });
  return {
    at: call.name,
    message: round.by === 'request' ? 'requested' : 'loaded',
    slots: { maker: makerText(file, call) },
    related,
    ...(fix ? { fix } : {}),
  };
}
