import type { Range } from '#core';
import type { Node } from './nodes.ts';
import type { SyntaxTree } from './tree.ts';

/** Logical lines in order of place: statements, each up to the first block inside it. */
export class LogicalLines {
  readonly #lines: readonly Range[];
  readonly #length: number;

  constructor(tree: SyntaxTree, text: string) {
    this.#lines = linesOf(tree);
    this.#length = text.length;
  }

  /** The logical line around an offset; between two lines, an empty range there. */
  at(offset: number): Range {
    const line = this.#lines[this.#lastStartingBefore(offset)];
    if (line && offset <= line.end) return line;
    return { start: offset, end: offset };
  }

  /** The first logical line that begins at or after an offset. */
  after(offset: number): Range | undefined {
    const index = this.#lastStartingBefore(offset);
    const line = this.#lines[index];
    if (line && line.start === offset) return line;
    const next = this.#lines[index + 1];
    return next && next.start < this.#length ? next : undefined;
  }

  #lastStartingBefore(offset: number): number {
    let low = -1;
    let high = this.#lines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#lines[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
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
