import { evidence } from '#evidence';
import { javascriptRule } from '#javascript';
import { smells } from '#smells';
import { WHEN, disposeAfterLastUse, leaksOf, tidyEdits } from '#tfjs';

export default javascriptRule({
  status: 'stable',
  severity: 'warning',
  smell: smells.tensorNotReleased,
  summary: 'Prediction of a TensorFlow.js model never disposed',
  messages: {
    named:
      'The prediction in `{name}` is never disposed, {when} another one stays behind; call `{name}.dispose()` after its last use.',
    nameless:
      'Nothing holds this prediction, and another one stays behind {when}; give it a name and dispose it, or wrap it in `tf.tidy`.',
  },
  impact: { kind: 'not-measured', because: 'memory was measured, energy was not' },
  evidence: [evidence.tfjsDisposeIssue, evidence.tfjsGuideMemory, evidence.tfjsOwnLeaks],
  fix: 'unsafe',
  mentions: [['predict', 'execute', 'apply']],

  *check(file) {
    for (const { call, variable, declarator, isPrediction, situation } of leaksOf(file)) {
      if (!isPrediction) continue;
      const when = WHEN[situation.often];
      const edit = variable && declarator && disposeAfterLastUse(file, variable, declarator.parent);
      const edits = variable ? edit && [edit] : tidyEdits(file, call);
      yield {
        at: file.range(call),
        message: variable ? 'named' : 'nameless',
        slots: { when, name: variable?.name ?? '' },
        ...(edits && {
          fix: { title: 'Dispose the prediction', applicability: 'unsafe', edits },
        }),
      };
    }
  },
});
