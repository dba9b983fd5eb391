import type { Evidence } from '#core';
import { measurements } from './measurements.ts';

function source(key: string, title: string, url: string, says: string): Evidence {
  return { key, title, url, says };
}

/** Every paper, manual, answer and measurement a rule may cite. */
export const evidence = {
  tfjsGuideMemory: source(
    'tfjs-guide-memory',
    'TensorFlow.js guide: tensors and operations, memory',
    'https://www.tensorflow.org/js/guide/tensors_operations',
    'Tensors of the WebGL backend are not garbage-collected: each has to be disposed, or made inside tf.tidy, ' +
      'which does not reach variables and cannot wait for promises.',
  ),
  tfjsDisposeIssue: source(
    'tfjs-6174',
    'TensorFlow.js issue 6174: memory grows with each prediction',
    'https://github.com/tensorflow/tfjs/issues/6174',
    'A maintainer advises to dispose both the input and the prediction.',
  ),
  tfjsOwnLeaks: source(
    'joulelint-tfjs-leaks',
    'Own measurement: tensors left behind by the fixtures of these rules',
    'https://github.com/joulelint/joulelint/blob/main/tests/tfjs/leaks.test.ts',
    'Flagged fixtures run under TensorFlow.js 4.22 with the CPU and the WebAssembly backend while the tensors and bytes ' +
      'of tf.memory() are counted: they grow with every call; those of the mended and of the clean fixtures do not.',
  ),
  tfjsModelDispose: source(
    'tfjs-model-dispose',
    'TensorFlow.js API: LayersModel.dispose and GraphModel.dispose',
    'https://js.tensorflow.org/api/latest/#tf.LayersModel.dispose',
    'The weights of a model are variables: neither tf.tidy nor the garbage collector frees them, only dispose does.',
  ),
  tfjsGuidePlatform: source(
    'tfjs-guide-platform',
    'TensorFlow.js guide: platform and environment',
    'https://www.tensorflow.org/js/guide/platform_environment',
    'Synchronous readings block the page; in Node the plain package runs at the speed of JavaScript, tfjs-node at ' +
      'that of the native library.',
  ),
  tfjsWasmReadme: source(
    'tfjs-wasm-readme',
    'README of the WebAssembly backend of TensorFlow.js',
    'https://github.com/tensorflow/tfjs/blob/master/tfjs-backend-wasm/README.md',
    'MobileNetV2 in milliseconds, WebAssembly and plain JavaScript: iPhone X 147 and 941, Pixel 4 182 and 1,628, ' +
      'ThinkPad 123 and 1,489, Node 14 on a MacBook 290 and 1,404. It measured no energy.',
  ),
  ...measurements,
  leakEnergyStudy: source(
    'arxiv-2606.19799',
    'Energy cost of resource leaks in TensorFlow and Keras (arXiv 2606.19799)',
    'https://arxiv.org/abs/2606.19799',
    'CNN on CIFAR-10, 50 epochs, Tesla T4, CodeCarbon: 0.025646 kWh clean, 0.033797 kWh with models made ' +
      'again and again (+32 %), 0.037393 kWh with tensor references kept (+46 %).',
  ),
  leakCatalogue: source(
    'arxiv-2511.15229',
    'Catalogue of memory-leak smells in PyTorch, TensorFlow and Keras (arXiv 2511.15229)',
    'https://arxiv.org/abs/2511.15229',
    'Names the smells and their remedies, found in posts of developers; it measured no energy.',
  ),
  clearSessionIssue: source(
    'keras-2102',
    'Keras issue 2102: memory grows in k-fold loops',
    'https://github.com/keras-team/keras/issues/2102',
    'The author of Keras advises clear_session() whenever models are created in a loop.',
  ),
  modelLoopIssue: source(
    'tensorflow-34677',
    'TensorFlow issue 34677: memory grows when models are built in a loop',
    'https://github.com/tensorflow/tensorflow/issues/34677',
    'A maintainer explains that growth without clear_session() is expected, since Keras keeps global state.',
  ),
  loadModelIssue: source(
    'tensorflow-40171',
    'TensorFlow issue 40171: loading and deleting a SavedModel leaks',
    'https://github.com/tensorflow/tensorflow/issues/40171',
    'Between 210 KB and 1.7 MB stay behind per load; three causes were mended in TensorFlow 2.3, one was left open.',
  ),
  reloadIssue: source(
    'tensorflow-47122',
    'TensorFlow issue 47122: memory runs out while models are loaded again and again',
    'https://github.com/tensorflow/tensorflow/issues/47122',
    'A machine ran out of memory after some 40 minutes of loading models in turn.',
  ),
  clearSessionManual: source(
    'keras-clear-session',
    'Keras manual: clear_session',
    'https://keras.io/api/utils/config_utils/#clear_session-function',
    'Resets the global state of Keras and runs the garbage collector, which may take seconds, so a short loop may ' +
      'want to leave that out.',
  ),
  globalStateSource: source(
    'keras-global-state',
    'Keras source: keras/src/backend/common/global_state.py',
    'https://github.com/keras-team/keras/blob/master/keras/src/backend/common/global_state.py',
    'clear_session() throws away the state in which Keras 3 keeps the dtype policy, the distribution and the seed ' +
      'generator.',
  ),
  fitLoopIssue: source(
    'tensorflow-37505',
    'TensorFlow issue 37505: memory grows when fit is called in a loop',
    'https://github.com/tensorflow/tensorflow/issues/37505',
    'Memory grew with each call of fit() in a loop on the same model.',
  ),
  fitManual: source(
    'keras-fit',
    'Keras manual: Model.fit',
    'https://keras.io/api/models/model_training_apis/#fit-method',
    'epochs says how often the data is gone through, and callbacks run between epochs.',
  ),
  checkpointManual: source(
    'keras-model-checkpoint',
    'Keras manual: ModelCheckpoint',
    'https://keras.io/api/callbacks/model_checkpoint/',
    'Writes the model or its weights during training, on request only when they are the best so far.',
  ),
  evaluateManual: source(
    'keras-evaluate',
    'Keras manual: Model.evaluate',
    'https://keras.io/api/models/model_training_apis/#evaluate-method',
    'Goes through all data it is given, in batches, and sets up an input pipeline each time.',
  ),
  sessionManual: source(
    'tf-session',
    'TensorFlow manual: tf.compat.v1.Session',
    'https://www.tensorflow.org/api_docs/python/tf/compat/v1/Session',
    'A session may own resources, and it is important to release them with close() or a with block.',
  ),
  predictManual: source(
    'keras-predict',
    'Keras manual: Model.predict',
    'https://keras.io/api/models/model_training_apis/#predict-method',
    'predict() is made for large inputs in batches and not for loops over small ones, where calling the model is faster.',
  ),
  predictIssue: source(
    'tensorflow-44711',
    'TensorFlow issue 44711: memory grows when predict is called in a loop',
    'https://github.com/tensorflow/tensorflow/issues/44711',
    'A maintainer advises to call the model itself in loops; predict() builds a data pipeline at every call.',
  ),
  runEagerlyManual: source(
    'keras-run-eagerly',
    'Keras manual: Model.compile, run_eagerly',
    'https://keras.io/api/models/model_training_apis/#compile-method',
    'With run_eagerly the model is never compiled into a graph, which is slower and meant for debugging.',
  ),
  functionsEagerlyManual: source(
    'tf-run-functions-eagerly',
    'TensorFlow manual: tf.config.run_functions_eagerly',
    'https://www.tensorflow.org/api_docs/python/tf/config/run_functions_eagerly',
    'Makes every tf.function run without a graph; meant for debugging.',
  ),
  dataPerformanceGuide: source(
    'tf-data-performance',
    'TensorFlow guide: Better performance with the tf.data API',
    'https://www.tensorflow.org/guide/data_performance',
    'Overlap preparation and training with prefetch, read files and map in parallel, map whole batches since ' +
      'every call of a mapped function has a fixed cost, and cache what does not change between epochs.',
  ),
  datasetMapManual: source(
    'tf-dataset-map',
    'TensorFlow manual: tf.data.Dataset.map',
    'https://www.tensorflow.org/api_docs/python/tf/data/Dataset#map',
    'Without num_parallel_calls only maps without state are run in parallel, by an optimization that is on by ' +
      'default; with state and parallel calls the order in which the state is used is not defined.',
  ),
  dataStallStudy: source(
    'arxiv-2007.06775',
    'Analyzing and mitigating data stalls in DNN training (arXiv 2007.06775)',
    'https://arxiv.org/abs/2007.06775',
    'Training waits for its data for a large part of the time, in the worst of their cases it took up to five ' +
      'times as long; it measured time, not energy.',
  ),
  datasetCacheManual: source(
    'tf-dataset-cache',
    'TensorFlow manual: tf.data.Dataset.cache',
    'https://www.tensorflow.org/api_docs/python/tf/data/Dataset#cache',
    'The cache is complete once the data was read to its end, gives exactly the same elements each time, and has ' +
      'to stand before shuffle for a new order in every epoch.',
  ),
  predictDatasetIssue: source(
    'tensorflow-30448',
    'TensorFlow issue 30448: predict on a new dataset in a loop gets slower and slower',
    'https://github.com/tensorflow/tensorflow/issues/30448',
    'A call grew from 0.04 to 0.5 seconds while memory grew too; making the dataset once cured it.',
  ),
  performanceBugStudy: source(
    'arxiv-2112.01771',
    'Understanding performance problems in deep learning systems (arXiv 2112.01771)',
    'https://arxiv.org/abs/2112.01771',
    'One of its three checkers looks for graph nodes that are created again in loops; together the three found ' +
      '488 problems in 130 projects, of which developers confirmed 105.',
  ),
  dataOptimizationManual: source(
    'tf-data-optimization-options',
    'TensorFlow manual: tf.data.experimental.OptimizationOptions',
    'https://www.tensorflow.org/api_docs/python/tf/data/experimental/OptimizationOptions',
    'inject_prefetch adds a prefetch behind a last step that has none, by default; in the manual of 2.10 it was ' +
      'still off by default.',
  ),
  tensorboardManual: source(
    'keras-tensorboard',
    'Keras manual: the TensorBoard callback',
    'https://keras.io/api/callbacks/tensorboard/',
    'update_freq may be batch, epoch or a number of batches; writing too often can slow training down, most of all ' +
      'with distribution strategies, which then have to synchronize more often.',
  ),
  functionGuide: source(
    'tf-function-guide',
    'TensorFlow guide: better performance with tf.function',
    'https://www.tensorflow.org/guide/function',
    'Each new tf.function object keeps graphs of its own and is traced from scratch; a Python number as an ' +
      'argument gets a graph per value; Python loops are unrolled while tracing; tensors that leak out are useless.',
  ),
  functionManual: source(
    'tf-function',
    'TensorFlow manual: tf.function',
    'https://www.tensorflow.org/api_docs/python/tf/function',
    'A function decorated with tf.function is traced once per kind of input and reused, and its object is what ' +
      'holds the traced graphs.',
  ),
  slowLoopIssue: source(
    'tensorflow-1439',
    'TensorFlow issue 1439: running in a loop gets slower and slower',
    'https://github.com/tensorflow/tensorflow/issues/1439',
    'The loop built two operations in each round; a maintainer names the growing graph as the cause.',
  ),
  graphGrowthIssue: source(
    'tensorflow-700',
    'TensorFlow issue 700: memory and run time grow although each session is closed',
    'https://github.com/tensorflow/tensorflow/issues/700',
    'Operations added to the default graph stay when the session closes; a maintainer shows the loop with a ' +
      'fresh graph in each round.',
  ),
  finalizeIssue: source(
    'tensorflow-7127',
    'TensorFlow issue 7127: operations written inside run() pile up',
    'https://github.com/tensorflow/tensorflow/issues/7127',
    'Running `epoch[0]` instead of `epoch` fell from 100 to 15 examples per second while memory filled; ' +
      'graph.finalize() before the loop turns such growth into an error.',
  ),
  graphFinalizeManual: source(
    'tf-graph-finalize',
    'TensorFlow manual: tf.Graph.finalize',
    'https://www.tensorflow.org/api_docs/python/tf/Graph#finalize',
    'After finalize() no operation can be added, which is how to make sure of it in long-running programs.',
  ),
  autodiffGuide: source(
    'tf-autodiff-guide',
    'TensorFlow guide: gradients and automatic differentiation',
    'https://www.tensorflow.org/guide/autodiff',
    'A tape frees what it holds with its first gradient; a persistent one discards nothing until it is collected ' +
      'itself, so the peak of memory is higher. Recording has a small cost of its own.',
  ),
  gradientTapeManual: source(
    'tf-gradient-tape',
    'TensorFlow manual: tf.GradientTape',
    'https://www.tensorflow.org/api_docs/python/tf/GradientTape',
    'A persistent tape may be asked several times; its resources go when the tape object is collected, and the ' +
      'example deletes it by hand.',
  ),
  dataDebugManual: source(
    'tf-data-debug-mode',
    'TensorFlow manual: tf.data.experimental.enable_debug_mode',
    'https://www.tensorflow.org/api_docs/python/tf/data/experimental/enable_debug_mode',
    'In debug mode, pipelines run one step after the other without asynchronous or parallel work, and functions in ' +
      'map run as Python instead of as a graph.',
  ),
  checkNumericsManual: source(
    'tf-check-numerics',
    'TensorFlow manual: tf.debugging.enable_check_numerics',
    'https://www.tensorflow.org/api_docs/python/tf/debugging/enable_check_numerics',
    'Checks the output of every operation for NaN and infinity, on the thread that calls it.',
  ),
  dumpDebugManual: source(
    'tf-dump-debug-info',
    'TensorFlow manual: tf.debugging.experimental.enable_dump_debug_info',
    'https://www.tensorflow.org/api_docs/python/tf/debugging/experimental/enable_dump_debug_info',
    'Writes function construction, the execution of operations, and summaries or values of their tensors to files.',
  ),
  autographGuide: source(
    'tf-autograph-reference',
    'AutoGraph reference: control flow',
    'https://github.com/tensorflow/tensorflow/blob/master/tensorflow/python/autograph/g3doc/reference/control_flow.md',
    'A for loop over a Python range or list runs as plain Python while tracing and is unrolled; over tf.range or a ' +
      'tensor it becomes one loop in the graph. Warnings of unrolling come late.',
  ),
  retracingIssue: source(
    'tensorflow-addons-807',
    'TensorFlow Addons issue 807: Python numbers as arguments of tf.function',
    'https://github.com/tensorflow/addons/issues/807',
    'Python numbers handed to a tf.function made it trace again for each call, and memory grew.',
  ),
  dataGuide: source(
    'tf-data-guide',
    'TensorFlow guide: tf.data, consuming NumPy arrays',
    'https://www.tensorflow.org/guide/data#consuming_numpy_arrays',
    'Arrays become constants in the graph, whose contents are copied several times and may hit the limit of 2 GB ' +
      'for a graph.',
  ),
  batchNormPaper: source(
    'arxiv-1502.03167',
    'Batch Normalization: Accelerating Deep Network Training (arXiv 1502.03167)',
    'https://arxiv.org/abs/1502.03167',
    'The bias of a layer before the normalization can be left out: the subtraction of the mean cancels it and the ' +
      'learned shift takes its place.',
  ),
  biasMeasurement: source(
    'creedengo-gci101',
    'Creedengo rule GCI101: no bias in a convolution before batch normalization (PyTorch)',
    'https://github.com/green-code-initiative/creedengo-rules-specifications/tree/main/src/main/rules/GCI101',
    'PyTorch on a Quadro RTX 6000: 155,626 instead of 155,850 parameters, about 72 instead of 84 MB reserved, the ' +
      'same 30 seconds per epoch.',
  ),
  fusedRecurrentGuide: source(
    'keras-rnn-guide',
    'Keras guide: working with RNNs, performance optimization and CuDNN kernels',
    'https://keras.io/guides/working_with_rnns/#performance-optimization-and-cudnn-kernels',
    'LSTM and GRU use cuDNN on a GPU by default; another activation or recurrent_activation, recurrent_dropout, ' +
      'unroll, use_bias=False, reset_after=False or a padding on the left rule it out, and RNN around a cell never uses it.',
  ),
  lstmManual: source(
    'keras-lstm',
    'Keras manual: the LSTM layer',
    'https://keras.io/api/layers/recurrent_layers/lstm/',
    'Lists what a layer has to be like for the fused implementation, which is picked without being asked for.',
  ),
  lambdaManual: source(
    'keras-lambda',
    'Keras manual: the Lambda layer',
    'https://keras.io/api/layers/core_layers/lambda/',
    'Lambda layers are best for simple operations or quick experiments; for more, write subclasses of Layer.',
  ),
  functionalGuide: source(
    'keras-3-migration',
    'Keras guide: migrating Keras 2 code to Keras 3',
    'https://keras.io/guides/migrating_to_keras_3/',
    'TensorFlow functions cannot be called on the symbolic tensors of a functional model any more; use keras.ops or ' +
      'wrap them in a layer.',
  ),
  scikerasManual: source(
    'scikeras-advanced',
    'SciKeras manual: advanced usage',
    'https://adriangb.com/scikeras/stable/advanced.html',
    'Describes how wrapped Keras models are copied for parallel jobs of scikit-learn and what that needs.',
  ),
  joblibManual: source(
    'joblib-oversubscription',
    'Joblib manual: avoiding over-subscription of CPU resources',
    'https://joblib.readthedocs.io/en/stable/parallel.html#avoiding-over-subscription-of-cpu-resources',
    'Processes that each start threads for all cores slow each other down; joblib limits libraries such as OpenMP ' +
      'and BLAS, not frameworks with pools of their own.',
  ),
  earlyStoppingManual: source(
    'keras-early-stopping',
    'Keras manual: the EarlyStopping callback',
    'https://keras.io/api/callbacks/early_stopping/',
    'Ends training when a monitored value has not got better for some epochs, and can restore the weights of the best.',
  ),
  mlscent: source(
    'arxiv-2502.18466',
    'MLScent: a tool for anti-pattern detection in machine learning code (arXiv 2502.18466)',
    'https://arxiv.org/abs/2502.18466',
    'Looks for training without early stopping among its patterns for TensorFlow; it measured no energy.',
  ),
  mixedPrecisionGuide: source(
    'tf-mixed-precision-guide',
    'TensorFlow guide: mixed precision',
    'https://www.tensorflow.org/guide/mixed_precision',
    'Speeds training up by more than three times on suitable GPUs; needs compute capability 7.0 to gain much, and ' +
      'outputs that stay in float32.',
  ),
  mixedPrecisionEnergy: source(
    'tudelft-mixed-precision',
    'TU Delft, sustainable software engineering 2026: energy of mixed precision in Keras',
    'https://luiscruz.github.io/course_sustainableSE/2026/p1_measuring_software/g30_mixed-precision.html',
    'A CNN on CIFAR-10 in Keras, Apple M2 Ultra, 30 runs each: 28.0 instead of 31.8 MJ, about the same time, one ' +
      'point of accuracy less.',
  ),
  mixedPrecisionDoubt: source(
    'arxiv-2409.07853',
    'Energy of mixed-precision training (arXiv 2409.07853)',
    'https://arxiv.org/abs/2409.07853',
    'Found 7 to 10 W less power, which was not significant.',
  ),
  torchFaq: source(
    'pytorch-faq',
    'PyTorch: frequently asked questions',
    'https://docs.pytorch.org/docs/stable/notes/faq.html',
    'Do not accumulate history across the training loop: a sum of losses that require gradients keeps what autograd ' +
      'recorded of every round. Use total_loss += float(loss), or detach.',
  ),
  anomalyManual: source(
    'pytorch-anomaly-detection',
    'PyTorch manual: anomaly detection of autograd',
    'https://docs.pytorch.org/docs/stable/autograd.html#anomaly-detection',
    'The mode slows the program down and is for debugging only; PyTorch warns of it when it is turned on with ' +
      'detect_anomaly().',
  ),
  torchTuningGuide: source(
    'pytorch-tuning-guide',
    'PyTorch performance tuning guide',
    'https://docs.pytorch.org/tutorials/recipes/recipes/tuning_guide.html',
    'Turn debugging interfaces such as anomaly detection off for regular training, leave the bias out before a batch ' +
      'normalization, and make tensors on the device they are needed on.',
  ),
  torchNoGrad: source(
    'pytorch-no-grad',
    'PyTorch manual: locally disabling gradient computation',
    'https://docs.pytorch.org/docs/stable/notes/autograd.html#locally-disabling-gradient-computation',
    'no_grad and inference_mode keep autograd from recording, which needs less memory; eval() does something else and ' +
      'does not switch recording off.',
  ),
  greenNoGrad: source(
    'creedengo-gci100',
    'Creedengo rule GCI100: no evaluation without no_grad (PyTorch)',
    'https://github.com/green-code-initiative/creedengo-rules-specifications/tree/main/src/main/rules/GCI100',
    'One evaluation on a laptop with an Intel Core Ultra 5, PyTorch 2.1, read off its charts: memory of the graphics ' +
      'unit about 9.7 to 0.43 GB, carbon 0.00171 to 0.00168 g.',
  ),
  pipelineServerGuide: source(
    'transformers-pipeline-webserver',
    'Transformers guide: web server inference',
    'https://huggingface.co/docs/transformers/pipeline_webserver',
    'A web server loads its model once, so that there are no needless copies of it, and hands requests to it.',
  ),
  figureManual: source(
    'matplotlib-figure',
    'Matplotlib manual: pyplot.figure',
    'https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.figure.html',
    'Pyplot keeps a reference to every figure; whoever creates many has to call close() on those no longer used, ' +
      'so that their memory is freed. A warning comes when more than 20 are open.',
  ),
  tensorArrayManual: source(
    'tf-tensor-array',
    'TensorFlow manual: tf.TensorArray',
    'https://www.tensorflow.org/api_docs/python/tf/TensorArray',
    'An array of tensors that loops write into part by part, and that is stacked or joined at the end.',
  ),
  codeSmellStudy: source(
    'arxiv-2203.13746',
    'Code smells for machine learning applications (arXiv 2203.13746)',
    'https://arxiv.org/abs/2203.13746',
    'Names the missing TensorArray: a tensor that is made longer in a loop is copied each time, which is slow and ' +
      'easily wrong. Found in papers, posts and commits; nothing was measured.',
  ),
  callbackGuide: source(
    'keras-callback-guide',
    'Keras guide: writing your own callbacks',
    'https://keras.io/guides/writing_your_own_callbacks/',
    'Says which methods of a callback are called after every batch and epoch, and that logs hold the numbers of both.',
  ),
  metricManual: source(
    'keras-metric',
    'Keras manual: the Metric class',
    'https://keras.io/api/metrics/base_metric/',
    'reset_state is called between epochs, so that a metric starts anew; states are made with add_weight.',
  ),
  syncDevicesManual: source(
    'tf-sync-devices',
    'TensorFlow manual: tf.test.experimental.sync_devices',
    'https://www.tensorflow.org/api_docs/python/tf/test/experimental/sync_devices',
    'GPUs run asynchronously by default: an operation may still be running when the function that started it returns.',
  ),
} as const;
