import { SEVERITIES } from '#core';
import { absolute } from '#project';
import { isSkip, openFindings, type ExitReason, type RunReport } from '#report';
import type { CheckOptions } from './check-options.ts';
import { collect, type Collected } from './collect.ts';
import { gatesOf } from './gates.ts';
import { markKnown } from './known-findings.ts';
import { watchInterruption, type Interruption } from './interruption.ts';
import { onlyNew } from './only-new.ts';
import { writeReports } from './reports.ts';
import { runEstimates, workloadWishes } from './run-estimates.ts';
import { scan } from './scan.ts';
import { nothingToLint } from './search.ts';
import { printError } from './streams.ts';
import { fixesOf, writeFixed } from './write-fixed.ts';

/** Lints what the options name, writes the reports and answers the exit code. */
export async function check(options: CheckOptions, tool: RunReport['tool']): Promise<number> {
  const began = performance.now();
  const cwd = absolute(process.cwd(), '.');
  const warns = options.verbosity === 'normal';
  const wishes =
    options.estimates && workloadWishes(options.estimates, { cwd, strict: options.strict, warns });
  const interruption = watchInterruption();
  try {
    const scanned = await scan(options, { interruption });
    const { search, settings } = scanned;
    const all = collect(scanned.results, search.failures);
    const marked = markKnown(all, scanned, options.baseline);
    const fresh = onlyNew(marked.findings, scanned.newCode, cwd);
    const collected = { ...all, ...marked, ...fresh };
    const fixes = fixesOf(scanned, options);
    const durationMs = performance.now() - began;
    const here = settings.forFolder(cwd);
    const estimates = wishes
      ? runEstimates(collected.findings, search.files, { wishes, here, warns })
      : ('off' as const);
    const gates = gatesOf({ ...collected, estimates }, options.gates);
    const exitReason = reasonFor({ ...collected, fixes, gates }, options, interruption);
    writeFixed(scanned, options);
    const report = { ...collected, fixes, gates, tool, exitReason, durationMs, estimates };
    writeReports(report, options);
    if (exitReason === 'nothing-to-lint' && options.verbosity === 'normal') {
      printError(nothingToLint(search));
    }
    return exitCode(exitReason, interruption);
  } finally {
    interruption.release();
  }
}

function reasonFor(
  run: Collected & Pick<RunReport, 'fixes' | 'gates'>,
  options: CheckOptions,
  interruption: Interruption,
): ExitReason {
  if (interruption.signal()) return 'interrupted';
  if (run.failures.some(({ kind }) => kind === 'write')) return 'not-written';
  if (options.strict && run.failures.some((failure) => !isSkip(failure))) return 'strict';
  const changes = run.fixes !== undefined && run.fixes.files.length > 0;
  if (changes && options.fixes?.to === 'diff') return 'would-change';
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

function exitCode(reason: ExitReason, interruption: Interruption): number {
  if (reason === 'interrupted') return interruption.signal() === 'SIGTERM' ? 143 : 130;
  if (reason === 'strict' || reason === 'not-written') return 2;
  return ['findings', 'gate-exceeded', 'would-change', 'fixed'].includes(reason) ? 1 : 0;
}
