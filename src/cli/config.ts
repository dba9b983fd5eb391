import { UsageError } from '#core';
import { nearest } from '#engine';
import { describedSettings } from '#project';
import { printOut } from './streams.ts';

/** Prints what settings there are, or one of them with its default. */
export function config(key: string | undefined): number {
  const all = describedSettings();
  if (key === undefined) {
    const width = Math.max(...all.map(({ key: name }) => name.length));
    printOut(all.map((one) => `${one.key.padEnd(width)}  ${one.about}\n`).join(''));
    return 0;
  }
  const setting = all.find((one) => one.key === key);
  if (!setting) {
    const meant = nearest(
      key,
      all.map((one) => one.key),
    );
    const hint =
      meant === undefined ? '`joulelint config` lists all.' : `Did you mean \`${meant}\`?`;
    throw new UsageError(`There is no setting \`${key}\`. ${hint}`);
  }
  const { about, fallback } = setting;
  const value = fallback === undefined ? '' : `Default: ${JSON.stringify(fallback)}\n`;
  printOut(`${key}\n\n${about}\n${value}`);
  return 0;
}
