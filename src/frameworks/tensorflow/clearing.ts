import type { Fix } from '#core';
import { type Loop, NONE, type Node, type PythonFile, fields, insertBefore, kinds } from '#python';
import { callsWithin } from './context.ts';
import { kerasBackend } from './spelling.ts';

const CLEARS_STATE: ReadonlySet<string> = new Set([
  'keras.backend.clear_session',
  'tensorflow.reset_default_graph',
  'tensorflow.compat.v1.reset_default_graph',
  'keras.backend.reset_uids',
]);

/** Does the code of a subtree, or a function of the file it calls, clear Keras' state? */
export function clearsState(file: PythonFile, root: Node): boolean {
  return callsWithin(file, root, CLEARS_STATE);
}

/**
 * Settings that `clear_session()` silently resets. Keras 3 keeps the dtype policy, the seed generator and the
 * distribution in the state it clears: keras/src/backend/common/global_state.py.
 */
const RESET_BY_CLEARING =
  /^keras\.(mixed_precision\.|config\.set_|utils\.set_random_seed|backend\.set_\w+|distribution\.)|^tensorflow\.set_random_seed$/;

/** Would clearing Keras' state in a loop reset a setting, or pull from under it what was made before it? */
export function losesByClearing(file: PythonFile, loop: Loop): boolean {
  const resets = file.calls.some((call) => RESET_BY_CLEARING.test(file.nameOf(call.callee) ?? ''));
  return resets || usesEarlierModels(file, loop) || modelsLiveOn(file, loop);
}

/** Is a model of one round used after the loop, kept anywhere, or built on parts nobody knows? */
function modelsLiveOn(file: PythonFile, loop: Loop): boolean {
  const { tree } = file;
  for (let node = loop.body; node < tree.last(loop.body); node++) {
    const definition = file.scopes.definitionAt(node);
    if (definition) {
      const values = file.evaluator.evaluateDefinition(definition);
      if (!file.areA(values, 'keras.Layer', 'keras.Optimizer')) continue;
      const uses = file.usesOf(definition);
      if (
        uses.some((use) => use.captured || KEEPS.has(use.kind) || !tree.holds(loop.node, use.at))
      ) {
        return true;
      }
    }
    if (tree.kind(node) !== kinds.CALL) continue;
    if (isBuiltOnUnknown(file, node) || isHandedOut(file, node, loop)) return true;
  }
  return false;
}

const KEEPS: ReadonlySet<string> = new Set([
  'collected',
  'stored',
  'yielded',
  'returned',
  'unpacked',
]);

/** `best_models.append(model)`, where the list is there before the loop. */
function isHandedOut(file: PythonFile, node: Node, loop: Loop): boolean {
  const { tree } = file;
  const call = file.call(node);
  if (!call?.receiver || file.nameOf(call.receiver) !== undefined) return false;
  if (isMadeIn(file, call.receiver, loop)) return false;
  return tree.items(tree.child(node, fields.ARGUMENTS)).some((item) => {
    const value =
      tree.kind(item) === kinds.KEYWORD_ARGUMENT ? tree.child(item, fields.VALUE) : item;
    return file.isA(value, 'keras.Layer', 'keras.Optimizer');
  });
}

/** `Sequential([base, …])` with a `base` that may be a model from before the loop. */
function isBuiltOnUnknown(file: PythonFile, node: Node): boolean {
  const call = file.call(node);
  const layers = call?.positional[0] ?? 0;
  if (!call || !layers || file.nameOf(call.callee) !== 'keras.Sequential') return false;
  if (file.tree.kind(layers) !== kinds.LIST) return false;
  return file.tree
    .items(layers)
    .some((layer) => !file.isA(layer, 'keras.Layer', 'keras.KerasTensor'));
}

/** Does the loop use a model, layer or optimizer made before it? */
function usesEarlierModels(file: PythonFile, loop: Loop): boolean {
  const { tree } = file;
  for (let node = loop.body; node < tree.last(loop.body); node++) {
    if (isPartOfModel(file, node) && !isMadeIn(file, node, loop)) return true;
  }
  return false;
}

function isPartOfModel(file: PythonFile, node: Node): boolean {
  const kind = file.tree.kind(node);
  const isRead = kind === kinds.ATTRIBUTE || (kind === kinds.IDENTIFIER && !!file.bindingAt(node));
  return isRead && file.isA(node, 'keras.Layer', 'keras.Optimizer', 'keras.KerasTensor');
}

/** Is the name, or the name an attribute is read from, set inside the loop? */
function isMadeIn(file: PythonFile, node: Node, loop: Loop): boolean {
  const { tree } = file;
  let root = node;
  while (tree.kind(root) === kinds.ATTRIBUTE) root = tree.items(root)[0] ?? 0;
  const definitions = file.bindingAt(root) ? file.definitionsReaching(root) : [];
  return definitions.every((definition) => tree.holds(loop.node, definition.node));
}

/** Offers `clear_session()` as the loop's first statement where nothing the loop needs would be lost. */
export function clearingFix(file: PythonFile, loop: Loop): Fix | undefined {
  const backend = kerasBackend(file, loop.body);
  if (loop.kind === 'comprehension' || !backend || losesByClearing(file, loop)) return undefined;
  if (file.tree.kind(loop.body) !== kinds.BLOCK) return undefined;
  const { tree } = file;
  // A docstring stays in front.
  const isText = (node: Node): boolean => tree.kind(tree.items(node)[0] ?? NONE) === kinds.STRING;
  const first = tree.items(loop.body).find((node) => !isText(node)) ?? NONE;
  const edit = first ? insertBefore(file, first, [`${backend}.clear_session()`]) : undefined;
  const title = 'Clear the Keras session at the start of each round';
  return edit && { title, applicability: 'unsafe', edits: [edit] };
}
