// What TensorFlow.js offers, as data. `tests/frameworks/tfjs-api.test.ts` holds the lists against the library itself.

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** Functions of `tf` that give one new tensor. */
export const TENSOR_FUNCTIONS = words(`
  abs acos acosh add addN all any argMax argMin asin asinh atan atan2 atanh avgPool avgPool3d batchNorm
  batchNorm2d batchNorm3d batchNorm4d batchToSpaceND bincount broadcastTo cast ceil clipByValue clone complex
  concat concat1d concat2d concat3d concat4d conv1d conv2d conv2dTranspose conv3d conv3dTranspose cos cosh
  cosineWindow cumprod cumsum denseBincount depthToSpace depthwiseConv2d diag dilation2d div divNoNan dot dropout
  einsum elu equal erf euclideanNorm exp expandDims expm1 eye fft fill floor floorDiv gather gatherND greater
  greaterEqual ifft imag irfft isFinite isInf isNaN leakyRelu less lessEqual linspace localResponseNormalization
  log log1p logSigmoid logSoftmax logSumExp logicalAnd logicalNot logicalOr logicalXor matMul max maxPool maxPool3d
  maximum mean min minimum mirrorPad mod movingAverage mul multinomial neg norm notEqual oneHot ones onesLike
  outerProduct pad pad1d pad2d pad3d pad4d pool pow prelu prod rand randomGamma randomNormal
  randomStandardNormal randomUniform randomUniformInt range real reciprocal relu relu6 reshape reverse reverse1d
  reverse2d reverse3d reverse4d rfft round rsqrt scalar scatterND selu separableConv2d sigmoid sign sin sinh slice
  slice1d slice2d slice3d slice4d softmax softplus spaceToBatchND sparseToDense sqrt square squaredDifference squeeze
  stack step stridedSlice sub sum tan tanh tensor tensor1d tensor2d tensor3d tensor4d tensor5d tensor6d
  tensorScatterUpdate tile transpose truncatedNormal unsortedSegmentSum where zeros zerosLike
  browser.fromPixels image.resizeBilinear image.resizeNearestNeighbor image.cropAndResize image.flipLeftRight
  image.grayscaleToRGB image.nonMaxSuppression image.rotateWithOffset image.threshold image.transform
  node.decodeImage node.decodeJpeg node.decodePng node.decodeBmp
  losses.absoluteDifference losses.computeWeightedLoss losses.cosineDistance losses.hingeLoss losses.huberLoss
  losses.logLoss losses.meanSquaredError losses.sigmoidCrossEntropy losses.softmaxCrossEntropy
  metrics.binaryAccuracy metrics.categoricalAccuracy metrics.meanAbsoluteError metrics.meanSquaredError
`);

/** Those that give it as a promise. */
export const TENSOR_PROMISES = words(`
  browser.fromPixelsAsync whereAsync booleanMaskAsync image.nonMaxSuppressionAsync
`);

/** Functions of `tf` that give several new tensors in an array. */
export const TENSOR_LISTS = words('split unstack meshgrid');

/** Functions that only read the tensors they get and give none. */
export const READERS = words(
  'print browser.toPixels browser.draw node.encodeJpeg node.encodePng util.assertShapesMatch',
);

/** Methods of a tensor that give a new one. */
export const TENSOR_METHODS = words(`
  abs acos acosh add all any argMax argMin as1D as2D as3D as4D as5D asScalar asType asin asinh atan atan2 atanh
  avgPool batchNorm batchToSpaceND broadcastTo cast ceil clipByValue clone concat conv1d conv2d conv2dTranspose cos
  cosh cumprod cumsum depthToSpace depthwiseConv2d dilation2d div divNoNan dot elu equal erf euclideanNorm exp
  expandDims expm1 fft flatten floor floorDiv gather greater greaterEqual ifft irfft isFinite isInf isNaN leakyRelu
  less lessEqual localResponseNormalization log log1p logSigmoid logSoftmax logSumExp logicalAnd logicalNot
  logicalOr logicalXor matMul max maxPool maximum mean min minimum mirrorPad mod mul neg norm notEqual oneHot
  onesLike pad pool pow prelu prod reciprocal relu relu6 reshape reshapeAs resizeBilinear resizeNearestNeighbor
  reverse rfft round rsqrt selu separableConv2d sigmoid sign sin sinh slice softmax softplus spaceToBatchND sqrt
  square squaredDifference squeeze stack step stridedSlice sub sum tan tanh tile toBool toFloat toInt transpose
  unsortedSegmentSum where zerosLike
`);

/** Methods of a tensor that give several. */
export const LIST_METHODS = words('split unstack');

/** Methods that read a tensor's values, and whether they wait for them. */
export const DOWNLOADS = words('data array bytes buffer');
export const SYNC_DOWNLOADS = words('dataSync arraySync bufferSync');

/** Methods and properties of a tensor that neither give a tensor nor let go of this one. */
export const PLAIN_METHODS = words('print toString getShape throwIfDisposed assign');
export const PLAIN_PROPERTIES = words(
  'shape dtype size rank id isDisposed isDisposedInternal strides name',
);

/** Functions that give a model, and those that give it as a promise. */
export const MODEL_MAKERS = words('sequential model loadGraphModelSync');
export const MODEL_LOADERS = words(`
  loadLayersModel loadGraphModel loadModel loadFrozenModel models.modelFromJSON node.loadSavedModel
  automl.loadImageClassification automl.loadObjectDetection automl.loadTextClassification
`);

/** Methods of a model that give tensors of the caller's own. */
export const PREDICTIONS = words('predict predictOnBatch execute apply');
export const PREDICTION_PROMISES = words('executeAsync predictAsync');
/** Methods of a model that only read the tensors they get. */
export const MODEL_READERS = words(
  'fit fitDataset evaluate evaluateDataset trainOnBatch predict predictOnBatch predictAsync execute executeAsync apply',
);

/** Those of them that read on after they have returned. */
export const MODEL_WAITERS = words(
  'fit fitDataset evaluateDataset trainOnBatch predictAsync executeAsync',
);

/** Calls that run a function inside a scope of the engine, which disposes what the function leaves behind. */
export const TIDYING = words('tidy variableGrads grad grads valueAndGrad valueAndGrads customGrad');

/** Modules of TensorFlow.js itself; each of them is `tf`, as the union package re-exports them. */
export const TFJS_PACKAGES =
  /^@tensorflow\/tfjs(?:-core|-node|-node-gpu|-layers|-converter|-react-native|-backend-(?:cpu|wasm|webgl|webgpu))?(?:\/|$)/;
/** A bundle of it that lies in the project or comes from a server. */
export const TFJS_BUNDLE =
  /(?:@tensorflow\/tfjs(?:-core)?(?:@[^/]*)?(?:\/.*|\+esm)?|(?:^|\/)(?:tfjs|tf)(?:[.-][\w.-]+)?(?:\.[cm]?js)?)$/;
