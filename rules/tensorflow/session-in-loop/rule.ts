import { evidence } from '#evidence';
import { LOOP_WORDS, pythonRule } from '#python';
import { smells } from '#smells';
import { nameOfSession, sessionsInLoops, withSession } from '#tensorflow';

/** A loop of so few rounds opens too few sessions to matter much. */
const FEW_ROUNDS = 3;

export default pythonRule({
  status: 'stable',
  severity: 'warning',
  smell: smells.resourceNotReleased,
  summary: '`tf.Session` opened in every round of a loop',
  messages: {
    pilesUp:
      'A session is opened in every round of this loop and never closed, so the memory and threads of earlier ones can pile up; open one before the loop, or each in a `with` block.',
    reopened:
      'A session is opened and closed in every round of this loop, which sets up devices, threads and variables again each time; open one before the loop.',
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
  fix: 'unsafe',
  mentions: [['Session'], LOOP_WORDS],

  *check(file) {
    for (const { call, repetition, isLeftOpen, isWholeJob } of sessionsInLoops(file).values()) {
      const { loop } = repetition;
      const name = nameOfSession(file, call);
      const fix = isLeftOpen && isWholeJob && name ? withSession(file, call, name) : undefined;
      const isShort = (file.roundsOf(loop) ?? Infinity) <= FEW_ROUNDS;
      yield {
        at: call.name,
        message: isLeftOpen ? 'pilesUp' : 'reopened',
        related: [{ at: loop.header, message: 'in this loop' }],
        ...(isShort ? { severity: 'info' as const } : {}),
        ...(fix ? { fix } : {}),
      };
    }
  },
});
