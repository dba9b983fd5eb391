import { evidence } from '#evidence';
import { javascriptRule } from '#javascript';
import { smells } from '#smells';
import { WHEN, namelessGroups, tidyEdits } from '#tfjs';

export default javascriptRule({
  status: 'stable',
  severity: 'warning',
  smell: smells.tensorNotReleased,
  summary: 'Intermediate tensors of a chain of operations left behind',
  messages: {
    one: 'This leaves a tensor behind that nothing holds, {when}; wrap the chain in `tf.tidy`.',
    several:
      'This leaves {count} tensors behind that nothing holds, {when}; wrap the chain in `tf.tidy`.',
  },
  impact: { kind: 'not-measured', because: 'memory was measured, energy was not' },
  evidence: [evidence.tfjsGuideMemory, evidence.tfjsOwnLeaks],
  fix: 'unsafe',
  mentions: [],

  *check(file) {
    for (const { leaks } of namelessGroups(file)) {
      const own = leaks.filter(({ isPrediction }) => !isPrediction);
      const [last] = own;
      // A chain that ends in a nameless prediction is mended as a whole, by the rule for those.
      if (!last || leaks[0].isPrediction) continue;
      const edits = tidyEdits(file, last.call);
      yield {
        at: file.range(last.call),
        message: own.length === 1 ? 'one' : 'several',
        slots: { count: String(own.length), when: WHEN[last.situation.often] },
        ...(edits && {
          fix: { title: 'Tidy up behind the chain', applicability: 'unsafe', edits },
        }),
      };
    }
  },
});
