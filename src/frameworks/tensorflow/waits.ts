import { type Loop, type Node, type PythonFile, fields, kinds } from '#python';
import { callsWithin } from './context.ts';
import { consumersOf } from './dataset-uses.ts';

/** Calls that wait for a person or for a clock. */
const WAITS: ReadonlySet<string> = new Set([
  'builtins.input',
  'builtins.raw_input',
  'time.sleep',
  'matplotlib.pyplot.show',
  'matplotlib.pyplot.pause',
  'matplotlib.pyplot.waitforbuttonpress',
  'cv2.waitKey',
]);

/** Dialogs in which a person picks a handful of files. */
const PICKS: ReadonlySet<string> = new Set(['google.colab.files.upload']);

/**
 * Does a person or a clock set the pace of the loop: it waits for one in every round, shows each result to one, or
 * goes over the files one has picked? What its rounds cost hardly matters then.
 */
export function isPacedByPerson(file: PythonFile, loop: Loop): boolean {
  return callsWithin(file, loop.body, WAITS) || goesOverPicked(file, loop);
}

/** `for name in uploaded:`, also over `.keys()` or `.items()` of it. */
function goesOverPicked(file: PythonFile, loop: Loop): boolean {
  if (!loop.iterable) return false;
  const { tree } = file;
  const receiver = file.call(tree.bare(loop.iterable))?.receiver ?? 0;
  const name = receiver || tree.bare(loop.iterable);
  if (tree.kind(name) !== kinds.IDENTIFIER) return false;
  return file.definitionsReaching(name).some(({ value }) => {
    const call = value ? file.call(tree.bare(value)) : undefined;
    return (
      call !== undefined && PICKS.has(file.nameOf(tree.child(call.node, fields.FUNCTION)) ?? '')
    );
  });
}

const CLOCKS: ReadonlySet<string> = new Set(
  ['time', 'perf_counter', 'monotonic', 'process_time'].map((name) => `time.${name}`),
);

/** Does each round of the loop look at a clock? */
export function isTimed(file: PythonFile, loop: Loop): boolean {
  return callsWithin(file, loop.body, CLOCKS);
}

const FOLLOWED_STEPS = 8;

/** Is a pipeline only walked through by loops that a person or a clock paces, as to look at pictures? */
export function isLookedAtOnly(file: PythonFile, dataset: Node, steps = FOLLOWED_STEPS): boolean {
  const consumers = consumersOf(file, dataset);
  return (
    consumers.length > 0 &&
    consumers.every(({ kind, at, call }) => {
      if (kind === 'step') return steps > 0 && isLookedAtOnly(file, call, steps - 1);
      const statement = kind === 'loop' ? file.tree.ancestor(at, kinds.FOR_STATEMENT) : -1;
      const [loop] = statement > 0 ? file.loopsAround(file.tree.child(statement, fields.BODY)) : [];
      return loop !== undefined && isPacedByPerson(file, loop);
    })
  );
}
