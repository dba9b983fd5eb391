import { type Loop, type Node, type PythonFile, kinds } from '#python';
import { nameOfScope, within } from '../tensorflow/context.ts';

/** Loops of so few rounds do not count. */
const FEW_ROUNDS = 10;

const STEP_METHODS = /^(forward|training_step|validation_step|test_step|predict_step)$/;

/** Does the place run with every step: in a method that a module runs for each batch, or in an innermost loop? */
export function runsEachStep(file: PythonFile, place: Node): boolean {
  if (isInStepMethod(file, place)) return true;
  const [nearest] = file.repetitionsOf(place);
  if (!nearest || nearest.loop.kind === 'comprehension' || file.runsOnce(nearest.loop))
    return false;
  if ((file.roundsOf(nearest.loop) ?? Infinity) <= FEW_ROUNDS) return false;
  if (!worksInSteps(file, nearest.loop)) return false;
  // What a loop does before another one is its set-up, as that of an epoch before its batches.
  if (nearest.via.length === 0) return !holdsLoop(file, nearest.loop.body);
  return [...nearest.via.slice(1), place].every((at) => {
    const frame = file.frameAround(at);
    return frame.kind === 'function' && !holdsLoop(file, frame.node);
  });
}

/** Does the loop train, or run a network, and not just set something up? */
function worksInSteps(file: PythonFile, loop: Loop): boolean {
  return within(file, loop.node, new Set(), (call) => {
    return /^(manual_)?backward$/.test(call.lastName) || file.isA(call.callee, 'torch.nn.Module');
  });
}

function isInStepMethod(file: PythonFile, place: Node): boolean {
  const { classes } = file.evaluator;
  const frame = file.frameAround(place);
  if (frame.kind !== 'function' || !STEP_METHODS.test(nameOfScope(file, frame))) return false;
  const owner = classes.classOf(frame);
  if (!owner) return false;
  return classes.lineage(owner).some((scope) =>
    classes.bases(scope).some((base) => {
      return (
        base.kind === 'name' && /^(torch\.nn\.|pytorch_lightning\.LightningModule$)/.test(base.name)
      );
    }),
  );
}

function holdsLoop(file: PythonFile, region: Node): boolean {
  const { tree } = file;
  for (let node = region; node < tree.last(region); node++) {
    const kind = tree.kind(node);
    if (kind === kinds.FOR_STATEMENT || kind === kinds.WHILE_STATEMENT) return true;
  }
  return false;
}
