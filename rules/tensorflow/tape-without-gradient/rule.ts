import type { Fix } from '#core';
import { evidence } from '#evidence';
import { type PythonFile, fields, kinds, pythonRule, unwrapBlock } from '#python';
import { smells } from '#smells';
import { type Tape, isInsideModelMethod, isSetAside, isTraced, tapes } from '#tensorflow';

export default pythonRule({
  status: 'stable',
  severity: 'warning',
  smell: smells.workForNothing,
  summary: 'Gradient tape that no gradient is ever taken from',
  messages: {
    unused:
      'This tape records every operation and keeps its intermediate results, but no gradient is ever taken from it; run the code without it.',
  },
  impact: {
    kind: 'not-measured',
    because: 'no energy figure for unused tapes has been published that we could check',
  },
  evidence: [
    evidence.autodiffGuide,
    evidence.gradientTapeManual,
    evidence.cpuTimeTensorflowTapeWithoutGradient,
  ],
  fix: 'unsafe',
  mentions: [['GradientTape']],

  *check(file) {
    for (const tape of tapes(file)) {
      const { call } = tape;
      if (tape.gradients.length > 0 || tape.mayBeUsedElsewhere) continue;
      if (isSetAside(file, call.node)) continue;
      const isInGraph = isTraced(file, call.node) || isInsideModelMethod(file, call.node);
      const fix = removal(file, tape);
      yield {
        at: call.name,
        message: 'unused',
        // In a graph, the tape costs time only while tracing.
        ...(isInGraph ? { severity: 'info' as const } : {}),
        ...(fix ? { fix } : {}),
      };
    }
  },
});

/** Takes the `with` away and keeps its body, where the tape is all there is to it. */
function removal(file: PythonFile, { item, statement, steered, isDeleted }: Tape): Fix | undefined {
  const { tree } = file;
  const clause = tree.parent(item);
  const isAlone = tree.kind(clause) === kinds.WITH_CLAUSE && tree.items(clause).length === 1;
  if (!isAlone || steered.length > 0 || isDeleted) return undefined;
  const edits = unwrapBlock(file, statement, tree.child(statement, fields.BODY));
  return edits && { title: 'Run the code without the tape', applicability: 'unsafe', edits };
}
