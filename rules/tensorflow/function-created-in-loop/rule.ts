import { evidence } from '#evidence';
import { LOOP_WORDS, type PythonFile, type Repetition, type Use, pythonRule } from '#python';
import { smells } from '#smells';
import {
  type MadeFunction,
  isSetAside,
  isTraced,
  madeFunctions,
  repeatsOften,
  usesOfFunction,
  variationOf,
} from '#tensorflow';

/** A loop of so few rounds is a deliberate comparison rather than a habit. */
const FEW_ROUNDS = 3;

export default pythonRule({
  status: 'preview',
  severity: 'warning',
  smell: smells.retracing,
  summary: '`tf.function` made anew in every round of a loop',
  messages: {
    remade:
      'This makes a new `tf.function` in every round of the loop, and each is traced into a graph again; make it once before the loop.',
    holdsData:
      'This makes a new `tf.function` in every round of the loop, and each is traced into a graph again; make it once before the loop and hand over as arguments what changes.',
  },
  impact: {
    kind: 'not-measured',
    because: 'no energy figure for repeated tracing has been published that we could check',
  },
  evidence: [
    evidence.functionGuide,
    evidence.functionManual,
    evidence.cpuTimeTensorflowFunctionCreatedInLoop,
  ],
  fix: 'none',
  mentions: [LOOP_WORDS, ['function', 'defun']],

  *check(file) {
    for (const made of madeFunctions(file)) {
      if (isSetAside(file, made.node) || isTraced(file, made.node)) continue;
      if (!isOnlyCalled(file, usesOfFunction(file, made))) continue;
      for (const repetition of file.repetitionsOf(made.node)) {
        if (!repeatsOften(file, made.node, repetition)) continue;
        const variation = variationOf(file, made.traced, made.node, repetition);
        if (variation === 'other' || isTracedAnyway(file, made, repetition)) continue;
        yield {
          at: placeOf(file, made),
          message: variation === 'data' ? 'holdsData' : 'remade',
          related: relatedOf(file, repetition),
          ...((file.roundsOf(repetition.loop) ?? Infinity) <= FEW_ROUNDS
            ? { severity: 'info' as const }
            : {}),
        };
        break;
      }
    }
  },
});

/** Is the function called, and not kept in a place where the next round may find it again? */
function isOnlyCalled(file: PythonFile, uses: readonly Use[]): boolean {
  if (!uses.some((use) => use.kind === 'called')) return false;
  return uses.every((use) => {
    if (use.kind !== 'argument') return use.kind === 'called' || use.kind === 'deleted';
    // `strategy.run(step, args=(batch,))` calls it.
    return /^(run|experimental_run_v2)$/.test(file.call(use.call)?.lastName ?? '');
  });
}

/** Does each call hand over an object of its round that is no data, so that any function needs a graph for it? */
function isTracedAnyway(file: PythonFile, made: MadeFunction, repetition: Repetition): boolean {
  if (repetition.via.length > 0) return false;
  const calls = usesOfFunction(file, made).flatMap(({ call }) => file.call(call) ?? []);
  return calls.every(({ node, positional }) => {
    return positional.some((argument) => {
      return variationOf(file, argument, node, repetition) === 'other';
    });
  });
}

/** The `def` line of a decorated function, or the callee of `tf.function(…)`. */
function placeOf(file: PythonFile, made: MadeFunction): { start: number; end: number } {
  if (!made.isDecorated) return file.call(made.options)?.name ?? file.range(made.node);
  const decorator = made.scope && file.evaluator.functions.decorators(made.scope);
  const found = decorator?.find((one) => one === made.options) ?? decorator?.[0] ?? made.node;
  return file.range(found);
}

function relatedOf(
  file: PythonFile,
  { loop, via }: Repetition,
): { at: { start: number; end: number }; message: string }[] {
  const related = [{ at: loop.header, message: 'in this loop' }];
  for (const call of via.slice(0, 1)) {
    related.push({ at: file.call(call)?.name ?? file.range(call), message: 'called from here' });
  }
  return related;
}
