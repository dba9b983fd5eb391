import { evidence } from '#evidence';
import {
  LOOP_WORDS,
  type Loop,
  type Node,
  type PyCall,
  type PythonFile,
  pythonRule,
} from '#python';
import { smells } from '#smells';
import {
  assignsEachVariable,
  gathersTensors,
  graphCalls,
  hasFreshGraph,
  isInitializer,
  isSetAside,
  isTraced,
  repeatsOften,
  runsGraphWithin,
  setsUpWholeJob,
  weightOfRounds,
} from '#tensorflow';

/** More places than this are not pointed at. */
const MOST_PLACES = 3;

/** One loop and the calls in it that add operations in every round. */
interface Growth {
  readonly loop: Loop;
  readonly calls: PyCall[];
}

export default pythonRule({
  status: 'stable',
  severity: 'warning',
  smell: smells.graphGrows,
  summary: 'Operations added to a TensorFlow 1 graph in every round of a loop',
  messages: {
    grows:
      '`{call}` adds operations to the graph in every round of this loop, so each `run` takes longer and memory grows; build them once before the loop, or give each round a graph of its own.',
  },
  impact: {
    kind: 'not-measured',
    because: 'no energy figure for growing graphs has been published that we could check',
  },
  evidence: [
    evidence.leakCatalogue,
    evidence.slowLoopIssue,
    evidence.graphGrowthIssue,
    evidence.finalizeIssue,
    evidence.graphFinalizeManual,
    evidence.cpuTimeTensorflowGraphGrowsInLoop,
  ],
  fix: 'none',
  mentions: [LOOP_WORDS, ['Session', 'session', 'eval(', 'unction(']],

  *check(file) {
    for (const { loop, calls } of growths(file)) {
      const [first, ...others] = calls;
      const weight = weightOfRounds(file, loop);
      if (!first || weight === 'none') continue;
      const isLittle = weight === 'info' || calls.every((call) => isInitializer(file, call));
      yield {
        at: first.name,
        message: 'grows',
        slots: { call: file.text.slice(first.name.start, first.name.end).replace(/\s+/g, '') },
        related: [
          { at: loop.header, message: 'in this loop' },
          ...others
            .slice(0, MOST_PLACES)
            .map((call) => ({ at: call.name, message: 'this one too' })),
        ],
        ...(isLittle ? { severity: 'info' as const } : {}),
      };
    }
  },
});

/** The innermost loop that repeats each call, with all calls it repeats. */
function growths(file: PythonFile): Iterable<Growth> {
  const found = new Map<Node, Growth>();
  for (const call of graphCalls(file)) {
    const loop = growingLoop(file, call);
    if (!loop) continue;
    const growth = found.get(loop.node);
    if (growth) growth.calls.push(call);
    else found.set(loop.node, { loop, calls: [call] });
  }
  return found.values();
}

function growingLoop(file: PythonFile, call: PyCall): Loop | undefined {
  if (isSetAside(file, call.node) || isTraced(file, call.node)) return undefined;
  return file
    .repetitionsOf(call.node)
    .find(
      (repetition) =>
        runsGraphWithin(file, repetition.loop.node) &&
        repeatsOften(file, call.node, repetition) &&
        !assignsEachVariable(file, call, repetition.loop) &&
        !gathersTensors(file, repetition.loop) &&
        !setsUpWholeJob(file, call.node, repetition) &&
        !hasFreshGraph(file, call.node, repetition),
    )?.loop;
}
