// Written by `npm run gen` from the rows in bench/evidence. CPU time is not energy, so no estimate uses it.
import type { Evidence } from '#core';

export const measurements = {
  cpuTimeKerasModelCreatedInLoop: {
    key: 'cpu-time-keras-model-created-in-loop',
    title: 'CPU time measured with two programs',
    url: 'https://github.com/joulelint/joulelint/tree/main/bench/evidence/keras/model-created-in-loop',
    says: "Four rounds of one epoch over 256 random pictures of CIFAR-10's size: the CNN is built and compiled in every round: 1.34 (1.17 to 1.57) times the CPU time of the mended program, 5 runs each (2 virtual cores · AMD EPYC · Linux; Python 3.11.7 · numpy 2.4.6 · tensorflow 2.21.0 · keras 3.15.1). CPU time is not energy.",
  },
  cpuTimeKerasPredictInLoop: {
    key: 'cpu-time-keras-predict-in-loop',
    title: 'CPU time measured with two programs',
    url: 'https://github.com/joulelint/joulelint/tree/main/bench/evidence/keras/predict-in-loop',
    says: 'A small CNN labels 25 pictures of 28 x 28: `predict` once per picture: 16.5 (14.6 to 20.4) times the CPU time of the mended program, 5 runs each (2 virtual cores · AMD EPYC · Linux; Python 3.11.7 · numpy 2.4.6 · tensorflow 2.21.0 · keras 3.15.1). CPU time is not energy.',
  },
  cpuTimeKerasRunEagerlyLeftOn: {
    key: 'cpu-time-keras-run-eagerly-left-on',
    title: 'CPU time measured with two programs',
    url: 'https://github.com/joulelint/joulelint/tree/main/bench/evidence/keras/run-eagerly-left-on',
    says: 'An epoch of a network with three dense layers over 2,048 rows, compiled with `run_eagerly=True`: 1.65 (1.26 to 2.02) times the CPU time of the mended program, 5 runs each (2 virtual cores · AMD EPYC · Linux; Python 3.11.7 · numpy 2.4.6 · tensorflow 2.21.0 · keras 3.15.1). CPU time is not energy.',
  },
  cpuTimeTensorflowDebugModeLeftOn: {
    key: 'cpu-time-tensorflow-debug-mode-left-on',
    title: 'CPU time measured with two programs',
    url: 'https://github.com/joulelint/joulelint/tree/main/bench/evidence/tensorflow/debug-mode-left-on',
    says: 'An epoch of a network with three dense layers over 2,048 rows, with `tf.debugging.enable_check_numerics()` left on: 2.11 (1.82 to 2.52) times the CPU time of the mended program, 5 runs each (2 virtual cores · AMD EPYC · Linux; Python 3.11.7 · numpy 2.4.6 · tensorflow 2.21.0 · keras 3.15.1). CPU time is not energy.',
  },
  cpuTimeTensorflowFunctionCreatedInLoop: {
    key: 'cpu-time-tensorflow-function-created-in-loop',
    title: 'CPU time measured with two programs',
    url: 'https://github.com/joulelint/joulelint/tree/main/bench/evidence/tensorflow/function-created-in-loop',
    says: 'Six rounds of three training steps: every round makes a `tf.function` of the step: 3.44 (2.57 to 4.17) times the CPU time of the mended program, 5 runs each (2 virtual cores · AMD EPYC · Linux; Python 3.11.7 · numpy 2.4.6 · tensorflow 2.21.0 · keras 3.15.1). CPU time is not energy.',
  },
  cpuTimeTensorflowFunctionRetraced: {
    key: 'cpu-time-tensorflow-function-retraced',
    title: 'CPU time measured with two programs',
    url: 'https://github.com/joulelint/joulelint/tree/main/bench/evidence/tensorflow/function-retraced',
    says: 'Eight training steps of a `tf.function` that takes the number of the step as a Python number: 4.50 (3.46 to 5.75) times the CPU time of the mended program, 5 runs each (2 virtual cores · AMD EPYC · Linux; Python 3.11.7 · numpy 2.4.6 · tensorflow 2.21.0 · keras 3.15.1). CPU time is not energy.',
  },
  cpuTimeTensorflowFunctionUnrollsLoop: {
    key: 'cpu-time-tensorflow-function-unrolls-loop',
    title: 'CPU time measured with two programs',
    url: 'https://github.com/joulelint/joulelint/tree/main/bench/evidence/tensorflow/function-unrolls-loop',
    says: 'A `tf.function` with a Python loop of 80 rounds, traced once and called 20 times: 2.82 (2.08 to 3.14) times the CPU time of the mended program, 5 runs each (2 virtual cores · AMD EPYC · Linux; Python 3.11.7 · numpy 2.4.6 · tensorflow 2.21.0 · keras 3.15.1). CPU time is not energy.',
  },
  cpuTimeTensorflowGraphGrowsInLoop: {
    key: 'cpu-time-tensorflow-graph-grows-in-loop',
    title: 'CPU time measured with two programs',
    url: 'https://github.com/joulelint/joulelint/tree/main/bench/evidence/tensorflow/graph-grows-in-loop',
    says: 'A TensorFlow 1 loop of 150 rounds that adds the operations of an assignment to the graph in every round: 9.63 (7.42 to 13) times the CPU time of the mended program, 5 runs each (2 virtual cores · AMD EPYC · Linux; Python 3.11.7 · numpy 2.4.6 · tensorflow 2.21.0 · keras 3.15.1). CPU time is not energy.',
  },
  cpuTimeTensorflowLargeConstantInGraph: {
    key: 'cpu-time-tensorflow-large-constant-in-graph',
    title: 'CPU time measured with two programs',
    url: 'https://github.com/joulelint/joulelint/tree/main/bench/evidence/tensorflow/large-constant-in-graph',
    says: 'An array of 64 MB that a `tf.function` takes in as a constant; traced once, called ten times: 7.03 (5.91 to 7.68) times the CPU time of the mended program, 5 runs each (2 virtual cores · AMD EPYC · Linux; Python 3.11.7 · numpy 2.4.6 · tensorflow 2.21.0 · keras 3.15.1). CPU time is not energy.',
  },
  cpuTimeTensorflowPersistentTapeNotDeleted: {
    key: 'cpu-time-tensorflow-persistent-tape-not-deleted',
    title: 'CPU time measured with two programs',
    url: 'https://github.com/joulelint/joulelint/tree/main/bench/evidence/tensorflow/persistent-tape-not-deleted',
    says: 'Fifteen eager training steps of a dense network (batches of 512), each with a persistent tape that is asked once and kept until the next step: 1.06 (1.02 to 1.16) times the CPU time of the mended program, 5 runs each (2 virtual cores · AMD EPYC · Linux; Python 3.11.7 · numpy 2.4.6 · tensorflow 2.21.0 · keras 3.15.1). CPU time is not energy.',
  },
  cpuTimeTensorflowSessionInLoop: {
    key: 'cpu-time-tensorflow-session-in-loop',
    title: 'CPU time measured with two programs',
    url: 'https://github.com/joulelint/joulelint/tree/main/bench/evidence/tensorflow/session-in-loop',
    says: 'A TensorFlow 1 program with a graph of ten dense layers: a session is opened, restored and left open for each of 20 batches: 7.01 (5.97 to 8.80) times the CPU time of the mended program, 5 runs each (2 virtual cores · AMD EPYC · Linux; Python 3.11.7 · numpy 2.4.6 · tensorflow 2.21.0 · keras 3.15.1). CPU time is not energy.',
  },
  cpuTimeTensorflowSessionNotClosed: {
    key: 'cpu-time-tensorflow-session-not-closed',
    title: 'CPU time measured with two programs',
    url: 'https://github.com/joulelint/joulelint/tree/main/bench/evidence/tensorflow/session-not-closed',
    says: 'A TensorFlow 1 program opens a session with 128 MB of weights, leaves it open, and then prepares 128 MB of arrays for its next part: 0.98 (0.86 to 1.19) times the CPU time of the mended program, 5 runs each (2 virtual cores · AMD EPYC · Linux; Python 3.11.7 · numpy 2.4.6 · tensorflow 2.21.0 · keras 3.15.1). CPU time is not energy.',
  },
  cpuTimeTensorflowTapeWithoutGradient: {
    key: 'cpu-time-tensorflow-tape-without-gradient',
    title: 'CPU time measured with two programs',
    url: 'https://github.com/joulelint/joulelint/tree/main/bench/evidence/tensorflow/tape-without-gradient',
    says: 'An eager evaluation of 40 batches of 256 rows under a gradient tape that nobody asks: 1.31 (0.79 to 1.83) times the CPU time of the mended program, 5 runs each (2 virtual cores · AMD EPYC · Linux; Python 3.11.7 · numpy 2.4.6 · tensorflow 2.21.0 · keras 3.15.1). CPU time is not energy.',
  },
  cpuTimeTensorflowTensorRetainedAcrossSteps: {
    key: 'cpu-time-tensorflow-tensor-retained-across-steps',
    title: 'CPU time measured with two programs',
    url: 'https://github.com/joulelint/joulelint/tree/main/bench/evidence/tensorflow/tensor-retained-across-steps',
    says: "Three epochs over 512 random pictures of CIFAR-10's size in a loop of one's own, which keeps the loss tensor of every step: 1.02 (0.95 to 1.12) times the CPU time of the mended program, 5 runs each (2 virtual cores · AMD EPYC · Linux; Python 3.11.7 · numpy 2.4.6 · tensorflow 2.21.0 · keras 3.15.1). CPU time is not energy.",
  },
  cpuTimeTfdataCacheMisplaced: {
    key: 'cpu-time-tfdata-cache-misplaced',
    title: 'CPU time measured with two programs',
    url: 'https://github.com/joulelint/joulelint/tree/main/bench/evidence/tfdata/cache-misplaced',
    says: 'Five epochs over 100 of 150 JPEG pictures of 128 x 128: the cache stands before `take`, so it is never complete and every epoch decodes again: 1.28 (1.11 to 1.94) times the CPU time of the mended program, 5 runs each (2 virtual cores · AMD EPYC · Linux; Python 3.11.7 · numpy 2.4.6 · tensorflow 2.21.0 · keras 3.15.1). CPU time is not energy.',
  },
  cpuTimeTfdataMapBeforeBatch: {
    key: 'cpu-time-tfdata-map-before-batch',
    title: 'CPU time measured with two programs',
    url: 'https://github.com/joulelint/joulelint/tree/main/bench/evidence/tfdata/map-before-batch',
    says: '5,000 pictures of 28 x 28 are scaled and their labels one-hot encoded, one element after the other, then batched by 128; two epochs: 2.87 (2.08 to 3.27) times the CPU time of the mended program, 5 runs each (2 virtual cores · AMD EPYC · Linux; Python 3.11.7 · numpy 2.4.6 · tensorflow 2.21.0 · keras 3.15.1). CPU time is not energy.',
  },
  cpuTimeTfdataMapNotParallel: {
    key: 'cpu-time-tfdata-map-not-parallel',
    title: 'CPU time measured with two programs',
    url: 'https://github.com/joulelint/joulelint/tree/main/bench/evidence/tfdata/map-not-parallel',
    says: '300 pictures of 96 x 96 are resized, cropped, turned and coloured at random by a `map` on one core; two epochs: 1.12 (1.0 to 1.40) times the CPU time of the mended program, 5 runs each (2 virtual cores · AMD EPYC · Linux; Python 3.11.7 · numpy 2.4.6 · tensorflow 2.21.0 · keras 3.15.1). CPU time is not energy.',
  },
  cpuTimeTfdataMissingPrefetch: {
    key: 'cpu-time-tfdata-missing-prefetch',
    title: 'CPU time measured with two programs',
    url: 'https://github.com/joulelint/joulelint/tree/main/bench/evidence/tfdata/missing-prefetch',
    says: 'Two epochs of training on 500 pictures of 64 x 64 that are resized on the way, from a pipeline without `prefetch`, which TensorFlow adds by itself since 2.12: 0.96 (0.87 to 1.06) times the CPU time of the mended program, 5 runs each (2 virtual cores · AMD EPYC · Linux; Python 3.11.7 · numpy 2.4.6 · tensorflow 2.21.0 · keras 3.15.1). CPU time is not energy.',
  },
  cpuTimeTfdataPipelineRebuiltEachEpoch: {
    key: 'cpu-time-tfdata-pipeline-rebuilt-each-epoch',
    title: 'CPU time measured with two programs',
    url: 'https://github.com/joulelint/joulelint/tree/main/bench/evidence/tfdata/pipeline-rebuilt-each-epoch',
    says: 'Eight epochs over 1,000 rows in batches of 100: the pipeline is built anew in every epoch: 1.33 (1.05 to 1.47) times the CPU time of the mended program, 5 runs each (2 virtual cores · AMD EPYC · Linux; Python 3.11.7 · numpy 2.4.6 · tensorflow 2.21.0 · keras 3.15.1). CPU time is not energy.',
  },
  cpuTimeTfdataReaderNotParallel: {
    key: 'cpu-time-tfdata-reader-not-parallel',
    title: 'CPU time measured with two programs',
    url: 'https://github.com/joulelint/joulelint/tree/main/bench/evidence/tfdata/reader-not-parallel',
    says: 'Eight record files of 500 compressed records each are read one after the other, then shuffled and batched; two epochs: 0.83 (0.65 to 0.94) times the CPU time of the mended program, 5 runs each (2 virtual cores · AMD EPYC · Linux; Python 3.11.7 · numpy 2.4.6 · tensorflow 2.21.0 · keras 3.15.1). CPU time is not energy.',
  },
} as const satisfies Readonly<Record<string, Evidence>>;
