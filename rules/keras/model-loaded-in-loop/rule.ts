import { evidence } from '#evidence';
import { type PythonFile, pythonRule } from '#python';
import { smells } from '#smells';
import {
  type RemadeModel,
  dependsOnRequest,
  isSameEachRound,
  loadedObjects,
  madeModels,
  loadedAgain,
  remadeModels,
} from '#tensorflow';

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
        yield loadedAgain(file, model);
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
