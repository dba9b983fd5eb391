import { SEVERITIES } from '#core';
import type { FolderSettings, FoundFile, WorkloadWishes } from '#project';
import { isSkip, openFindings, type ExitReason, type RunReport } from '#report';
import type { CheckOptions } from './check-options.ts';
import { gatesOf } from './gates.ts';
import type { Interruption } from './interruption.ts';
import { writeReports } from './reports.ts';
import { runEstimates } from './run-estimates.ts';
import { nothingToLint, type LeftOut } from './search.ts';
import { printError } from './streams.ts';

/** A run as far as files alone decide it. */
export type PlainRun = Omit<RunReport, 'estimates' | 'gates' | 'exitReason'>;

/** What else decides how a run is told. */
export interface Conclusion {
  readonly options: CheckOptions;
  /** Nothing when nobody wants to read about energy. */
  readonly wishes: WorkloadWishes | undefined;
  readonly files: readonly FoundFile[];
  /** The settings where the user stands. */
  readonly here: FolderSettings;
  readonly leftOut: LeftOut;
  readonly interruption?: Interruption;
  /** Done once the exit code is known, before anything is told. */
  readonly beforeReports?: () => void;
}

/** Works out estimates, limits and the exit code of a run, and writes its reports. */
export function conclude(run: PlainRun, about: Conclusion): number {
  const { options, wishes, files, here, interruption } = about;
  const warns = options.verbosity === 'normal';
  const estimates = wishes
    ? runEstimates(run.findings, files, { wishes, here, warns })
    : ('off' as const);
  const gates = gatesOf({ ...run, estimates }, options.gates);
  const exitReason = reasonFor({ ...run, gates }, options, interruption);
  about.beforeReports?.();
  writeReports({ ...run, gates, exitReason, estimates }, options);
  if (exitReason === 'nothing-to-lint' && warns) printError(nothingToLint(about.leftOut));
  return exitCode(exitReason, interruption);
}
function reasonFor(
  run: PlainRun & Pick<RunReport, 'gates'>,
  options: CheckOptions,
  interruption: Interruption | undefined,
): ExitReason {
  if (interruption?.signal()) return 'interrupted';
  if (run.failures.some(({ kind }) => kind === 'write')) return 'not-written';
  if (options.strict && run.failures.some((failure) => !isSkip(failure))) return 'strict';
  const changes = run.fixes !== undefined && run.fixes.files.length > 0;
  if (changes && options.fixes?.to === 'diff') return 'would-change';
  if (options.fixes?.only) return changes && options.fixes.exitNonZero ? 'fixed' : 'fix-only';
  const open = openFindings(run);
  const { failOn } = options;
  const failing = failOn === 'never' ? [] : SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1);
  if (options.fixes?.to !== 'diff' && open.some(({ severity }) => failing.includes(severity))) {
    return options.exitZero ? 'exit-zero' : 'findings';
  }
  if (run.gates?.some(({ exceeded }) => exceeded)) {
    return options.exitZero ? 'exit-zero' : 'gate-exceeded';
  }
  if (changes && options.fixes?.exitNonZero) return 'fixed';
  if (open.length > 0) return 'below-threshold';
  return run.counts.files === 0 ? 'nothing-to-lint' : 'no-findings';
}

function exitCode(reason: ExitReason, interruption: Interruption | undefined): number {
  if (reason === 'interrupted') return interruption?.signal() === 'SIGTERM' ? 143 : 130;
  if (reason === 'strict' || reason === 'not-written') return 2;
  return ['findings', 'gate-exceeded', 'would-change', 'fixed'].includes(reason) ? 1 : 0;
}
