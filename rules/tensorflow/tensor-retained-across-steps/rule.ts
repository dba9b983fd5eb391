import type { Fix, Impact } from '#core';
import { evidence } from '#evidence';
import { LOOP_WORDS, type Loop, type PythonFile, excerpt, pythonRule, replaceNode } from '#python';
import { smells } from '#smells';
import {
  type Kept,
  isDifferentiated,
  isEmptied,
  isInsideModelMethod,
  isNamedEpochs,
  isPlainContainer,
  isScalarTensor,
  isSetAside,
  isStepLoop,
  isTensor,
  isTraced,
  isTrainingLoop,
  keptValues,
  outlives,
  placesOf,
  runsNowAndThen,
  trains,
  usesGraphMode,
} from '#tensorflow';

/** A loop of so few steps keeps too little to matter. */
const FEW_STEPS = 10;

/** The study does not say how large its tensors were; a number is as small as a tensor gets. */
const SCALARS: Impact = {
  kind: 'not-measured',
  because: 'the study of kept tensors does not speak of single numbers',
};

export default pythonRule({
  status: 'stable',
  severity: 'warning',
  smell: smells.tensorRetained,
  summary: 'Tensors collected step after step in a container that outlives the loop',
  messages: {
    kept: '`{container}` keeps a tensor of every step, so none of them can be freed while training runs; keep its number instead, for example `float({tensor})`.',
    keptLarge:
      '`{container}` keeps a tensor of every step, so none of them can be freed while training runs; keep what is needed of it, for example `{tensor}.numpy()` or a running metric.',
  },
  impact: {
    kind: 'measured',
    letter: 'A',
    delta: { low: 0.1527, likely: 0.458, high: 0.687 },
    setting: 'CNN on CIFAR-10, 50 epochs, one Tesla T4: 0.025646 → 0.037393 kWh',
    study: 'tf-unreleased-tensor-references',
  },
  evidence: [
    evidence.leakEnergyStudy,
    evidence.leakCatalogue,
    evidence.cpuTimeTensorflowTensorRetainedAcrossSteps,
  ],
  fix: 'unsafe',
  mentions: [
    LOOP_WORDS,
    ['GradientTape', 'apply_gradients', 'minimize', 'train_on_batch', 'fit', 'ataset', 'tfds'],
  ],

  *check(file) {
    for (const kept of keptValues(file)) {
      if (isSetAside(file, kept.place) || isTraced(file, kept.place)) continue;
      if (isInsideModelMethod(file, kept.place)) continue;
      const isScalar = isScalarTensor(file, kept.value);
      // What a tape takes the gradient of is a loss, most often one number; how many, nobody says here.
      const isLoss = isScalar || isDifferentiated(file, kept.value);
      if (!isLoss && !isTensor(file, kept.value)) continue;
      const loop = outlivedLoop(file, kept, { isScalar: isLoss });
      if (!loop || usesGraphMode(file)) continue;
      if (isConsumedAsTensors(file, kept, { isScalar: isLoss })) continue;
      const fix: Fix = {
        title: `Keep the number: \`float(${excerpt(file, kept.value)})\``,
        applicability: 'unsafe',
        edits: [replaceNode(file, kept.value, `float(${file.textOf(kept.value)})`)],
      };
      yield {
        at: kept.at,
        message: isLoss ? 'kept' : 'keptLarge',
        slots: { container: excerpt(file, kept.container), tensor: excerpt(file, kept.value) },
        related: [{ at: loop.header, message: 'in this loop' }],
        ...(isLoss ? { impact: SCALARS, severity: 'info' } : {}),
        ...(isScalar ? { fix } : {}),
      };
    }
  },
});

/** The outermost loop that the container outlives and that trains: step by step for numbers, in any way for more. */
function outlivedLoop(
  file: PythonFile,
  kept: Kept,
  { isScalar }: { isScalar: boolean },
): Loop | undefined {
  if (!isPlainContainer(file, kept.container) || isEmptied(file, kept.container)) return undefined;
  const outlived: Loop[] = [];
  for (const { loop, at, via } of file.repetitionsOf(kept.place)) {
    if (!outlives(file, kept.container, loop, at)) {
      // Made anew for each epoch, it is gone before it grows.
      if (outlived.length === 1 && isTrainingLoop(file, loop)) return undefined;
      continue;
    }
    if ((file.roundsOf(loop) ?? Infinity) <= FEW_STEPS || file.runsOnce(loop)) continue;
    // `xs["loss"] = t` overwrites the same place; only a key that changes makes it grow.
    if (kept.key && (via.length > 0 || !file.changesIn(kept.key, loop))) continue;
    if (!(isScalar ? isTrainingLoop(file, loop) : trains(file, loop))) continue;
    // One number per epoch, or per hundred steps, is not one per step.
    const isEpoch = !isStepLoop(file, loop) || isNamedEpochs(file, loop);
    if (isScalar && outlived.length === 0 && isEpoch) return undefined;
    if (runsNowAndThen(file, at, loop.node)) return undefined;
    outlived.push(loop);
  }
  return outlived.at(-1);
}

/** Uses that need no more of a list than its end or its length. */
const LOOKS: ReadonlySet<string> = new Set(['builtins.len', 'builtins.print', 'builtins.type']);

/** Are the collected tensors needed later: joined, walked over or handed on? Single numbers are not, as tensors. */
function isConsumedAsTensors(
  file: PythonFile,
  kept: Kept,
  { isScalar }: { isScalar: boolean },
): boolean {
  const uses = placesOf(file, kept.container).flatMap((place) => file.usesOf(place));
  return uses.some((use) => {
    const name = use.call ? (file.nameOf(file.call(use.call)?.callee ?? 0) ?? '') : '';
    if (isScalar) return /^(tensorflow|keras)\.|^builtins\.zip$/.test(name);
    return !WITHOUT_ALL.has(use.kind) && !LOOKS.has(name);
  });
}

/** What can be done with a list without needing all that is in it. */
const WITHOUT_ALL: ReadonlySet<string> = new Set(
  'method indexed operand discarded deleted'.split(' '),
);
