import { meets } from '#engine';
import { absolute, type LintedFile, type NewCode } from '#project';
import { filePlace, type ReportedFinding, type RunReport } from '#report';

/** Leaves out the findings that are not about new code. */
export function onlyNew(
  findings: readonly ReportedFinding[],
  code: NewCode | undefined,
  { cwd, results }: { readonly cwd: string; readonly results: readonly LintedFile[] },
): Pick<RunReport, 'findings' | 'newCode'> {
  if (!code) return { findings };
  const afterFixes = new Map(results.map(({ fixed }) => [fixed?.path, fixed?.within]));
  const kept = findings.filter((finding) => {
    // Lines are counted in the file as it was, so after fixes only stretches of the text still fit.
    const within = afterFixes.get(finding.path);
    if (within) return within.some((range) => meets(range, finding.range));
    const lines = code.linesOf(absolute(cwd, finding.path));
    if (!lines) return true;
    const { start, end } = filePlace(finding);
    return lines.some(({ first, last }) => start.line + 1 <= last && end.line + 1 >= first);
  });
  const { base, commit, scope } = code;
  return {
    findings: kept,
    newCode: { base, commit, scope, leftOut: findings.length - kept.length },
  };
}
