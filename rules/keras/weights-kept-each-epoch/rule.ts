import { evidence } from '#evidence';
import { type Node, type PyCall, type PythonFile, fields, kinds, pythonRule } from '#python';
import { smells } from '#smells';
import {
  type Kept,
  hookAround,
  isEmptied,
  isGuarded,
  isPlainContainer,
  isSetAside,
  keptValues,
  outlives,
  placesOf,
  runsNowAndThen,
  trains,
  within,
} from '#tensorflow';

/** So few copies take little room. */
const FEW_ROUNDS = 8;

export default pythonRule({
  status: 'preview',
  severity: 'info',
  smell: smells.tensorRetained,
  summary: 'Copy of all weights kept after every epoch',
  messages: {
    kept: '`get_weights` copies all weights and `{container}` keeps every copy, of which at most one is read again; keep the best one only or let `ModelCheckpoint` write it to disk.',
  },
  impact: {
    kind: 'not-measured',
    because: 'nobody has measured the energy of kept copies',
  },
  evidence: [evidence.checkpointManual, evidence.leakCatalogue],
  fix: 'none',
  mentions: [['keras'], ['get_weights']],

  *check(file) {
    for (const kept of keptValues(file)) {
      const call = file.call(kept.value);
      if (call?.lastName !== 'get_weights' || !file.isA(call.receiver, 'keras.Model')) continue;
      if (isSetAside(file, kept.place) || kept.key > 0 || !isKeptOften(file, kept, call)) continue;
      if (!isPlainContainer(file, kept.container) || isEmptied(file, kept.container)) continue;
      if (!placesOf(file, kept.container).every((place) => isSparing(file, place))) continue;
      yield { at: kept.at, message: 'kept', slots: { container: file.textOf(kept.container) } };
    }
  },
});

function isKeptOften(file: PythonFile, { place, container }: Kept, call: PyCall): boolean {
  if (/^on_\w*(epoch|batch)_end$/.test(hookAround(file, place) ?? '')) {
    return (
      !isGuarded(file, place, 0) && !runsNowAndThen(file, place, 0) && isPrivate(file, container)
    );
  }
  const [loop] = file.loopsAround(place);
  if (!loop || file.runsOnce(loop) || (file.roundsOf(loop) ?? Infinity) <= FEW_ROUNDS) return false;
  if (!outlives(file, container, loop, place) || !trains(file, loop)) return false;
  if (isGuarded(file, place, loop.node) || runsNowAndThen(file, place, loop.node)) return false;
  // Clients, folds and members of an ensemble each have weights of their own.
  if (file.changesIn(call.receiver, loop)) return false;
  return !within(file, loop.body, new Set(), ({ lastName }) =>
    /^(set|load)_weights$/.test(lastName),
  );
}

/** Does nothing but the class itself speak of the attribute? */
function isPrivate(file: PythonFile, container: Node): boolean {
  const { tree } = file;
  if (tree.kind(container) !== kinds.ATTRIBUTE) return false;
  const name = tree.textOf(tree.child(container, fields.ATTRIBUTE));
  const own = new Set(placesOf(file, container));
  for (let node = 1; node < tree.size; node++) {
    if (tree.kind(node) !== kinds.ATTRIBUTE || own.has(node)) continue;
    if (tree.textOf(tree.child(node, fields.ATTRIBUTE)) === name) return false;
  }
  return true;
}

/** `kept.append(…)`, `kept[best]`, `len(kept)` and `kept = []`: no use that needs all copies. */
function isSparing(file: PythonFile, place: Node): boolean {
  const { tree } = file;
  const parent = tree.parent(place);
  switch (tree.kind(parent)) {
    case kinds.ATTRIBUTE:
      return file.callOf(parent)?.lastName === 'append';
    case kinds.SUBSCRIPT:
      return tree.kind(tree.child(parent, fields.SUBSCRIPT)) !== kinds.SLICE;
    case kinds.ASSIGNMENT:
      return tree.fieldOf(place) === fields.LEFT;
    case kinds.ARGUMENT_LIST:
      return file.nameOf(file.call(tree.parent(parent))?.callee ?? 0) === 'builtins.len';
    default:
      return false;
  }
}
