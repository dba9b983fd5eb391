import type { LineIndex } from '#core';
import { knowledge, trackedProject } from '#frameworks';
import { logicalLines, PythonFile, looksUnused, parse } from '#python';
import { isSmokeTest } from '#tensorflow';
import type { SuppressionContext } from './logical-lines.ts';
import type { Read } from './reading.ts';

/** Deeper nesting than this is no code that people wrote, and recursion must have an end. */
const DEEPEST = 1_000;

export const readPython: Read = (source, { deadline, isOpen }) => {
  const { path } = source;
  const read = parse(source.text, { deadline, again: isOpen ? path : undefined });
  if (read.kind === 'timeout') {
    const message = `parsing took longer than ${deadline} ms`;
    return { kind: 'failed', failure: { path, kind: 'timeout', message } };
  }
  const { tree } = read;
  const { depth } = tree;
  if (depth > DEEPEST) {
    const message = `code is nested ${depth} levels deep; more than ${DEEPEST} is not analysed`;
    return { kind: 'failed', failure: { path, kind: 'too-deep', message } };
  }
  const file = new PythonFile(source, tree, knowledge);
  return {
    kind: 'read',
    reading: {
      check: (rule) => (rule.language === 'python' ? rule.check(file) : []),
      isBroken: (offset) => file.isBroken(offset),
      factsOfRun: (offset) => {
        const recordedAs = trackedProject(file);
        return {
          ...(looksUnused(file, offset) && { looksUnused: true }),
          ...(isSmokeTest(file) && { smokeTest: true }),
          ...(recordedAs !== undefined && { recordedAs }),
        };
      },
      suppressionContext: (lines) => suppressionContext(file, lines),
      firstBroken: file.firstBroken(),
    },
  };
};

function suppressionContext(file: PythonFile, lines: LineIndex): SuppressionContext {
  const logical = logicalLines(file.tree);
  return {
    text: file.text,
    lines,
    marker: '#',
    cells: file.cells,
    comments: file.comments,
    logicalLineAt: (offset) => logical.at(offset),
    logicalLineAfter: (offset) => logical.after(offset),
  };
}
