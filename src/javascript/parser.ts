import { parseForESLint } from '@typescript-eslint/parser';
import type { Parsed } from './read.ts';

/** Parses one text. TypeScript is loaded with this file, so nothing but `read.ts` may import it, and only late. */
export function parseText(text: string, jsx: boolean): Parsed {
  const { ast, scopeManager, visitorKeys } = parseForESLint(text, {
    range: true,
    loc: false,
    comment: true,
    tokens: false,
    sourceType: 'module',
    ecmaFeatures: { jsx },
    jsDocParsingMode: 'none',
    // Names of the outside world are not ours to judge, and their lists cost time.
    lib: [],
    // Else every text is also held against the versions of TypeScript it may not fit.
    loggerFn: false,
    errorOnUnknownASTType: false,
  });
  return { ast, scopeManager, visitorKeys };
}
