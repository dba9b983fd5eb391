import type { ScopeManager } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';

/** What a parser gives of a text; ESLint's own parsers give the same. */
export interface Parsed {
  readonly ast: TSESTree.Program;
  readonly scopeManager: ScopeManager;
  readonly visitorKeys: Readonly<Record<string, readonly string[] | undefined>>;
}

export type ReadResult =
  | { readonly kind: 'parsed'; readonly parsed: Parsed }
  | { readonly kind: 'broken'; readonly offset: number }
  | { readonly kind: 'too-deep' };

/** What `parser.ts` exports. */
export interface ScriptParser {
  readonly parseText: (text: string, jsx: boolean) => Parsed;
}

let parseText: ScriptParser['parseText'] | undefined;

/** Loads the parser and TypeScript with it; a second call does nothing. Only worth it once such a text turns up. */
export async function prepareJavaScript(): Promise<void> {
  parseText ??= (await import('./parser.ts')).parseText;
}

/** Takes a parser that was loaded in another way. */
export function useScriptParser(parser: ScriptParser): void {
  parseText = parser.parseText;
}

/** Parses a text of JavaScript or TypeScript. A text with an error gives nothing but the place of the error. */
export function parseJavaScript(text: string, path: string): ReadResult {
  if (!parseText) throw new Error('prepareJavaScript() has to finish before parseJavaScript()');
  // `<T>value` and JSX exclude each other; only TypeScript's own files mean the former.
  const first = !/\.(?:[cm]?ts)$/i.test(path);
  const result = attempt(parseText, text, first);
  if (result.kind !== 'broken') return result;
  const second = attempt(parseText, text, !first);
  return second.kind === 'parsed' ? second : result;
}

function attempt(
  parse: (text: string, jsx: boolean) => Parsed,
  text: string,
  jsx: boolean,
): ReadResult {
  try {
    return { kind: 'parsed', parsed: parse(text, jsx) };
  } catch (error) {
    if (error instanceof RangeError) return { kind: 'too-deep' };
    const offset = offsetOf(error);
    if (offset === undefined) throw error;
    return { kind: 'broken', offset };
  }
}

/** The parser's errors say where they are. */
function offsetOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('location' in error)) return undefined;
  const { location } = error as { readonly location: { readonly start: { offset?: number } } };
  return location.start.offset ?? 0;
}
