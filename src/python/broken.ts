import type { Range } from '#core';
import { lineEnd, lineStart } from './edits.ts';
import * as F from './fields.ts';
import type { FlatTree, Node } from './flat-tree.ts';
import * as K from './kinds.ts';

/** Text that did not parse, with the statement it lies in (of a compound one, its head) and the lines it touches. */
export function brokenStretches(tree: FlatTree): Range[] {
  const found: Range[] = [];
  for (let node = 1; node < tree.size; node++) {
    if (tree.kind(node) === K.ERROR) found.push(...stretchesAround(tree, node));
  }
  return found;
}

function* stretchesAround(tree: FlatTree, error: Node): Generator<Range> {
  const { start, end } = tree.range(error);
  yield { start: lineStart(tree.text, start), end: lineEnd(tree.text, end) };
  for (let at = error, up = tree.parent(at); up >= 0; at = up, up = tree.parent(up)) {
    if (tree.kind(up) !== K.BLOCK && tree.kind(up) !== K.MODULE) continue;
    const body = tree.child(at, F.BODY) || tree.child(at, F.CONSEQUENCE);
    const isInHead = !body || error < body;
    if (isInHead) yield { start: tree.start(at), end: body ? tree.start(body) : tree.end(at) };
    return;
  }
}
