import type { Range } from '#core';
import { evidence } from '#evidence';
import { type Node, type PyCall, type PythonFile, cellsOf, pythonRule } from '#python';
import { smells } from '#smells';
import { clearsState, isSetAside } from '#tensorflow';

export default pythonRule({
  status: 'preview',
  severity: 'hint',
  smell: smells.modelRebuilt,
  summary: 'Notebook cell that builds and trains another model each time it is run',
  messages: {
    rerun:
      'Each run of this cell builds one more model, and Keras keeps state of the earlier ones until the kernel ends; build it in a cell of its own, or call `clear_session` at the top of this one.',
  },
  impact: {
    kind: 'not-measured',
    because: 'how often somebody runs a cell again is not written in it',
  },
  evidence: [evidence.clearSessionIssue, evidence.modelLoopIssue],
  fix: 'none',
  mentions: [['keras'], ['fit']],

  *check(file) {
    const cells = cellsOf(file);
    if (cells.length === 0) return;
    const reported = new Set<Node>();
    for (const fit of file.callsOfMethod('keras.Model', 'fit', 'fit_generator')) {
      const cell = cells.find((one) => lies(file.range(fit.node), one));
      const maker = cell && makerIn(file, fit, cell);
      if (!maker || reported.has(maker.node) || isSetAside(file, maker.node)) continue;
      if (clearsWithin(file, cell)) continue;
      reported.add(maker.node);
      yield { at: maker.name, message: 'rerun' };
    }
  },
});

/** The call at the top level of the cell that makes the model which is trained there. */
function makerIn(file: PythonFile, fit: PyCall, cell: Range): PyCall | undefined {
  if (!isTopLevel(file, fit.node) || file.bindingAt(fit.receiver) === undefined) return undefined;
  const [definition, ...others] = file.definitionsReaching(fit.receiver);
  if (!definition || others.length > 0 || definition.kind !== 'assign') return undefined;
  const maker = file.call(file.tree.bare(definition.value));
  if (!maker || !lies(file.range(maker.node), cell) || !isTopLevel(file, maker.node))
    return undefined;
  // Loading gives the same model again; that is another matter.
  const name = file.nameOf(maker.callee) ?? '';
  if (/load|from_json|from_config/.test(name) || !file.isA(maker.node, 'keras.Model'))
    return undefined;
  return maker;
}

function isTopLevel(file: PythonFile, node: Node): boolean {
  return file.functionsAround(node).length === 0 && file.loopsAround(node).length === 0;
}

function clearsWithin(file: PythonFile, cell: Range): boolean {
  return file.calls.some(
    (call) => lies(file.range(call.node), cell) && clearsState(file, call.node),
  );
}

function lies({ start, end }: Range, cell: Range): boolean {
  return cell.start <= start && end <= cell.end;
}
