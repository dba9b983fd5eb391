import { LineIndex, type Failure } from '#core';
import {
  JavaScriptFile,
  logicalLines,
  isMarkup,
  looksGenerated,
  parseJavaScript,
  scriptsOnly,
} from '#javascript';
import { modules } from '#tfjs';
import type { SuppressionContext } from './logical-lines.ts';
import type { Read } from './reading.ts';

export const readJavaScript: Read = ({ path, text }) => {
  const fail = (kind: Failure['kind'], message: string) =>
    ({ kind: 'failed', failure: { path, kind, message } }) as const;
  const script = isMarkup(path) ? scriptsOnly(text) : text;
  if (looksGenerated(script, path)) {
    return fail('generated', 'is minified or written by a program, so it is left alone');
  }
  const read = parseJavaScript(script, path);
  if (read.kind === 'too-deep') return fail('too-deep', 'code is nested too deep to be analysed');
  if (read.kind === 'broken') {
    const { line } = new LineIndex(text).positionAt(read.offset);
    return fail('syntax', `line ${line + 1} is not valid JavaScript; the file was not analysed`);
  }
  // Places are those of the file itself; what fixes copy from it is code in either text.
  const file = new JavaScriptFile({ path, text: script, page: text }, read.parsed, modules);
  if (file.tree.isTooDeep) return fail('too-deep', 'code is nested too deep to be analysed');
  return {
    kind: 'read',
    reading: {
      check: (rule) => (rule.language === 'javascript' ? rule.check(file) : []),
      isBroken: () => false,
      factsOfRun: () => ({}),
      suppressionContext: (lines) => suppressionContext(file, text, lines),
    },
  };
};

function suppressionContext(
  file: JavaScriptFile,
  text: string,
  lines: LineIndex,
): SuppressionContext {
  const logical = logicalLines(file.tree, text);
  const first = file.tree.program.body[0]?.range[0];
  return {
    text,
    lines,
    marker: '//',
    cells: [],
    ...(isMarkup(file.path) && first !== undefined && { codeStart: first }),
    comments: file.comments,
    logicalLineAt: (offset) => logical.at(offset),
    logicalLineAfter: (offset) => logical.after(offset),
  };
}
