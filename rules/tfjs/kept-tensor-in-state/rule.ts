import { evidence } from '#evidence';
import { javascriptRule } from '#javascript';
import { smells } from '#smells';
import { WHEN, keptTensors } from '#tfjs';

export default javascriptRule({
  status: 'preview',
  severity: 'warning',
  smell: smells.tensorNotReleased,
  summary: 'Tensor stored in place of another one that is never disposed',
  messages: {
    overwritten:
      '`{name}` gets a new tensor {when}, and the one before stays behind; dispose it first.',
  },
  impact: { kind: 'not-measured', because: 'memory was measured, energy was not' },
  evidence: [evidence.tfjsGuideMemory, evidence.tfjsOwnLeaks],
  fix: 'none',
  mentions: [],

  *check(file) {
    for (const { assignment, name, situation } of keptTensors(file)) {
      yield {
        at: file.range(assignment.left),
        message: 'overwritten',
        slots: { name, when: WHEN[situation.often] },
      };
    }
  },
});
