import { placeWithin } from '../concise.ts';
import type { EnergyUnits, Estimate } from '#energy';
import { energyLine } from '../energy-line.ts';
import { estimateLines } from '../estimate-text.ts';
import { estimatesOf, wantedEstimates } from '../run-estimates.ts';
import type { ReportedFinding, RunWithoutTexts } from '../run-report.ts';
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
  readonly units?: EnergyUnits | undefined;
}

/** Every finding with its place, file by file, those with most to gain first. */
export function findingSection(
  id: string,
  title: string,
  report: RunWithoutTexts,
  links: FindingLinks,
): Markup {
  const estimates = estimatesOf(report);
  const all = { ...links, units: wantedEstimates(report)?.units };
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
          ${shown.map((finding) => html`<li>${findingText(finding, estimates.get(finding), all)}</li>`)}
        </ul>
      </details>`,
    );
  }
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    ${files} ${untold > 0 ? html`<p class="aside">And ${untold} more findings.</p>` : ''}
  </section>`;
}

function findingText(
  finding: ReportedFinding,
  estimate: Estimate | undefined,
  { placeLink, nameOfRule, units }: FindingLinks,
): Markup {
  const { path, start, message, rule, impact } = finding;
  const place = placeWithin(finding, start.column);
  const href = placeLink?.(path, finding);
  const lines = estimate ? [energyLine(impact), ...estimateLines(estimate, units)] : [];
  return html`<p>
      ${
        href === undefined
          ? place
          : html`<a href="${href}" aria-label="${path} at ${place}">${place}</a>`
      }
      ${message}
    </p>
    <p class="aside">${nameOfRule(rule)}</p>
    ${lines.map((line) => html`<p class="aside">${line}</p>`)}`;
}
