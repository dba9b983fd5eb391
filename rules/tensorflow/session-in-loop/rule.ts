import { evidence } from '#evidence';
import { LOOP_WORDS, type Node, pythonRule } from '#python';
import { smells } from '#smells';
import { sessionsInLoops, weightOfRounds } from '#tensorflow';

export default pythonRule({
  status: 'stable',
  severity: 'warning',
  smell: smells.resourceNotReleased,
  summary: '`tf.Session` opened in every round of a loop',
  messages: {
    pilesUp:
      'An interactive session is opened in every round of this loop and never closed, and stays the default one, so the memory and threads of all of them pile up; open one `tf.Session` before the loop.',
    reopened:
      'A session is opened anew in every round of this loop, which sets up devices, threads and variables again each time; open one before the loop.',
  },
  impact: {
    kind: 'not-measured',
    because: 'no energy figure for repeated sessions has been published that we could check',
  },
  evidence: [
    evidence.sessionManual,
    evidence.leakCatalogue,
    evidence.graphGrowthIssue,
    evidence.cpuTimeTensorflowSessionInLoop,
  ],
  fix: 'none',
  mentions: [['Session'], LOOP_WORDS],

  *check(file) {
    const reported = new Set<Node>();
    for (const { call, repetition, pilesUp } of sessionsInLoops(file).values()) {
      const { loop } = repetition;
      const weight = weightOfRounds(file, loop);
      // One loop is told once, also where it opens one session or another.
      if (weight === 'none' || reported.has(loop.node)) continue;
      reported.add(loop.node);
      yield {
        at: call.name,
        message: pilesUp ? 'pilesUp' : 'reopened',
        related: [{ at: loop.header, message: 'in this loop' }],
        ...(weight === 'info' ? { severity: 'info' as const } : {}),
      };
    }
  },
});
