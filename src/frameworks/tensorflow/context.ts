import {
  NONE,
  type Node,
  type PyCall,
  type PythonFile,
  type Scope,
  fields,
  kinds,
  stringAt,
} from '#python';

/** Is this a file of tests? Resources made there live for one short run, and loops over cases are meant. */
export function isTestFile(path: string): boolean {
  const parts = path.replace(/\\/g, '/').toLowerCase().split('/');
  const name = parts.pop() ?? '';
  if (/^(test_.*|.*_test|tests?|conftest)\.pyw?$/.test(name)) return true;
  if (/[._-](?:tests?|spec)\.[cm]?[jt]sx?$/.test(name)) return true;
  return parts.some((folder) => folder === 'test' || folder === 'tests' || folder === '__tests__');
}

/** Is the place in a test file, in a test function, or in a class of test cases? */
export function isTestCode(file: PythonFile, node: Node): boolean {
  if (isTestFile(file.path)) return true;
  for (let scope: Scope | undefined = file.scopes.scopeAt(node); scope; scope = scope.parent) {
    if (scope.kind === 'function' && isTestName(nameOfScope(file, scope))) return true;
    if (scope.kind !== 'class') continue;
    const bases = file.evaluator.classes.bases(scope);
    if (bases.some((base) => base.kind === 'name' && TEST_CASES.has(base.name))) return true;
  }
  return false;
}

/** `test_step` is what Keras calls a step of evaluation. */
function isTestName(name: string): boolean {
  return name.startsWith('test_') && name !== 'test_step';
}

const TEST_CASES: ReadonlySet<string> = new Set(['unittest.TestCase', 'tensorflow.test.TestCase']);

export function nameOfScope(file: PythonFile, scope: Scope): string {
  const name = file.tree.child(scope.node, fields.NAME);
  return name ? file.textOf(name) : '';
}

/** Does the file work with graphs and sessions, as TensorFlow 1 did, so that its tensors are symbolic? */
export function usesGraphMode(file: PythonFile): boolean {
  return file.fact(usesGraphMode, () => {
    return file.calls.some((call) => {
      const name = file.nameOf(call.callee);
      return name !== undefined && GRAPH_MODE.has(name);
    });
  });
}

const GRAPH_MODE: ReadonlySet<string> = new Set([
  'tensorflow.Session',
  'tensorflow.InteractiveSession',
  'tensorflow.placeholder',
  'tensorflow.disable_eager_execution',
  'tensorflow.disable_v2_behavior',
  'tensorflow.global_variables_initializer',
  'tensorflow.get_variable',
  'tensorflow.variable_scope',
  'tensorflow.train.AdamOptimizer',
  'tensorflow.train.GradientDescentOptimizer',
  'keras.backend.get_session',
  'keras.backend.set_session',
  'keras.backend.function',
  'keras.backend.placeholder',
]);

/** Does the file ask Keras to run on JAX, PyTorch or who knows what, where graphs and `.numpy()` are another matter? */
export function usesOtherBackend(file: PythonFile): boolean {
  return file.fact(usesOtherBackend, () => {
    const { tree } = file;
    const isOther = (value: Node): boolean => stringAt(file, value) !== 'tensorflow';
    const isVariable = (name: Node): boolean => stringAt(file, name) === 'KERAS_BACKEND';
    const isSet = file.calls.some((call) => {
      if (call.lastName === 'setdefault' || call.lastName === 'putenv') {
        const [name = NONE, value = NONE] = call.positional;
        return isVariable(name) && isOther(value);
      }
      if (call.lastName !== 'set_backend') return false;
      const isKeras = file.nameOf(call.callee) === 'keras.config.set_backend';
      return isKeras && isOther(call.argument('backend', 0));
    });
    if (isSet) return true;
    for (let node = 1; node < tree.size; node++) {
      if (tree.kind(node) !== kinds.ASSIGNMENT) continue;
      const target = tree.child(node, fields.LEFT);
      if (tree.kind(target) !== kinds.SUBSCRIPT) continue;
      const isBackend = isVariable(tree.child(target, fields.SUBSCRIPT));
      if (isBackend && isOther(tree.child(node, fields.RIGHT))) return true;
    }
    return false;
  });
}

/** Is the code traced into a graph: under `tf.function`, or called from a function that is? */
export function isTraced(file: PythonFile, node: Node): boolean {
  return file.functionsAround(node).some((scope) => isTracedFunction(file, scope, new Set()));
}

function isTracedFunction(file: PythonFile, scope: Scope, seen: Set<Scope>): boolean {
  if (seen.has(scope)) return false;
  seen.add(scope);
  const { functions } = file.evaluator;
  if (functions.decoratorNames(scope).includes('tensorflow.function')) return true;
  if (wrappedFunctions(file).has(scope)) return true;
  return [...functions.callers(scope), ...functions.perhapsCallers(scope)].some((call) =>
    file.functionsAround(call).some((around) => isTracedFunction(file, around, seen)),
  );
}

/** Functions of the file that are handed to `tf.function(…)`, `dataset.map(…)` and the like. */
function wrappedFunctions(file: PythonFile): ReadonlySet<Scope> {
  return file.fact(wrappedFunctions, () => {
    const found = new Set<Scope>();
    const tracing = [
      ...file.callsTo(
        'tensorflow.function',
        'tensorflow.map_fn',
        'tensorflow.while_loop',
        'tensorflow.cond',
      ),
      ...file.callsOfMethod(
        'tensorflow.data.Dataset',
        'map',
        'filter',
        'interleave',
        'flat_map',
        'reduce',
      ),
    ];
    for (const call of tracing) {
      for (const argument of call.positional) {
        for (const value of file.valuesOf(argument))
          if (value.kind === 'function') found.add(value.scope);
      }
    }
    return found;
  });
}

/** Is the code part of a layer's or model's forward pass or training step, which Keras traces itself? */
export function isInsideModelMethod(file: PythonFile, node: Node): boolean {
  for (const scope of file.functionsAround(node)) {
    const owner = file.evaluator.classes.classOf(scope);
    const base = owner && file.evaluator.classes.libraryBase(owner);
    if (
      base &&
      file.knowledge.isSubtype(base, 'keras.Layer') &&
      KERAS_METHODS.has(nameOfScope(file, scope))
    ) {
      return true;
    }
  }
  return false;
}

const KERAS_METHODS: ReadonlySet<string> = new Set([
  'call',
  'train_step',
  'test_step',
  'predict_step',
  'build',
  '__call__',
]);

/** Does the code of a subtree, or a function of the file it calls, call one of these library functions? */
export function callsWithin(file: PythonFile, root: Node, names: ReadonlySet<string>): boolean {
  return within(file, root, new Set(), (call) => {
    const name = file.nameOf(call.callee);
    return name !== undefined && names.has(name);
  });
}

/** Does some call in a subtree, or in functions of the file called from there, answer to the test? */
export function within(
  file: PythonFile,
  root: Node,
  seen: Set<Scope>,
  test: (call: PyCall) => boolean,
): boolean {
  const last = file.tree.last(root);
  for (const call of callsBetween(file, root, last)) {
    if (test(call)) return true;
    for (const value of file.valuesOf(call.callee)) {
      let scope: Scope | undefined;
      if (value.kind === 'function') scope = value.scope;
      else if (value.kind === 'class')
        scope = file.evaluator.classes.method(value.scope, '__init__');
      if (!scope || seen.has(scope) || seen.size > 20) continue;
      seen.add(scope);
      if (within(file, scope.node, seen, test)) return true;
    }
  }
  return false;
}

export function* callsBetween(file: PythonFile, first: Node, last: Node): Generator<PyCall> {
  const { calls } = file;
  let low = 0;
  let high = calls.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((calls[middle]?.node ?? 0) < first) low = middle + 1;
    else high = middle;
  }
  for (let index = low; index < calls.length; index++) {
    const call = calls[index];
    if (!call || call.node >= last) return;
    yield call;
  }
}

/** Does it use Keras without TensorFlow, in a version whose `LSTM` had no fused kernel yet? */
export function isForKeras2(file: PythonFile): boolean {
  const isOld = file.calls.some(({ lastName }) =>
    /^(fit|predict|evaluate)_generator$/.test(lastName),
  );
  return isOld && /^[ \t]*(from|import)[ \t]+keras\b/m.test(file.text);
}
