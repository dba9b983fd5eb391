// Written by `npm run gen` from the folders beside this file.
import type { JavaScriptRule } from '#javascript';
import type { PythonRule } from '#python';
import huggingfaceModelLoadedInLoop from './huggingface/model-loaded-in-loop/rule.ts';
import kerasBiasBeforeBatchNorm from './keras/bias-before-batch-norm/rule.ts';
import kerasCallbackKeepsTensors from './keras/callback-keeps-tensors/rule.ts';
import kerasClearSessionDropsPolicy from './keras/clear-session-drops-policy/rule.ts';
import kerasClearSessionInTightLoop from './keras/clear-session-in-tight-loop/rule.ts';
import kerasEvaluateEachBatch from './keras/evaluate-each-batch/rule.ts';
import kerasFitInLoop from './keras/fit-in-loop/rule.ts';
import kerasLambdaLayerHeavy from './keras/lambda-layer-heavy/rule.ts';
import kerasLstmOffFusedKernel from './keras/lstm-off-fused-kernel/rule.ts';
import kerasMetricKeepsPredictions from './keras/metric-keeps-predictions/rule.ts';
import kerasModelCreatedInLoop from './keras/model-created-in-loop/rule.ts';
import kerasModelLoadedInLoop from './keras/model-loaded-in-loop/rule.ts';
import kerasModelOverwrittenUnused from './keras/model-overwritten-unused/rule.ts';
import kerasModelRebuiltOnRerun from './keras/model-rebuilt-on-rerun/rule.ts';
import kerasNoEarlyStopping from './keras/no-early-stopping/rule.ts';
import kerasNoMixedPrecision from './keras/no-mixed-precision/rule.ts';
import kerasPredictInLoop from './keras/predict-in-loop/rule.ts';
import kerasRawOpInFunctionalModel from './keras/raw-op-in-functional-model/rule.ts';
import kerasRunEagerlyLeftOn from './keras/run-eagerly-left-on/rule.ts';
import kerasSearchWithParallelJobs from './keras/search-with-parallel-jobs/rule.ts';
import kerasTensorboardEachBatch from './keras/tensorboard-each-batch/rule.ts';
import kerasWeightsKeptEachEpoch from './keras/weights-kept-each-epoch/rule.ts';
import pythonFigureNotClosed from './python/figure-not-closed/rule.ts';
import pytorchAnomalyDetectionLeftOn from './pytorch/anomaly-detection-left-on/rule.ts';
import pytorchBiasBeforeBatchNorm from './pytorch/bias-before-batch-norm/rule.ts';
import pytorchEvaluationWithoutNoGrad from './pytorch/evaluation-without-no-grad/rule.ts';
import pytorchLossKeepsGraph from './pytorch/loss-keeps-graph/rule.ts';
import pytorchOutputsKeepGraph from './pytorch/outputs-keep-graph/rule.ts';
import pytorchTensorMadeOnCpu from './pytorch/tensor-made-on-cpu/rule.ts';
import tensorflowConcatInLoop from './tensorflow/concat-in-loop/rule.ts';
import tensorflowDebugModeLeftOn from './tensorflow/debug-mode-left-on/rule.ts';
import tensorflowFunctionCreatedInLoop from './tensorflow/function-created-in-loop/rule.ts';
import tensorflowFunctionRetraced from './tensorflow/function-retraced/rule.ts';
import tensorflowFunctionUnrollsLoop from './tensorflow/function-unrolls-loop/rule.ts';
import tensorflowGraphGrowsInLoop from './tensorflow/graph-grows-in-loop/rule.ts';
import tensorflowHostSyncEachStep from './tensorflow/host-sync-each-step/rule.ts';
import tensorflowLargeConstantInGraph from './tensorflow/large-constant-in-graph/rule.ts';
import tensorflowPersistentTapeNotDeleted from './tensorflow/persistent-tape-not-deleted/rule.ts';
import tensorflowSessionInLoop from './tensorflow/session-in-loop/rule.ts';
import tensorflowSessionNotClosed from './tensorflow/session-not-closed/rule.ts';
import tensorflowTapeWithoutGradient from './tensorflow/tape-without-gradient/rule.ts';
import tensorflowTensorLeakedFromFunction from './tensorflow/tensor-leaked-from-function/rule.ts';
import tensorflowTensorRetainedAcrossSteps from './tensorflow/tensor-retained-across-steps/rule.ts';
import tfdataCacheMisplaced from './tfdata/cache-misplaced/rule.ts';
import tfdataMapBeforeBatch from './tfdata/map-before-batch/rule.ts';
import tfdataMapNotParallel from './tfdata/map-not-parallel/rule.ts';
import tfdataMissingPrefetch from './tfdata/missing-prefetch/rule.ts';
import tfdataPipelineRebuiltEachEpoch from './tfdata/pipeline-rebuilt-each-epoch/rule.ts';
import tfdataReaderNotParallel from './tfdata/reader-not-parallel/rule.ts';
import tfjsAsyncTidy from './tfjs/async-tidy/rule.ts';
import tfjsDataSyncInLoop from './tfjs/data-sync-in-loop/rule.ts';
import tfjsIntermediatesNotTidied from './tfjs/intermediates-not-tidied/rule.ts';
import tfjsKeptTensorInState from './tfjs/kept-tensor-in-state/rule.ts';
import tfjsModelLoadedInLoop from './tfjs/model-loaded-in-loop/rule.ts';
import tfjsModelNotDisposedOnUnmount from './tfjs/model-not-disposed-on-unmount/rule.ts';
import tfjsPredictOutputNotDisposed from './tfjs/predict-output-not-disposed/rule.ts';
import tfjsSlowBackend from './tfjs/slow-backend/rule.ts';
import tfjsTensorNotDisposed from './tfjs/tensor-not-disposed/rule.ts';
import tfjsVariableReassignedWithoutDispose from './tfjs/variable-reassigned-without-dispose/rule.ts';

/** Every rule by its id, which is the path of its folder. */
export const rules: Readonly<Record<string, PythonRule | JavaScriptRule>> = {
  'huggingface/model-loaded-in-loop': huggingfaceModelLoadedInLoop,
  'keras/bias-before-batch-norm': kerasBiasBeforeBatchNorm,
  'keras/callback-keeps-tensors': kerasCallbackKeepsTensors,
  'keras/clear-session-drops-policy': kerasClearSessionDropsPolicy,
  'keras/clear-session-in-tight-loop': kerasClearSessionInTightLoop,
  'keras/evaluate-each-batch': kerasEvaluateEachBatch,
  'keras/fit-in-loop': kerasFitInLoop,
  'keras/lambda-layer-heavy': kerasLambdaLayerHeavy,
  'keras/lstm-off-fused-kernel': kerasLstmOffFusedKernel,
  'keras/metric-keeps-predictions': kerasMetricKeepsPredictions,
  'keras/model-created-in-loop': kerasModelCreatedInLoop,
  'keras/model-loaded-in-loop': kerasModelLoadedInLoop,
  'keras/model-overwritten-unused': kerasModelOverwrittenUnused,
  'keras/model-rebuilt-on-rerun': kerasModelRebuiltOnRerun,
  'keras/no-early-stopping': kerasNoEarlyStopping,
  'keras/no-mixed-precision': kerasNoMixedPrecision,
  'keras/predict-in-loop': kerasPredictInLoop,
  'keras/raw-op-in-functional-model': kerasRawOpInFunctionalModel,
  'keras/run-eagerly-left-on': kerasRunEagerlyLeftOn,
  'keras/search-with-parallel-jobs': kerasSearchWithParallelJobs,
  'keras/tensorboard-each-batch': kerasTensorboardEachBatch,
  'keras/weights-kept-each-epoch': kerasWeightsKeptEachEpoch,
  'python/figure-not-closed': pythonFigureNotClosed,
  'pytorch/anomaly-detection-left-on': pytorchAnomalyDetectionLeftOn,
  'pytorch/bias-before-batch-norm': pytorchBiasBeforeBatchNorm,
  'pytorch/evaluation-without-no-grad': pytorchEvaluationWithoutNoGrad,
  'pytorch/loss-keeps-graph': pytorchLossKeepsGraph,
  'pytorch/outputs-keep-graph': pytorchOutputsKeepGraph,
  'pytorch/tensor-made-on-cpu': pytorchTensorMadeOnCpu,
  'tensorflow/concat-in-loop': tensorflowConcatInLoop,
  'tensorflow/debug-mode-left-on': tensorflowDebugModeLeftOn,
  'tensorflow/function-created-in-loop': tensorflowFunctionCreatedInLoop,
  'tensorflow/function-retraced': tensorflowFunctionRetraced,
  'tensorflow/function-unrolls-loop': tensorflowFunctionUnrollsLoop,
  'tensorflow/graph-grows-in-loop': tensorflowGraphGrowsInLoop,
  'tensorflow/host-sync-each-step': tensorflowHostSyncEachStep,
  'tensorflow/large-constant-in-graph': tensorflowLargeConstantInGraph,
  'tensorflow/persistent-tape-not-deleted': tensorflowPersistentTapeNotDeleted,
  'tensorflow/session-in-loop': tensorflowSessionInLoop,
  'tensorflow/session-not-closed': tensorflowSessionNotClosed,
  'tensorflow/tape-without-gradient': tensorflowTapeWithoutGradient,
  'tensorflow/tensor-leaked-from-function': tensorflowTensorLeakedFromFunction,
  'tensorflow/tensor-retained-across-steps': tensorflowTensorRetainedAcrossSteps,
  'tfdata/cache-misplaced': tfdataCacheMisplaced,
  'tfdata/map-before-batch': tfdataMapBeforeBatch,
  'tfdata/map-not-parallel': tfdataMapNotParallel,
  'tfdata/missing-prefetch': tfdataMissingPrefetch,
  'tfdata/pipeline-rebuilt-each-epoch': tfdataPipelineRebuiltEachEpoch,
  'tfdata/reader-not-parallel': tfdataReaderNotParallel,
  'tfjs/async-tidy': tfjsAsyncTidy,
  'tfjs/data-sync-in-loop': tfjsDataSyncInLoop,
  'tfjs/intermediates-not-tidied': tfjsIntermediatesNotTidied,
  'tfjs/kept-tensor-in-state': tfjsKeptTensorInState,
  'tfjs/model-loaded-in-loop': tfjsModelLoadedInLoop,
  'tfjs/model-not-disposed-on-unmount': tfjsModelNotDisposedOnUnmount,
  'tfjs/predict-output-not-disposed': tfjsPredictOutputNotDisposed,
  'tfjs/slow-backend': tfjsSlowBackend,
  'tfjs/tensor-not-disposed': tfjsTensorNotDisposed,
  'tfjs/variable-reassigned-without-dispose': tfjsVariableReassignedWithoutDispose,
};
