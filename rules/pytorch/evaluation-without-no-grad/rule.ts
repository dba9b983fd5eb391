import { evidence } from '#evidence';
import { type PyCall, type PythonFile, pythonRule } from '#python';
import {
  freezesWeights,
  inferences,
  isCalledHere,
  isGradOff,
  isHandedOut,
  isInsideModule,
  withoutRecording,
} from '#pytorch';
import { smells } from '#smells';
import { isSetAside } from '#tensorflow';

export default pythonRule({
  status: 'stable',
  severity: 'info',
  smell: smells.workForNothing,
  summary: 'Network evaluated while autograd records every operation',
  messages: {
    recorded:
      '`{network}` is evaluated while autograd records every operation and keeps its activations, since `eval()` does not switch that off; evaluate under `torch.no_grad()` or `torch.inference_mode()`.',
  },
  impact: {
    kind: 'not-measured',
    because: 'the one figure we know of is read off a chart, and speaks of about 2 % of the carbon',
  },
  evidence: [
    evidence.torchNoGrad,
    evidence.greenNoGrad,
    evidence.leakCatalogue,
    evidence.cpuTimePytorchEvaluationWithoutNoGrad,
  ],
  fix: 'unsafe',
  mentions: [['.eval()']],

  *check(file) {
    if (freezesWeights(file)) return;
    const seen = new Set<number>();
    for (const inference of inferences(file)) {
      const { call, evalCall } = inference;
      if (seen.has(call.node) || isSetAside(file, call.node)) continue;
      seen.add(call.node);
      if (!isRepeated(file, call) || isInsideModule(file, call.node)) continue;
      if (!isCalledHere(file, call.node) || isGradOff(file, call.node)) continue;
      if (isHandedOut(file, call) || recordsNothing(file, call)) continue;
      const edits = withoutRecording(file, inference);
      yield {
        at: call,
        message: 'recorded',
        slots: { network: file.textOf(call.callee) },
        related: [{ at: evalCall, message: 'switched to evaluation here' }],
        ...(edits.length > 0
          ? {
              fix: {
                title: 'Evaluate under `torch.no_grad()`',
                applicability: 'unsafe' as const,
                edits,
              },
            }
          : {}),
      };
    }
  },
});

/** A single batch at the end of a script is over at once. */
function isRepeated(file: PythonFile, call: PyCall): boolean {
  return file.repetitionsOf(call.node).some(({ loop }) => !file.runsOnce(loop));
}

/** Does a network of this file switch gradients off by itself? */
function recordsNothing(file: PythonFile, call: PyCall): boolean {
  return file.valuesOf(call.callee).some((value) => {
    if (value.kind !== 'object') return false;
    const forward = file.evaluator.classes.method(value.scope, 'forward');
    return forward !== undefined && isGradOff(file, file.tree.last(forward.node) - 1);
  });
}
