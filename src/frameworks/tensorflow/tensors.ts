import { type Node, type PyCall, type PythonFile, fields, kinds, stringAt } from '#python';

/** Is the expression surely a tensor with a value, and no variable, which lives as long as its model? */
export function isTensor(file: PythonFile, node: Node): boolean {
  return file.isA(node, 'tensorflow.Tensor') && !file.isA(node, 'tensorflow.Variable');
}

const FOLLOWED = 6;

/** Does the expression surely give a single number: a loss object's call, a reduction, a sum of such? */
export function isScalarTensor(file: PythonFile, node: Node, depth = FOLLOWED): boolean {
  const values = file.valuesOf(node);
  // `total = 0`, then `total += loss`: the number it starts from is no tensor yet.
  const tensors = values.filter((value) => value.kind !== 'literal' || value.type !== 'number');
  return (
    tensors.length > 0 &&
    tensors.every((value) => {
      if (value.kind !== 'instance' || depth <= 0) return false;
      const call = file.call(value.at);
      if (call) return givesScalar(file, call);
      const kind = file.tree.kind(value.at);
      if (kind === kinds.AUGMENTED_ASSIGNMENT) return addsScalar(file, value.at, depth - 1);
      if (kind !== kinds.BINARY_OPERATOR) return false;
      const sides = [fields.LEFT, fields.RIGHT].map((side) => file.tree.child(value.at, side));
      return sides.every((side) => isSingle(file, side, depth - 1));
    })
  );
}

function isSingle(file: PythonFile, node: Node, depth: number): boolean {
  return file.evaluator.typeOf(node) === 'number' || isScalarTensor(file, node, depth);
}

/** Does `total += loss` add one number to what is one number wherever else it comes from? */
function addsScalar(file: PythonFile, statement: Node, depth: number): boolean {
  const { tree } = file;
  const target = tree.child(statement, fields.LEFT);
  if (!isSingle(file, tree.child(statement, fields.RIGHT), depth)) return false;
  const others = file
    .definitionsReaching(target)
    .filter((definition) => definition.statement !== statement);
  return others.every(({ kind, value, path, statement: other }) => {
    if (kind === 'augment') return depth > 0 && addsScalar(file, other, depth - 1);
    return kind === 'assign' && path.length === 0 && isSingle(file, value, depth);
  });
}

function givesScalar(file: PythonFile, call: PyCall): boolean {
  if (call.hasSplat) return false;
  if (file.isA(call.callee, 'keras.Loss')) return reducesToOne(file, call.callee);
  if (call.lastName === 'result' && call.receiver) return isScalarMetric(file, call.receiver);
  const name = file.nameOf(call.callee) ?? '';
  if (name === 'tensorflow.linalg.global_norm') return true;
  const reduces = /^tensorflow\.(math\.)?reduce_(mean|sum|max|min)$/.test(name);
  return reduces && call.positional.length === 1 && !call.argument('axis');
}

/** Metrics whose result is one number, whatever they are given. */
const SCALAR_METRIC =
  /^keras\.metrics\.(Mean|Sum|RootMean\w+|Mean(Squared|Absolute)\w+|\w*Accuracy|\w*Crossentropy|AUC)$/;

function isScalarMetric(file: PythonFile, metric: Node): boolean {
  const values = file.valuesOf(metric);
  return (
    values.length > 0 &&
    values.every((value) => {
      const maker = value.kind === 'instance' ? file.call(value.at) : undefined;
      return maker !== undefined && SCALAR_METRIC.test(file.nameOf(maker.callee) ?? '');
    })
  );
}

/** Was the loss object made to give one number per batch, as it is unless `reduction` says otherwise? */
function reducesToOne(file: PythonFile, loss: Node): boolean {
  return file.valuesOf(loss).every((value) => {
    const maker = 'at' in value && value.at > 0 ? file.call(value.at) : undefined;
    const reduction = maker?.argument('reduction');
    if (!reduction) return true;
    const way = stringAt(file, reduction) ?? file.nameOf(reduction)?.split('.').pop() ?? '';
    return /^(sum|mean|auto|sum_over_batch_size)$/i.test(way);
  });
}
