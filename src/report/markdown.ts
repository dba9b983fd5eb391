import { SEVERITIES, type Severity } from '#core';
import { inEnglish, type Say } from '#energy';
import { basisText, phaseText } from './basis-text.ts';
import { placeOf } from './concise.ts';
import type { FormatContext } from './format-context.ts';
import { printable } from './display.ts';
import { comparisonText, energyText, totalText } from './estimate-text.ts';
import { bySeverity } from './json.ts';
import { byAvoidableEnergy } from './ranking.ts';
import { estimatesOf, wantedEstimates } from './run-estimates.ts';
import { openFindings, type ReportedFinding, type RunReport } from './run-report.ts';

/** By this a bot finds the comment it wrote before, to put the new one in its place. */
const MARKER = '<!-- joulelint-report -->';

/** GitHub takes comments of 65,536 letters and step summaries of a megabyte. */
const MOST_LETTERS = 60_000;
const SHOWN = 10;

/** A summary for a pull request or a step: totals, what avoids most, rules, what it all rests on. */
export function markdownReport(
  report: RunReport,
  { say = inEnglish }: Pick<FormatContext, 'say'> = {},
): string {
  const sections = [
    [
      MARKER,
      '## Joulelint',
      '',
      headline(report, say),
      ...totals(report, say),
      ...gates(report),
    ].join('\n'),
    table(report, say),
    ruleTable(report, say),
    assumptions(report, say),
  ];
  let text = '';
  for (const section of sections) {
    if (section === '') continue;
    if (text.length + section.length > MOST_LETTERS) {
      text += `\n${say('The rest was left out, because it is longer than a comment may be.')}\n`;
      break;
    }
    text += `${section}\n${section.endsWith('\n') ? '' : '\n'}`;
  }
  return `${text.trimEnd()}\n`;
}

function headline(report: RunReport, say: Say): string {
  const open = openFindings(report);
  const files = new Set(open.map(({ path }) => path)).size;
  const scanned = report.counts.files === 1 ? say('1 file') : say('{0} files', report.counts.files);
  if (open.length === 0) return say('Nothing to report in {0}.', scanned);
  const counts = bySeverity(open);
  const levels = SEVERITIES.filter((severity) => counts[severity] > 0);
  const words = levels.map((severity) => severityCount(severity, counts[severity], say));
  const count = open.length === 1 ? say('1 finding') : say('{0} findings', open.length);
  return say('**{0}** ({1}) in {2} of {3}.', count, words.join(', '), files, scanned);
}

function totals(report: RunReport, say: Say): string[] {
  const known = wantedEstimates(report);
  if (known === undefined) return [];
  const lines = known.totals.map((total) => `- ${escaped(totalText(total, say))}`);
  const { month, comparison } = known;
  const compared = month && comparison && comparisonText(comparison, month, say);
  return lines.length === 0 ? [] : ['', ...lines, ...(compared ? [`- ${compared}`] : [])];
}

function gates({ gates: all = [] }: RunReport): string[] {
  const exceeded = all.filter((gate) => gate.exceeded);
  if (exceeded.length === 0) return [];
  return ['', ...exceeded.map(({ name, reason }) => `- :x: \`${name}\`: ${escaped(reason)}`)];
}

function table(report: RunReport, say: Say): string {
  const ranked = byAvoidableEnergy(report);
  if (ranked.length === 0) return '';
  const place = placeOf(report.sources, say);
  const estimates = estimatesOf(report);
  const rows = ranked.slice(0, SHOWN).map((finding) => {
    const estimate = estimates.get(finding);
    const energy =
      estimate?.kind === 'share'
        ? estimate.energy
          ? energyText(estimate.energy, { say })
          : say('{0} % of such a run', Number((estimate.share.likely * 100).toPrecision(2)))
        : '–';
    return row([code(place(finding)), linkOf(finding), escaped(finding.message), escaped(energy)]);
  });
  const left = ranked.length - rows.length;
  const more =
    left > 0 ? `\n${say('…and {0} more, which avoid less or have no figure.', left)}\n` : '';
  const heads = [say('Place'), say('Rule'), say('What happens'), say('Avoidable (alone)')];
  return `${[row(heads), row(DASHES), ...rows].join('\n')}\n${more}`;
}

const DASHES = ['-', '-', '-', '-'];

function ruleTable(report: RunReport, say: Say): string {
  const rules = new Map<string, { count: number; safe: number; first: ReportedFinding }>();
  for (const finding of openFindings(report)) {
    const known = rules.get(finding.rule) ?? { count: 0, safe: 0, first: finding };
    known.count++;
    if (finding.fix?.applicability === 'safe') known.safe++;
    rules.set(finding.rule, known);
  }
  if (rules.size === 0) return '';
  const rows = [...rules]
    .sort(([one, left], [other, right]) => right.count - left.count || (one < other ? -1 : 1))
    .map(([, { count, safe, first }]) => row([linkOf(first), String(count), String(safe)]));
  const heads = [say('Rule'), say('Findings'), say('With a safe fix')];
  const head = [row(heads), row(['-', '-:', '-:'])];
  return details(say('Findings by rule'), `${[...head, ...rows].join('\n')}\n`);
}

function assumptions(report: RunReport, say: Say): string {
  const workloads = wantedEstimates(report)?.workloads ?? [];
  if (workloads.length === 0) return '';
  const lines = workloads.map(
    (workload) =>
      `- ${escaped(workload.name)} (${phaseText(workload, say)}): ${escaped(basisText(workload, say))}`,
  );
  const legend = say(
    'Ranges are plausible ranges and not confidence intervals. `joulelint estimate` shows every step.',
  );
  return details(say('What the estimates rest on'), `${lines.join('\n')}\n\n${legend}\n`);
}

function details(summary: string, body: string): string {
  return `<details><summary>${summary}</summary>\n\n${body}\n</details>\n`;
}

function linkOf({ rule, url }: ReportedFinding): string {
  return `[${rule}](${url})`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Text that stays text between the bars of a table, whatever is in it. */
function escaped(text: string): string {
  return printable(text).replace(/`[^`|]*`|[\\|<>&[\]*_~#@]/g, (found) =>
    found.startsWith('`') && found.length > 1 ? found : `\\${found}`,
  );
}

function code(text: string): string {
  return `\`${text.replaceAll('`', "'").replaceAll('|', '\\|')}\``;
}

function severityCount(severity: Severity, count: number, say: Say): string {
  const isOne = count === 1;
  switch (severity) {
    case 'error':
      return isOne ? say('1 error') : say('{0} errors', count);
    case 'warning':
      return isOne ? say('1 warning') : say('{0} warnings', count);
    case 'info':
      return say('{0} info', count);
    case 'hint':
      return isOne ? say('1 hint') : say('{0} hints', count);
  }
}
