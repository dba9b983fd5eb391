export { unifiedDiff } from './diff.ts';
export { energyLine, measuredLines } from './energy-line.ts';
export { energyText, estimateLines, estimateSuffix } from './estimate-text.ts';
export { runComparisonText, shownAs, stepsText } from './explanation.ts';
export type { FormatContext, ReportedRule } from './format-context.ts';
export { formatted, TEXT_FORMATS, type Format } from './formats.ts';
export { gateLines, type Gate } from './gate.ts';
export { filePlace } from './file-place.ts';
export { failureLines } from './failures.ts';
export { amountText } from './html/amount-text.ts';
export { htmlReport, type HtmlOptions, type RuleText } from './html/html-report.ts';
export { groupsBy, likelyOf, type FindingGroup } from './html/report-groups.ts';
export { fixLines, type RunFixes } from './fixes.ts';
export { byAvoidableEnergy } from './ranking.ts';
export type { RunEstimates } from './run-estimates.ts';
export {
  comparedWithBaseline,
  isSkip,
  openFindings,
  type ExitReason,
  type ReportedFinding,
  type RunBaseline,
  type RunNewCode,
  type RunCounts,
  type RunReport,
  type RunWithoutTexts,
} from './run-report.ts';
export { statisticsReport } from './statistics.ts';
export { summary } from './summary.ts';
