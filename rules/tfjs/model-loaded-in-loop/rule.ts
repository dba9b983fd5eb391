import { evidence } from '#evidence';
import { javascriptRule } from '#javascript';
import { smells } from '#smells';
import { WHEN, loadOnceEdits, reloadings } from '#tfjs';

export default javascriptRule({
  status: 'stable',
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
  evidence: [evidence.tfjsGuidePlatform, evidence.cpuTimeTfjsModelLoadedInLoop],
  fix: 'unsafe',
  mentions: [['load', 'create']],

  *check(file) {
    for (const reloading of reloadings(file)) {
      const edits = loadOnceEdits(file, reloading);
      yield {
        at: file.range(reloading.call),
        message: 'reloaded',
        slots: { when: WHEN[reloading.situation.often] },
        ...(edits && {
          fix: { title: 'Load the model once and keep it', applicability: 'unsafe', edits },
        }),
      };
    }
  },
});
