import { byAvoidableEnergy, openFindings, type ReportedFinding, type RunReport } from '#report';

export const FINDING_ORDERS = ['location', 'rule', 'energy'] as const;
export type FindingOrder = (typeof FINDING_ORDERS)[number];

/** The same run with its findings in another order. */
export function sorted(report: RunReport, order: FindingOrder): RunReport {
  if (order === 'location') return report;
  return withFindings(report, order === 'rule' ? byRule(report) : byEnergy(report));
}

/** The same run with no more open findings than are to be shown. */
export function shortened(report: RunReport, most: number | undefined): RunReport {
  if (most === undefined) return report;
  return withFindings(report, openFindings(report).slice(0, most));
}

/** How many findings are not shown; nothing when all are. */
export function shownSentence(report: RunReport, most: number | undefined): string {
  const count = openFindings(report).length;
  if (most === undefined || count <= most) return '';
  return `${most} of them ${most === 1 ? 'is' : 'are'} shown (--max-diagnostics).\n`;
}

function byRule({ findings }: RunReport): readonly ReportedFinding[] {
  return findings.toSorted((a, b) => (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0));
}

function byEnergy(report: RunReport): readonly ReportedFinding[] {
  const ranked = byAvoidableEnergy(report);
  const open = new Set(ranked);
  return [...ranked, ...report.findings.filter((finding) => !open.has(finding))];
}

/** Estimates stand in the order of the findings, so they move along. */
function withFindings(report: RunReport, findings: readonly ReportedFinding[]): RunReport {
  const { estimates } = report;
  if (estimates === undefined || estimates === 'off') return { ...report, findings };
  const own = new Map(report.findings.map((finding, at) => [finding, estimates.estimates[at]]));
  const moved = findings.map((finding) => own.get(finding));
  return { ...report, findings, estimates: { ...estimates, estimates: moved } };
}
