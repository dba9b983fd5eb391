import { LogicalLines, type Range } from '#core';
import type { Node } from './nodes.ts';
import type { SyntaxTree } from './tree.ts';

/** The logical lines of a script: statements, each up to the first block inside it. */
export function logicalLines(tree: SyntaxTree, text: string): LogicalLines {
  return new LogicalLines(linesOf(tree), text.length);
}

function linesOf(tree: SyntaxTree): Range[] {
  const blocks = [...tree.nodes('BlockStatement'), ...tree.nodes('ClassBody')].sort(
    (one, other) => one.range[0] - other.range[0],
  );
  const lists: readonly (readonly Node[])[] = [
    tree.program.body,
    ...tree.nodes('BlockStatement').map(({ body }) => body),
    ...tree.nodes('SwitchCase').map(({ consequent }) => consequent),
    ...tree.nodes('ClassBody').map(({ body }) => body),
  ];
  return lists
    .flat()
    .filter((statement) => statement.type !== 'BlockStatement')
    .map(({ range: [start, end] }) => {
      const inner = firstFrom(blocks, start);
      return { start, end: inner !== undefined && inner < end ? inner + 1 : end };
    })
    .sort((one, other) => one.start - other.start);
}

/** Where the first of the blocks that begin at or after an offset begins. */
function firstFrom(blocks: readonly Node[], offset: number): number | undefined {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.range[0] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return blocks[low]?.range[0];
}
