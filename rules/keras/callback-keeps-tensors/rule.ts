import type { Fix } from '#core';
import { evidence } from '#evidence';
import {
  type Node,
  type PythonFile,
  excerpt,
  fields,
  kinds,
  pythonRule,
  replaceNode,
} from '#python';
import { smells } from '#smells';
import {
  type Kept,
  isEmptied,
  isPlainContainer,
  isScalarTensor,
  isSetAside,
  isTensor,
  keptValues,
  repeatedHook,
  runsNowAndThen,
} from '#tensorflow';

export default pythonRule({
  status: 'preview',
  severity: 'warning',
  smell: smells.tensorRetained,
  summary: 'Keras callback that keeps tensors or predictions of every batch or epoch',
  messages: {
    number:
      '`{container}` keeps a tensor of every {time} as long as the callback lives; keep its number instead, for example `float({value})`.',
    whole:
      '`{container}` keeps whole results of every {time} as long as the callback lives; keep what is needed of them, or write them to a file.',
  },
  impact: {
    kind: 'not-measured',
    because:
      'no energy figure for callbacks that keep tensors has been published that we could check',
  },
  evidence: [evidence.leakCatalogue, evidence.callbackGuide],
  fix: 'unsafe',
  mentions: [['allback'], ['append', '] =', '+=', 'insert']],

  *check(file) {
    for (const kept of keptValues(file)) {
      const hook = repeatedHook(file, kept.place, 0);
      if (!hook || isSetAside(file, kept.place) || !isOnCallback(file, kept)) continue;
      const isScalar = isScalarTensor(file, kept.value);
      if (!isScalar && !isTensor(file, kept.value) && !isPrediction(file, kept.value)) continue;
      if (!isPlainContainer(file, kept.container) || isEmptied(file, kept.container)) continue;
      if (runsNowAndThen(file, kept.place, hook.scope.node)) continue;
      const isBatch = hook.name.includes('batch');
      // A number per epoch is what such lists are for.
      if (isScalar && !isBatch) continue;
      const value = excerpt(file, kept.value);
      const fix: Fix = {
        title: `Keep the number: \`float(${value})\``,
        applicability: 'unsafe',
        edits: [replaceNode(file, kept.value, `float(${file.textOf(kept.value)})`)],
      };
      yield {
        at: kept.at,
        message: isScalar ? 'number' : 'whole',
        slots: {
          container: excerpt(file, kept.container),
          value,
          time: isBatch ? 'batch' : 'epoch',
        },
        ...(isBatch && !isScalar ? {} : { severity: 'info' as const }),
        ...(isScalar ? { fix } : {}),
      };
    }
  },
});

/** Is the container an attribute of the callback, and is what it is kept under a new key each time? */
function isOnCallback(file: PythonFile, { container, key }: Kept): boolean {
  const { tree } = file;
  let root = container;
  while (tree.kind(root) === kinds.SUBSCRIPT) root = tree.child(root, fields.VALUE);
  if (tree.kind(root) !== kinds.ATTRIBUTE) return false;
  const [owner, ...others] = file.valuesOf(tree.child(root, fields.OBJECT));
  if (owner?.kind !== 'object' || owner.at !== -1 || others.length > 0) return false;
  // `self.outputs["last"] = …` overwrites; only what Keras hands over, such as the epoch, is new.
  return !key || file.valuesOf(key).some((value) => value.kind === 'parameter');
}

/** Is it what `model.predict` gives for whole data? */
function isPrediction(file: PythonFile, node: Node): boolean {
  const values = file.valuesOf(node);
  return (
    values.length > 0 &&
    values.every((value) => {
      const call = value.kind === 'instance' ? file.call(value.at) : undefined;
      return (
        call !== undefined &&
        /^predict(_on_batch)?$/.test(call.lastName) &&
        file.isA(call.receiver, 'keras.Model')
      );
    })
  );
}
