import { printable } from './display.ts';
import { openFindings, type RunReport } from './run-report.ts';

/** What a run fixed, or would have fixed. */
export interface RunFixes {
  readonly to: 'files' | 'diff';
  readonly allow: 'safe' | 'unsafe';
  /** Nobody wants to read about what is left. */
  readonly only?: boolean;
  readonly files: readonly FixedInRun[];
}

/** One file whose text changed. */
export interface FixedInRun {
  readonly path: string;
  readonly applied: readonly { readonly rule: string; readonly title: string }[];
}

/** One sentence about what was fixed, one about what else could be. */
export function fixSentences(report: RunReport): readonly string[] {
  const { fixes } = report;
  if (!fixes) return [];
  const count = fixes.files.reduce((sum, { applied }) => sum + applied.length, 0);
  const verb = fixes.to === 'diff' ? 'Would fix' : 'Fixed';
  const none = fixes.to === 'diff' ? 'Nothing would be fixed.' : 'Nothing was fixed.';
  const places = `${plural(count, 'finding')} in ${plural(fixes.files.length, 'file')}`;
  const done = count === 0 ? none : `${verb} ${places}.`;
  const unsafe =
    fixes.allow === 'unsafe'
      ? 0
      : openFindings(report).filter(({ fix }) => fix?.applicability === 'unsafe').length;
  if (unsafe === 0) return [done];
  const have = unsafe === 1 ? '1 finding has a fix' : `${unsafe} findings have fixes`;
  return [done, `${have} that may change behaviour; --unsafe-fixes applies them, too.`];
}

/** One line for each fix, by file. */
export function fixLines({ fixes }: RunReport): string {
  return (fixes?.files ?? [])
    .flatMap(({ path, applied }) =>
      applied.map(({ rule, title }) => printable(`${path}: ${title} (${rule})`)),
    )
    .map((line) => `${line}\n`)
    .join('');
}

function plural(count: number, word: string): string {
  return count === 1 ? `1 ${word}` : `${count} ${word}s`;
}
