import { evidence } from '#evidence';
import { javascriptRule } from '#javascript';
import { smells } from '#smells';
import { WHEN, reloadings } from '#tfjs';

export default javascriptRule({
  status: 'preview',
  severity: 'warning',
  smell: smells.modelRebuilt,
  summary: 'TensorFlow.js model loaded again for every use',
  messages: {
    reloaded: 'The model is loaded {when}; load it once, keep it and use it again.',
  },
  impact: {
    kind: 'not-measured',
    because: 'no energy figure has been published that we could check',
  },
  evidence: [evidence.tfjsGuidePlatform],
  fix: 'none',
  mentions: [['load', 'create']],

  *check(file) {
    for (const { call, situation } of reloadings(file)) {
      yield {
        at: file.range(call),
        message: 'reloaded',
        slots: { when: WHEN[situation.often] },
      };
    }
  },
});
