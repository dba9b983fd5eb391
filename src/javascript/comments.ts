import type { Range } from '#core';
import type { Parsed } from './read.ts';

export interface CommentAt {
  readonly range: Range;
  readonly text: string;
  /** Nothing but blanks stands before it on its line. */
  readonly ownLine: boolean;
}

export function commentsOf(ast: Parsed['ast'], text: string): CommentAt[] {
  return (ast.comments ?? []).map(({ range: [start, end] }) => {
    let before = start;
    while (before > 0 && ' \t\f'.includes(text.charAt(before - 1))) before--;
    const ownLine = before === 0 || '\uFEFF\n\r'.includes(text.charAt(before - 1));
    return { range: { start, end }, text: text.slice(start, end), ownLine };
  });
}
