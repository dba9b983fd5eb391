import type { PythonFile } from './file.ts';
import type { Node } from './flat-tree.ts';

const LONGEST = 40;

/** A piece of code on one line, for a message; long ones are cut off. */
export function excerpt(file: PythonFile, node: Node): string {
  const text = file.textOf(node).replace(/\s+/g, ' ');
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 3)}…` : text;
}
