import {
  carbonAmount,
  energyAmount,
  levelText,
  likelyText,
  rangeText,
  type Amount,
  type Level,
  type Say,
} from '#energy';
import { comparisonText } from '../estimate-text.ts';
import { wantedEstimates } from '../run-estimates.ts';
import { openFindings, type RunWithoutTexts } from '../run-report.ts';
import { html, type Markup } from './markup.ts';

/** The few numbers everybody looks for first. */
export function figures(report: RunWithoutTexts, say: Say): Markup {
  const { counts } = report;
  const open = openFindings(report);
  const silenced = report.findings.length - open.length;
  const fixable = open.filter(({ fix }) => fix?.applicability === 'safe').length;
  const asides = [
    ...(fixable > 0 ? [say('{0} with a safe fix', fixable)] : []),
    ...(silenced > 0 ? [say('{0} more silenced by comments', silenced)] : []),
  ];
  const rest = [
    ...(counts.irrelevant > 0 ? [say('{0} use no ML framework', counts.irrelevant)] : []),
    ...(counts.skipped > 0 ? [say('{0} skipped', counts.skipped)] : []),
    ...(counts.failed > 0 ? [say('{0} failed', counts.failed)] : []),
  ];
  return html`<dl class="figures">
    ${amounts(report, say)} ${figure(say('Findings'), open.length, asides.join(', '))}
    ${figure(say('Files looked at'), counts.files, rest.join(', '))}
  </dl>`;
}

function amounts(report: RunWithoutTexts, say: Say): readonly Markup[] {
  const known = wantedEstimates(report);
  if (known === undefined) return [];
  const { month, totals, comparison, units } = known;
  if (month) {
    const { kwh, level, grams, carbonLevel = level } = month;
    const beside = comparison && comparisonText(comparison, month, say);
    const energy = energyAmount(kwh, units);
    return [
      figure(say('Avoidable energy'), likelyText(energy, 'month', say), [
        surety(energy, level, say),
        beside,
      ]),
      grams
        ? figure(say('Avoidable emissions'), likelyText(carbonAmount(grams), 'month', say), [
            surety(carbonAmount(grams), carbonLevel, say),
          ])
        : html``,
    ];
  }
  if (totals.some(({ energy }) => energy)) {
    return [
      figure(
        say('Avoidable energy'),
        say('known by the run'),
        say('see below; add runs a month for a sum'),
      ),
    ];
  }
  return [
    figure(
      say('Avoidable energy'),
      say('no amount'),
      say('nothing is known of your runs, only ratios'),
    ),
  ];
}

function surety(amount: Amount, level: Level, say: Say): string {
  const range = rangeText(amount, say);
  const sure = levelText(level, say);
  return range === undefined ? sure : `${say('plausible range {0}', range)}, ${sure}`;
}

function figure(
  name: string,
  value: string | number,
  aside: string | readonly (string | undefined)[],
): Markup {
  const lines = [aside].flat().filter((line) => line);
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}${lines.map((line) => html`<small>${line}</small>`)}</dd>
  </div>`;
}
