import type { Definition, Node, PythonFile } from '#python';

/** How this file can write `keras.backend`, from names its imports bind; nothing when it has none. */
export function kerasBackend(file: PythonFile): string | undefined {
  const backend = importedNames(file).get('keras.backend');
  const keras = backend === undefined ? kerasName(file) : undefined;
  return backend ?? (keras && `${keras}.backend`);
}

/** How this file can write `keras`, from names its imports bind: `keras`, or `tf.keras`. */
export function kerasName(file: PythonFile): string | undefined {
  const bound = importedNames(file);
  const tensorflow = bound.get('tensorflow');
  return bound.get('keras') ?? (tensorflow && `${tensorflow}.keras`);
}

/** How this file writes `tensorflow`; nothing when it does not import it by a name of its own. */
export function tensorflowName(file: PythonFile): string | undefined {
  return importedNames(file).get('tensorflow');
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
  const tensorflow = tensorflowName(file);
  if (!tensorflow) return undefined;
  const older = `${tensorflow}.data.experimental.AUTOTUNE`;
  return file.text.includes(older) ? older : `${tensorflow}.data.AUTOTUNE`;
}

const AUTOTUNE: ReadonlySet<string> = new Set([
  'tensorflow.data.AUTOTUNE',
  'tensorflow.data.experimental.AUTOTUNE',
]);

/** Real names of what imports bind at the module's top, and what the file calls them. */
function importedNames(file: PythonFile): ReadonlyMap<string, string> {
  const bound = new Map<string, string>();
  for (const [local, binding] of file.scopes.module.bindings) {
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
