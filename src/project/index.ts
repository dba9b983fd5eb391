export { appraiseFindings, type FindingsAppraisal } from './appraise-findings.ts';
export {
  baselineIn,
  baselineOf,
  compareWithBaseline,
  type Comparison as BaselineComparison,
} from './baseline.ts';
export { readBaseline, writeBaseline, type BaselineEntry } from './baseline-file.ts';
export {
  checkSettings,
  firstRefusal,
  refusal,
  settingProblemText,
  type SettingProblem,
} from './check-settings.ts';
export { addSuppressions } from './add-suppressions.ts';
export { describedSettings } from './described-settings.ts';
export { readReports, readText } from './read-reports.ts';
export { reasonOf } from './reason.ts';
export { watchFolders, type Watched } from './watch-folders.ts';
export { readEarlierReport, type EarlierReport } from './earlier-report.ts';
export { disk, isFileAt, isFolderAt, type Files } from './files.ts';
export { findFiles } from './find-files.ts';
export { fingerprints } from './fingerprints.ts';
export type { FixedFile, Fixing, LintedFile } from './lint-file.ts';
export { lintBytes, lintFiles } from './lint-files.ts';
export type { FolderSettings } from './folder-settings.ts';
export { loadSettings, type SettingsLoader, type SettingsRequest } from './load-settings.ts';
export { inlineSetting } from './inline-setting.ts';
export { openCache, removeCache } from './result-cache.ts';
export { DIFF_SCOPES, newCode, type NewCode, type NewCodeWish } from './new-code.ts';
export type { LineSpan } from './parse-patch.ts';
export { absolute, below, parentOf, relativePath, shownPath } from './paths.ts';
export { prepareParser } from './prepare-parser.ts';
export { readAll, sourceFrom, sourceReader } from './read-source.ts';
export { IGNORE_FILES, ignoreFilesAbove } from './ignore-files.ts';
export { inCells } from './in-cells.ts';
export { knownFindings, type KnownFindings } from './known-findings.ts';
export { inRepository } from './repository.ts';
export { fileRuleProblems, ruleNameProblems } from './rule-names.ts';
export { reportedRules } from './reported-rules.ts';
export { readRulePage } from './rule-pages.ts';
export { SETTINGS_FILE_NAMES, settingsFileIn } from './settings-file.ts';
export type { SettingOverrides } from './settings.ts';
export { reachOf, type Reach } from './reach.ts';
export { isWanted } from './wanted.ts';
export type { StagedFile } from './staged-blobs.ts';
export { foundFile, isExcludedByName, type FoundFile, type Search } from './walk.ts';
export { workloadsOf, type ProjectWorkloads, type WorkloadWishes } from './workloads.ts';
export { writeNew, writeOutput } from './write-output.ts';
