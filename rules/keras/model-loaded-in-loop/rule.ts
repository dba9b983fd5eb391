import type { Problem } from '#core';
import { evidence } from '#evidence';
import { type PythonFile, pythonRule } from '#python';
import { smells } from '#smells';
import {
  type RemadeModel,
  dependsOnRequest,
  hoistingFix,
  isSameEachRound,
  loadedObjects,
  madeModels,
  makerText,
  remadeModels,
} from '#tensorflow';

type Message = 'loaded' | 'requested';

export default pythonRule({
  status: 'stable',
  severity: 'warning',
  smell: smells.modelRebuilt,
  summary: 'Model loaded in every round of a loop or for every web request',
  messages: {
    loaded:
      '`{maker}` loads the same model again in every round of this loop; load it once before the loop.',
    requested:
      '`{maker}` makes the model anew for every request; load it once when the server starts.',
  },
  impact: {
    kind: 'not-measured',
    because: 'no energy figure for loading models again has been published that we could check',
  },
  evidence: [
    evidence.leakCatalogue,
    evidence.loadModelIssue,
    evidence.reloadIssue,
    evidence.cpuTimeKerasModelLoadedInLoop,
    evidence.boardEnergyKerasModelLoadedInLoop,
  ],
  fix: 'unsafe',
  mentions: [
    ['load_model', 'model_from_', '.load(', 'load('],
    [
      'for ',
      'for\t',
      'for(',
      'while',
      'route',
      'post',
      'get',
      'api_view',
      'gradio',
      'do_',
      'optuna',
    ],
  ],

  *check(file) {
    const models = [...madeModels(file), ...loadedObjects(file)];
    for (const model of remadeModels(file, models)) {
      if (model.round.by === 'request' ? isServed(file, model) : isLoadedAgain(file, model))
        yield problemAt(file, model);
    }
  },
});

/** Is it the same model in each round? Other files have to be loaded, after all. */
function isLoadedAgain(file: PythonFile, { how, maker, round }: RemadeModel): boolean {
  return how === 'loaded' && isSameEachRound(file, maker, round);
}

/** Is the model made to answer the request, and could another request use it as well? */
function isServed(file: PythonFile, { maker, fate, how, round }: RemadeModel): boolean {
  const methods = [...fate.methods];
  if (methods.some((one) => /^(fit|fit_generator|train_on_batch|add|pop)$/.test(one))) return false;
  const answers = methods.some((one) => /^(predict|load_weights|__call__)/.test(one));
  if (how !== 'loaded' && !answers) return false;
  // Which model is asked for may stand in the request.
  return !dependsOnRequest(file, maker.node, round.loop.node);
}

function problemAt(file: PythonFile, model: RemadeModel): Problem<Message> {
  const { maker, round } = model;
  const call = file.call(round.at) ?? maker;
  const fix = hoistingFix(file, model);
  const where = round.by === 'request' ? 'called for every request' : 'in this loop';
  const related = [{ at: round.loop.header, message: where }];
  if (call.node !== maker.node)
    related.push({ at: maker.name, message: 'the model is loaded here' });
  return {
    at: call.name,
    message: round.by === 'request' ? 'requested' : 'loaded',
    slots: { maker: makerText(file, call) },
    related,
    ...(fix ? { fix } : {}),
  };
}
