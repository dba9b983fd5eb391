import {
  assumptionsOf,
  carbonAmount,
  energyAmount,
  intensityText,
  levelText,
  likelyText,
  rangeText,
  shareAmount,
  type Amount,
  type EnergyUnits,
  type Level,
  type Per,
  type Say,
  type Total,
  type Workload,
} from '#energy';
import { basisText, phaseText } from '../basis-text.ts';
import { wantedEstimates } from '../run-estimates.ts';
import type { RunWithoutTexts } from '../run-report.ts';
import { html, told, type Markup } from './markup.ts';

/** A part of the page, and how it speaks. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly say: Say;
}

/** What can be avoided in each workload, everything in it taken together. */
export function totalSection({ id, title, say }: Section, report: RunWithoutTexts): Markup {
  const known = wantedEstimates(report);
  const totals = known?.totals ?? [];
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    ${
      totals.length === 0
        ? nothingKnown(known !== undefined, say)
        : totalTable(totals, { id, units: known?.units, say })
    }
  </section>`;
}

function nothingKnown(isWanted: boolean, say: Say): Markup {
  if (!isWanted) return html`<p>${say('Estimates were switched off for this report.')}</p>`;
  const unknown = say(
    'Nothing is known of the runs of this code, so there is no amount, only shares of a run where somebody measured them.',
  );
  const advice = told(
    say,
    'Describe your runs under {0} in the settings file: devices and hours, or where CodeCarbon recorded them.',
    html`<code>workload</code>`,
  );
  return html`<p>${unknown} ${advice}</p>`;
}

function totalTable(
  totals: readonly Total[],
  {
    id,
    units,
    say,
  }: { readonly id: string; readonly units: EnergyUnits | undefined; readonly say: Say },
): Markup {
  const unknown = html`<span class="unknown">${say('not known')}</span>`;
  return html`<p>
      ${say('What could be left out of a run if every finding in it were mended.')}
      ${say('It is less than the sum of the parts, because they overlap.')}
    </p>
    <div class="scrolls" role="region" aria-labelledby="${id}" tabindex="0">
      <table>
        <thead>
          <tr>
            <th scope="col">${say('Workload')}</th>
            <th scope="col">${say('Avoidable share of a run')}</th>
            <th scope="col">${say('Energy')}</th>
            <th scope="col">${say('Emissions')}</th>
          </tr>
        </thead>
        <tbody>
          ${totals.map(
            ({ workload, combined, energy, carbon }) =>
              html`<tr>
                <th scope="row">${workload.name}</th>
                <td>${inWords(shareAmount(combined.fraction), { say })}</td>
                <td>
                  ${energy ? inWords(energyAmount(energy.kwh, units), { ...energy, say }) : unknown}
                </td>
                <td>
                  ${carbon ? inWords(carbonAmount(carbon.grams), { ...carbon, say }) : unknown}
                </td>
              </tr> `,
          )}
        </tbody>
      </table>
    </div>`;
}

function inWords(
  amount: Amount,
  { per, level, say }: { readonly per?: Per; readonly level?: Level; readonly say: Say },
): Markup {
  const range = rangeText(amount, say);
  const surety = [
    ...(range === undefined ? [] : [say('plausible range {0}', range)]),
    ...(level === undefined ? [] : [levelText(level, say)]),
  ];
  return html`${likelyText(amount, per, say)}<br /><span class="unknown"
      >${surety.join(', ')}</span
    >`;
}

/** Where every number comes from, and what it does not mean. */
export function assumptionSection({ id, title, say }: Section, report: RunWithoutTexts): Markup {
  const workloads = wantedEstimates(report)?.workloads ?? [];
  const { hash } = assumptionsOf(workloads);
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    ${
      workloads.length === 0
        ? html`<p>
            ${say('Nothing was assumed about your runs: no typical machine, no world average, no number of runs.')}
          </p>`
        : html`<ul>
            ${workloads.map((workload) => html`<li>${workloadText(workload, say)}</li>`)}
          </ul>`
    }
    <ul>
      <li>${say('A range is a plausible range, not a confidence interval.')}</li>
      <li>
        ${say('Shares come from published measurements of the same code pattern, each named on the page of its rule.')}
        ${say('Where nobody measured one, there is no number.')}
      </li>
      <li>
        ${say('Rows of the tables describe the same runs from different sides and overlap, so they never add up.')}
      </li>
      <li>
        ${say('Code that is no part of a real run, such as tests and examples, is not counted.')}
      </li>
      ${
        workloads.length === 0
          ? ''
          : html`<li>
                ${told(say, '{0} prints every step of the calculation.', html`<code>joulelint estimate</code>`)}
              </li>
              <li>${told(say, 'Name of these assumptions: {0}.', html`<code>${hash}</code>`)}</li>`
      }
    </ul>
  </section>`;
}

function workloadText(workload: Workload, say: Say): Markup {
  const { name, intensity } = workload;
  const basis = basisText(workload, say);
  const text =
    intensity === undefined
      ? say('{0}; no grid, so no emissions', basis)
      : say('{0}; grid: {1}', basis, intensityText(intensity, say));
  return html`<strong>${name}</strong> (${phaseText(workload, say)}): ${text}.`;
}
