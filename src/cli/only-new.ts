import { absolute, type NewCode } from '#project';
import { filePlace, type ReportedFinding, type RunReport } from '#report';

/** Leaves out the findings that are not about new code. */
export function onlyNew(
  findings: readonly ReportedFinding[],
  code: NewCode | undefined,
  cwd: string,
): Pick<RunReport, 'findings' | 'newCode'> {
  if (!code) return { findings };
  const kept = findings.filter((finding) => {
    const { start, end } = filePlace(finding);
    const lines = { first: start.line + 1, last: end.line + 1 };
    return code.touches(absolute(cwd, finding.path), lines);
  });
  const { base, commit, scope } = code;
  return {
    findings: kept,
    newCode: { base, commit, scope, leftOut: findings.length - kept.length },
  };
}
