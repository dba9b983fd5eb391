import { absolute, shownPath } from '#project';
import type { RunReport } from '#report';
import type { CheckOptions } from './check-options.ts';
import { collect } from './collect.ts';
import { conclude } from './conclude.ts';
import { watchInterruption } from './interruption.ts';
import { markKnown } from './known-findings.ts';
import { onlyNew } from './only-new.ts';
import { workloadWishes } from './run-estimates.ts';
import { scan, type Scan, type ScanRun } from './scan.ts';
import { shardRun } from './shard.ts';
import { silence } from './silence.ts';
import { printError } from './streams.ts';
import { fixesOf, writeFixed } from './write-fixed.ts';

/** Lints what the options name, writes the reports and answers the exit code. */
export async function check(
  options: CheckOptions,
  tool: RunReport['tool'],
  onSearch?: ScanRun['onSearch'],
): Promise<number> {
  const began = performance.now();
  const cwd = absolute(process.cwd(), '.');
  const warns = options.verbosity === 'normal';
  const wishes =
    options.estimates && workloadWishes(options.estimates, { cwd, strict: options.strict, warns });
  const interruption = watchInterruption();
  try {
    const scanned = await scan(options, { interruption, onSearch });
    const { search, settings } = scanned;
    const all = collect(scanned.results, search.failures);
    const marked = markKnown(all, scanned, options);
    const run = {
      ...all,
      ...marked,
      ...onlyNew(marked.findings, scanned.newCode, scanned),
      fixes: fixesOf(scanned, options),
      tool,
      durationMs: performance.now() - began,
    };
    if (options.silencing) return await silence(run, search.files, options);
    if (options.verbose) printError(verboseLines(scanned));
    const shard = options.shard && shardRun(options.shard, run, search);
    const code = conclude(
      { ...run, shard },
      {
        options,
        wishes,
        files: search.files,
        here: settings.forFolder(cwd),
        leftOut: search,
        interruption,
        beforeReports: () => writeFixed(scanned, options),
      },
    );
    if (options.profile) printError(options.profile.lines());
    return code;
  } finally {
    interruption.release();
  }
}

/** What decided the run, for those who wonder. */
function verboseLines({ cwd, settings, search, whole }: Scan): string {
  const { excluded, otherLanguages } = search;
  const files = settings.files().map((path) => `Settings: ${shownPath(cwd, path)}\n`);
  const searched = `Searched ${whole.folders.length} folders: ${search.files.length} files, ${excluded} excluded or ignored, ${otherLanguages} in other languages.\n`;
  return [...(files.length === 0 ? ['Settings: none\n'] : files), searched].join('');
}
