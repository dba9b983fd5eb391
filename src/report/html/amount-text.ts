import {
  energyAmount,
  inEnglish,
  likelyText,
  rangeText,
  shareAmount,
  type Amount,
  type Say,
} from '#energy';
import type { GroupAmount } from './report-groups.ts';

/** `about 0.98 kWh a month`, and its range as `plausible range 0.29 to 1.6`; or why there is no number. */
export interface AmountWords {
  readonly likely: string;
  readonly range?: string;
}

export function amountWords(amount: GroupAmount, say: Say): AmountWords {
  if (amount.kind === 'none') return { likely: say(amount.because) };
  if (amount.kind === 'share') {
    const share = shareAmount(amount.share);
    const likely = say('{0} of such runs', likelyText(share, undefined, say));
    return { likely, ...rangeWords(share, say) };
  }
  const energy = energyAmount(amount.kwh, amount.units);
  return { likely: likelyText(energy, amount.kind, say), ...rangeWords(energy, say) };
}

/** The same in one line. */
export function amountText(amount: GroupAmount, say: Say = inEnglish): string {
  const { likely, range } = amountWords(amount, say);
  return range === undefined ? likely : `${likely} (${range})`;
}

function rangeWords(amount: Amount, say: Say): Pick<AmountWords, 'range'> {
  const range = rangeText(amount, say);
  return range === undefined ? {} : { range: say('plausible range {0}', range) };
}
