import { evidence } from '#evidence';
import { LOOP_WORDS, type PythonFile, excerpt, pythonRule } from '#python';
import {
  type Accumulation,
  accumulations,
  backwards,
  detachingFix,
  evaluates,
  isBehindLoss,
  isDifferentiatedLater,
  isGradOff,
  isLoss,
} from '#pytorch';
import { smells } from '#smells';
import { isSetAside, runsNowAndThen } from '#tensorflow';

export default pythonRule({
  status: 'preview',
  severity: 'warning',
  smell: smells.tensorRetained,
  summary: 'Outputs of a network collected with the graph of every batch',
  messages: {
    evaluated:
      '`{list}` keeps the graph of every batch with all its activations, since nothing runs backwards through it here; compute under `torch.no_grad()`, or append `{value}` without its graph.',
    trained:
      '`{list}` keeps the graph of every batch alive through `{value}`, although gradients have run through it; append `{value}` without its graph.',
  },
  impact: {
    kind: 'not-measured',
    because: 'no energy figure for kept graphs has been published that we could check',
  },
  evidence: [evidence.torchFaq, evidence.leakCatalogue, evidence.cpuTimePytorchOutputsKeepGraph],
  fix: 'unsafe',
  mentions: [LOOP_WORDS, ['append', '+= [', 'insert'], ['backward', 'eval(']],

  *check(file) {
    for (const kept of accumulations(file)) {
      const { into, value, at, place, loop } = kept;
      if (kept.kind !== 'list' || isSetAside(file, place)) continue;
      if (runsNowAndThen(file, place, loop.node) || isLoss(file, value)) continue;
      const message = stateOf(file, kept);
      if (!message || isGradOff(file, place)) continue;
      yield {
        at,
        message,
        slots: { list: excerpt(file, into), value: excerpt(file, value) },
        related: [{ at: loop.header, message: 'in this loop' }],
        ...(message === 'trained' ? { severity: 'info' as const } : {}),
        fix: detachingFix(file, value),
      };
    }
  },
});

/** Is the graph kept in an evaluation, or in a training after its gradients have been taken? */
function stateOf(file: PythonFile, kept: Accumulation): 'evaluated' | 'trained' | undefined {
  if (isDifferentiatedLater(file, kept)) return undefined;
  if (evaluates(file, kept.loop)) return 'evaluated';
  const runsBack = backwards(file).some(({ call }) => file.tree.holds(kept.loop.node, call.node));
  return runsBack && isBehindLoss(file, kept.value) ? 'trained' : undefined;
}
