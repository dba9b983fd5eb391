import {
  type Node,
  type ParseError,
  findNodeAtLocation,
  parseTree,
  getNodeValue,
  printParseErrorCode,
} from 'jsonc-parser';
import { LineIndex } from '#core';

export interface JsonSettings {
  readonly value: unknown;
  /** The first thing that is wrong with the text, if anything is. */
  readonly error?: { readonly says: string; readonly line: number };
  /** Where the value at a path is written, or the last one on the way to it; lines count from 1. */
  readonly lineOf: (path: readonly PropertyKey[]) => number | undefined;
}

/** Reads JSON, with comments and trailing commas where `isLenient`. */
export function readJson(text: string, isLenient: boolean): JsonSettings {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, {
    allowTrailingComma: isLenient,
    disallowComments: !isLenient,
  });
  const [first] = errors;
  const lines = new LineIndex(text);
  const lineAt = (offset: number): number => lines.positionAt(offset).line + 1;
  return {
    value: root && getNodeValue(root),
    ...(first && { error: { says: saysOf(first), line: lineAt(first.offset) } }),
    lineOf(path) {
      const found = root && lastOn(root, path);
      return found && lineAt(found.offset);
    },
  };
}

/**
 * The deepest part of a path that is written; properties begin where their name does. A value may stand by itself
 * where a list of them could.
 */
function lastOn(root: Node, path: readonly PropertyKey[]): Node | undefined {
  let last = root;
  for (const part of path) {
    if (typeof part === 'number' && last.type !== 'array') continue;
    const next = findNodeAtLocation(last, [typeof part === 'number' ? part : String(part)]);
    if (!next) break;
    last = next;
  }
  if (last === root) return undefined;
  return last.parent?.type === 'property' ? last.parent : last;
}

function saysOf({ error }: ParseError): string {
  const name = printParseErrorCode(error);
  return JSON_ERRORS[name] ?? name;
}

/** What can be wrong, by the parser's names. */
export const JSON_ERRORS: Readonly<Record<string, string>> = {
  CloseBraceExpected: 'a closing brace is missing',
  CloseBracketExpected: 'a closing bracket is missing',
  ColonExpected: 'a colon is missing',
  CommaExpected: 'a comma is missing',
  EndOfFileExpected: 'something follows where the file should end',
  InvalidCharacter: 'a character stands where none can',
  InvalidCommentToken: 'comments are not allowed in this file',
  InvalidEscapeCharacter: 'a backslash is followed by something it cannot escape',
  InvalidNumberFormat: 'a number is not written as JSON writes it',
  InvalidSymbol: 'a word is neither a string nor a value',
  InvalidUnicode: 'a character code is incomplete',
  PropertyNameExpected: 'the name of a property is missing',
  UnexpectedEndOfComment: 'a comment does not end',
  UnexpectedEndOfNumber: 'a number does not end',
  UnexpectedEndOfString: 'a string does not end',
  ValueExpected: 'a value is missing',
};
