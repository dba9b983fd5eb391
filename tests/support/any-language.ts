import { languageOf } from '#core';
import { isMarkup, parseJavaScript, scriptsOnly } from '#javascript';
import { pythonFile } from './meaning.ts';

/** Does some of the text not parse in the language of the file's name? */
export function isBroken(text: string, path: string): boolean {
  if (languageOf(path) === 'python') return pythonFile(text).tree.hasErrors;
  return parsed(text, path) === undefined;
}

/** The comments of a text, in order. */
export function commentsOf(text: string, path: string): string[] {
  if (languageOf(path) === 'python')
    return pythonFile(text).comments.map((comment) => comment.text);
  return (parsed(text, path)?.ast.comments ?? []).map(({ value }) => value);
}

function parsed(text: string, path: string) {
  const read = parseJavaScript(isMarkup(path) ? scriptsOnly(text) : text, path);
  return read.kind === 'parsed' ? read.parsed : undefined;
}
