export { conciseReport } from './concise.ts';
export { energyLine } from './energy-line.ts';
export { energyText, estimateLines, estimateSuffix } from './estimate-text.ts';
export { runComparisonText, shownAs, stepsText } from './explanation.ts';
export { failureLines } from './failures.ts';
export { amountText } from './html/amount-text.ts';
export { htmlReport, type HtmlOptions, type RuleText } from './html/html-report.ts';
export { groupsBy, likelyOf, type FindingGroup } from './html/report-groups.ts';
export { jsonReport } from './json.ts';
export type { RunEstimates } from './run-estimates.ts';
export {
  isSkip,
  openFindings,
  type ExitReason,
  type ReportedFinding,
  type RunCounts,
  type RunReport,
  type RunWithoutTexts,
} from './run-report.ts';
export { statisticsReport } from './statistics.ts';
export { summary } from './summary.ts';
export { fullReport } from './text.ts';
