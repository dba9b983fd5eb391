export { parse, prepareReader, type ParserAssets, type ReadResult } from './read.ts';
export { FlatTree, NONE, type Node } from './flat-tree.ts';
export * as kinds from './kinds.ts';
export * as fields from './fields.ts';
export type { Knowledge } from './knowledge.ts';
export { PyCall } from './call.ts';
export { PythonFile, type Repetition } from './file.ts';
export type { Loop } from './loops.ts';
export type { Binding, Definition, Scope } from './scope.ts';
export { lengthOf } from './lengths.ts';
export { LOOP_WORDS } from './words.ts';
export { cellsOf } from './cells.ts';
export { excerpt } from './excerpt.ts';
export { looksUnused } from './reach.ts';
export type { Use } from './uses.ts';
export type { Value } from './values.ts';
export type { CommentAt } from './comments.ts';
export { moveBefore } from './moves.ts';
export { logicalLines } from './logical-lines.ts';
export { integerAt, isFalse, isNone, isTrue, stringAt } from './literals.ts';
export { type PythonRule, pythonRule } from './rule.ts';
export {
  addArgument,
  indentLines,
  indentationOf,
  insertAfter,
  insertBefore,
  lineBreakOf,
  removeArgument,
  removeStatement,
  replaceNode,
  standsAlone,
  unwrapBlock,
} from './edits.ts';
