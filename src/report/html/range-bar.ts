import type { Interval } from '#energy';
import { html, type Markup } from './markup.ts';

const WIDTH = 240;
const HEIGHT = 18;

/**
 * A plausible range with its likely value, drawn to the scale of its column. The numbers stand beside it as
 * text, so whoever cannot see it loses nothing.
 */
export function rangeBar({ low, likely, high }: Interval, most: number): Markup {
  const at = (value: number) => Math.round((value / most) * (WIDTH - 4) * 10) / 10 + 2;
  const from = at(low);
  const to = Math.max(at(high), from + 1);
  return html`<svg
    class="bar"
    viewBox="0 0 ${WIDTH} ${HEIGHT}"
    width="${WIDTH}"
    height="${HEIGHT}"
    aria-hidden="true"
    focusable="false"
  >
    <line class="axis" x1="2" y1="9" x2="${WIDTH - 2}" y2="9" />
    <rect class="likely" x="2" y="5" width="${Math.max(at(likely) - 2, 1)}" height="8" />
    <line class="range" x1="${from}" y1="9" x2="${to}" y2="9" />
    <line class="range" x1="${from}" y1="3" x2="${from}" y2="15" />
    <line class="range" x1="${to}" y1="3" x2="${to}" y2="15" />
  </svg>`;
}
