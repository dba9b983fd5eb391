import type { Fix } from '#core';
import { evidence } from '#evidence';
import {
  type Loop,
  type PythonFile,
  insertAfter,
  insertBefore,
  kinds,
  pythonRule,
  replaceNode,
  standsAlone,
} from '#python';
import { smells } from '#smells';
import {
  type Growth,
  growths,
  growthsOfName,
  isInsideModelMethod,
  isReadInLoop,
  isSetAside,
  isTensor,
  isTraced,
  loopsOfGrowth,
  runsNowAndThen,
  usesGraphMode,
} from '#tensorflow';

/** Joining so few parts one by one copies too little to matter. */
const FEW_ROUNDS = 10;

export default pythonRule({
  status: 'preview',
  severity: 'warning',
  smell: smells.repeatedCopies,
  summary: 'Tensor that is copied in every round of a loop to become a little longer',
  messages: {
    eager:
      '`{name}` is copied as a whole in every round to become a little longer, so the work grows with the square of the rounds; collect the parts in a list and join them once after the loop.',
    traced:
      '`{name}` is copied as a whole in every round to become a little longer, so the work grows with the square of the rounds; write the parts into a `tf.TensorArray` and `concat` it after the loop.',
  },
  impact: {
    kind: 'not-measured',
    because:
      'no energy figure for tensors that grow by copying has been published that we could check',
  },
  evidence: [
    evidence.tensorArrayManual,
    evidence.codeSmellStudy,
    evidence.cpuTimeTensorflowConcatInLoop,
  ],
  fix: 'unsafe',
  mentions: [
    ['for ', 'for\t', 'for(', 'while'],
    ['concat', 'append'],
  ],

  *check(file) {
    const told = new Set<unknown>();
    for (const growth of growths(file)) {
      // One remark for all the places where the same loop makes the same tensor longer.
      if (told.has(file.bindingAt(growth.whole))) continue;
      if (isSetAside(file, growth.statement) || isInsideModelMethod(file, growth.statement))
        continue;
      const isInGraph = isTraced(file, growth.statement);
      if (!isInGraph && usesGraphMode(file)) continue;
      // In a model under construction, loops run over layers.
      if (growth.added.some((part) => file.isA(part, 'keras.KerasTensor'))) continue;
      const loops = loopsOfGrowth(file, growth);
      const rounds = loops.reduce((all, loop) => all * (file.roundsOf(loop) ?? Infinity), 1);
      const loop = loops.at(-1);
      if (!loop || rounds <= FEW_ROUNDS || loops.some((one) => file.runsOnce(one))) continue;
      if (isReadInLoop(file, growth, loop) || runsNowAndThen(file, growth.statement, loop.node))
        continue;
      told.add(file.bindingAt(growth.whole));
      const fix = isInGraph ? undefined : collecting(file, growth, loops);
      yield {
        at: growth.call.name,
        message: isInGraph ? 'traced' : 'eager',
        slots: { name: file.textOf(growth.target) },
        related: [{ at: loop.header, message: 'in this loop' }],
        ...(fix ? { fix } : {}),
      };
    }
  },
});

/** Collects the parts in a list that begins with what there was before, and joins them behind the loop. */
function collecting(file: PythonFile, growth: Growth, loops: readonly Loop[]): Fix | undefined {
  const { tree } = file;
  const { call, target, whole, added, isAtEnd } = growth;
  const [part, ...more] = added;
  const loop = loops.at(-1);
  const name = file.textOf(target);
  const list = `${name}_parts`;
  if (!loop || part === undefined || more.length > 0 || !isAtEnd) return undefined;
  if (new RegExp(`\\b${list}\\b`).test(file.text)) return undefined;
  const inLoop = growthsOfName(file, growth).filter((one) => tree.holds(loop.node, one.statement));
  if (inLoop.length > 1) return undefined;
  const statement = file.statementOf(growth.statement);
  // Everything comes from the loop, or from a tensor that was there before it.
  const starts = file.definitionsReaching(whole).filter(({ node }) => node !== target);
  const isWhole = starts.every(({ node, value, kind }) => {
    if (tree.holds(loop.node, node) || kind !== 'assign') return false;
    return tree.kind(value) !== kinds.NONE;
  });
  const [only, ...others] = starts;
  if (!isWhole || only === undefined || others.length > 0) return undefined;
  if (!standsAlone(file, statement) || !standsAlone(file, loop.node)) return undefined;
  if (entersSomething(file, statement, loop.node)) return undefined;
  const before = insertBefore(file, loop.node, [`${list} = [${name}]`]);
  const joined = `${file.textOf(target)} = ${replaced(file, growth, list)}`;
  if (!before) return undefined;
  return {
    title: 'Collect the parts and join them once after the loop',
    // What is no tensor (a variable, an array) could change until the end.
    applicability: isTensor(file, part) && isTensor(file, call.node) ? 'safe' : 'unsafe',
    edits: [
      before,
      replaceNode(file, growth.statement, `${list}.append(${file.textOf(part)})`),
      insertAfter(file, loop.node, joined),
    ],
  };
}

/** The call with the list's name in the place of the parts. */
function replaced(file: PythonFile, { call, parts }: Growth, list: string): string {
  const text = file.textOf(call.node);
  const start = file.tree.start(parts) - call.start;
  return text.slice(0, start) + list + text.slice(file.tree.end(parts) - call.start);
}

/** Is there a `with`, `try` or function between: a tape that records the joining, for instance? */
function entersSomething(file: PythonFile, statement: number, loop: number): boolean {
  const { tree } = file;
  for (let up = tree.parent(statement); up > loop; up = tree.parent(up)) {
    if (tree.kind(up) === kinds.WITH_STATEMENT || tree.kind(up) === kinds.TRY_STATEMENT)
      return true;
  }
  return false;
}
