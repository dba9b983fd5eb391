import type { Range } from './text.ts';

/** Languages the reader floors understand; TypeScript, pages and components count as JavaScript. */
export type Language = 'python' | 'javascript';

/** One text to analyse. `path` is what findings show; nothing below the project floor opens it. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly language: Language;
  /** Of a notebook, the stretches of the text that are the code of one cell each, in order. */
  readonly cells?: readonly Range[];
}

const LANGUAGES: Readonly<Record<string, Language>> = {
  py: 'python',
  pyi: 'python',
  pyw: 'python',
  // What its cells are in, unless the notebook says otherwise.
  ipynb: 'python',
  js: 'javascript',
  jsx: 'javascript',
  mjs: 'javascript',
  cjs: 'javascript',
  ts: 'javascript',
  tsx: 'javascript',
  mts: 'javascript',
  cts: 'javascript',
  vue: 'javascript',
  svelte: 'javascript',
  html: 'javascript',
  htm: 'javascript',
};

/** Endings of the file names that stand for a language. */
export const LANGUAGE_ENDINGS: readonly string[] = Object.keys(LANGUAGES);

/** The language a file name stands for, or nothing when it is none of ours. */
export function languageOf(path: string): Language | undefined {
  const dot = path.lastIndexOf('.');
  return dot < 0 ? undefined : LANGUAGES[path.slice(dot + 1).toLowerCase()];
}

/** Is the file a Jupyter notebook, by its name? */
export function isNotebookPath(path: string): boolean {
  return /\.ipynb$/i.test(path);
}
