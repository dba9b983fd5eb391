import type { Node, PythonFile } from '#python';
import { nameOfScope } from './context.ts';

/** The method of a Keras callback a place stands in, such as `on_train_batch_end`. */
export function hookAround(file: PythonFile, place: Node): string | undefined {
  const [scope] = file.functionsAround(place);
  const owner = scope && file.evaluator.classes.classOf(scope);
  const base = owner && file.evaluator.classes.libraryBase(owner);
  if (!base || !file.knowledge.isSubtype(base, 'keras.Callback')) return undefined;
  return nameOfScope(file, scope);
}
