import { type Node, type PythonFile, type Scope, fields, isFalse, isTrue, kinds } from '#python';

/** Callers of callers: further than this nobody looks for what switches gradients off. */
const FOLLOWED = 4;

/** May gradients be switched off where a place runs: by a `with` or decorator here or at a caller, or for good? */
export function isGradOff(file: PythonFile, place: Node): boolean {
  return isOffForGood(file) || isOffAround(file, place, new Set(), FOLLOWED);
}

function isOffAround(file: PythonFile, place: Node, seen: Set<Scope>, depth: number): boolean {
  const { tree } = file;
  for (let up = tree.parent(place); up > 0; up = tree.parent(up)) {
    if (tree.kind(up) === kinds.WITH_STATEMENT && headsOf(file, up).some((one) => isOff(file, one)))
      return true;
  }
  const { functions } = file.evaluator;
  return file.functionsAround(place).some((scope) => {
    if (functions.decorators(scope).some((one) => isOff(file, one))) return true;
    if (seen.has(scope) || depth <= 0) return false;
    seen.add(scope);
    return [...functions.callers(scope), ...functions.perhapsCallers(scope)].some((call) =>
      isOffAround(file, call, seen, depth - 1),
    );
  });
}

/** What stands between `with` and the colon. */
export function headsOf(file: PythonFile, statement: Node): Node[] {
  const { tree } = file;
  const found: Node[] = [];
  for (let node = statement + 1; node < tree.child(statement, fields.BODY); node++) {
    if (tree.kind(node) !== kinds.WITH_ITEM) continue;
    const value = tree.child(node, fields.VALUE) || tree.items(node)[0];
    if (value !== undefined) found.push(value);
  }
  return found;
}

/** A switch that turns gradients off, surely or perhaps. */
function isOff(file: PythonFile, manager: Node): boolean {
  const call = file.call(file.tree.bare(manager));
  const name = file.nameOf(call?.callee ?? manager);
  switch (name) {
    case 'torch.no_grad':
      return true;
    case 'torch.inference_mode': {
      const mode = call?.argument('mode', 0) ?? 0;
      return !mode || !isFalse(file, mode);
    }
    case 'torch.set_grad_enabled': {
      const mode = call?.argument('mode', 0) ?? 0;
      return !mode || !isTrue(file, mode);
    }
    default:
      // A helper of the project's own, as its name says.
      return name?.startsWith('torch.') !== true && HELPER.test(file.textOf(manager));
  }
}

const HELPER = /no_?grad|infer|grad_?off|eval|maybe_grad|grad_enabled/i;

/** Is there a `torch.set_grad_enabled(…)` that stands for itself, and may turn gradients off from there on? */
function isOffForGood(file: PythonFile): boolean {
  return file.fact(isOffForGood, () =>
    file.callsTo('torch.set_grad_enabled').some((call) => {
      const mode = call.argument('mode', 0);
      const isStatement =
        file.tree.kind(file.tree.parent(call.node)) === kinds.EXPRESSION_STATEMENT;
      return isStatement && !isTrue(file, mode);
    }),
  );
}
