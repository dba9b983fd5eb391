import { type PyCall, type PythonFile, fields, integerAt, isTrue, kinds, stringAt } from '#python';

/**
 * Does the script only try out whether it runs: Lightning's `fast_dev_run`, or training for a single epoch
 * with the accelerators hidden? No real run consists of it.
 */
export function isSmokeTest(file: PythonFile): boolean {
  return file.fact(isSmokeTest, () => isFastRun(file) || isOneEpochOnCpu(file));
}

function isFastRun(file: PythonFile): boolean {
  if (!file.text.includes('fast_dev_run')) return false;
  return file.calls.some((call) => {
    const wish = call.keyword('fast_dev_run');
    if (!wish || !/^(?:pytorch_)?lightning\b.*\.Trainer$/.test(file.nameOf(call.callee) ?? '')) {
      return false;
    }
    return isTrue(file, wish) || (integerAt(file, wish) ?? 0) > 0;
  });
}

function isOneEpochOnCpu(file: PythonFile): boolean {
  if (!hidesAccelerators(file)) return false;
  const fits = file.callsOfMethod('keras.Model', 'fit');
  return fits.length > 0 && fits.every((call) => isOneEpoch(file, call));
}

/** Position of `epochs` in `fit(x, y, batch_size, epochs)`; its default is 1. */
const EPOCHS = 3;

function isOneEpoch(file: PythonFile, call: PyCall): boolean {
  if (call.hasSplat) return false;
  const epochs = call.argument('epochs', EPOCHS);
  return !epochs || integerAt(file, epochs) === 1;
}

function hidesAccelerators(file: PythonFile): boolean {
  const { tree, text } = file;
  if (text.includes('CUDA_VISIBLE_DEVICES')) {
    for (let node = 1; node < tree.size; node++) {
      if (tree.kind(node) !== kinds.ASSIGNMENT) continue;
      const target = tree.child(node, fields.LEFT);
      if (tree.kind(target) !== kinds.SUBSCRIPT) continue;
      if (stringAt(file, tree.child(target, fields.SUBSCRIPT)) !== 'CUDA_VISIBLE_DEVICES') continue;
      const value = stringAt(file, tree.child(node, fields.RIGHT));
      if (value === '' || value === '-1') return true;
    }
  }
  return file
    .callsTo(
      'tensorflow.config.set_visible_devices',
      'tensorflow.config.experimental.set_visible_devices',
    )
    .some((call) => {
      const devices = call.argument('devices', 0);
      const isEmpty = tree.kind(devices) === kinds.LIST && tree.items(devices).length === 0;
      return isEmpty && stringAt(file, call.argument('device_type', 1)) === 'GPU';
    });
}
