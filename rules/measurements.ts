// Written by `npm run gen` from the rows in bench/evidence. No estimate uses them: CPU time is not energy, and that
// of a graphics card was measured without TensorFlow.
import type { Evidence } from '#core';

export const measurements = {
  cpuTimeKerasBiasBeforeBatchNorm: {
    key: 'cpu-time-keras-bias-before-batch-norm',
    title: 'CPU time measured with two programs',
    url: 'https://github.com/joulelint/joulelint/tree/main/bench/evidence/keras/bias-before-batch-norm',
    says: "An epoch over 512 random pictures of CIFAR-10's size, with three convolutions that have a bias before batch normalization: 1.07 (0.86 to 1.29) times the CPU time of the mended program, 10 runs in 2 sessions each (2 virtual cores · AMD EPYC · Linux; Python 3.11.7 · numpy 2.4.6 · tensorflow 2.21.0 · keras 3.15.1). CPU time is not energy.",
    cpuTime: {
      program:
        "An epoch over 512 random pictures of CIFAR-10's size, with three convolutions that have a bias before batch normalization.",
      ratio: '1.07 (0.86 to 1.29)',
      more: 'neither',
    },
  },
  cpuTimeKerasClearSessionInTightLoop: {
    key: 'cpu-time-keras-clear-session-in-tight-loop',
    title: 'CPU time measured with two programs',
    url: 'https://github.com/joulelint/joulelint/tree/main/bench/evidence/keras/clear-session-in-tight-loop',
    says: 'A small CNN labels 20 batches of 32 pictures of 28 x 28, and the session is cleared after each: 4.41 (3.59 to 5.61) times the CPU time of the mended program, 15 runs in 3 sessions each (2 virtual cores · AMD EPYC · Linux; Python 3.11.7 · numpy 2.4.6 · tensorflow 2.21.0 · keras 3.15.1). CPU time is not energy.',
    cpuTime: {
      program:
        'A small CNN labels 20 batches of 32 pictures of 28 x 28, and the session is cleared after each.',
      ratio: '4.41 (3.59 to 5.61)',
      more: 'wasteful',
    },
  },
  cpuTimeKerasEvaluateEachBatch: {
    key: 'cpu-time-keras-evaluate-each-batch',
    title: 'CPU time measured with two programs',
    url: 'https://github.com/joulelint/joulelint/tree/main/bench/evidence/keras/evaluate-each-batch',
    says: '16 training steps of a small network on 32 rows each, with an `evaluate` of 256 rows after each: 11.1 (9.20 to 16.2) times the CPU time of the mended program, 15 runs in 3 sessions each (2 virtual cores · AMD EPYC · Linux; Python 3.11.7 · numpy 2.4.6 · tensorflow 2.21.0 · keras 3.15.1). CPU time is not energy.',
    cpuTime: {
      program:
        '16 training steps of a small network on 32 rows each, with an `evaluate` of 256 rows after each.',
      ratio: '11.1 (9.20 to 16.2)',
      more: 'wasteful',
    },
  },
  cpuTimeKerasFitInLoop: {
    key: 'cpu-time-keras-fit-in-loop',
    title: 'CPU time measured with two programs',
    url: 'https://github.com/joulelint/joulelint/tree/main/bench/evidence/keras/fit-in-loop',
    says: '20 epochs over 256 rows of a small network, one `fit` for each epoch: 1.76 (1.33 to 2.05) times the CPU time of the mended program, 10 runs in 2 sessions each (2 virtual cores · AMD EPYC · Linux; Python 3.11.7 · numpy 2.4.6 · tensorflow 2.21.0 · keras 3.15.1). CPU time is not energy.',
    cpuTime: {
      program: '20 epochs over 256 rows of a small network, one `fit` for each epoch.',
      ratio: '1.76 (1.33 to 2.05)',
      more: 'wasteful',
    },
  },
  cpuTimeKerasLambdaLayerHeavy: {
    key: 'cpu-time-keras-lambda-layer-heavy',
    title: 'CPU time measured with two programs',
    url: 'https://github.com/joulelint/joulelint/tree/main/bench/evidence/keras/lambda-layer-heavy',
    says: 'Six training steps of 32 convolutions over 4 channels each: a `Lambda` layer cuts out the channels of each: 1.17 (0.93 to 1.50) times the CPU time of the mended program, 14 runs in 2 sessions each (2 virtual cores · AMD EPYC · Linux; Python 3.11.7 · numpy 2.4.6 · tensorflow 2.21.0 · keras 3.15.1). CPU time is not energy.',
    cpuTime: {
      program:
        'Six training steps of 32 convolutions over 4 channels each: a `Lambda` layer cuts out the channels of each.',
      ratio: '1.17 (0.93 to 1.50)',
      more: 'neither',
    },
  },
  cpuTimeKerasModelCreatedInLoop: {
    key: 'cpu-time-keras-model-created-in-loop',
    title: 'CPU time measured with two programs',
    url: 'https://github.com/joulelint/joulelint/tree/main/bench/evidence/keras/model-created-in-loop',
    says: "Four rounds of one epoch over 256 random pictures of CIFAR-10's size: the CNN is built and compiled in every round: 1.45 (1.17 to 1.63) times the CPU time of the mended program, 10 runs in 2 sessions each (2 virtual cores · AMD EPYC · Linux; Python 3.11.7 · numpy 2.4.6 · tensorflow 2.21.0 · keras 3.15.1). CPU time is not energy.",
    cpuTime: {
      program:
        "Four rounds of one epoch over 256 random pictures of CIFAR-10's size: the CNN is built and compiled in every round.",
      ratio: '1.45 (1.17 to 1.63)',
      more: 'wasteful',
    },
  },
  cpuTimeKerasModelLoadedInLoop: {
    key: 'cpu-time-keras-model-loaded-in-loop',
    title: 'CPU time measured with two programs',
    url: 'https://github.com/joulelint/joulelint/tree/main/bench/evidence/keras/model-loaded-in-loop',
    says: 'A small CNN labels ten batches of 32 pictures of 28 x 28: it is loaded for each of them: 2.00 (1.67 to 2.44) times the CPU time of the mended program, 15 runs in 3 sessions each (2 virtual cores · AMD EPYC · Linux; Python 3.11.7 · numpy 2.4.6 · tensorflow 2.21.0 · keras 3.15.1). CPU time is not energy.',
    cpuTime: {
      program:
        'A small CNN labels ten batches of 32 pictures of 28 x 28: it is loaded for each of them.',
      ratio: '2.00 (1.67 to 2.44)',
      more: 'wasteful',
    },
  },
  cpuTimeKerasPredictInLoop: {
    key: 'cpu-time-keras-predict-in-loop',
    title: 'CPU time measured with two programs',
    url: 'https://github.com/joulelint/joulelint/tree/main/bench/evidence/keras/predict-in-loop',
    says: 'A small CNN labels 25 pictures of 28 x 28: `predict` once per picture: 16.2 (11.3 to 20.4) times the CPU time of the mended program, 15 runs in 3 sessions each (2 virtual cores · AMD EPYC · Linux; Python 3.11.7 · numpy 2.4.6 · tensorflow 2.21.0 · keras 3.15.1). CPU time is not energy.',
    cpuTime: {
      program: 'A small CNN labels 25 pictures of 28 x 28: `predict` once per picture.',
      ratio: '16.2 (11.3 to 20.4)',
      more: 'wasteful',
    },
  },
  cpuTimeKerasRunEagerlyLeftOn: {
    key: 'cpu-time-keras-run-eagerly-left-on',
    title: 'CPU time measured with two programs',
    url: 'https://github.com/joulelint/joulelint/tree/main/bench/evidence/keras/run-eagerly-left-on',
    says: 'An epoch of a network with three dense layers over 2,048 rows, compiled with `run_eagerly=True`: 1.53 (1.07 to 2.02) times the CPU time of the mended program, 10 runs in 2 sessions each (2 virtual cores · AMD EPYC · Linux; Python 3.11.7 · numpy 2.4.6 · tensorflow 2.21.0 · keras 3.15.1). CPU time is not energy.',
    cpuTime: {
      program:
        'An epoch of a network with three dense layers over 2,048 rows, compiled with `run_eagerly=True`.',
      ratio: '1.53 (1.07 to 2.02)',
      more: 'wasteful',
    },
  },
  cpuTimeKerasTensorboardEachBatch: {
    key: 'cpu-time-keras-tensorboard-each-batch',
    title: 'CPU time measured with two programs',
    url: 'https://github.com/joulelint/joulelint/tree/main/bench/evidence/keras/tensorboard-each-batch',
    says: 'An epoch of 64 steps of a small network, with a TensorBoard callback that writes after every batch: 1.03 (0.79 to 1.14) times the CPU time of the mended program, 10 runs in 2 sessions each (2 virtual cores · AMD EPYC · Linux; Python 3.11.7 · numpy 2.4.6 · tensorflow 2.21.0 · keras 3.15.1). CPU time is not energy.',
    cpuTime: {
      program:
        'An epoch of 64 steps of a small network, with a TensorBoard callback that writes after every batch.',
      ratio: '1.03 (0.79 to 1.14)',
      more: 'neither',
    },
  },
  cpuTimePytorchAnomalyDetectionLeftOn: {
    key: 'cpu-time-pytorch-anomaly-detection-left-on',
    title: 'CPU time measured with two programs',
    url: 'https://github.com/joulelint/joulelint/tree/main/bench/evidence/pytorch/anomaly-detection-left-on',
    says: 'Five epochs of a network with three dense layers over 2,048 rows, with anomaly detection on: 1.82 (1.50 to 3.24) times the CPU time of the mended program, 9 runs each (2 virtual cores · AMD EPYC · Linux; Python 3.11.7 · numpy 2.4.6 · torch 2.13.0+cpu). CPU time is not energy.',
    cpuTime: {
      program:
        'Five epochs of a network with three dense layers over 2,048 rows, with anomaly detection on.',
      ratio: '1.82 (1.50 to 3.24)',
      more: 'wasteful',
    },
  },
  cpuTimePytorchBiasBeforeBatchNorm: {
    key: 'cpu-time-pytorch-bias-before-batch-norm',
    title: 'CPU time measured with two programs',
    url: 'https://github.com/joulelint/joulelint/tree/main/bench/evidence/pytorch/bias-before-batch-norm',
    says: "An epoch over 512 random pictures of CIFAR-10's size, with three convolutions that have a bias before batch normalization: 1.03 (0.84 to 1.37) times the CPU time of the mended program, 9 runs each (2 virtual cores · AMD EPYC · Linux; Python 3.11.7 · numpy 2.4.6 · torch 2.13.0+cpu). CPU time is not energy.",
    cpuTime: {
      program:
        "An epoch over 512 random pictures of CIFAR-10's size, with three convolutions that have a bias before batch normalization.",
      ratio: '1.03 (0.84 to 1.37)',
      more: 'neither',
    },
  },
  cpuTimePytorchEvaluationWithoutNoGrad: {
    key: 'cpu-time-pytorch-evaluation-without-no-grad',
    title: 'CPU time measured with two programs',
    url: 'https://github.com/joulelint/joulelint/tree/main/bench/evidence/pytorch/evaluation-without-no-grad',
    says: 'A network with three dense layers of 512 units, evaluated over 60 batches of 256 rows while autograd records it: 1.07 (0.89 to 1.29) times the CPU time of the mended program, 9 runs each (2 virtual cores · AMD EPYC · Linux; Python 3.11.7 · numpy 2.4.6 · torch 2.13.0+cpu). CPU time is not energy.',
    cpuTime: {
      program:
        'A network with three dense layers of 512 units, evaluated over 60 batches of 256 rows while autograd records it.',
      ratio: '1.07 (0.89 to 1.29)',
      more: 'neither',
    },
  },
  cpuTimePytorchLossKeepsGraph: {
    key: 'cpu-time-pytorch-loss-keeps-graph',
    title: 'CPU time measured with two programs',
    url: 'https://github.com/joulelint/joulelint/tree/main/bench/evidence/pytorch/loss-keeps-graph',
    says: 'A network with three dense layers of 512 units, evaluated over 60 batches of 256 rows, its losses added up with their graph: 1.30 (1.18 to 1.52) times the CPU time of the mended program, 9 runs each (2 virtual cores · AMD EPYC · Linux; Python 3.11.7 · numpy 2.4.6 · torch 2.13.0+cpu). CPU time is not energy.',
    cpuTime: {
      program:
        'A network with three dense layers of 512 units, evaluated over 60 batches of 256 rows, its losses added up with their graph.',
      ratio: '1.30 (1.18 to 1.52)',
      more: 'wasteful',
    },
  },
  cpuTimePytorchOutputsKeepGraph: {
    key: 'cpu-time-pytorch-outputs-keep-graph',
    title: 'CPU time measured with two programs',
    url: 'https://github.com/joulelint/joulelint/tree/main/bench/evidence/pytorch/outputs-keep-graph',
    says: 'A network with three dense layers of 512 units, whose outputs for 60 batches of 256 rows are kept with their graph: 1.16 (1.08 to 1.28) times the CPU time of the mended program, 9 runs each (2 virtual cores · AMD EPYC · Linux; Python 3.11.7 · numpy 2.4.6 · torch 2.13.0+cpu). CPU time is not energy.',
    cpuTime: {
      program:
        'A network with three dense layers of 512 units, whose outputs for 60 batches of 256 rows are kept with their graph.',
      ratio: '1.16 (1.08 to 1.28)',
      more: 'wasteful',
    },
  },
  cpuTimeTensorflowConcatInLoop: {
    key: 'cpu-time-tensorflow-concat-in-loop',
    title: 'CPU time measured with two programs',
    url: 'https://github.com/joulelint/joulelint/tree/main/bench/evidence/tensorflow/concat-in-loop',
    says: 'The outputs of 400 batches, 32 x 64 floats each, are joined one after the other: 3.88 (2.84 to 5.86) times the CPU time of the mended program, 10 runs in 2 sessions each (2 virtual cores · AMD EPYC · Linux; Python 3.11.7 · numpy 2.4.6 · tensorflow 2.21.0 · keras 3.15.1). CPU time is not energy.',
    cpuTime: {
      program: 'The outputs of 400 batches, 32 x 64 floats each, are joined one after the other.',
      ratio: '3.88 (2.84 to 5.86)',
      more: 'wasteful',
    },
  },
  cpuTimeTensorflowDebugModeLeftOn: {
    key: 'cpu-time-tensorflow-debug-mode-left-on',
    title: 'CPU time measured with two programs',
    url: 'https://github.com/joulelint/joulelint/tree/main/bench/evidence/tensorflow/debug-mode-left-on',
    says: 'An epoch of a network with three dense layers over 2,048 rows, with `tf.debugging.enable_check_numerics()` left on: 1.98 (1.57 to 2.52) times the CPU time of the mended program, 10 runs in 2 sessions each (2 virtual cores · AMD EPYC · Linux; Python 3.11.7 · numpy 2.4.6 · tensorflow 2.21.0 · keras 3.15.1). CPU time is not energy.',
    cpuTime: {
      program:
        'An epoch of a network with three dense layers over 2,048 rows, with `tf.debugging.enable_check_numerics()` left on.',
      ratio: '1.98 (1.57 to 2.52)',
      more: 'wasteful',
    },
  },
  cpuTimeTensorflowFunctionCreatedInLoop: {
    key: 'cpu-time-tensorflow-function-created-in-loop',
    title: 'CPU time measured with two programs',
    url: 'https://github.com/joulelint/joulelint/tree/main/bench/evidence/tensorflow/function-created-in-loop',
    says: 'Six rounds of three training steps: every round makes a `tf.function` of the step: 3.30 (2.57 to 4.17) times the CPU time of the mended program, 10 runs in 2 sessions each (2 virtual cores · AMD EPYC · Linux; Python 3.11.7 · numpy 2.4.6 · tensorflow 2.21.0 · keras 3.15.1). CPU time is not energy.',
    cpuTime: {
      program: 'Six rounds of three training steps: every round makes a `tf.function` of the step.',
      ratio: '3.30 (2.57 to 4.17)',
      more: 'wasteful',
    },
  },
  cpuTimeTensorflowFunctionRetraced: {
    key: 'cpu-time-tensorflow-function-retraced',
    title: 'CPU time measured with two programs',
    url: 'https://github.com/joulelint/joulelint/tree/main/bench/evidence/tensorflow/function-retraced',
    says: 'Eight training steps of a `tf.function` that takes the number of the step as a Python number: 3.83 (2.45 to 5.75) times the CPU time of the mended program, 15 runs in 3 sessions each (2 virtual cores · AMD EPYC · Linux; Python 3.11.7 · numpy 2.4.6 · tensorflow 2.21.0 · keras 3.15.1). CPU time is not energy.',
    cpuTime: {
      program:
        'Eight training steps of a `tf.function` that takes the number of the step as a Python number.',
      ratio: '3.83 (2.45 to 5.75)',
      more: 'wasteful',
    },
  },
  cpuTimeTensorflowFunctionUnrollsLoop: {
    key: 'cpu-time-tensorflow-function-unrolls-loop',
    title: 'CPU time measured with two programs',
    url: 'https://github.com/joulelint/joulelint/tree/main/bench/evidence/tensorflow/function-unrolls-loop',
    says: 'A `tf.function` with a Python loop of 80 rounds, traced once and called 20 times: 2.16 (1.39 to 3.14) times the CPU time of the mended program, 15 runs in 3 sessions each (2 virtual cores · AMD EPYC · Linux; Python 3.11.7 · numpy 2.4.6 · tensorflow 2.21.0 · keras 3.15.1). CPU time is not energy.',
    cpuTime: {
      program: 'A `tf.function` with a Python loop of 80 rounds, traced once and called 20 times.',
      ratio: '2.16 (1.39 to 3.14)',
      more: 'wasteful',
    },
  },
  cpuTimeTensorflowGraphGrowsInLoop: {
    key: 'cpu-time-tensorflow-graph-grows-in-loop',
    title: 'CPU time measured with two programs',
    url: 'https://github.com/joulelint/joulelint/tree/main/bench/evidence/tensorflow/graph-grows-in-loop',
    says: 'A TensorFlow 1 loop of 150 rounds that adds the operations of an assignment to the graph in every round: 16.1 (7.42 to 20.5) times the CPU time of the mended program, 15 runs in 3 sessions each (2 virtual cores · AMD EPYC · Linux; Python 3.11.7 · numpy 2.4.6 · tensorflow 2.21.0 · keras 3.15.1). CPU time is not energy.',
    cpuTime: {
      program:
        'A TensorFlow 1 loop of 150 rounds that adds the operations of an assignment to the graph in every round.',
      ratio: '16.1 (7.42 to 20.5)',
      more: 'wasteful',
    },
  },
  cpuTimeTensorflowLargeConstantInGraph: {
    key: 'cpu-time-tensorflow-large-constant-in-graph',
    title: 'CPU time measured with two programs',
    url: 'https://github.com/joulelint/joulelint/tree/main/bench/evidence/tensorflow/large-constant-in-graph',
    says: 'An array of 64 MB that a `tf.function` takes in as a constant; traced once, called ten times: 7.03 (4.22 to 9.11) times the CPU time of the mended program, 15 runs in 3 sessions each (2 virtual cores · AMD EPYC · Linux; Python 3.11.7 · numpy 2.4.6 · tensorflow 2.21.0 · keras 3.15.1). CPU time is not energy.',
    cpuTime: {
      program:
        'An array of 64 MB that a `tf.function` takes in as a constant; traced once, called ten times.',
      ratio: '7.03 (4.22 to 9.11)',
      more: 'wasteful',
    },
  },
  cpuTimeTensorflowPersistentTapeNotDeleted: {
    key: 'cpu-time-tensorflow-persistent-tape-not-deleted',
    title: 'CPU time measured with two programs',
    url: 'https://github.com/joulelint/joulelint/tree/main/bench/evidence/tensorflow/persistent-tape-not-deleted',
    says: 'Fifteen eager training steps of a dense network (batches of 512), each with a persistent tape that is asked once and kept until the next step: 1.05 (0.91 to 1.19) times the CPU time of the mended program, 10 runs in 2 sessions each (2 virtual cores · AMD EPYC · Linux; Python 3.11.7 · numpy 2.4.6 · tensorflow 2.21.0 · keras 3.15.1). CPU time is not energy.',
    cpuTime: {
      program:
        'Fifteen eager training steps of a dense network (batches of 512), each with a persistent tape that is asked once and kept until the next step.',
      ratio: '1.05 (0.91 to 1.19)',
      more: 'neither',
    },
  },
  cpuTimeTensorflowSessionInLoop: {
    key: 'cpu-time-tensorflow-session-in-loop',
    title: 'CPU time measured with two programs',
    url: 'https://github.com/joulelint/joulelint/tree/main/bench/evidence/tensorflow/session-in-loop',
    says: 'A TensorFlow 1 program with a graph of ten dense layers: a session is opened, restored and left open for each of 20 batches: 7.01 (4.98 to 10.2) times the CPU time of the mended program, 15 runs in 3 sessions each (2 virtual cores · AMD EPYC · Linux; Python 3.11.7 · numpy 2.4.6 · tensorflow 2.21.0 · keras 3.15.1). CPU time is not energy.',
    cpuTime: {
      program:
        'A TensorFlow 1 program with a graph of ten dense layers: a session is opened, restored and left open for each of 20 batches.',
      ratio: '7.01 (4.98 to 10.2)',
      more: 'wasteful',
    },
  },
  cpuTimeTensorflowSessionNotClosed: {
    key: 'cpu-time-tensorflow-session-not-closed',
    title: 'CPU time measured with two programs',
    url: 'https://github.com/joulelint/joulelint/tree/main/bench/evidence/tensorflow/session-not-closed',
    says: 'A TensorFlow 1 program opens a session with 128 MB of weights, leaves it open, and goes on with another session and 128 MB of arrays: 0.94 (0.79 to 1.14) times the CPU time of the mended program, 10 runs in 2 sessions each (2 virtual cores · AMD EPYC · Linux; Python 3.11.7 · numpy 2.4.6 · tensorflow 2.21.0 · keras 3.15.1). CPU time is not energy.',
    cpuTime: {
      program:
        'A TensorFlow 1 program opens a session with 128 MB of weights, leaves it open, and goes on with another session and 128 MB of arrays.',
      ratio: '0.94 (0.79 to 1.14)',
      more: 'neither',
    },
  },
  cpuTimeTensorflowTapeWithoutGradient: {
    key: 'cpu-time-tensorflow-tape-without-gradient',
    title: 'CPU time measured with two programs',
    url: 'https://github.com/joulelint/joulelint/tree/main/bench/evidence/tensorflow/tape-without-gradient',
    says: 'An eager evaluation of 40 batches of 256 rows under a gradient tape that nobody asks: 1.15 (0.79 to 1.83) times the CPU time of the mended program, 10 runs in 2 sessions each (2 virtual cores · AMD EPYC · Linux; Python 3.11.7 · numpy 2.4.6 · tensorflow 2.21.0 · keras 3.15.1). CPU time is not energy.',
    cpuTime: {
      program:
        'An eager evaluation of 40 batches of 256 rows under a gradient tape that nobody asks.',
      ratio: '1.15 (0.79 to 1.83)',
      more: 'neither',
    },
  },
  cpuTimeTensorflowTensorRetainedAcrossSteps: {
    key: 'cpu-time-tensorflow-tensor-retained-across-steps',
    title: 'CPU time measured with two programs',
    url: 'https://github.com/joulelint/joulelint/tree/main/bench/evidence/tensorflow/tensor-retained-across-steps',
    says: "Three epochs over 512 random pictures of CIFAR-10's size in a loop of one's own, which keeps the loss tensor of every step: 1.00 (0.87 to 1.23) times the CPU time of the mended program, 10 runs in 2 sessions each (2 virtual cores · AMD EPYC · Linux; Python 3.11.7 · numpy 2.4.6 · tensorflow 2.21.0 · keras 3.15.1). CPU time is not energy.",
    cpuTime: {
      program:
        "Three epochs over 512 random pictures of CIFAR-10's size in a loop of one's own, which keeps the loss tensor of every step.",
      ratio: '1.00 (0.87 to 1.23)',
      more: 'neither',
    },
  },
  cpuTimeTfdataCacheMisplaced: {
    key: 'cpu-time-tfdata-cache-misplaced',
    title: 'CPU time measured with two programs',
    url: 'https://github.com/joulelint/joulelint/tree/main/bench/evidence/tfdata/cache-misplaced',
    says: 'Five epochs over 100 of 150 JPEG pictures of 128 x 128: the cache stands before `take`, so it is never complete and every epoch decodes again: 1.41 (1.11 to 1.94) times the CPU time of the mended program, 10 runs in 2 sessions each (2 virtual cores · AMD EPYC · Linux; Python 3.11.7 · numpy 2.4.6 · tensorflow 2.21.0 · keras 3.15.1). CPU time is not energy.',
    cpuTime: {
      program:
        'Five epochs over 100 of 150 JPEG pictures of 128 x 128: the cache stands before `take`, so it is never complete and every epoch decodes again.',
      ratio: '1.41 (1.11 to 1.94)',
      more: 'wasteful',
    },
  },
  cpuTimeTfdataMapBeforeBatch: {
    key: 'cpu-time-tfdata-map-before-batch',
    title: 'CPU time measured with two programs',
    url: 'https://github.com/joulelint/joulelint/tree/main/bench/evidence/tfdata/map-before-batch',
    says: '5,000 pictures of 28 x 28 are scaled and their labels one-hot encoded, one element after the other, then batched by 128; two epochs: 3.09 (2.08 to 4.19) times the CPU time of the mended program, 15 runs in 3 sessions each (2 virtual cores · AMD EPYC · Linux; Python 3.11.7 · numpy 2.4.6 · tensorflow 2.21.0 · keras 3.15.1). CPU time is not energy.',
    cpuTime: {
      program:
        '5,000 pictures of 28 x 28 are scaled and their labels one-hot encoded, one element after the other, then batched by 128; two epochs.',
      ratio: '3.09 (2.08 to 4.19)',
      more: 'wasteful',
    },
  },
  cpuTimeTfdataMapNotParallel: {
    key: 'cpu-time-tfdata-map-not-parallel',
    title: 'CPU time measured with two programs',
    url: 'https://github.com/joulelint/joulelint/tree/main/bench/evidence/tfdata/map-not-parallel',
    says: '300 pictures of 96 x 96 are resized, cropped, turned and coloured at random by a `map` on one core; two epochs: 1.15 (1.0 to 1.40) times the CPU time of the mended program, 10 runs in 2 sessions each (2 virtual cores · AMD EPYC · Linux; Python 3.11.7 · numpy 2.4.6 · tensorflow 2.21.0 · keras 3.15.1). CPU time is not energy.',
    cpuTime: {
      program:
        '300 pictures of 96 x 96 are resized, cropped, turned and coloured at random by a `map` on one core; two epochs.',
      ratio: '1.15 (1.0 to 1.40)',
      more: 'neither',
    },
  },
  cpuTimeTfdataMissingPrefetch: {
    key: 'cpu-time-tfdata-missing-prefetch',
    title: 'CPU time measured with two programs',
    url: 'https://github.com/joulelint/joulelint/tree/main/bench/evidence/tfdata/missing-prefetch',
    says: 'Two epochs of training on 500 pictures of 64 x 64 that are resized on the way, from a pipeline without `prefetch`, which TensorFlow adds by itself since 2.12: 0.93 (0.79 to 1.29) times the CPU time of the mended program, 10 runs in 2 sessions each (2 virtual cores · AMD EPYC · Linux; Python 3.11.7 · numpy 2.4.6 · tensorflow 2.21.0 · keras 3.15.1). CPU time is not energy.',
    cpuTime: {
      program:
        'Two epochs of training on 500 pictures of 64 x 64 that are resized on the way, from a pipeline without `prefetch`, which TensorFlow adds by itself since 2.12.',
      ratio: '0.93 (0.79 to 1.29)',
      more: 'neither',
    },
  },
  cpuTimeTfdataPipelineRebuiltEachEpoch: {
    key: 'cpu-time-tfdata-pipeline-rebuilt-each-epoch',
    title: 'CPU time measured with two programs',
    url: 'https://github.com/joulelint/joulelint/tree/main/bench/evidence/tfdata/pipeline-rebuilt-each-epoch',
    says: 'Eight epochs over 1,000 rows in batches of 100: the pipeline is built anew in every epoch: 1.28 (1.01 to 1.48) times the CPU time of the mended program, 10 runs in 2 sessions each (2 virtual cores · AMD EPYC · Linux; Python 3.11.7 · numpy 2.4.6 · tensorflow 2.21.0 · keras 3.15.1). CPU time is not energy.',
    cpuTime: {
      program:
        'Eight epochs over 1,000 rows in batches of 100: the pipeline is built anew in every epoch.',
      ratio: '1.28 (1.01 to 1.48)',
      more: 'wasteful',
    },
  },
  cpuTimeTfdataReaderNotParallel: {
    key: 'cpu-time-tfdata-reader-not-parallel',
    title: 'CPU time measured with two programs',
    url: 'https://github.com/joulelint/joulelint/tree/main/bench/evidence/tfdata/reader-not-parallel',
    says: 'Eight record files of 500 compressed records each are read one after the other, then shuffled and batched; two epochs: 0.80 (0.60 to 0.94) times the CPU time of the mended program, 10 runs in 2 sessions each (2 virtual cores · AMD EPYC · Linux; Python 3.11.7 · numpy 2.4.6 · tensorflow 2.21.0 · keras 3.15.1). CPU time is not energy.',
    cpuTime: {
      program:
        'Eight record files of 500 compressed records each are read one after the other, then shuffled and batched; two epochs.',
      ratio: '0.80 (0.60 to 0.94)',
      more: 'mended',
    },
  },
  cpuTimeTfjsDataSyncInLoop: {
    key: 'cpu-time-tfjs-data-sync-in-loop',
    title: 'CPU time measured with two programs',
    url: 'https://github.com/joulelint/joulelint/tree/main/bench/evidence/tfjs/data-sync-in-loop',
    says: 'The mean of each of 8,000 rows of 1,000 numbers is read with `dataSync`, on a backend without a graphics card: 1.17 (0.72 to 1.35) times the CPU time of the mended program, 12 runs in 2 sessions each (2 virtual cores · AMD EPYC · Linux; Node 20.20.2 · TensorFlow.js 4.22.0). CPU time is not energy.',
    cpuTime: {
      program:
        'The mean of each of 8,000 rows of 1,000 numbers is read with `dataSync`, on a backend without a graphics card.',
      ratio: '1.17 (0.72 to 1.35)',
      more: 'neither',
    },
  },
  cpuTimeTfjsModelLoadedInLoop: {
    key: 'cpu-time-tfjs-model-loaded-in-loop',
    title: 'CPU time measured with two programs',
    url: 'https://github.com/joulelint/joulelint/tree/main/bench/evidence/tfjs/model-loaded-in-loop',
    says: 'A small CNN, read from memory, labels one picture of 28 x 28 after the other: it is loaded for each of a hundred: 1.89 (1.56 to 2.39) times the CPU time of the mended program, 12 runs in 2 sessions each (2 virtual cores · AMD EPYC · Linux; Node 20.20.2 · TensorFlow.js 4.22.0). CPU time is not energy.',
    cpuTime: {
      program:
        'A small CNN, read from memory, labels one picture of 28 x 28 after the other: it is loaded for each of a hundred.',
      ratio: '1.89 (1.56 to 2.39)',
      more: 'wasteful',
    },
  },
  cpuTimeTfjsSlowBackend: {
    key: 'cpu-time-tfjs-slow-backend',
    title: 'CPU time measured with two programs',
    url: 'https://github.com/joulelint/joulelint/tree/main/bench/evidence/tfjs/slow-backend',
    says: 'A small CNN labels sixty batches of 32 pictures of 28 x 28, in plain JavaScript: 11.3 (10.5 to 12.7) times the CPU time of the mended program, 7 runs each (2 virtual cores · AMD EPYC · Linux; Node 20.20.2 · TensorFlow.js 4.22.0). CPU time is not energy.',
    cpuTime: {
      program: 'A small CNN labels sixty batches of 32 pictures of 28 x 28, in plain JavaScript.',
      ratio: '11.3 (10.5 to 12.7)',
      more: 'wasteful',
    },
  },
  boardEnergyKerasLstmOffFusedKernel: {
    key: 'board-energy-keras-lstm-off-fused-kernel',
    title: 'Energy of a graphics card measured with two programs',
    url: 'https://github.com/joulelint/joulelint/tree/main/bench/evidence/gpu',
    says: 'An epoch over 2,048 sequences of 100 steps, with an LSTM of 128 units that is kept off the fused kernel: 1.16 (1.08 to 1.25) times with JAX and 17.3 (14.9 to 19.3) times with PyTorch the energy of the mended program (board of an NVIDIA H200, Keras 3.15.1; not measured with TensorFlow).',
    boardEnergy: {
      program:
        'An epoch over 2,048 sequences of 100 steps, with an LSTM of 128 units that is kept off the fused kernel.',
      device: 'NVIDIA H200',
      ratios: [
        { backend: 'JAX', ratio: '1.16 (1.08 to 1.25)' },
        { backend: 'PyTorch', ratio: '17.3 (14.9 to 19.3)' },
      ],
    },
  },
  boardEnergyKerasModelCreatedInLoop: {
    key: 'board-energy-keras-model-created-in-loop',
    title: 'Energy of a graphics card measured with two programs',
    url: 'https://github.com/joulelint/joulelint/tree/main/bench/evidence/gpu',
    says: 'An epoch over 50,000 pictures of 32 x 32 with a small CNN that is made anew for it, while the old ones stay: 4.08 (3.58 to 4.65) times with JAX and 1.05 (0.96 to 1.10) times with PyTorch the energy of the mended program (board of an NVIDIA H200, Keras 3.15.1; not measured with TensorFlow).',
    boardEnergy: {
      program:
        'An epoch over 50,000 pictures of 32 x 32 with a small CNN that is made anew for it, while the old ones stay.',
      device: 'NVIDIA H200',
      ratios: [
        { backend: 'JAX', ratio: '4.08 (3.58 to 4.65)' },
        { backend: 'PyTorch', ratio: '1.05 (0.96 to 1.10)' },
      ],
    },
  },
  boardEnergyKerasModelLoadedInLoop: {
    key: 'board-energy-keras-model-loaded-in-loop',
    title: 'Energy of a graphics card measured with two programs',
    url: 'https://github.com/joulelint/joulelint/tree/main/bench/evidence/gpu',
    says: 'A small CNN is loaded to label one batch of 32 pictures of 32 x 32: 151 (142 to 173) times with JAX and 12.5 (10.4 to 12.9) times with PyTorch the energy of the mended program (board of an NVIDIA H200, Keras 3.15.1; not measured with TensorFlow).',
    boardEnergy: {
      program: 'A small CNN is loaded to label one batch of 32 pictures of 32 x 32.',
      device: 'NVIDIA H200',
      ratios: [
        { backend: 'JAX', ratio: '151 (142 to 173)' },
        { backend: 'PyTorch', ratio: '12.5 (10.4 to 12.9)' },
      ],
    },
  },
  boardEnergyKerasPredictInLoop: {
    key: 'board-energy-keras-predict-in-loop',
    title: 'Energy of a graphics card measured with two programs',
    url: 'https://github.com/joulelint/joulelint/tree/main/bench/evidence/gpu',
    says: 'A small CNN labels 64 pictures of 32 x 32: `predict` once per picture: 57.8 (55 to 65.2) times with JAX and 62.2 (42 to 76) times with PyTorch the energy of the mended program (board of an NVIDIA H200, Keras 3.15.1; not measured with TensorFlow).',
    boardEnergy: {
      program: 'A small CNN labels 64 pictures of 32 x 32: `predict` once per picture.',
      device: 'NVIDIA H200',
      ratios: [
        { backend: 'JAX', ratio: '57.8 (55 to 65.2)' },
        { backend: 'PyTorch', ratio: '62.2 (42 to 76)' },
      ],
    },
  },
} as const satisfies Readonly<Record<string, Evidence>>;
