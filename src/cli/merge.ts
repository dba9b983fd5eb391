import { UsageError } from '#core';
import { absolute, foundFile, parentOf, readReports, type FoundFile } from '#project';
import type { RunBaseline, RunCounts, RunNewCode, RunReport } from '#report';
import type { CheckOptions } from './check-options.ts';
import { conclude } from './conclude.ts';
import { inPathOrder } from './collect.ts';
import { workloadWishes } from './run-estimates.ts';
import { settingsOf } from './scan.ts';
import { rejectSettingProblems } from './setting-problems.ts';
import type { ShardRun } from './shard.ts';

/** What is read of the JSON report of one part. */
interface Part {
  readonly path: string;
  readonly tool: RunReport['tool'];
  readonly summary: {
    readonly files: number;
    readonly analysed: number;
    readonly irrelevant: number;
    readonly skipped: number;
    readonly failed: number;
    readonly baseline: RunBaseline | null;
    readonly newCode: (Omit<RunNewCode, 'commit'> & { readonly commit: string | null }) | null;
    readonly exitReason: string;
    readonly durationMs: number;
  };
  readonly shard: ShardRun;
}

/** Joins the JSON reports of all parts and tells them as one run; answers the exit code. */
export function merge(
  paths: readonly string[],
  options: CheckOptions,
  tool: RunReport['tool'],
): number {
  const cwd = absolute(process.cwd(), '.');
  const parts = readReports(paths, cwd).map(({ path, value }) => partOf(path, value));
  rejectOddParts(parts, tool);
  parts.sort((one, other) => one.shard.index - other.shard.index);
  const warns = options.verbosity === 'normal';
  const settings = settingsOf(options, cwd);
  const fileAt = (shown: string): FoundFile => {
    const path = absolute(cwd, shown);
    return foundFile(path, settings.forFolder(parentOf(path)), cwd);
  };
  const findings = inPathOrder(parts.flatMap(({ shard }) => shard.findings));
  const shown = [
    ...parts.flatMap(({ shard }) => shard.folders),
    ...findings.map(({ path }) => path),
  ];
  const files = [...new Set(shown)].sort().map(fileAt);
  rejectSettingProblems(settings.problems(), { strict: options.strict, warns });
  return conclude(
    {
      tool,
      findings,
      failures: inPathOrder(parts.flatMap(({ shard }) => shard.failures)),
      counts: countsOf(parts),
      sources: new Map(parts.flatMap(({ shard }) => Object.entries(shard.sources))),
      baseline: baselineOf(parts),
      newCode: newCodeOf(parts),
      // The parts worked at the same time.
      durationMs: Math.max(...parts.map(({ summary }) => summary.durationMs)),
    },
    {
      options,
      wishes:
        options.estimates &&
        workloadWishes(options.estimates, { cwd, strict: options.strict, warns }),
      files,
      here: settings.forFolder(cwd),
      leftOut: {
        excluded: Math.max(...parts.map(({ shard }) => shard.leftOut.excluded)),
        otherLanguages: Math.max(...parts.map(({ shard }) => shard.leftOut.otherLanguages)),
        unchanged: sum(parts.map(({ shard }) => shard.leftOut.unchanged)),
      },
    },
  );
}

/** The version of the program is compared, and says that we wrote the rest. */
function partOf(path: string, value: unknown): Part {
  const report = value as Partial<Part> | null;
  if (report?.tool === undefined || report.summary === undefined) {
    throw new UsageError(`${path} is no JSON report of joulelint.`);
  }
  const { tool, summary, shard } = report;
  if (shard === undefined) {
    throw new UsageError(`${path} is the report of a whole run; only those of --shard are merged.`);
  }
  return { path, tool, summary, shard };
}

/** Refuses what would not be the whole truth. */
function rejectOddParts(parts: readonly Part[], tool: RunReport['tool']): void {
  const [first] = parts;
  if (!first) throw new UsageError('Name the JSON reports to merge.');
  const { count } = first.shard;
  const seen = new Map<number, string>();
  for (const { path, tool: own, shard, summary } of parts) {
    if (own.version !== tool.version) {
      throw new UsageError(
        `${path} was written by version ${own.version}; version ${tool.version} merges only its own.`,
      );
    }
    if (shard.count !== count) {
      throw new UsageError(
        `${path} is part ${shard.index} of ${shard.count}, ${first.path} is one of ${count}.`,
      );
    }
    const twin = seen.get(shard.index);
    if (twin !== undefined) {
      throw new UsageError(`${twin} and ${path} are both part ${shard.index} of ${count}.`);
    }
    if (summary.exitReason === 'interrupted') {
      throw new UsageError(`${path} is not complete: its run was interrupted.`);
    }
    seen.set(shard.index, path);
  }
  const missing = Array.from({ length: count }, (_, index) => index + 1).filter(
    (index) => !seen.has(index),
  );
  if (missing.length === 0) return;
  const which = missing.length === 1 ? `Part ${missing[0]} is` : `Parts ${missing.join(', ')} are`;
  throw new UsageError(`${which} missing of ${count}.`);
}

function countsOf(parts: readonly Part[]): RunCounts {
  const total = (key: keyof RunCounts) => sum(parts.map(({ summary }) => summary[key]));
  return {
    files: total('files'),
    analysed: total('analysed'),
    irrelevant: total('irrelevant'),
    skipped: total('skipped'),
    failed: total('failed'),
  };
}

function baselineOf(parts: readonly Part[]): RunBaseline | undefined {
  const known = parts.flatMap(({ summary }) => summary.baseline ?? []);
  if (known.length === 0) return undefined;
  return { stale: inPathOrder(known.flatMap(({ stale }) => stale)) };
}

function newCodeOf(parts: readonly Part[]): RunNewCode | undefined {
  const [first, ...rest] = parts.flatMap(({ summary }) => summary.newCode ?? []);
  if (!first) return undefined;
  const odd = rest.find(({ commit }) => commit !== first.commit);
  if (odd) throw new UsageError('The parts were compared with different commits.');
  const leftOut = first.leftOut + sum(rest.map((one) => one.leftOut));
  return { ...first, commit: first.commit ?? undefined, leftOut };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
