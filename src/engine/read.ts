import type { Language, SourceFile } from '#core';
import { readJavaScript } from './read-javascript.ts';
import { readPython } from './read-python.ts';
import type { Read, ReadOptions, ReadOutcome } from './reading.ts';

const READERS: Readonly<Record<Language, Read>> = {
  python: readPython,
  javascript: readJavaScript,
};

/** Reads a text with its own language's reader. */
export function read(source: SourceFile, options: ReadOptions): ReadOutcome {
  return READERS[source.language](source, options);
}
