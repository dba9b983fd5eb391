import type { Edit } from '#core';
import { evidence } from '#evidence';
import {
  type Node,
  type PyCall,
  type PythonFile,
  type Scope,
  integerAt,
  pythonRule,
  removeStatement,
} from '#python';
import { smells } from '#smells';
import {
  isElementwise,
  isFollowedBy,
  isSetAside,
  mappedFunction,
  pathsTo,
  rangeOfStep,
  stepsRightBefore,
  transformations,
  usesAllParts,
} from '#tensorflow';

/** Steps that treat a batch as they treat single elements, or that only choose and order them. */
const BETWEEN: ReadonlySet<string> = new Set(['shuffle', 'repeat', 'take', 'skip', 'shard']);
const MOST_BETWEEN = 6;

export default pythonRule({
  status: 'stable',
  severity: 'warning',
  smell: smells.perElementWork,
  summary: '`map` of a tf.data pipeline runs a simple function per element instead of per batch',
  messages: {
    single:
      '`map` runs this function once per element although it works on whole batches; put it after `batch` and it runs once per batch.',
  },
  impact: {
    kind: 'not-measured',
    because: 'only its time has been measured, which depends on how small the elements are',
  },
  evidence: [
    evidence.dataPerformanceGuide,
    evidence.performanceBugStudy,
    evidence.cpuTimeTfdataMapBeforeBatch,
  ],
  fix: 'unsafe',
  mentions: [['map'], ['batch'], ['ataset', 'tfds', 'tensorflow_datasets']],

  *check(file) {
    for (const batch of transformations(file, 'batch')) {
      if (integerAt(file, batch.argument('batch_size', 0)) === 1) continue;
      const map = mapBefore(file, batch);
      if (!map || isSetAside(file, map.node) || isFollowedBy(file, batch, 'cache')) continue;
      if (mayHoldBatches(file, map.receiver)) continue;
      const mapped = mappedFunction(file, map);
      if (mapped?.kind !== 'function' || !isElementwise(file, mapped.scope)) continue;
      if (isMappedOnBatchesToo(file, mapped.scope)) continue;
      const edits = moveBehind(file, map, batch) ?? joinStatements(file, map, batch);
      const applicability = usesAllParts(file, mapped.scope) ? 'safe' : 'unsafe';
      yield {
        at: rangeOfStep(file, map),
        message: 'single',
        related: [{ at: rangeOfStep(file, batch), message: 'the batches are made here' }],
        ...(edits ? { fix: { title: 'Map whole batches', applicability, edits } } : {}),
      };
    }
  },
});

/** The one `map` whose elements, at most chosen and ordered in between, this `batch` puts together. */
function mapBefore(file: PythonFile, batch: PyCall): PyCall | undefined {
  let at = batch;
  for (let steps = 0; steps <= MOST_BETWEEN; steps++) {
    const [before, ...others] = stepsRightBefore(file, at.receiver) ?? [];
    if (!before || before.isSource || others.length > 0) return undefined;
    if (before.name === 'map') return before.call;
    if (!BETWEEN.has(before.name)) return undefined;
    at = before.call;
  }
  return undefined;
}

/** Does the function get whole batches already, on some way in which the data may come? */
function mayHoldBatches(file: PythonFile, dataset: Node): boolean {
  const paths = pathsTo(file, dataset);
  return (
    paths.length === 0 ||
    paths.some(({ steps }) => {
      const last = steps.findLast(({ name }) => /batch/.test(name));
      return last !== undefined && last.name !== 'unbatch';
    })
  );
}

/** Does the file also map the function over batches, as where both ways are compared? */
function isMappedOnBatchesToo(file: PythonFile, scope: Scope): boolean {
  return transformations(file, 'map').some((other) => {
    const mapped = mappedFunction(file, other);
    if (mapped?.kind !== 'function' || mapped.scope !== scope) return false;
    return pathsTo(file, other.receiver).length > 0 && mayHoldBatches(file, other.receiver);
  });
}

/** `ds.map(f).shuffle(9).batch(8)` → `ds.shuffle(9).batch(8).map(f)` */
function moveBehind(file: PythonFile, map: PyCall, batch: PyCall): readonly Edit[] | undefined {
  const { text, tree } = file;
  let inner = batch;
  while (inner.node !== map.node) {
    const before = file.call(inner.receiver);
    if (!before) return undefined;
    inner = before;
  }
  const start = tree.end(map.receiver);
  if (text.slice(start, batch.end).includes('#')) return undefined;
  return [
    { range: { start, end: map.end }, text: '' },
    { range: { start: batch.end, end: batch.end }, text: text.slice(start, map.end) },
  ];
}

/** `ds = ds.map(f)` right before `ds = ds.batch(8)`: the second line takes the map over. */
function joinStatements(file: PythonFile, map: PyCall, batch: PyCall): readonly Edit[] | undefined {
  const { text, tree } = file;
  const [first, second] = [file.statementOf(map.node), file.statementOf(batch.node)];
  const name = file.textOf(map.receiver);
  let start = batch.receiver;
  for (let call = file.call(start); call; call = file.call(start)) start = call.receiver;
  if (tree.nextSibling(first) !== second || !/^\w+$/.test(name)) return undefined;
  if (file.textOf(first) !== `${name} = ${file.textOf(map.node)}`) return undefined;
  // The name stands for the mapped data in this one place, and for the batches afterwards.
  const mentions = file
    .textOf(second)
    .match(/\w+/g)
    ?.filter((word) => word === name);
  if (file.textOf(start) !== name || mentions?.length !== 2) return undefined;
  if (!file.textOf(second).startsWith(`${name} = ${name}.`)) return undefined;
  const step = text.slice(tree.end(map.receiver), map.end);
  const removal = step.includes('#') ? undefined : removeStatement(file, first);
  return removal && [removal, { range: { start: batch.end, end: batch.end }, text: step }];
}
