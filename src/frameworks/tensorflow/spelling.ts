import type { Definition, Node, PythonFile } from '#python';

/** How this file can write `keras.backend` at a place, from names its imports bind; nothing when it has none. */
export function kerasBackend(file: PythonFile, place: Node): string | undefined {
  const backend = importedNames(file, place).get('keras.backend');
  const keras = backend === undefined ? kerasName(file, place) : undefined;
  return backend ?? (keras && `${keras}.backend`);
}

/** How this file can write `keras` at a place, from names its imports bind: `keras`, or `tf.keras`. */
export function kerasName(file: PythonFile, place: Node): string | undefined {
  const bound = importedNames(file, place);
  const tensorflow = bound.get('tensorflow');
  return bound.get('keras') ?? (tensorflow && `${tensorflow}.keras`);
}

/** How this file writes `tensorflow` at a place; nothing when it has not imported it by a name of its own there. */
export function tensorflowName(file: PythonFile, place: Node): string | undefined {
  return importedNames(file, place).get('tensorflow');
}

/** How this file writes `numpy` at a place; nothing when it has not imported it by a name of its own there. */
export function numpyName(file: PythonFile, place: Node): string | undefined {
  return importedNames(file, place).get('numpy');
}

/** How this file can write `tf.data.AUTOTUNE` at a place: its own name for it, its older spelling, or a new one. */
export function autotune(file: PythonFile, place: Node): string | undefined {
  for (const [local, binding] of file.scopes.module.bindings) {
    const [definition, ...others] = binding.definitions;
    if (definition?.kind !== 'assign' || others.length > 0 || definition.node > place) continue;
    if (definition.path.length > 0) continue;
    const [value] = file.evaluator.evaluateDefinition(definition);
    if (value?.kind === 'name' && AUTOTUNE.has(value.name)) return local;
  }
  const tensorflow = tensorflowName(file, place);
  if (!tensorflow) return undefined;
  const older = `${tensorflow}.data.experimental.AUTOTUNE`;
  return file.text.includes(older) ? older : `${tensorflow}.data.AUTOTUNE`;
}

const AUTOTUNE: ReadonlySet<string> = new Set([
  'tensorflow.data.AUTOTUNE',
  'tensorflow.data.experimental.AUTOTUNE',
]);

/** Real names of what imports above a place bind at the module's top, and what the file calls them there. */
function importedNames(file: PythonFile, place: Node): ReadonlyMap<string, string> {
  const bound = new Map<string, string>();
  const functions = file.functionsAround(place);
  for (const [local, binding] of file.scopes.module.bindings) {
    if (binding.definitions.every((definition) => definition.node > place)) continue;
    if (functions.some((scope) => scope.bindings.has(local))) continue;
    const names = new Set(binding.definitions.map((definition) => nameImported(file, definition)));
    const [name, ...others] = names;
    if (name !== undefined && others.length === 0) bound.set(name, local);
  }
  return bound;
}

function nameImported(file: PythonFile, definition: Definition): string | undefined {
  const [value] = definition.kind === 'import' ? file.evaluator.evaluateDefinition(definition) : [];
  return value?.kind === 'name' ? value.name : undefined;
}
