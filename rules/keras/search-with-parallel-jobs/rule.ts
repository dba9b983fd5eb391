import { evidence } from '#evidence';
import { type Node, type PythonFile, integerAt, pythonRule, replaceNode } from '#python';
import { smells } from '#smells';
import { isSetAside } from '#tensorflow';

const MODULES = ['model_selection', 'grid_search', 'cross_validation', 'learning_curve'];
const SEARCHES = [
  'GridSearchCV',
  'RandomizedSearchCV',
  'HalvingGridSearchCV',
  'HalvingRandomSearchCV',
  'cross_val_score',
  'cross_val_predict',
  'cross_validate',
  'learning_curve',
  'validation_curve',
  'permutation_test_score',
];
const NAMES = [
  ...MODULES.flatMap((module) => SEARCHES.map((name) => `sklearn.${module}.${name}`)),
  'skopt.BayesSearchCV',
  'skopt.searchcv.BayesSearchCV',
];

/** Who limits the threads of TensorFlow, or picks how jobs run, has seen to it. */
const SEEN_TO = /op_parallelism_threads|OMP_NUM_THREADS|parallel_backend|parallel_config/;

export default pythonRule({
  status: 'preview',
  severity: 'warning',
  smell: smells.oversubscription,
  summary: 'Search of scikit-learn that trains Keras models in parallel processes',
  messages: {
    parallel:
      '`n_jobs={value}` trains Keras models in processes that each load TensorFlow, start threads for all cores and reserve the GPU; train them one after the other with `n_jobs=1`.',
  },
  impact: {
    kind: 'not-measured',
    because: 'no energy figure has been published that we could check',
  },
  evidence: [evidence.scikerasManual, evidence.joblibManual, evidence.leakCatalogue],
  fix: 'unsafe',
  mentions: [['n_jobs'], ['KerasClassifier', 'KerasRegressor', 'SKLearn']],

  *check(file) {
    if (SEEN_TO.test(file.text)) return;
    for (const call of file.callsTo(...NAMES)) {
      const jobs = call.keyword('n_jobs');
      if (!jobs || isSetAside(file, call.node) || !isSeveral(file, jobs)) continue;
      const estimator = call.argument('estimator', 0);
      if (!estimator || !trainsKeras(file, estimator)) continue;
      yield {
        at: file.range(file.tree.parent(jobs)),
        message: 'parallel',
        slots: { value: file.textOf(jobs) },
        fix: {
          title: 'Train one model at a time',
          applicability: 'unsafe',
          edits: [replaceNode(file, jobs, '1')],
        },
      };
    }
  },
});

/** All cores, or surely more than one process. */
function isSeveral(file: PythonFile, jobs: Node): boolean {
  const number = integerAt(file, jobs);
  if (number !== undefined) return number < 0 || number > 1;
  const call = file.call(jobs);
  return /^(os|multiprocessing)\.cpu_count$/.test(file.nameOf(call?.callee ?? 0) ?? '');
}

/** A wrapper around a Keras model, or a pipeline with one in it. */
function trainsKeras(file: PythonFile, estimator: Node): boolean {
  if (file.isA(estimator, 'keras.Estimator')) return true;
  const [value, ...others] = file.valuesOf(estimator);
  if (value?.kind !== 'instance' || value.type !== 'sklearn.Pipeline' || others.length > 0)
    return false;
  const { tree } = file;
  for (let node = value.at; node < tree.last(value.at); node++)
    if (file.bindingAt(node) || file.call(node)) if (file.isA(node, 'keras.Estimator')) return true;
  return false;
}
