import { evidence } from '#evidence';
import { javascriptRule } from '#javascript';
import { smells } from '#smells';
import { WHEN, disposeAfterLastUse, leaksOf } from '#tfjs';

export default javascriptRule({
  status: 'stable',
  severity: 'warning',
  smell: smells.tensorNotReleased,
  summary: 'Tensor made again and again and never disposed',
  messages: {
    leaked:
      '`{name}` is made {when} and never disposed; call `{name}.dispose()` after its last use.',
  },
  impact: { kind: 'not-measured', because: 'memory was measured, energy was not' },
  evidence: [evidence.tfjsGuideMemory, evidence.tfjsDisposeIssue, evidence.tfjsOwnLeaks],
  fix: 'unsafe',
  mentions: [],

  *check(file) {
    for (const { variable, declarator, isPrediction, situation, call } of leaksOf(file)) {
      if (!variable || !declarator || isPrediction) continue;
      const edit = disposeAfterLastUse(file, variable, declarator.parent);
      yield {
        at: file.range(call),
        message: 'leaked',
        slots: { name: variable.name, when: WHEN[situation.often] },
        ...(edit && {
          fix: {
            title: `Dispose \`${variable.name}\` after its last use`,
            applicability: 'unsafe',
            edits: [edit],
          },
        }),
      };
    }
  },
});
