import {
  absolute,
  baselineOf,
  compareWithBaseline,
  parentOf,
  shownPath,
  type BaselineComparison,
  type FoundFile,
} from '#project';
import { comparedWithBaseline, type ReportedFinding, type RunReport } from '#report';
import type { BaselineWish } from './baseline-options.ts';
import type { CheckOptions } from './check-options.ts';
import { inPathOrder, type Collected } from './collect.ts';
import type { Scan } from './scan.ts';
import { isInShard } from './shard.ts';

/** Marks the findings that baselines know, and tells what is in them for nothing. */
export function markKnown(
  collected: Collected,
  scanned: Scan,
  { baseline: wish, shard }: Pick<CheckOptions, 'baseline' | 'shard'>,
): Pick<RunReport, 'findings' | 'baseline'> {
  const { findings } = collected;
  const { cwd } = scanned;
  const comparisons = compareAll(collected, scanned, wish);
  if (comparisons.length === 0) return { findings };
  const known = new Set(comparisons.flatMap((comparison) => [...comparison.known]));
  const compared = new Set(comparisons.flatMap(({ paths }) => [...paths]));
  return {
    findings: findings.map((finding): ReportedFinding => {
      if (!compared.has(finding.path)) return finding;
      return comparedWithBaseline(finding, known.has(finding));
    }),
    baseline: {
      stale: inPathOrder(
        comparisons.flatMap(({ path: file, stale }) =>
          stale.map(({ path, rule, lines }) => ({
            path: shownPath(cwd, absolute(parentOf(file), path)),
            rule,
            count: lines.length,
          })),
        ),
        // Every part of a run sees that a file is gone; one of them tells.
      ).filter(({ path }) => isInShard(path, shard, cwd)),
    },
  };
}

/** A baseline, compared with the files it holds for. */
export interface KnownComparison extends BaselineComparison<ReportedFinding> {
  readonly paths: ReadonlySet<string>;
}

/** Every baseline that holds for a file of the run, set against those files. */
export function compareAll(
  collected: Collected,
  scanned: Scan,
  wish: BaselineWish,
): readonly KnownComparison[] {
  return [...filesByBaseline(scanned, wish)].map(([path, files]) => {
    const paths = new Set(files.map(({ shown }) => shown));
    return { paths, ...compareWithBaseline(path, runOf(collected, scanned, files)) };
  });
}

/** What a baseline is compared with. */
export function runOf(
  { findings, sources }: Collected,
  scanned: Scan,
  files: readonly FoundFile[],
) {
  const paths = new Set(files.map(({ shown }) => shown));
  const failed = scanned.results.flatMap(({ result }) =>
    result.failures.length > 0 ? [result.path] : [],
  );
  return {
    cwd: scanned.cwd,
    findings: findings.filter(({ path }) => paths.has(path)),
    files,
    textOf: (path: string) => sources.get(path),
    failed: new Set(failed),
  };
}

/**
 * The files that were looked at, by the baseline that holds for them; those without one are left out. Baselines
 * for files of other parts of the run are there, too, as what they know may be gone.
 */
export function filesByBaseline(
  { cwd, whole, results }: Scan,
  wish: BaselineWish,
): Map<string, FoundFile[]> {
  const groups = new Map<string, FoundFile[]>();
  if (wish === 'off') return groups;
  const done = new Set(results.map(({ result }) => result.path));
  for (const file of whole.files) {
    const path = baselineOf(file, { cwd, named: wish.named });
    if (path === undefined) continue;
    const group = groups.get(path) ?? [];
    if (done.has(file.shown)) group.push(file);
    groups.set(path, group);
  }
  return groups;
}
