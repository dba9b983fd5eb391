import { placeWithin } from '../concise.ts';
import { inEnglish, type Estimate } from '#energy';
import { energyLine } from '../energy-line.ts';
import { estimateLines, type Telling } from '../estimate-text.ts';
import { estimatesOf, wantedEstimates } from '../run-estimates.ts';
import type { ReportedFinding, RunWithoutTexts } from '../run-report.ts';
import type { Section } from './amount-sections.ts';
import { html, type Markup } from './markup.ts';
import { groupsBy } from './report-groups.ts';

/** More would make the page slow and be read by nobody. */
const MOST_FINDINGS = 1_000;

/** Where a click on a place of a file leads. */
export type PlaceLink = (
  path: string,
  place: Pick<ReportedFinding, 'start' | 'cell'>,
) => string | undefined;

export interface FindingLinks {
  readonly placeLink: PlaceLink | undefined;
  readonly nameOfRule: (id: string) => Markup;
}

/** Every finding with its place, file by file, those with most to gain first. */
export function findingSection(
  { id, title, say }: Section,
  report: RunWithoutTexts,
  links: FindingLinks,
): Markup {
  const estimates = estimatesOf(report);
  const telling = { units: wantedEstimates(report)?.units, say };
  let left = MOST_FINDINGS;
  const files: Markup[] = [];
  let untold = 0;
  for (const { key, findings } of groupsBy(report, ({ path }) => path)) {
    const shown = findings.slice(0, left);
    left -= shown.length;
    untold += findings.length - shown.length;
    if (shown.length === 0) continue;
    files.push(
      html`<details ${files.length < 3 ? html`open` : ''}>
        <summary>${key} (${findings.length})</summary>
        <ul>
          ${shown.map((finding) => {
            const estimate = estimates.get(finding);
            return html`<li>${findingText(finding, links, { estimate, telling })}</li>`;
          })}
        </ul>
      </details>`,
    );
  }
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    ${files}
    ${untold > 0 ? html`<p class="aside">${say('And {0} more findings.', untold)}</p>` : ''}
  </section>`;
}

function linesOf(
  { impact }: ReportedFinding,
  estimate: Estimate | undefined,
  telling: Telling,
): readonly string[] {
  return estimate ? [energyLine(impact, telling.say), ...estimateLines(estimate, telling)] : [];
}

function findingText(
  finding: ReportedFinding,
  { placeLink, nameOfRule }: FindingLinks,
  { estimate, telling }: { readonly estimate: Estimate | undefined; readonly telling: Telling },
): Markup {
  const { say = inEnglish } = telling;
  const lines = linesOf(finding, estimate, telling);
  const { path, start, message, rule } = finding;
  const place = placeWithin(finding, start.column, say);
  const href = placeLink?.(path, finding);
  return html`<p>
      ${
        href === undefined
          ? place
          : html`<a href="${href}" aria-label="${say('{0} at {1}', path, place)}">${place}</a>`
      }
      ${message}
    </p>
    <p class="aside">${nameOfRule(rule)}</p>
    ${lines.map((line) => html`<p class="aside">${line}</p>`)}`;
}
