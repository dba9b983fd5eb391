import { kinds, parse } from '#python';
import { read } from './read.ts';
import type { SoundOptions } from './sound-fixes.ts';

/** Whether a text that came from another is no more broken than that one; what takes too long to tell is. */
export function isAsSound(text: string, origin: string, { deadline, file }: SoundOptions): boolean {
  // Of JavaScript only a text without errors is ever read, so there is nothing to count.
  if (file?.language === 'javascript') return read({ ...file, text }, { deadline }).kind === 'read';
  const errors = errorsIn(text, deadline);
  return errors === 0 || (errors !== undefined && errors <= (errorsIn(origin, deadline) ?? 0));
}

/** Places that do not parse; a missing token leaves no node behind and counts as one. */
function errorsIn(text: string, deadline: number): number | undefined {
  const read = parse(text, { deadline });
  if (read.kind === 'timeout') return undefined;
  const { tree } = read;
  if (!tree.hasErrors) return 0;
  let count = 0;
  for (let node = 1; node < tree.size; node++) if (tree.kind(node) === kinds.ERROR) count++;
  return Math.max(count, 1);
}
