import { createHash } from 'node:crypto';
import { UsageError, type Failure } from '#core';
import { absolute, relativePath, type FoundFile } from '#project';
import type { ReportedFinding, RunReport } from '#report';
import { valueOf, type RawFlags } from './flags.ts';

/** Which part of all files a run looks at; counted from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

const MOST = 10_000;

export function shardWish(raw: RawFlags): Shard | undefined {
  const text = valueOf(raw, 'shard');
  if (text === undefined) return undefined;
  const [, index = '', count = ''] = /^(\d{1,5})\/(\d{1,5})$/.exec(text) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  if (index !== '' && shard.index >= 1 && shard.index <= shard.count && shard.count <= MOST) {
    return shard;
  }
  throw new UsageError(`--shard expects a part of a whole, such as 2/5, not \`${text}\`.`);
}

/** Whether a file belongs to a part: by its name alone, so that other files change nothing. */
export function isInShard(shown: string, shard: Shard | undefined, cwd: string): boolean {
  if (!shard) return true;
  const name = relativePath(cwd, absolute(cwd, shown));
  const number = createHash('sha256').update(name).digest().readUInt32BE(0);
  return number % shard.count === shard.index - 1;
}

/** What a part knows, so that all parts together can be told as if they had been one run. Plain data. */
export interface ShardRun extends Shard {
  readonly findings: readonly ReportedFinding[];
  readonly failures: readonly Failure[];
  readonly sources: Readonly<Record<string, string>>;
  /** One file for each of the settings files in force, as workloads come from there. */
  readonly folders: readonly string[];
  readonly leftOut: {
    readonly excluded: number;
    readonly otherLanguages: number;
    readonly unchanged: number;
  };
}

/** What a part tells besides its report. */
export function shardRun(
  shard: Shard,
  run: Pick<RunReport, 'findings' | 'failures' | 'sources'>,
  search: ShardRun['leftOut'] & { readonly files: readonly FoundFile[] },
): ShardRun {
  const firsts = new Map<object, string>();
  for (const { folder, shown } of search.files) {
    if (!firsts.has(folder)) firsts.set(folder, shown);
  }
  const { excluded, otherLanguages, unchanged } = search;
  return {
    ...shard,
    findings: run.findings,
    failures: run.failures,
    sources: Object.fromEntries(run.sources),
    folders: [...firsts.values()],
    leftOut: { excluded, otherLanguages, unchanged },
  };
}
