import { unifiedDiff, type RunFixes } from '#report';
import type { CheckOptions } from './check-options.ts';
import type { Scan } from './scan.ts';
import { isColoured, printBytes, printOut } from './streams.ts';

/** Prints what fixes come to, where that was asked for: a diff, or the text that was piped in. */
export function writeFixed({ results, piped }: Scan, options: CheckOptions): void {
  const { fixes, colour } = options;
  if (fixes?.to === 'diff') {
    const coloured = isColoured(colour, process.stdout);
    for (const { fixed } of results) {
      if (fixed?.change) printOut(unifiedDiff(fixed.path, fixed.change, { colour: coloured }));
    }
  } else if (fixes && piped) {
    // A text that could not be fixed comes back as it was, or an editor would lose it.
    printBytes(results[0]?.fixed?.change?.bytes ?? piped);
  }
}

/** What was fixed, for the reports; nothing when no fixes were wanted. */
export function fixesOf({ results }: Scan, { fixes }: CheckOptions): RunFixes | undefined {
  if (!fixes) return undefined;
  return {
    to: fixes.to,
    allow: fixes.allow,
    only: fixes.only,
    files: results.flatMap(({ fixed }) => (fixed ? [fixed] : [])),
  };
}
