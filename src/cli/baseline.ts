import { UsageError } from '#core';
import {
  absolute,
  compareWithBaseline,
  isFileAt,
  readBaseline,
  shownPath,
  writeBaseline,
  type BaselineEntry,
} from '#project';
import { failureLines } from '#report';
import type { CheckOptions } from './check-options.ts';
import { collect } from './collect.ts';
import { watchInterruption } from './interruption.ts';
import { filesByBaseline, runOf } from './known-findings.ts';
import { scan, type Scan } from './scan.ts';
import { printError, printOut } from './streams.ts';

const BASELINE_ACTIONS = ['create', 'update', 'prune', 'check'] as const;
type BaselineAction = (typeof BASELINE_ACTIONS)[number];

const DEFAULT_NAME = 'joulelint-baseline.json';

/** The action by its name. */
export function baselineAction(name: string): BaselineAction {
  const known = BASELINE_ACTIONS.find((action) => action === name);
  if (known) return known;
  throw new UsageError(
    `baseline does not know \`${name}\`; it knows ${BASELINE_ACTIONS.join(', ')}.`,
  );
}

/** Makes a baseline, brings it up to date, or tells whether it is; answers the exit code. */
export async function baseline(action: BaselineAction, options: CheckOptions): Promise<number> {
  if (options.isStdin) throw new UsageError('A baseline is made of files, not of standard input.');
  const interruption = watchInterruption();
  try {
    const scanned = await scan(options, { interruption });
    const signal = interruption.signal();
    if (signal) {
      printError('Interrupted; no baseline was changed.\n');
      return signal === 'SIGTERM' ? 143 : 130;
    }
    const collected = collect(scanned.results, scanned.search.failures);
    if (options.verbosity !== 'silent') printError(failureLines(collected.failures));
    const groups = filesByBaseline(scanned, options.baseline);
    if (groups.size === 0)
      groups.set(absolute(scanned.cwd, DEFAULT_NAME), [...scanned.search.files]);
    const counts = [...groups].map(([path, files]) => {
      const about = { path, shown: shownPath(scanned.cwd, path) };
      const entries = before(action, about);
      return act(
        action,
        about,
        compareWithBaseline(path, runOf(collected, scanned, files), entries),
        entries,
      );
    });
    say(options, counts.map(({ text }) => text).join(''));
    if (action === 'create') adviseSettings(options, scanned);
    return counts.some(({ isStale }) => isStale) ? 1 : 0;
  } finally {
    interruption.release();
  }
}

/** What the baseline holds; a new one nothing, and an old one is not made again by mistake. */
function before(
  action: BaselineAction,
  { path, shown }: { readonly path: string; readonly shown: string },
): readonly BaselineEntry[] {
  if (action !== 'create') return readBaseline(path, shown);
  if (!isFileAt(path)) return [];
  throw new UsageError(
    `${shown} exists already; \`joulelint baseline update\` brings it up to date.`,
  );
}

type Compared = ReturnType<typeof compareWithBaseline>;

function act(
  action: BaselineAction,
  { path, shown }: { readonly path: string; readonly shown: string },
  { stale, known, updated, pruned }: Compared,
  entries: readonly BaselineEntry[],
): { readonly text: string; readonly isStale: boolean } {
  const gone = countOf(stale);
  if (action === 'check') {
    const lines = stale.map(({ path: file, rule, lines: names }) => {
      return `${file}: ${rule}${names.length > 1 ? ` (${names.length} times)` : ''}\n`;
    });
    const verdict =
      gone === 0
        ? `${shown} is up to date.\n`
        : `${shown}: ${plural(gone, 'finding')} gone; \`joulelint baseline prune\` takes ${gone === 1 ? 'it' : 'them'} out.\n`;
    return { text: lines.join('') + verdict, isStale: gone > 0 };
  }
  if (action === 'prune') {
    if (gone > 0) writeBaseline(path, pruned);
    const text = `${shown}: ${plural(gone, 'finding')} taken out, ${countOf(pruned)} kept.\n`;
    return { text, isStale: false };
  }
  const added = countOf(updated) - (countOf(entries) - gone);
  if (action === 'create' || added > 0 || gone > 0 || known.size > 0) writeBaseline(path, updated);
  const text =
    action === 'create'
      ? `${shown}: ${plural(added, 'finding')}.\n`
      : `${shown}: ${plural(added, 'finding')} added, ${gone} taken out, ${countOf(updated)} in all.\n`;
  return { text, isStale: false };
}

function adviseSettings({ baseline: wish, verbosity }: CheckOptions, { search }: Scan): void {
  const isNamed = wish === 'off' || wish.named !== undefined;
  const isSet = search.files.some(({ folder }) => folder.settings.baseline !== undefined);
  if (isSet || isNamed || verbosity !== 'normal') return;
  printError(`Write \`baseline = "${DEFAULT_NAME}"\` into the settings to have it used.\n`);
}

function say({ verbosity }: CheckOptions, text: string): void {
  if (verbosity !== 'silent') printOut(text);
}

function countOf(entries: readonly BaselineEntry[]): number {
  return entries.reduce((sum, { lines }) => sum + lines.length, 0);
}

function plural(count: number, word: string): string {
  return count === 1 ? `1 ${word}` : `${count} ${word}s`;
}
