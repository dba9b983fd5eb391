import type { Node, PythonFile, Scope } from '#python';
import { nameOfScope } from './context.ts';

/** The method of a Keras callback a place stands in, such as `on_train_batch_end`. */
export function hookAround(file: PythonFile, place: Node): string | undefined {
  const [scope] = file.functionsAround(place);
  const owner = scope && file.evaluator.classes.classOf(scope);
  const base = owner && file.evaluator.classes.libraryBase(owner);
  if (!base || !file.knowledge.isSubtype(base, 'keras.Callback')) return undefined;
  return nameOfScope(file, scope);
}

const REPEATED = /^on_(train_|test_|predict_)?(batch|epoch)_(begin|end)$/;

/** A method of a callback that Keras calls after every batch or epoch. */
export interface RepeatedHook {
  readonly scope: Scope;
  readonly name: string;
}

const FOLLOWED_CALLERS = 3;

/** The repeated hook a place runs in, also through functions of the file that the hook calls. */
export function repeatedHook(
  file: PythonFile,
  place: Node,
  depth = FOLLOWED_CALLERS,
): RepeatedHook | undefined {
  const name = hookAround(file, place) ?? '';
  const [scope] = file.functionsAround(place);
  if (scope && REPEATED.test(name)) return { scope, name };
  for (const call of scope && depth > 0 ? file.evaluator.functions.callers(scope) : []) {
    const found = repeatedHook(file, call, depth - 1);
    if (found) return found;
  }
  return undefined;
}
