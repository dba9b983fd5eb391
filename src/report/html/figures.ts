import {
  carbonAmount,
  energyAmount,
  levelWord,
  likelyText,
  rangeText,
  type Amount,
  type Level,
} from '#energy';
import { comparisonText } from '../estimate-text.ts';
import { wantedEstimates } from '../run-estimates.ts';
import { openFindings, type RunWithoutTexts } from '../run-report.ts';
import { html, type Markup } from './markup.ts';

/** The few numbers everybody looks for first. */
export function figures(report: RunWithoutTexts): Markup {
  const { counts } = report;
  const open = openFindings(report);
  const silenced = report.findings.length - open.length;
  const fixable = open.filter(({ fix }) => fix?.applicability === 'safe').length;
  const asides = [
    ...(fixable > 0 ? [`${fixable} with a safe fix`] : []),
    ...(silenced > 0 ? [`${silenced} more silenced by comments`] : []),
  ];
  const rest = [
    ...(counts.irrelevant > 0 ? [`${counts.irrelevant} use no ML framework`] : []),
    ...(counts.skipped > 0 ? [`${counts.skipped} skipped`] : []),
    ...(counts.failed > 0 ? [`${counts.failed} failed`] : []),
  ];
  return html`<dl class="figures">
    ${amounts(report)} ${figure('Findings', open.length, asides.join(', '))}
    ${figure('Files looked at', counts.files, rest.join(', '))}
  </dl>`;
}

function amounts(report: RunWithoutTexts): readonly Markup[] {
  const known = wantedEstimates(report);
  if (known === undefined) return [];
  const { month, totals, comparison, units } = known;
  if (month) {
    const { kwh, level, grams, carbonLevel = level } = month;
    const beside = comparison && comparisonText(comparison, month);
    const energy = energyAmount(kwh, units);
    return [
      figure('Avoidable energy', likelyText(energy, 'a month'), [surety(energy, level), beside]),
      grams
        ? figure('Avoidable emissions', likelyText(carbonAmount(grams), 'a month'), [
            surety(carbonAmount(grams), carbonLevel),
          ])
        : html``,
    ];
  }
  if (totals.some(({ energy }) => energy)) {
    return [
      figure('Avoidable energy', 'known by the run', 'see below; add runs a month for a sum'),
    ];
  }
  return [figure('Avoidable energy', 'no amount', 'nothing is known of your runs, only ratios')];
}

function surety(amount: Amount, level: Level): string {
  const range = rangeText(amount);
  return [range && `plausible range ${range}`, levelWord(level)].filter(Boolean).join(', ');
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
