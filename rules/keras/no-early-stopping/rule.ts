import type { Edit } from '#core';
import { evidence } from '#evidence';
import {
  type Node,
  type PyCall,
  type PythonFile,
  addArgument,
  integerAt,
  isNone,
  kinds,
  pythonRule,
} from '#python';
import { smells } from '#smells';
import { isSetAside, kerasName } from '#tensorflow';

/** Shorter trainings end soon enough by themselves. */
const MANY_EPOCHS = 30;

/** Callbacks that never end a training and do not plan for a fixed number of epochs. */
const GO_ON =
  /^keras\.callbacks\.(ModelCheckpoint|TensorBoard|CSVLogger|ReduceLROnPlateau|ProgbarLogger|History|BackupAndRestore|TerminateOnNaN)$/;

/** Words of files that stop in their own way, or whose learning rate follows a plan to the last epoch. */
const SEEN_TO =
  /EarlyStopping|stop_training|Scheduler|schedules?\.|[A-Z]\w*Decay|Restarts|OneCycle|CyclicLR|\bdecay\s*=/;

export default pythonRule({
  status: 'quiet',
  severity: 'hint',
  smell: smells.endlessTraining,
  summary: 'Long training with validation data that nothing ends early',
  messages: {
    never:
      'All {epochs} epochs run even when the validation loss has long stopped falling; the callback `EarlyStopping` ends training there and can bring the best weights back.',
  },
  impact: {
    kind: 'not-measured',
    because: 'how many epochs are for nothing depends on the model and its data',
  },
  evidence: [evidence.earlyStoppingManual, evidence.mlscent],
  fix: 'unsafe',
  mentions: [['fit'], ['epochs'], ['validation']],

  *check(file) {
    if (SEEN_TO.test(file.text)) return;
    for (const call of file.callsOfMethod('keras.Model', 'fit', 'fit_generator')) {
      if (call.hasSplat || isSetAside(file, call.node)) continue;
      const epochs = call.argument('epochs', call.lastName === 'fit' ? 3 : -1);
      const count = epochs ? integerAt(file, epochs) : undefined;
      if (count === undefined || count < MANY_EPOCHS || !validates(file, call)) continue;
      const callbacks = call.argument('callbacks', call.lastName === 'fit' ? 5 : -1);
      if (callbacks && !isNone(file, callbacks) && !allGoOn(file, callbacks)) continue;
      const edit = callbacks ? undefined : stopping(file, call);
      yield {
        at: file.range(epochs),
        message: 'never',
        slots: { epochs: String(count) },
        ...(edit ? { fix: { title: 'Stop early', applicability: 'unsafe', edits: [edit] } } : {}),
      };
    }
  },
});

function validates(file: PythonFile, call: PyCall): boolean {
  return ['validation_data', 'validation_split'].some((name) => {
    const value = call.keyword(name);
    return value > 0 && !isNone(file, value) && !/^0(\.0*)?$/.test(file.textOf(value));
  });
}

/** A list written in this file, of callbacks all of which are known to let training run to its end. */
function allGoOn(file: PythonFile, callbacks: Node): boolean {
  const [value, ...others] = file.valuesOf(callbacks);
  if (value?.kind !== 'collection' || others.length > 0) return false;
  if (file.tree.kind(value.at) !== kinds.LIST) return false;
  // Something may be appended to a list that is used for more than this.
  if (file.usesOf(value.at).some((use) => use.kind !== 'argument')) return false;
  return file.tree.items(value.at).every((item) => {
    const [callback, ...more] = file.valuesOf(item);
    const maker = callback?.kind === 'instance' ? file.call(callback.at) : undefined;
    return more.length === 0 && maker && GO_ON.test(file.nameOf(maker.callee) ?? '');
  });
}

function stopping(file: PythonFile, call: PyCall): Edit | undefined {
  const keras = kerasName(file, call.node);
  const callback = `${keras}.callbacks.EarlyStopping(patience=10, restore_best_weights=True)`;
  return keras ? addArgument(file, call, `callbacks=[${callback}]`) : undefined;
}
