import { type PythonFile, fields, kinds, stringAt } from '#python';

/** Does the file see to it that TensorFlow finds no accelerator, so that only processors matter? */
export function hidesAccelerators(file: PythonFile): boolean {
  return file.fact(hidesAccelerators, () => hidesByVariable(file) || hidesByCall(file));
}

/** `os.environ["CUDA_VISIBLE_DEVICES"] = "-1"` */
function hidesByVariable(file: PythonFile): boolean {
  const { tree } = file;
  if (!file.text.includes('CUDA_VISIBLE_DEVICES')) return false;
  for (let node = 1; node < tree.size; node++) {
    if (tree.kind(node) !== kinds.ASSIGNMENT) continue;
    const target = tree.child(node, fields.LEFT);
    if (tree.kind(target) !== kinds.SUBSCRIPT) continue;
    if (stringAt(file, tree.child(target, fields.SUBSCRIPT)) !== 'CUDA_VISIBLE_DEVICES') continue;
    if (/^(-1)?$/.test(stringAt(file, tree.child(node, fields.RIGHT)) ?? '0')) return true;
  }
  return false;
}

/** `tf.config.set_visible_devices([], "GPU")` */
function hidesByCall(file: PythonFile): boolean {
  const calls = file.callsTo(
    'tensorflow.config.set_visible_devices',
    'tensorflow.config.experimental.set_visible_devices',
  );
  return calls.some((call) => /^\[\s*\]$/.test(file.textOf(call.argument('devices', 0))));
}
