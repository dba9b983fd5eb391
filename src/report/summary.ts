import { SEVERITIES } from '#core';
import { bySeverity } from './json.ts';
import { comparisonText, totalText } from './estimate-text.ts';
import { fixSentences } from './fixes.ts';
import { printable } from './display.ts';
import { wantedEstimates } from './run-estimates.ts';
import { isSkip, openFindings, type RunReport } from './run-report.ts';

/** The closing sentences of a run: what was looked at, what was left out and why, what was found. */
export function summary(
  report: RunReport,
  { energy }: { readonly energy: boolean } = { energy: true },
): string {
  const amounts = energy && !report.fixes?.only ? energyLines(report) : [];
  const left = report.fixes?.only ? [] : [found(report)];
  return `${[scanned(report), ...left, ...fixSentences(report), ...amounts].join('\n')}\n`;
}

/** What could be avoided, or how to find out; nothing when no finding has a figure. */
function energyLines(report: RunReport): string[] {
  const known = wantedEstimates(report);
  if (known === undefined) return [];
  const { estimates, totals, month, comparison } = known;
  const lines = totals.map((total) => printable(totalText(total)));
  if (month && comparison) {
    const text = comparisonText(comparison, month);
    if (text !== undefined) lines.push(text);
  }
  const isOpen = estimates.some((one) => one?.kind === 'share' && one.energy === undefined);
  if (isOpen && totals.every((total) => total.energy === undefined)) {
    lines.push('For amounts of energy, describe your runs under `workload` in the settings.');
  }
  return lines;
}

function scanned(report: RunReport): string {
  const { counts } = report;
  const parts: string[] = [];
  if (counts.irrelevant > 0) {
    const verb = counts.irrelevant === 1 ? 'mentions' : 'mention';
    const were = counts.irrelevant === 1 ? 'was' : 'were';
    parts.push(`${counts.irrelevant} ${verb} no ML framework and so ${were} not parsed`);
  }
  if (counts.skipped > 0) parts.push(`${counts.skipped} skipped (${skipReasons(report)})`);
  if (counts.failed > 0) parts.push(`${counts.failed} failed`);
  const begin = report.exitReason === 'interrupted' ? 'Interrupted after' : 'Scanned';
  const rest = parts.length === 0 ? '.' : `: ${parts.join(', ')}.`;
  return `${begin} ${plural(counts.files, 'file')} in ${seconds(report.durationMs)}${rest}`;
}

function skipReasons(report: RunReport): string {
  const skips = report.failures.filter(isSkip);
  const large = skips.filter(({ kind }) => kind === 'too-large').length;
  const generated = skips.filter(({ kind }) => kind === 'generated').length;
  const binary = skips.length - large - generated;
  const reasons = [
    ...(large > 0 ? [`${large} too large`] : []),
    ...(binary > 0 ? [`${binary} not text`] : []),
    ...(generated > 0 ? [`${generated} minified or generated`] : []),
  ];
  return reasons.join(', ');
}

function found(report: RunReport): string {
  const open = openFindings(report);
  const aside = silenced(report);
  if (open.length === 0 && report.fixes) return `Nothing is left to report.${aside}`;
  if (open.length === 0) return `Found nothing to report.${aside}`;
  const counts = bySeverity(open);
  const levels = SEVERITIES.filter((severity) => counts[severity] > 0)
    .map((severity) =>
      severity === 'info' ? `${counts.info} info` : plural(counts[severity], severity),
    )
    .join(', ');
  const fixable = open.filter(({ fix }) => fix?.applicability === 'safe').length;
  const fixes = fixable === 0 ? 'none with a safe fix' : `${fixable} with a safe fix`;
  return `Found ${plural(open.length, 'finding')} (${levels}), ${fixes}.${aside}`;
}

/** What was found and is not shown, by what silences it. */
function silenced({ findings, baseline, newCode }: RunReport): string {
  const by = (kind: 'comment' | 'baseline') =>
    findings.filter(({ suppressed }) => suppressed?.kind === kind).length;
  const comments = by('comment');
  const known = by('baseline');
  const parts = [
    ...(comments > 0 ? [`${plural(comments, 'finding')} suppressed by comments.`] : []),
    ...(known > 0 ? [`${plural(known, 'finding')} known from the baseline.`] : []),
    ...staleSentence(baseline),
    ...leftOutSentence(newCode),
  ];
  return parts.map((part) => ` ${part}`).join('');
}

function staleSentence(baseline: RunReport['baseline']): string[] {
  const stale = (baseline?.stale ?? []).reduce((sum, { count }) => sum + count, 0);
  if (stale === 0) return [];
  const are =
    stale === 1 ? '1 finding of the baseline is' : `${stale} findings of the baseline are`;
  return [`${are} gone; \`joulelint baseline prune\` takes them out.`];
}

function leftOutSentence(newCode: RunReport['newCode']): string[] {
  if (newCode === undefined || newCode.leftOut === 0) return [];
  return [`${plural(newCode.leftOut, 'finding')} in code that is not new.`];
}

function plural(count: number, word: string): string {
  return count === 1 ? `1 ${word}` : `${count} ${word}s`;
}

function seconds(milliseconds: number): string {
  return milliseconds < 1000
    ? `${Math.round(milliseconds)} ms`
    : `${(milliseconds / 1000).toFixed(1)} s`;
}
