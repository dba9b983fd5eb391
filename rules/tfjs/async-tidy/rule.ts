import { evidence } from '#evidence';
import { javascriptRule } from '#javascript';
import { smells } from '#smells';
import { tidiedFunctions } from '#tfjs';

export default javascriptRule({
  status: 'preview',
  severity: 'warning',
  smell: smells.tensorNotReleased,
  summary: '`tf.tidy` around an asynchronous function',
  messages: {
    asynchronous:
      '`tf.tidy` cannot wait: what this asynchronous function makes before its first `await` is disposed right there, and what it makes later never; tidy the synchronous parts inside it.',
  },
  impact: { kind: 'not-measured', because: 'memory was measured, energy was not' },
  evidence: [evidence.tfjsGuideMemory, evidence.tfjsOwnLeaks],
  fix: 'none',
  mentions: [['tidy'], ['async']],

  *check(file) {
    for (const { call, body, argument } of tidiedFunctions(file)) {
      if (!body.async) continue;
      yield {
        at: { start: call.range[0], end: call.callee.range[1] },
        message: 'asynchronous',
        related: [{ at: file.range(argument), message: 'this function gives a promise' }],
      };
    }
  },
});
