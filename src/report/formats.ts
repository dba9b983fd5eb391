import { azureReport } from './azure.ts';
import { checkstyleReport } from './checkstyle.ts';
import { conciseReport } from './concise.ts';
import type { FormatContext } from './format-context.ts';
import { githubReport } from './github.ts';
import { gitlabReport } from './gitlab.ts';
import { groupedReport } from './grouped.ts';
import { htmlReport } from './html/html-report.ts';
import { jsonLinesReport, jsonReport } from './json.ts';
import { junitReport } from './junit.ts';
import { markdownReport } from './markdown.ts';
import { rdjsonLinesReport, rdjsonReport } from './rdjson.ts';
import type { RunReport } from './run-report.ts';
import { sarifReport } from './sarif.ts';
import { statisticsReport } from './statistics.ts';
import { fullReport } from './text.ts';

type Formatter = (report: RunReport, context: FormatContext) => string;

/** Every format a run can be written in, by the name it is asked for. */
const FORMATTERS = {
  full: fullReport,
  concise: conciseReport,
  grouped: groupedReport,
  summary: statisticsReport,
  json: jsonReport,
  jsonl: jsonLinesReport,
  sarif: sarifReport,
  github: githubReport,
  gitlab: gitlabReport,
  junit: junitReport,
  rdjson: rdjsonReport,
  rdjsonl: rdjsonLinesReport,
  checkstyle: checkstyleReport,
  azure: azureReport,
  markdown: markdownReport,
  html: htmlReport,
} satisfies Record<string, Formatter>;

export type Format = keyof typeof FORMATTERS;

/** Formats for people to read on a terminal, which `--statistics` may take the place of. */
export const TEXT_FORMATS: ReadonlySet<Format> = new Set(['full', 'concise', 'grouped', 'summary']);

/** A run in one format. */
export function formatted(report: RunReport, format: Format, context: FormatContext): string {
  const formatter: Formatter = FORMATTERS[format];
  return formatter(report, context);
}
