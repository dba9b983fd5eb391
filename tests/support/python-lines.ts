import { LineIndex, type Range } from '#core';
import type { CommentAt, SuppressionContext } from '../../src/engine/suppressions.ts';

/**
 * How a model may cut a text into logical lines. `lines`: as Python's tokenizer does. `statements`:
 * finer, also at `;` and behind the header of a one-line compound statement, as a syntax tree does.
 */
export type Cut = 'lines' | 'statements';

/** Logical lines and comments of a Python text, read without a parser. Decorators join what they adorn. */
export function pythonLines(text: string, cut: Cut = 'lines'): SuppressionContext {
  const { comments, found } = readLines(text, cut);
  const logical = joinDecorators(text, found);
  return {
    text,
    lines: new LineIndex(text),
    marker: '#',
    comments,
    logicalLineAt: (offset) =>
      logical.find(({ start, end }) => start <= offset && offset < end) ?? {
        start: offset,
        end: offset,
      },
    cells: [],
    logicalLineAfter: (offset) => logical.find(({ start }) => start >= offset),
  };
}

/** The logical lines, in order, for tests that need to know which statement a place belongs to. */
export function logicalLinesOf(text: string): Range[] {
  return joinDecorators(text, readLines(text, 'lines').found);
}

function readLines(text: string, cut: Cut): { comments: CommentAt[]; found: Range[] } {
  const comments: CommentAt[] = [];
  const found: Range[] = [];
  let first: number | undefined;
  let last = 0;
  let depth = 0;
  let codeOnLine = false;
  const close = (): void => {
    if (first !== undefined) found.push({ start: first, end: last });
    first = undefined;
  };

  let offset = text.startsWith('\uFEFF') ? 1 : 0;
  while (offset < text.length) {
    const token = tokenAt(text, offset);
    const end = offset + token.length;
    if (token.startsWith('#')) {
      comments.push({ range: { start: offset, end }, text: token, ownLine: !codeOnLine });
    } else if (/^[\r\n]/.test(token)) {
      if (depth === 0) close();
      codeOnLine = false;
    } else if (token.startsWith('\\')) {
      codeOnLine = false;
    } else if (/\S/.test(token)) {
      if (first === undefined && token === ';') {
        offset = end;
        continue;
      }
      first ??= offset;
      last = end;
      codeOnLine = true;
      if ('([{'.includes(token)) depth++;
      if (')]}'.includes(token)) depth--;
      const isHeader = /^(?:async|if|for|while|with|def|class)\b/.test(text.slice(first));
      const isEnd = token === ';' || (token === ':' && isHeader);
      if (cut === 'statements' && depth === 0 && isEnd) {
        if (token === ';') last = offset;
        close();
      }
    }
    offset = end;
  }
  close();
  return { comments, found };
}

const TOKEN =
  /#[^\r\n]*|\\?(?:\r\n|\r|\n)|"""(?:\\[\s\S]|[^\\])*?"""|'''(?:\\[\s\S]|[^\\])*?'''|"(?:\\.|[^"\\\r\n])*"|'(?:\\.|[^'\\\r\n])*'|[ \t\f]+|[\w.]+|[\s\S]/uy;

function tokenAt(text: string, offset: number): string {
  TOKEN.lastIndex = offset;
  return TOKEN.exec(text)?.[0] ?? text.charAt(offset);
}

function joinDecorators(text: string, found: readonly Range[]): Range[] {
  const joined: Range[] = [];
  let start: number | undefined;
  for (const line of found) {
    if (text.charAt(line.start) === '@') {
      start ??= line.start;
      continue;
    }
    joined.push({ start: start ?? line.start, end: line.end });
    start = undefined;
  }
  return joined;
}
