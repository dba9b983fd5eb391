import type { Fix } from '#core';
import {
  type Definition,
  type Loop,
  NONE,
  type Node,
  type PyCall,
  type PythonFile,
  fields,
  kinds,
  moveBefore,
} from '#python';
import { usesGraphMode, usesOtherBackend, within } from './context.ts';
import type { RemadeModel } from './remade-models.ts';
import type { Round } from './rounds.ts';
import { variationOf } from './varies.ts';

/** Does every round make the very same model, as far as names and arguments tell? */
export function isSameEachRound(file: PythonFile, maker: PyCall, round: Round): boolean {
  if (round.by !== 'loop') return false;
  const { loop, at } = round;
  if (variationOf(file, at, maker.node, round) !== 'same') return false;
  if (round.via.length > 0 && variationOf(file, maker.node, maker.node, round) !== 'same')
    return false;
  if (changesObjects(file, at, loop) || getsOtherLayers(file, at, loop)) return false;
  return !within(file, at, new Set(), (call) => DRAWS.test(file.nameOf(call.callee) ?? ''));
}

/** `model.add(backbone)` with another layer in each round. */
function getsOtherLayers(file: PythonFile, at: Node, loop: Loop): boolean {
  return file.usesOf(at).some((use) => {
    if (use.kind !== 'method' || use.name !== 'add') return false;
    return file.changesIn(file.tree.child(use.call, fields.ARGUMENTS), loop);
  });
}

/** What gives another answer each time. */
const DRAWS = /^(random|numpy\.random|secrets|time|uuid)\.|^builtins\.(next|input|open)$/;

/** Does the loop write into an object that the expression reads: `options["units"] = units`? */
export function changesObjects(file: PythonFile, expression: Node, loop: Loop): boolean {
  const { tree } = file;
  for (let node = expression; node < tree.last(expression); node++) {
    const binding = tree.kind(node) === kinds.IDENTIFIER ? file.bindingAt(node) : undefined;
    const isWritten = binding?.uses.some((use) => {
      const parent = tree.parent(use);
      const isPart = tree.kind(parent) === kinds.SUBSCRIPT || tree.kind(parent) === kinds.ATTRIBUTE;
      if (!tree.holds(loop.node, use) || !isPart) return false;
      return (
        tree.fieldOf(parent) === fields.LEFT || CHANGES.test(file.callOf(parent)?.lastName ?? '')
      );
    });
    if (isWritten) return true;
  }
  return false;
}

const CHANGES = /^(append|extend|insert|pop|remove|clear|update|setdefault|add|shuffle|sort)$/;

/** Methods that leave the model as it is. */
const READS =
  /^(predict|predict_on_batch|predict_classes|predict_proba|evaluate|test_on_batch|summary|get_weights|save|save_weights|count_params|get_config|to_json|get_layer)$/;
const TRAINS = /^(fit|train_on_batch)$/;
/** Statements right behind the model's making that belong to it. */
const FINISHES = /^(add|compile|summary)$/;
const READ_ATTRIBUTES = /^(history|name|metrics_names|input_shape|output_shape|input|output)$/;

/**
 * Moves `model = build()` out of the loop, where each round makes the same model and only the loop uses it. A
 * model that is trained is put back to its first weights in each round.
 */
export function hoistingFix(file: PythonFile, model: RemadeModel): Fix | undefined {
  const { maker, round, fate } = model;
  const { tree } = file;
  const { loop, at } = round;
  if (round.by !== 'loop' || loop.kind === 'comprehension') return undefined;
  const assignment = tree.parent(at);
  const name = tree.child(assignment, fields.LEFT);
  const statement = file.statementOf(at);
  const definition = file.scopes.definitionAt(name);
  if (tree.kind(assignment) !== kinds.ASSIGNMENT || tree.kind(name) !== kinds.IDENTIFIER)
    return undefined;
  if (!definition || tree.parent(statement) !== loop.body) return undefined;
  if (!isOwnedBy(file, definition, loop) || !isSameEachRound(file, maker, round)) return undefined;

  const statements = [statement, ...finishing(file, statement, definition, loop)];
  const kept = new Set(statements);
  const uses = file.usesOf(definition).filter((use) => !kept.has(file.statementOf(use.at)));
  const methods = new Set([...fate.methods].filter((one) => !FINISHES.test(one)));
  for (const use of uses) {
    if (use.kind === 'method') methods.add(use.name);
    if (use.kind === 'attribute' && !READ_ATTRIBUTES.test(use.name)) return undefined;
  }
  if (uses.some((use) => use.captured || use.kind === 'other')) return undefined;
  if (savesWhatIsLoaded(methods, model)) return undefined;
  const title = `Move \`${tree.textOf(name)}\` out of the loop`;
  if ([...methods].every((one) => READS.test(one) || one === '__call__')) {
    const edits = moveBefore(file, statements, loop.node);
    return edits && { title, applicability: 'unsafe', edits };
  }
  const isKnown = [...methods].every((one) => READS.test(one) || TRAINS.test(one));
  if (!isKnown || model.how !== 'built' || !canStartOver(file, maker, round, statements))
    return undefined;
  const around = startingOver(file, tree.textOf(name));
  const edits = around && moveBefore(file, statements, loop.node, around);
  return (
    edits && {
      title: `${title} and start each round from its first weights`,
      applicability: 'unsafe',
      edits,
    }
  );
}

/** A loop that writes the file it loads gets another model each time. */
function savesWhatIsLoaded(methods: ReadonlySet<string>, { how }: RemadeModel): boolean {
  return how === 'loaded' && [...methods].some((one) => one.startsWith('save'));
}

/** Does nothing else in the loop give the name a value, and no part of the loop see another value of it? */
function isOwnedBy(file: PythonFile, definition: Definition, loop: Loop): boolean {
  const { tree } = file;
  const { definitions, uses } = definition.binding;
  if (definitions.some((one) => one !== definition && tree.holds(loop.node, one.node)))
    return false;
  return uses.every((use) => {
    const reaching = file.definitionsReaching(use);
    return tree.holds(loop.node, use)
      ? reaching.length === 1 && reaching[0] === definition
      : !reaching.includes(definition);
  });
}

/** The `model.add(…)` and `model.compile(…)` right behind it, where the loop does not change what they are told. */
function finishing(file: PythonFile, first: Node, { binding }: Definition, loop: Loop): Node[] {
  const { tree } = file;
  const found: Node[] = [];
  for (let next = tree.nextSibling(first); next; next = tree.nextSibling(next)) {
    const call = file.call(tree.items(next)[0] ?? NONE);
    if (tree.kind(next) === kinds.COMMENT) continue;
    if (tree.kind(next) !== kinds.EXPRESSION_STATEMENT || !call) break;
    if (file.bindingAt(call.receiver) !== binding || !FINISHES.test(call.lastName)) break;
    const list = tree.child(call.node, fields.ARGUMENTS);
    if (file.changesIn(list, loop) || changesObjects(file, list, loop)) break;
    if (within(file, list, new Set(), (one) => DRAWS.test(file.nameOf(one.callee) ?? ''))) break;
    found.push(next);
  }
  return found;
}

/** Is the model compiled, and are its variables there before its first training, in eager code? */
function canStartOver(
  file: PythonFile,
  maker: PyCall,
  round: Round,
  statements: readonly Node[],
): boolean {
  if (usesGraphMode(file) || usesOtherBackend(file)) return false;
  const name = file.nameOf(maker.callee) ?? '';
  const regions =
    round.via.length > 0
      ? [...round.via.slice(1), maker.node].map((place) => file.frameAround(place).node)
      : [];
  const calls = [...statements, ...regions].flatMap((root) =>
    file.calls.filter((call) => file.tree.holds(root, call.node)),
  );
  if (!calls.some(({ lastName }) => lastName === 'compile')) return false;
  if (name === 'keras.Model' || name.startsWith('keras.applications.')) return true;
  if (name !== 'keras.Sequential') return false;
  return calls.some((call) => {
    if (/^keras\.(Input|layers\.InputLayer)$/.test(file.nameOf(call.callee) ?? '')) return true;
    return ['input_shape', 'input_dim', 'batch_input_shape'].some((one) => call.keyword(one) > 0);
  });
}

/** Keeps the first values of weights and optimizer, and puts them back; nothing where a name is taken. */
function startingOver(
  file: PythonFile,
  model: string,
): { after: string[]; instead: string[] } | undefined {
  const [variables, starts] = [`${model}_variables`, `${model}_starts`];
  const taken = new RegExp(`\\b(${variables}|${starts}|variable|start)\\b(?!\\s*=[^=])`);
  if (taken.test(file.text)) return undefined;
  return {
    after: [
      `${model}.optimizer.build(${model}.trainable_variables)`,
      `${variables} = ${model}.weights + list(${model}.optimizer.variables)`,
      `${starts} = [variable.numpy() for variable in ${variables}]`,
    ],
    instead: [`for variable, start in zip(${variables}, ${starts}):`, `    variable.assign(start)`],
  };
}
