import {
  type Loop,
  type Node,
  type PyCall,
  type PythonFile,
  type Repetition,
  fields,
  integerAt,
  kinds,
} from '#python';
import { within } from './context.ts';

/** Methods by which a loop trains by hand. */
const STEPS: ReadonlySet<string> = new Set(['apply_gradients', 'minimize', 'train_on_batch']);

/** Does the loop train or evaluate by hand: takes gradients, applies them, or walks over a tf.data pipeline? */
export function isTrainingLoop(file: PythonFile, loop: Loop): boolean {
  if (loop.iterable && walksDataset(file, loop.iterable)) return true;
  return within(file, loop.node, new Set(), (call) => isStep(file, call));
}

/** Does each round take a step of training by hand, with the next of many batches? */
export function trainsOnBatches(file: PythonFile, loop: Loop): boolean {
  if (!isStepLoop(file, loop)) return false;
  if (!within(file, loop.node, new Set(), (call) => isStep(file, call))) return false;
  if (loop.iterable && walksDataset(file, loop.iterable)) return true;
  // A loop over epochs takes all the data at once, if no other loop is in it.
  const { tree } = file;
  if (isNamedEpochs(file, loop)) return false;
  const counter = loop.iterable ? file.call(tree.bare(loop.iterable)) : undefined;
  const counts = loop.kind === 'while' || (counter && COUNTS.test(tree.textOf(counter.node)));
  return !counts || picksBatch(file, loop);
}

/** Does the head of the loop speak of epochs: `for epoch in range(epochs)`? */
export function isNamedEpochs(file: PythonFile, loop: Loop): boolean {
  return EPOCHS.test(file.text.slice(loop.header.start, loop.header.end));
}

const EPOCHS = /(?<!per_?)epochs?(?![a-z])/i;

const COUNTS = /^(tqdm(\.\w+)*\()?(\w+\.)*(range|trange|count)\(/;

/** Does the loop ask an iterator for the next batch, or cut it out of the data by the number of the round? */
function picksBatch(file: PythonFile, loop: Loop): boolean {
  const { tree } = file;
  for (let node = loop.body; node < tree.last(loop.body); node++) {
    if (file.nameOf(file.call(node)?.callee ?? 0) === 'builtins.next') return true;
    if (tree.kind(node) !== kinds.SUBSCRIPT) continue;
    const key = tree.child(node, fields.SUBSCRIPT);
    if (tree.kind(key) === kinds.SLICE && file.changesIn(key, loop)) return true;
  }
  return false;
}

/** Is one round of the loop one step, and not an epoch with a loop of steps in it? */
export function isStepLoop(file: PythonFile, loop: Loop): boolean {
  if (loop.iterable && walksDataset(file, loop.iterable)) return true;
  return file.calls.some((call) => {
    if (!isStep(file, call)) return false;
    const repetitions = file.repetitionsOf(call.node);
    return repetitions.some((one, index) => {
      if (one.loop.node !== loop.node) return false;
      return !repetitions.slice(0, index).some((inner) => leadsThrough(one, inner));
    });
  });
}

/** Does the way from the outer loop to the place lead through the inner one? */
function leadsThrough(outer: Repetition, inner: Repetition): boolean {
  const skipped = outer.via.length - inner.via.length;
  return skipped >= 0 && inner.via.every((call, index) => call === outer.via[skipped + index]);
}

/** Does the loop train the model in some way, also by `fit`? */
export function trains(file: PythonFile, loop: Loop): boolean {
  if (isTrainingLoop(file, loop)) return true;
  return within(file, loop.node, new Set(), (call) => isFit(file, call));
}

/** From so many epochs on, training is long next to making a model. */
const MANY_EPOCHS = 5;

/** Does each round of the loop train a model by `fit` for several epochs? */
export function trainsForEpochs(file: PythonFile, loop: Loop): boolean {
  return within(file, loop.node, new Set(), (call) => fitsLong(file, call));
}

/** Rows up to which `fit(x[:64], …)` only tries out whether it works. */
const FEW_ROWS = 1000;

/** Is a model only trained on a handful of rows that are cut out for it, to show or try something? */
export function fitsFewRows(file: PythonFile, receiver: Node): boolean {
  const { tree } = file;
  const name = file.textOf(receiver);
  const fits = file.calls.filter(
    (call) => isFit(file, call) && call.node > receiver && file.textOf(call.receiver) === name,
  );
  const [first] = fits;
  const rows = first ? tree.bare(first.argument('x', 0)) : 0;
  if (tree.kind(rows) !== kinds.SUBSCRIPT) return false;
  const slice = /^:(\d+)$/.exec(file.textOf(tree.child(rows, fields.SUBSCRIPT)).replace(/\s/g, ''));
  return slice !== null && Number(slice[1]) <= FEW_ROWS;
}

function fitsLong(file: PythonFile, call: PyCall): boolean {
  if (!isFit(file, call)) return false;
  const epochs =
    call.keyword('nb_epoch') || call.argument('epochs', call.lastName === 'fit' ? 3 : 2);
  return call.hasSplat || (epochs > 0 && (integerAt(file, epochs) ?? MANY_EPOCHS) >= MANY_EPOCHS);
}

function isFit(file: PythonFile, call: PyCall): boolean {
  return /^fit(_generator)?$/.test(call.lastName) && file.isA(call.receiver, 'keras.Model');
}

function isStep(file: PythonFile, call: PyCall): boolean {
  if (file.nameOf(call.callee) === 'tensorflow.GradientTape') return true;
  if (!call.receiver || !STEPS.has(call.lastName)) return false;
  return (
    file.isA(call.receiver, 'keras.Optimizer', 'keras.Model') || call.lastName === 'apply_gradients'
  );
}

function walksDataset(file: PythonFile, iterable: number): boolean {
  const { tree } = file;
  const bare = tree.bare(iterable);
  if (file.isA(bare, 'tensorflow.data.Dataset')) return true;
  const call = file.call(bare);
  if (!call) return false;
  const name = file.nameOf(call.callee) ?? '';
  return (
    /^(builtins\.(enumerate|zip|iter)|tqdm\..*)$/.test(name) &&
    call.positional.some((one) => walksDataset(file, one))
  );
}
