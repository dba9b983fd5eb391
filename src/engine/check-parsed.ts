import { type Problem, type SourceFile, fillMessage } from '#core';
import { importsFramework } from '#frameworks';
import { JavaScriptFile, type Parsed } from '#javascript';
import { rules } from '#rules';
import { modules } from '#tfjs';
import { canFind } from './mentions.ts';

/** A problem with its message filled in. */
export interface ParsedProblem extends Omit<Problem, 'message' | 'slots'> {
  readonly message: string;
}

const files = new WeakMap<object, JavaScriptFile>();

/** What one rule says about a text that somebody else has parsed already, as ESLint has. */
export function checkParsed(
  source: Pick<SourceFile, 'path' | 'text'>,
  parsed: Parsed,
  id: string,
): ParsedProblem[] {
  const rule = rules[id];
  if (rule?.language !== 'javascript' || !importsFramework(source.text, 'javascript')) return [];
  if (!canFind(rule, source.text)) return [];
  let file = files.get(parsed.ast);
  if (!file) files.set(parsed.ast, (file = new JavaScriptFile(source, parsed, modules)));
  return [...rule.check(file)].map(({ message, slots, ...rest }) => ({
    ...rest,
    message: fillMessage(rule.messages[message] ?? message, slots),
  }));
}
