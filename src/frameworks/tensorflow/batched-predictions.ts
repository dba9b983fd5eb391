import type { Edit, Fix } from '#core';
import {
  type Loop,
  type Node,
  type PyCall,
  type PythonFile,
  fields,
  insertBefore,
  integerAt,
  kinds,
  replaceNode,
} from '#python';
import { isTraced } from './context.ts';
import { hasOneOutput } from './calls-on-batch.ts';
import { isPlainLoop } from './plain-loops.ts';
import { type SampleSource, mayChange, sampleSource } from './sample-sources.ts';
import { numpyName } from './spelling.ts';

/** `for x in xs: … model.predict(x[None])[0]` → one `predict` over all of `xs`, whose rows the loop takes. */
export function batchedPrediction(file: PythonFile, call: PyCall, loop: Loop): Fix | undefined {
  const samples = call.argument('x', 0);
  if (call.lastName !== 'predict' || file.loopsAround(call.node)[0]?.node !== loop.node)
    return undefined;
  if (!hasOneOutput(file, call) || isTraced(file, call.node)) return undefined;
  const options = optionsOf(file, call, samples);
  const names = freeNames(file);
  if (!options || !names || !isPlainLoop(file, call, loop)) return undefined;
  const source = sampleSource(file, samples, loop);
  if (!source || mayChange(file, call.receiver, loop)) return undefined;
  const numpy = source.isArray ? '' : numpyName(file, loop.node);
  if (numpy === undefined) return undefined;
  const all = file.textOf(source.all);
  const batch = [source.isArray ? all : `${numpy}.stack(${all})`, ...options].join(', ');
  const prediction = `${file.textOf(call.receiver)}.predict(${batch})`;
  const edits = editsFor(file, call, loop, source, { ...names, prediction });
  return edits && { title: `Predict all of \`${all}\` at once`, applicability: 'unsafe', edits };
}

interface Texts {
  readonly one: string;
  readonly many: string;
  readonly prediction: string;
}

function editsFor(
  file: PythonFile,
  call: PyCall,
  loop: Loop,
  { all, by, isOnlyUse }: SampleSource,
  { one, many, prediction }: Texts,
): Edit[] | undefined {
  const { tree } = file;
  // A comprehension takes its rows right from the call: its iterable is worked out once.
  const isInline = loop.kind === 'comprehension' && by === 'item';
  const first = firstRow(file, call.node);
  if (isInline && isOnlyUse && first && tree.items(loop.node)[0] === first)
    return [replaceNode(file, loop.node, `list(${prediction})`)];
  const rows = isInline ? prediction : many;
  const statement = loop.kind === 'comprehension' ? file.statementOf(loop.node) : loop.node;
  const line = isInline ? undefined : insertBefore(file, statement, [`${many} = ${prediction}`]);
  if (!isInline && !line) return undefined;
  const target = file.textOf(loop.target);
  const heads =
    by === 'index'
      ? []
      : isOnlyUse
        ? [replaceNode(file, loop.target, one), replaceNode(file, loop.iterable, rows)]
        : [
            replaceNode(file, loop.target, `${target}, ${one}`),
            replaceNode(file, loop.iterable, `zip(${file.textOf(all)}, ${rows})`),
          ];
  const row = by === 'item' ? one : `${many}[${target}]`;
  const rowAsBatch = by === 'item' ? `${one}[None]` : `${many}[${target} : ${target} + 1]`;
  const named = first ? undefined : firstRowsOfName(file, call.node, loop);
  const uses = first
    ? [replaceNode(file, first, row)]
    : named
      ? [
          replaceNode(file, call.node, row),
          ...named.map((use) => replaceNode(file, use, tree.textOf(tree.firstChild(use)))),
        ]
      : [replaceNode(file, call.node, rowAsBatch)];
  return [...(line ? [line] : []), ...heads, ...uses];
}

/** `y[0]` around `y`, where it is read. */
function firstRow(file: PythonFile, node: Node): Node | undefined {
  const { tree } = file;
  const parent = tree.parent(node);
  if (tree.kind(parent) !== kinds.SUBSCRIPT || tree.fieldOf(node) !== fields.VALUE)
    return undefined;
  const [, index, ...more] = tree.items(parent);
  if (index === undefined || more.length > 0 || tree.kind(index) !== kinds.INTEGER)
    return undefined;
  const isRead =
    tree.fieldOf(parent) !== fields.LEFT &&
    tree.kind(tree.parent(parent)) !== kinds.DELETE_STATEMENT;
  return isRead && integerAt(file, index) === 0 ? parent : undefined;
}

/** All the `y[0]` of `y = model.predict(…)`, when `y` is used in no other way. */
function firstRowsOfName(file: PythonFile, node: Node, loop: Loop): Node[] | undefined {
  const { tree } = file;
  const assignment = tree.parent(node);
  const name = tree.child(assignment, fields.LEFT);
  if (tree.kind(assignment) !== kinds.ASSIGNMENT || tree.kind(name) !== kinds.IDENTIFIER)
    return undefined;
  const definition = file.scopes.definitionAt(name);
  if (!definition) return undefined;
  const found: Node[] = [];
  for (const use of definition.binding.uses) {
    const reaching = file.definitionsReaching(use);
    if (!reaching.includes(definition)) continue;
    const row = firstRow(file, use);
    if (!row || reaching.length > 1 || !tree.holds(loop.body, use)) return undefined;
    found.push(row);
  }
  return found.length > 0 ? found : undefined;
}

/** The arguments besides the samples that one call for all can have; nothing when there are others. */
function optionsOf(file: PythonFile, call: PyCall, samples: Node): string[] | undefined {
  const { tree } = file;
  const others = tree
    .items(tree.child(call.node, fields.ARGUMENTS))
    .filter((item) => !tree.holds(item, samples));
  if (call.positional.length > 1) return undefined;
  const texts = others.map((item) => tree.textOf(item).replace(/\s/g, ''));
  if (!texts.every((text) => /^(verbose=(\d|True|False|"auto"|'auto')|batch_size=\d+)$/.test(text)))
    return undefined;
  // The size meant for one sample would be a bad one for all of them.
  return texts.filter((text) => text.startsWith('verbose'));
}

/** Names that the file does not use for anything yet. */
function freeNames(file: PythonFile): { one: string; many: string } | undefined {
  const one = ['prediction', 'output', 'predicted_row'].find((name) => {
    return !new RegExp(`\\b${name}s?\\b`).test(file.text);
  });
  return one === undefined ? undefined : { one, many: `${one}s` };
}
