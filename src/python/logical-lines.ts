import { LogicalLines, type Range } from '#core';
import * as F from './fields.ts';
import type { FlatTree } from './flat-tree.ts';
import * as K from './kinds.ts';

/** The logical lines of a file: simple statements, and the headers of compound ones. */
export function logicalLines(tree: FlatTree): LogicalLines {
  return new LogicalLines(linesOf(tree), tree.text.length);
}

/** Statements and clauses that hold blocks of their own; their header is a line. */
const COMPOUND: ReadonlySet<number> = new Set([
  K.IF_STATEMENT,
  K.ELIF_CLAUSE,
  K.ELSE_CLAUSE,
  K.FOR_STATEMENT,
  K.WHILE_STATEMENT,
  K.TRY_STATEMENT,
  K.EXCEPT_CLAUSE,
  K.FINALLY_CLAUSE,
  K.WITH_STATEMENT,
  K.MATCH_STATEMENT,
  K.CASE_CLAUSE,
  K.FUNCTION_DEFINITION,
  K.CLASS_DEFINITION,
]);

function linesOf(tree: FlatTree): Range[] {
  const lines: Range[] = [];
  for (let node = 1; node < tree.size; node++) {
    const kind = tree.kind(node);
    if (COMPOUND.has(kind)) {
      const body = firstBlock(tree, node);
      const end = body ? headerEnd(tree, node, body) : tree.end(node);
      const decorated = tree.parent(node);
      const isDecorated = tree.kind(decorated) === K.DECORATED_DEFINITION;
      lines.push({ start: isDecorated ? tree.start(decorated) : tree.start(node), end });
    } else if (kind !== K.COMMENT && kind !== K.BLOCK && kind !== K.DECORATED_DEFINITION) {
      const parentKind = tree.kind(tree.parent(node));
      if (parentKind !== K.MODULE && parentKind !== K.BLOCK && parentKind !== K.ERROR) continue;
      lines.push(tree.range(node));
    }
  }
  return lines.sort((one, other) => one.start - other.start || one.end - other.end);
}

function firstBlock(tree: FlatTree, node: number): number {
  const body = tree.child(node, F.BODY) || tree.child(node, F.CONSEQUENCE);
  if (body) return body;
  for (const child of tree.children(node)) if (tree.kind(child) === K.BLOCK) return child;
  return 0;
}

/** The header ends after its colon: what stands between that and the body is blank or a comment. */
function headerEnd(tree: FlatTree, node: number, body: number): number {
  let end = tree.start(body);
  for (let at = body - 1; at > node; at--) {
    if (tree.kind(at) !== K.COMMENT) continue;
    if (tree.text.slice(tree.end(at), end).trim() !== '') break;
    end = tree.start(at);
  }
  return tree.start(node) + tree.text.slice(tree.start(node), end).trimEnd().length;
}
