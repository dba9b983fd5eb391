import type { Finding } from '#core';
import { appraise, countsTowards, type Appraisal, type Claim, type Estimate } from '#energy';
import { below } from './paths.ts';
import { isTestOrExample } from './test-code.ts';
import type { FoundFile } from './walk.ts';
import {
  isOfWorkload,
  workloadsOf,
  type ProjectWorkload,
  type RecordedScript,
  type WorkloadWishes,
} from './workloads.ts';

/** What all findings of a run come to. */
export interface FindingsAppraisal extends Omit<Appraisal, 'estimates'> {
  /** In the order of the findings; nothing for those that a comment silences. */
  readonly estimates: readonly (Estimate | undefined)[];
  readonly warnings: readonly string[];
}

/** Why code counts for nothing. */
export const NOT_COUNTED = {
  example: 'test or example code',
  unused: 'looks unused',
  smokeTest: 'only a smoke test',
} as const;

/** Appraises findings with the workloads of the settings that hold for their files. */
export function appraiseFindings(
  findings: readonly Finding[],
  files: readonly FoundFile[],
  wishes: WorkloadWishes,
  workloadsIn: typeof workloadsOf = workloadsOf,
): FindingsAppraisal {
  const byShown = new Map(files.map((file) => [file.shown, file]));
  const known = new Map<object, readonly ProjectWorkload[]>();
  const warnings: string[] = [];
  const scripts = recordedScripts(findings, byShown);
  const workloadsFor = ({ folder }: FoundFile): readonly ProjectWorkload[] => {
    const source = wishes.assumptions ?? folder;
    const found = known.get(source);
    if (found) return found;
    const read = workloadsIn(folder, wishes, scripts);
    warnings.push(...read.warnings);
    known.set(source, read.workloads);
    return read.workloads;
  };
  for (const file of files) workloadsFor(file);
  const open = findings.filter(({ suppressed }) => suppressed === undefined);
  const claims = open.map((finding) => claimOf(finding, byShown.get(finding.path), workloadsFor));
  const workloads = [...known.values()].flat().map(({ workload }) => workload);
  const { estimates, ...rest } = appraise(claims, workloads);
  let next = 0;
  return {
    ...rest,
    warnings,
    estimates: findings.map(({ suppressed }) => (suppressed ? undefined : estimates[next++])),
  };
}

function recordedScripts(
  findings: readonly Finding[],
  byShown: ReadonlyMap<string, FoundFile>,
): RecordedScript[] {
  return findings.flatMap(({ path, recordedAs }) => {
    const file = byShown.get(path);
    return file === undefined || recordedAs === undefined ? [] : [{ path: file.path, recordedAs }];
  });
}

function claimOf(
  { rule, impact, path, looksUnused, smokeTest }: Finding,
  file: FoundFile | undefined,
  workloadsFor: (file: FoundFile) => readonly ProjectWorkload[],
): Claim {
  if (file === undefined) return { rule, impact };
  if (isTestOrExample(below(file.folder.base, file.path) ?? path)) {
    return { rule, impact, notCounted: NOT_COUNTED.example };
  }
  if (looksUnused) return { rule, impact, notCounted: NOT_COUNTED.unused };
  if (smokeTest) return { rule, impact, notCounted: NOT_COUNTED.smokeTest };
  const fitting = workloadsFor(file).find(
    ({ workload, files }) => isOfWorkload(files, file.path) && countsTowards(impact, workload),
  );
  return { rule, impact, workload: fitting?.workload };
}
