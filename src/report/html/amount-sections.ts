import {
  assumptionsOf,
  carbonAmount,
  energyAmount,
  intensityText,
  levelWord,
  likelyText,
  rangeText,
  shareAmount,
  type Amount,
  type EnergyUnits,
  type Level,
  type Total,
  type Workload,
} from '#energy';
import { basisText } from '../basis-text.ts';
import { wantedEstimates } from '../run-estimates.ts';
import type { RunWithoutTexts } from '../run-report.ts';
import { html, type Markup } from './markup.ts';

/** What can be avoided in each workload, everything in it taken together. */
export function totalSection(id: string, title: string, report: RunWithoutTexts): Markup {
  const known = wantedEstimates(report);
  const totals = known?.totals ?? [];
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    ${totals.length === 0 ? nothingKnown(known !== undefined) : totalTable(id, totals, known?.units)}
  </section>`;
}

function nothingKnown(isWanted: boolean): Markup {
  if (!isWanted) return html`<p>Estimates were switched off for this report.</p>`;
  return html`<p>
    Nothing is known of the runs of this code, so there is no amount, only shares of a run where
    somebody measured them. Describe your runs under <code>workload</code> in the settings file:
    devices and hours, or where CodeCarbon recorded them.
  </p>`;
}

function totalTable(id: string, totals: readonly Total[], units: EnergyUnits | undefined): Markup {
  return html`<p>
      What could be left out of a run if every finding in it were mended. It is less than the sum of
      the parts, because they overlap.
    </p>
    <div class="scrolls" role="region" aria-labelledby="${id}" tabindex="0">
      <table>
        <thead>
          <tr>
            <th scope="col">Workload</th>
            <th scope="col">Avoidable share of a run</th>
            <th scope="col">Energy</th>
            <th scope="col">Emissions</th>
          </tr>
        </thead>
        <tbody>
          ${totals.map(
            ({ workload, combined, energy, carbon }) =>
              html`<tr>
                <th scope="row">${workload.name}</th>
                <td>${inWords(shareAmount(combined.fraction), '')}</td>
                <td>
                  ${
                    energy
                      ? inWords(energyAmount(energy.kwh, units), PER[energy.per], energy.level)
                      : html`<span class="unknown">not known</span>`
                  }
                </td>
                <td>
                  ${
                    carbon
                      ? inWords(carbonAmount(carbon.grams), PER[carbon.per], carbon.level)
                      : html`<span class="unknown">not known</span>`
                  }
                </td>
              </tr> `,
          )}
        </tbody>
      </table>
    </div>`;
}

const PER = { month: 'a month', run: 'a run' } as const;

function inWords(amount: Amount, per: string, level?: Level): Markup {
  const range = rangeText(amount);
  const surety = [range && `plausible range ${range}`, level !== undefined && levelWord(level)];
  return html`${likelyText(amount, per)}<br /><span class="unknown"
      >${surety.filter(Boolean).join(', ')}</span
    >`;
}

/** Where every number comes from, and what it does not mean. */
export function assumptionSection(id: string, title: string, report: RunWithoutTexts): Markup {
  const workloads = wantedEstimates(report)?.workloads ?? [];
  const { rangeMeans, hash } = assumptionsOf(workloads);
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    ${
      workloads.length === 0
        ? html`<p>
            Nothing was assumed about your runs: no typical machine, no world average, no number of
            runs.
          </p>`
        : html`<ul>
            ${workloads.map((workload) => html`<li>${workloadText(workload)}</li>`)}
          </ul>`
    }
    <ul>
      <li>A range is ${rangeMeans}.</li>
      <li>
        Shares come from published measurements of the same code pattern, each named on the page of
        its rule. Where nobody measured one, there is no number.
      </li>
      <li>
        Rows of the tables describe the same runs from different sides and overlap, so they never
        add up.
      </li>
      <li>Code that is no part of a real run, such as tests and examples, is not counted.</li>
      ${
        workloads.length === 0
          ? ''
          : html`<li><code>joulelint estimate</code> prints every step of the calculation.</li>
              <li>Name of these assumptions: <code>${hash}</code>.</li>`
      }
    </ul>
  </section>`;
}

function workloadText(workload: Workload): Markup {
  const { name, phase, intensity } = workload;
  const grid = intensity ? `; grid: ${intensityText(intensity)}` : '; no grid, so no emissions';
  return html`<strong>${name}</strong> (${phase}): ${basisText(workload)}${grid}.`;
}
