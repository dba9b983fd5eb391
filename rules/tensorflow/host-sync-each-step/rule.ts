import { evidence } from '#evidence';
import { LOOP_WORDS, type Node, type PythonFile, pythonRule } from '#python';
import { smells } from '#smells';
import {
  hidesAccelerators,
  hostReads,
  isConditional,
  isInsideModelMethod,
  isSetAside,
  isTraced,
  trainsOnBatches,
  usesGraphMode,
  usesOtherBackend,
  waitsAnyway,
} from '#tensorflow';

/** Waiting so few times costs too little to matter. */
const FEW_STEPS = 10;

export default pythonRule({
  status: 'preview',
  severity: 'hint',
  smell: smells.deviceSync,
  summary: 'Loss printed, logged or added up on the host in every training step',
  messages: {
    shown:
      '`{tensor}` is printed or logged in every step, so the program waits for the device each time instead of preparing the next step; show it every hundred steps, or a mean once per epoch.',
    summed:
      '`{sum}` adds up a number read from the device in every step, so the program waits for the device each time; add up on the device, for example with `keras.metrics.Mean`, and read it once per epoch.',
  },
  impact: {
    kind: 'not-measured',
    because: 'no energy figure for waiting in every step has been published that we could check',
  },
  evidence: [evidence.syncDevicesManual],
  fix: 'none',
  mentions: [
    LOOP_WORDS,
    ['GradientTape', 'apply_gradients', 'minimize'],
    ['print', 'info', 'warning', 'error', 'log', 'set_', 'write', '+='],
  ],

  *check(file) {
    for (const { kind, place, tensor, sum } of hostReads(file)) {
      const [loop] = file.loopsAround(place);
      if (!loop || loop.kind === 'comprehension') continue;
      if (file.runsOnce(loop) || (file.roundsOf(loop) ?? Infinity) <= FEW_STEPS) continue;
      if (isConditional(file, place, loop.node) || isElsewhere(file, place)) continue;
      if (!trainsOnBatches(file, loop) || waitsAnyway(file, loop)) continue;
      yield {
        at: file.range(file.tree.holds(place, tensor) && kind === 'shown' ? tensor : place),
        message: kind,
        slots: kind === 'shown' ? { tensor: file.textOf(tensor) } : { sum: file.textOf(sum) },
        related: [{ at: loop.header, message: 'in this loop' }],
      };
    }
  },
});

/** Code of tests and graphs, and code for processors only, where nothing works ahead. */
function isElsewhere(file: PythonFile, place: Node): boolean {
  if (isSetAside(file, place) || isTraced(file, place) || isInsideModelMethod(file, place))
    return true;
  return usesGraphMode(file) || usesOtherBackend(file) || hidesAccelerators(file);
}
