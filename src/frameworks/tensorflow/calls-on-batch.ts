import type { Fix } from '#core';
import { type PyCall, type PythonFile, fields, replaceNode } from '#python';
import { isTraced } from './context.ts';

/** Is `predict` called on a model that surely has one output, as far as this file tells how it was made? */
export function hasOneOutput(file: PythonFile, call: PyCall): boolean {
  return file.valuesOf(call.receiver).every((value) => {
    const maker = 'at' in value && value.at > 0 ? file.call(value.at) : undefined;
    if (!maker) return value.kind === 'literal' || value.kind === 'parameter';
    const name = file.nameOf(maker.callee) ?? '';
    const outputs = maker.argument('outputs', 1);
    return (
      name === 'keras.Sequential' ||
      name.startsWith('keras.applications.') ||
      (name === 'keras.Model' && file.isA(outputs, 'keras.KerasTensor'))
    );
  });
}

/**
 * `model.predict(x)` → `model.predict_on_batch(x)`: the same compiled function and the same result, without the
 * pipeline. Calling the model itself would run it operation by operation, which a recurrent or deep one makes slow.
 */
export function callOnBatch(file: PythonFile, call: PyCall): Fix | undefined {
  const [samples, ...more] = call.positional;
  if (samples === undefined || more.length > 0 || call.lastName !== 'predict') return undefined;
  const list = file.tree.child(call.node, fields.ARGUMENTS);
  const others = file.tree.items(list).filter((item) => item !== samples);
  const areQuiet = others.every((item) => /^(verbose|batch_size)\s*=/.test(file.textOf(item)));
  if (!areQuiet || isTraced(file, call.node)) return undefined;
  if (!file.isA(samples, 'numpy.ndarray', 'tensorflow.Tensor')) return undefined;
  const text = `${file.textOf(call.receiver)}.predict_on_batch(${file.textOf(samples)})`;
  return {
    title: 'Call `predict_on_batch` instead of `predict`',
    applicability: 'unsafe',
    edits: [replaceNode(file, call.node, text)],
  };
}
