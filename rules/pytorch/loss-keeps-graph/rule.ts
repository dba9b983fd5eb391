import { evidence } from '#evidence';
import { LOOP_WORDS, type PythonFile, excerpt, pythonRule } from '#python';
import {
  type Accumulation,
  accumulations,
  backwardOf,
  detachingFix,
  evaluates,
  isDifferentiatedLater,
  isGradOff,
  isLoss,
} from '#pytorch';
import { smells } from '#smells';
import { isSetAside, runsNowAndThen } from '#tensorflow';

export default pythonRule({
  status: 'stable',
  severity: 'warning',
  smell: smells.tensorRetained,
  summary: 'Losses added up or collected with the graph of every step',
  messages: {
    summed:
      '`{into}` is a tensor that the graph of every step hangs on, so none of their nodes can be freed; add `{value}` without its graph.',
    collected:
      '`{into}` keeps the graph of every step alive through its loss, so none of their nodes can be freed; append `{value}` without its graph.',
    summedWhole:
      '`{into}` keeps the graph of every step with all activations, since nothing runs backwards through it here; evaluate under `torch.no_grad()`, or add `{value}` without its graph.',
    collectedWhole:
      '`{into}` keeps the graph of every step with all activations, since nothing runs backwards through it here; evaluate under `torch.no_grad()`, or append `{value}` without its graph.',
  },
  impact: {
    kind: 'not-measured',
    because: 'no energy figure for kept graphs has been published that we could check',
  },
  evidence: [evidence.torchFaq, evidence.leakCatalogue, evidence.cpuTimePytorchLossKeepsGraph],
  fix: 'unsafe',
  mentions: [LOOP_WORDS, ['+=', '+ ', 'append'], ['backward', 'eval(']],

  *check(file) {
    for (const kept of accumulations(file)) {
      const { into, value, at, place, loop } = kept;
      if (isSetAside(file, place) || runsNowAndThen(file, place, loop.node)) continue;
      const state = stateOf(file, kept);
      if (!state || isGradOff(file, place)) continue;
      yield {
        at,
        message: MESSAGES[state][kept.kind],
        slots: { into: excerpt(file, into), value: excerpt(file, value) },
        related: [{ at: loop.header, message: 'in this loop' }],
        // Once the step has run backwards, its activations are gone, and only the nodes are left.
        ...(state === 'freed' ? { severity: 'info' as const } : {}),
        fix: detachingFix(file, value),
      };
    }
  },
});

const MESSAGES = {
  freed: { sum: 'summed', list: 'collected' },
  whole: { sum: 'summedWhole', list: 'collectedWhole' },
} as const;

/** What is left of each step's graph: its nodes, once gradients have run through it, or all of it. */
function stateOf(file: PythonFile, kept: Accumulation): 'freed' | 'whole' | undefined {
  if (isDifferentiatedLater(file, kept)) return undefined;
  const { loop, value } = kept;
  for (let node = value; node < file.tree.last(value); node++) {
    const backward = backwardOf(file, node);
    if (backward && file.tree.holds(loop.node, backward.call.node))
      return backward.isRetained ? undefined : 'freed';
  }
  return isLoss(file, value) && evaluates(file, loop) ? 'whole' : undefined;
}
