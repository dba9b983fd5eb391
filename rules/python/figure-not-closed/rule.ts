import { evidence } from '#evidence';
import {
  type MadeFigure,
  closing,
  isClosedIn,
  isNotebook,
  isSavedIn,
  madeFigures,
} from '#matplotlib';
import { type Loop, type PythonFile, pythonRule } from '#python';
import { smells } from '#smells';
import { isGuarded, isSetAside, leavesAfter, repeatedHook } from '#tensorflow';

/** So many open figures are what Matplotlib itself finds normal; beyond, it warns. */
const NORMAL = 20;

export default pythonRule({
  status: 'preview',
  severity: 'info',
  smell: smells.resourceNotReleased,
  summary: 'Matplotlib figure opened again and again, saved and never closed',
  messages: {
    inLoop:
      '`{call}` opens a figure in every round, and pyplot keeps each of them with all its data until it is closed; call `close` once it is saved.',
    inCallback:
      '`{call}` opens a figure whenever Keras calls `{hook}`, and pyplot keeps each of them until it is closed; call `close` once it is saved.',
  },
  impact: {
    kind: 'not-measured',
    because: 'no energy figure for open figures has been published that we could check',
  },
  evidence: [evidence.figureManual, evidence.leakCatalogue],
  fix: 'unsafe',
  mentions: [
    ['figure', 'subplot'],
    ['matplotlib', 'pylab'],
    ['savefig', 'canvas'],
  ],

  *check(file) {
    if (isNotebook(file)) return;
    for (const figure of madeFigures(file)) {
      const { call } = figure;
      if (isSetAside(file, call.node)) continue;
      const fix = closing(file, figure);
      const rest = fix ? { fix } : {};
      const slots = { call: file.textOf(call.callee) };
      const loop = outermostLoop(file, figure);
      if (loop) {
        const related = [{ at: loop.header, message: 'in this loop' }];
        if (isLeft(file, loop.node))
          yield { at: call.name, message: 'inLoop', slots, related, ...rest };
        continue;
      }
      const hook = figure.number ? undefined : repeatedHook(file, call.node);
      if (!hook || !isLeft(file, hook.scope.node)) continue;
      yield { at: call.name, message: 'inCallback', slots: { ...slots, hook: hook.name }, ...rest };
    }
  },
});

/** Is what is made in the subtree saved there, so that nobody waits for it, and never closed? */
function isLeft(file: PythonFile, root: number): boolean {
  return isSavedIn(file, root) && !isClosedIn(file, root);
}

/** The outermost of the loops that open more figures than Matplotlib finds normal. */
function outermostLoop(file: PythonFile, { call, number }: MadeFigure): Loop | undefined {
  let rounds = 1;
  let outermost: Loop | undefined;
  for (const { loop, at } of file.repetitionsOf(call.node)) {
    if (file.runsOnce(loop) || isGuarded(file, at, loop.node)) return undefined;
    if (leavesAfter(file, at, loop.body)) return undefined;
    // The same number means the same figure, which is opened once.
    if (number && !file.changesIn(number, loop)) return undefined;
    // Figures that are shown at the end are meant to be open together.
    const frame = file.frameAround(loop.node);
    const shows = file.callsTo('matplotlib.pyplot.show').some(({ node }) => {
      return file.frameAround(node) === frame || file.frameAround(node).kind === 'module';
    });
    if (shows) return undefined;
    rounds *= file.roundsOf(loop) ?? Infinity;
    outermost = loop;
  }
  return rounds > NORMAL ? outermost : undefined;
}
