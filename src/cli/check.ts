import { SEVERITIES } from '#core';
import {
  absolute,
  fileRuleProblems,
  lintBytes,
  lintFiles,
  loadSettings,
  readAll,
  ruleNameProblems,
  type LintedFile,
  type SettingsLoader,
} from '#project';
import { isSkip, openFindings, type ExitReason, type RunReport } from '#report';
import type { CheckOptions } from './check-options.ts';
import { collect, type Collected } from './collect.ts';
import { gatesOf } from './gates.ts';
import { breathe, watchInterruption, type Interruption } from './interruption.ts';
import { writeReports } from './reports.ts';
import { nothingToLint, searchPaths, searchStdin, type SearchResult } from './search.ts';
import { runEstimates, workloadWishes } from './run-estimates.ts';
import { rejectSettingProblems } from './setting-problems.ts';
import { printError, progressLine } from './streams.ts';

/** Lints what the options name, writes the reports and answers the exit code. */
export async function check(options: CheckOptions, tool: RunReport['tool']): Promise<number> {
  const began = performance.now();
  const cwd = absolute(process.cwd(), '.');
  const settings = loadSettings({ cwd, ...options });
  const warns = options.verbosity === 'normal';
  const wishes =
    options.estimates && workloadWishes(options.estimates, { cwd, strict: options.strict, warns });
  const piped = options.isStdin ? await readAll(process.stdin) : undefined;
  const interruption = watchInterruption();
  try {
    const search = piped
      ? searchStdin(options, settings, { cwd })
      : await searchPaths(options, settings, { cwd, interruption });
    rejectProblems(options, settings, search);
    const results = await lintAll(search, piped, { options, interruption });
    const collected = collect(results, search.failures);
    const durationMs = performance.now() - began;
    const here = settings.forFolder(cwd);
    const estimates = wishes
      ? runEstimates(collected.findings, search.files, { wishes, here, warns })
      : ('off' as const);
    const gates = gatesOf({ ...collected, estimates }, options.gates);
    const exitReason = reasonFor({ ...collected, gates }, options, interruption);
    writeReports({ ...collected, gates, tool, exitReason, durationMs, estimates }, options);
    if (exitReason === 'nothing-to-lint' && options.verbosity === 'normal') {
      printError(nothingToLint(search));
    }
    return exitCode(exitReason, interruption);
  } finally {
    interruption.release();
  }
}

async function lintAll(
  search: SearchResult,
  piped: Uint8Array | undefined,
  run: { readonly options: CheckOptions; readonly interruption: Interruption },
): Promise<readonly LintedFile[]> {
  const { files } = search;
  const [first] = files;
  if (piped) return first ? [await lintBytes(piped, first)] : [];
  const { progress, verbosity } = run.options;
  const line = progressLine({ enabled: progress && verbosity === 'normal' });
  const results: LintedFile[] = [];
  let found = 0;
  for await (const done of lintFiles(files)) {
    results.push(...done);
    for (const { result } of done) found += result.findings.length;
    line.show(`Linting: ${results.length} of ${files.length} files, ${found} findings`);
    await breathe();
    if (run.interruption.signal()) break;
  }
  line.wipe();
  return results;
}

/** Stops where going on with doubtful settings would mislead. */
function rejectProblems(
  options: CheckOptions,
  settings: SettingsLoader,
  search: SearchResult,
): void {
  const onFlags = ruleNameProblems(options.overrides).map(
    ({ key, problem }) => `--${key}: ${problem}`,
  );
  const folders = new Set(search.files.map(({ folder }) => folder));
  rejectSettingProblems([...settings.problems(), ...fileRuleProblems(folders)], {
    strict: options.strict,
    warns: options.verbosity === 'normal',
    more: onFlags,
  });
}

function reasonFor(
  run: Collected & Pick<RunReport, 'gates'>,
  options: CheckOptions,
  interruption: Interruption,
): ExitReason {
  if (interruption.signal()) return 'interrupted';
  if (options.strict && run.failures.some((failure) => !isSkip(failure))) return 'strict';
  const open = openFindings(run);
  const { failOn } = options;
  const failing = failOn === 'never' ? [] : SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1);
  if (open.some(({ severity }) => failing.includes(severity))) {
    return options.exitZero ? 'exit-zero' : 'findings';
  }
  if (run.gates?.some(({ exceeded }) => exceeded)) {
    return options.exitZero ? 'exit-zero' : 'gate-exceeded';
  }
  if (open.length > 0) return 'below-threshold';
  return run.counts.files === 0 ? 'nothing-to-lint' : 'no-findings';
}

function exitCode(reason: ExitReason, interruption: Interruption): number {
  if (reason === 'interrupted') return interruption.signal() === 'SIGTERM' ? 143 : 130;
  if (reason === 'strict') return 2;
  return reason === 'findings' || reason === 'gate-exceeded' ? 1 : 0;
}
