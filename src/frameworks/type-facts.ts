// What library calls give, as data. Types are dotted names; '' stands for "a method we know, whose result we
// do not". Sources: the public API references of TensorFlow 1.15 and 2.x, Keras 2 and 3, and NumPy.

/** A type's place in the family, and what its parts are. */
export interface TypeFacts {
  readonly extends?: string;
  readonly methods?: Readonly<Record<string, string>>;
  readonly attributes?: Readonly<Record<string, string>>;
  /** Type of an item in a loop, by index or in unpacking. */
  readonly item?: string;
  /** Type of `with x as y`. */
  readonly enters?: string;
}

const TENSOR = 'tensorflow.Tensor';
const ARRAY = 'numpy.ndarray';
const DATASET = 'tensorflow.data.Dataset';
const LOADED = 'tensorflow_datasets.Loaded';

function each(names: string, type: string): Record<string, string> {
  return Object.fromEntries(names.split(' ').map((name) => [name, type]));
}

export const TYPES: Readonly<Record<string, TypeFacts>> = {
  'keras.Layer': {
    methods: {
      ...each('call', TENSOR),
      ...each('get_weights', 'list'),
      ...each(
        'set_weights build add_loss add_weight count_params compute_output_shape get_config',
        '',
      ),
    },
    attributes: each('input output', 'keras.KerasTensor'),
  },
  'keras.Model': {
    extends: 'keras.Layer',
    methods: {
      ...each('predict predict_on_batch predict_generator predict_classes predict_proba', ARRAY),
      ...each('fit fit_generator', 'keras.History'),
      ...each('evaluate evaluate_generator train_on_batch test_on_batch', 'number'),
      ...each('get_layer', 'keras.Layer'),
      ...each('to_json to_yaml', 'string'),
      ...each(
        'compile summary save save_weights load_weights add pop export reset_states reset_metrics',
        '',
      ),
      ...each('make_predict_function make_train_function make_test_function', ''),
      ...each('train_step test_step predict_step', ''),
    },
    attributes: {
      optimizer: 'keras.Optimizer',
      history: 'keras.History',
      ...each('inputs outputs', 'keras.KerasTensor'),
    },
  },
  'keras.KerasTensor': { item: 'keras.KerasTensor', attributes: each('shape', 'tuple') },
  'keras.Optimizer': {
    methods: each('apply_gradients minimize get_gradients compute_gradients', ''),
  },
  'keras.Loss': {},
  'keras.Metric': {
    methods: { result: TENSOR, ...each('update_state reset_states reset_state', '') },
  },
  'keras.Callback': { attributes: each('model', 'keras.Model') },
  'keras.History': { attributes: each('history params', 'dict') },
  [TENSOR]: {
    methods: {
      numpy: ARRAY,
      eval: ARRAY,
      ...each('get_shape set_shape', ''),
    },
    attributes: each('shape', 'tensorflow.TensorShape'),
    item: TENSOR,
  },
  'tensorflow.Variable': {
    extends: TENSOR,
    methods: { ...each('assign assign_add assign_sub read_value', TENSOR), numpy: ARRAY },
    item: TENSOR,
  },
  'tensorflow.Session': {
    methods: {
      run: ARRAY,
      as_default: 'tensorflow.Session',
      ...each('close make_callable list_devices partial_run __enter__ __exit__', ''),
    },
    enters: 'tensorflow.Session',
  },
  'tensorflow.GradientTape': {
    methods: {
      ...each('gradient jacobian batch_jacobian', TENSOR),
      ...each('watch reset stop_recording watched_variables', ''),
    },
    enters: 'tensorflow.GradientTape',
  },
  'tensorflow.Module': {},
  [DATASET]: {
    methods: {
      ...each(
        'map batch shuffle repeat prefetch cache take skip filter interleave flat_map padded_batch unbatch ' +
          'with_options concatenate apply window shard enumerate take_while unique rebatch ragged_batch snapshot ' +
          'bucket_by_sequence_length group_by_window rejection_resample scan sparse_batch ignore_errors',
        DATASET,
      ),
      as_numpy_iterator: 'numpy.iterator',
      ...each('make_one_shot_iterator make_initializable_iterator reduce cardinality', ''),
    },
    item: TENSOR,
  },
  // One dataset, or several in a dict, list or tuple, as the arguments of `tfds.load` say.
  [LOADED]: { extends: DATASET, item: LOADED },
  'numpy.iterator': { item: ARRAY },
  [ARRAY]: {
    methods: {
      ...each(
        'reshape astype copy mean sum max min std var argmax argmin flatten ravel transpose squeeze clip round ' +
          'dot cumsum cumprod prod repeat swapaxes view',
        ARRAY,
      ),
      item: 'number',
      tolist: 'list',
      ...each('sort fill tofile tobytes', ''),
    },
    attributes: { T: ARRAY, shape: 'tuple', ...each('size ndim nbytes', 'number') },
    item: ARRAY,
  },
  // What `@app.post(…)` hangs on, and a search of Optuna.
  'web.Application': {},
  'optuna.Study': { methods: each('optimize', '') },
  'collections.deque': { methods: each('append appendleft extend pop popleft clear', '') },
  list: {
    methods: each('append extend insert pop clear remove sort reverse copy index count', ''),
  },
  dict: { methods: each('get setdefault update pop clear items keys values copy', '') },
  set: { methods: each('add update discard remove clear pop', '') },
  string: { methods: each('format join strip split replace lower upper encode', 'string') },
  generator: {},
  tuple: {},
  number: {},
  bool: { extends: 'number' },
  file: { enters: 'file' },
};

/** TensorFlow functions under the root that give a tensor. */
export const TENSOR_FUNCTIONS: ReadonlySet<string> = new Set(
  (
    'abs acos add add_n argmax argmin argsort as_dtype asin atan boolean_mask broadcast_to cast ceil clip_by_norm ' +
    'clip_by_value clip_by_global_norm concat constant convert_to_tensor cos cumsum divide einsum equal exp ' +
    'expand_dims eye fill floor foldl foldr gather gather_nd gradients greater greater_equal hessians identity ' +
    'less less_equal linspace log logical_and logical_not logical_or map_fn matmul maximum minimum mod ' +
    'multinomial multiply negative norm not_equal one_hot ones ones_like pad pow random_normal random_uniform ' +
    'range rank real reduce_all reduce_any reduce_logsumexp reduce_max reduce_mean reduce_min reduce_prod ' +
    'reduce_sum repeat reshape reverse roll round scan scatter_nd searchsorted shape sigmoid sign sin size slice ' +
    'softmax sort split sqrt square squeeze stack stop_gradient subtract tan tanh tensordot tile to_float ' +
    'to_int32 to_int64 transpose truncated_normal unstack where zeros zeros_like'
  ).split(' '),
);

/** Modules of TensorFlow all of whose lower-case functions give tensors. */
export const TENSOR_MODULES: readonly string[] = [
  'tensorflow.math.',
  'tensorflow.nn.',
  'tensorflow.linalg.',
  'tensorflow.image.',
  'tensorflow.signal.',
  'tensorflow.random.',
  'tensorflow.losses.',
  'tensorflow.layers.',
  'tensorflow.contrib.layers.',
  'keras.ops.',
  'keras.activations.',
];

/** Names in those modules that give no tensor. */
export const NO_TENSORS: ReadonlySet<string> = new Set([
  'keras.ops.is_tensor',
  'keras.ops.shape',
  'tensorflow.random.set_seed',
  'tensorflow.random.set_random_seed',
  'tensorflow.random.Generator',
  'tensorflow.random.get_global_generator',
  'tensorflow.losses.get_losses',
  'tensorflow.contrib.layers.l2_regularizer',
  'tensorflow.contrib.layers.xavier_initializer',
]);

/** Layer classes of Keras 2 and 3, which a star import of `keras.layers` brings in. */
export const LAYER_NAMES: ReadonlySet<string> = new Set(
  (
    'Activation ActivityRegularization Add AdditiveAttention AlphaDropout Attention Average AveragePooling1D ' +
    'AveragePooling2D AveragePooling3D AvgPool1D AvgPool2D AvgPool3D BatchNormalization Bidirectional ' +
    'CategoryEncoding CenterCrop Concatenate Conv1D Conv1DTranspose Conv2D Conv2DTranspose Conv3D ' +
    'Conv3DTranspose ConvLSTM1D ConvLSTM2D ConvLSTM3D Convolution1D Convolution2D Convolution3D Cropping1D ' +
    'Cropping2D Cropping3D CuDNNGRU CuDNNLSTM Dense DenseFeatures DepthwiseConv1D DepthwiseConv2D ' +
    'Discretization Dot Dropout ELU EinsumDense Embedding Flatten GRU GRUCell GaussianDropout GaussianNoise ' +
    'GlobalAveragePooling1D GlobalAveragePooling2D GlobalAveragePooling3D GlobalAvgPool1D GlobalAvgPool2D ' +
    'GlobalMaxPool1D GlobalMaxPool2D GlobalMaxPooling1D GlobalMaxPooling2D GlobalMaxPooling3D ' +
    'GroupNormalization Hashing InputLayer InputSpec IntegerLookup LSTM LSTMCell Lambda Layer ' +
    'LayerNormalization LeakyReLU LocallyConnected1D LocallyConnected2D Masking MaxPool1D MaxPool2D MaxPool3D ' +
    'MaxPooling1D MaxPooling2D MaxPooling3D Maximum Minimum MultiHeadAttention Multiply Normalization PReLU ' +
    'Permute RNN RandomBrightness RandomContrast RandomCrop RandomFlip RandomHeight RandomRotation ' +
    'RandomTranslation RandomWidth RandomZoom ReLU RepeatVector Rescaling Reshape Resizing SeparableConv1D ' +
    'SeparableConv2D SimpleRNN SimpleRNNCell Softmax SpatialDropout1D SpatialDropout2D SpatialDropout3D ' +
    'SpectralNormalization StackedRNNCells StringLookup Subtract TextVectorization ThresholdedReLU ' +
    'TimeDistributed UnitNormalization UpSampling1D UpSampling2D UpSampling3D Wrapper ZeroPadding1D ' +
    'ZeroPadding2D ZeroPadding3D'
  ).split(' '),
);

/** Single names and what calling them gives. */
export const CALLS: Readonly<Record<string, string>> = {
  'keras.Sequential': 'keras.Model',
  'keras.Model': 'keras.Model',
  'keras.models.load_model': 'keras.Model',
  'keras.models.clone_model': 'keras.Model',
  'keras.models.model_from_json': 'keras.Model',
  'keras.models.model_from_yaml': 'keras.Model',
  'keras.models.model_from_config': 'keras.Model',
  'keras.Input': 'keras.KerasTensor',
  'keras.layers.Layer': 'keras.Layer',
  'tensorflow_hub.KerasLayer': 'keras.Layer',
  'keras.wrappers.scikit_learn.KerasClassifier': 'keras.Estimator',
  'keras.wrappers.scikit_learn.KerasRegressor': 'keras.Estimator',
  'keras.wrappers.SKLearnClassifier': 'keras.Estimator',
  'keras.wrappers.SKLearnRegressor': 'keras.Estimator',
  'scikeras.wrappers.KerasClassifier': 'keras.Estimator',
  'scikeras.wrappers.KerasRegressor': 'keras.Estimator',
  'sklearn.pipeline.Pipeline': 'sklearn.Pipeline',
  'sklearn.pipeline.make_pipeline': 'sklearn.Pipeline',
  'tensorflow.Session': 'tensorflow.Session',
  'tensorflow.InteractiveSession': 'tensorflow.Session',
  'tensorflow.train.MonitoredTrainingSession': 'tensorflow.Session',
  'tensorflow.train.MonitoredSession': 'tensorflow.Session',
  'tensorflow.GradientTape': 'tensorflow.GradientTape',
  'tensorflow.Variable': 'tensorflow.Variable',
  'tensorflow.get_variable': 'tensorflow.Variable',
  'tensorflow.Module': 'tensorflow.Module',
  'tensorflow.placeholder': TENSOR,
  'tensorflow.keras.utils.to_categorical': ARRAY,
  'keras.utils.to_categorical': ARRAY,
  'keras.ops.convert_to_numpy': ARRAY,
  'keras.preprocessing.image.img_to_array': ARRAY,
  'keras.utils.img_to_array': ARRAY,
  'keras.preprocessing.sequence.pad_sequences': ARRAY,
  'keras.utils.pad_sequences': ARRAY,
  'keras.utils.image_dataset_from_directory': DATASET,
  'keras.preprocessing.image_dataset_from_directory': DATASET,
  'keras.utils.text_dataset_from_directory': DATASET,
  'keras.preprocessing.text_dataset_from_directory': DATASET,
  'keras.utils.timeseries_dataset_from_array': DATASET,
  'keras.utils.audio_dataset_from_directory': DATASET,
  'tensorflow.data.Dataset': DATASET,
  'tensorflow.data.TFRecordDataset': DATASET,
  'tensorflow.data.TextLineDataset': DATASET,
  'tensorflow.data.FixedLengthRecordDataset': DATASET,
  'tensorflow.data.experimental.make_csv_dataset': DATASET,
  'tensorflow.data.experimental.make_batched_features_dataset': DATASET,
  'tensorflow.data.experimental.CsvDataset': DATASET,
  'tensorflow.data.experimental.sample_from_datasets': DATASET,
  'tensorflow_datasets.load': LOADED,
  'flask.Flask': 'web.Application',
  'flask.Blueprint': 'web.Application',
  'fastapi.FastAPI': 'web.Application',
  'fastapi.APIRouter': 'web.Application',
  'optuna.create_study': 'optuna.Study',
  'optuna.load_study': 'optuna.Study',
  'optuna.study.create_study': 'optuna.Study',
  'cv2.imread': ARRAY,
  'cv2.resize': ARRAY,
  'cv2.cvtColor': ARRAY,
  'collections.deque': 'collections.deque',
  'collections.defaultdict': 'dict',
  'collections.OrderedDict': 'dict',
  'collections.Counter': 'dict',
  'builtins.open': 'file',
  'builtins.float': 'number',
  'builtins.int': 'number',
  'builtins.len': 'number',
  'builtins.round': 'number',
  'builtins.str': 'string',
  'builtins.repr': 'string',
  'builtins.list': 'list',
  'builtins.dict': 'dict',
  'builtins.set': 'set',
  'builtins.tuple': 'tuple',
  'builtins.range': 'range',
  'time.time': 'number',
  'time.perf_counter': 'number',
  'os.path.join': 'string',
};

export const ARRAY_TYPE = ARRAY;
export const TENSOR_TYPE = TENSOR;
export const DATASET_TYPE = DATASET;
