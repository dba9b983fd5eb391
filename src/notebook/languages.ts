const PYTHON: ReadonlySet<string> = new Set([
  'python',
  'python2',
  'python3',
  'ipython',
  'ipython3',
]);

/** Does a kernel, a cell or an editor mean Python by this name? */
export function isPython(language: string): boolean {
  return PYTHON.has(language.toLowerCase());
}
