export {
  type Parsed,
  parseJavaScript,
  prepareJavaScript,
  type ScriptParser,
  useScriptParser,
} from './read.ts';
export { type ScriptBlock, isMarkup, scriptsOnly } from './script-blocks.ts';
export { markupEvents } from './markup-events.ts';
export { looksGenerated } from './generated.ts';
export { JavaScriptFile } from './file.ts';
export { type Modules, isNothing } from './names.ts';
export { type Run, lastName } from './callers.ts';
export type { CommentAt } from './comments.ts';
export { logicalLines } from './logical-lines.ts';
export { type JavaScriptRule, javascriptRule } from './rule.ts';
export {
  type Call,
  type ClassNode,
  type Expression,
  type FunctionNode,
  type LoopNode,
  type Node,
  type Reference,
  type Variable,
  bare,
  isClass,
  isFunction,
  isLoop,
  keyName,
  methodOf,
  propertyName,
  receiverOf,
  userOf,
} from './nodes.ts';
export {
  indentationOf,
  insertAboveStatement,
  insertAfterStatement,
  insertBeforeStatement,
  isFreeName,
  lineBreakOf,
  replaceNode,
} from './edits.ts';
