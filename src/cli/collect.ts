import type { Failure, Finding } from '#core';
import { fingerprints, type LintedFile } from '#project';
import { isSkip, type RunCounts, type RunReport } from '#report';

/** The part of a report that follows from the files alone. */
export type Collected = Pick<RunReport, 'findings' | 'failures' | 'counts' | 'sources'>;

/** Brings the results of all files together, in an order that depends on nothing but the files. */
export function collect(
  results: readonly LintedFile[],
  searchFailures: readonly Failure[],
): Collected {
  const sources = new Map<string, string>();
  const plain: Finding[] = [];
  const failures: Failure[] = [...searchFailures];
  for (const { result, text } of results) {
    if (text !== undefined) sources.set(result.path, text);
    plain.push(...result.findings);
    failures.push(...result.failures);
  }
  const names = fingerprints(plain, (path) => sources.get(path));
  return {
    findings: plain.map((finding, index) => ({ ...finding, fingerprint: names[index] ?? '' })),
    failures: inPathOrder(failures),
    counts: countsOf(results, searchFailures),
    sources,
  };
}

/** By path; what has the same path stays in its order. */
export function inPathOrder<Item extends { readonly path: string }>(
  items: readonly Item[],
): Item[] {
  return items.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

function countsOf(results: readonly LintedFile[], searchFailures: readonly Failure[]): RunCounts {
  const counts = {
    files: results.length + searchFailures.length,
    analysed: 0,
    irrelevant: 0,
    skipped: 0,
    failed: searchFailures.length,
  };
  for (const { result } of results) counts[classOf(result)]++;
  return counts;
}

function classOf({ failures, outcome }: LintedFile['result']): Exclude<keyof RunCounts, 'files'> {
  if (failures.length > 0) return failures.every(isSkip) ? 'skipped' : 'failed';
  return outcome;
}
