import { absolute, removeCache } from '#project';
import { printOut } from './streams.ts';

/** Removes the answers that are kept between runs. */
export function clean(folder: string): number {
  const isGone = removeCache(absolute(absolute(process.cwd(), '.'), folder), folder);
  printOut(isGone ? `Removed ${folder}.\n` : `There is no ${folder}.\n`);
  return 0;
}
