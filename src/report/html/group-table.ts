import type { Interval, Say } from '#energy';
import { amountWords } from './amount-text.ts';
import { html, type Markup } from './markup.ts';
import { rangeBar } from './range-bar.ts';
import type { FindingGroup, GroupAmount } from './report-groups.ts';

/** Longer tables hide what matters; the rest is told as a number. */
const MOST_ROWS = 40;

export interface GroupTable {
  readonly id: string;
  readonly title: string;
  /** Head of the column of names. */
  readonly what: string;
  readonly groups: readonly FindingGroup[];
  readonly nameOf: (group: FindingGroup) => Markup;
  readonly say: Say;
}

/** A chart that is a table: each row has its bar, and every bar its numbers in words. */
export function groupTable({ id, title, what, groups, nameOf, say }: GroupTable): Markup {
  const kind = groups[0]?.amount.kind ?? 'none';
  const most = Math.max(0, ...groups.map(({ amount }) => spanOf(amount, kind)?.high ?? 0));
  const hasBars = most > 0;
  const left = groups.length - MOST_ROWS;
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    <div class="scrolls" role="region" aria-labelledby="${id}" tabindex="0">
      <table>
        <thead>
          <tr>
            <th scope="col">${what}</th>
            <th scope="col" class="number">${say('Findings')}</th>
            <th scope="col">${say('Avoidable')}</th>
            ${hasBars ? html`<th scope="col"><span class="unseen">${say('Chart')}</span></th>` : ''}
          </tr>
        </thead>
        <tbody>
          ${groups.slice(0, MOST_ROWS).map((group) => {
            const span = spanOf(group.amount, kind);
            return html`<tr>
              <th scope="row">${nameOf(group)}</th>
              <td class="number">${group.findings.length}</td>
              <td class="amount ${group.amount.kind === 'none' ? 'unknown' : ''}">
                ${words(group.amount, say)}
              </td>
              ${hasBars ? html`<td class="chart">${span && rangeBar(span, most)}</td>` : ''}
            </tr> `;
          })}
        </tbody>
      </table>
    </div>
    ${left > 0 ? html`<p class="aside">${say('And {0} more with less to gain.', left)}</p>` : ''}
  </section>`;
}

function words(amount: GroupAmount, say: Say): Markup {
  const { likely, range } = amountWords(amount, say);
  return html`${likely}${range === undefined ? '' : html`<small>${range}</small>`}`;
}

/** What a bar can show; amounts of another kind would need another scale. */
function spanOf(amount: GroupAmount, kind: GroupAmount['kind']): Interval | undefined {
  if (amount.kind === 'none' || amount.kind !== kind) return undefined;
  return amount.kind === 'share' ? amount.share : amount.kwh;
}
