import { energyAmount, likelyText, rangeText, shareAmount, type Amount } from '#energy';
import type { GroupAmount } from './report-groups.ts';

/** `about 0.98 kWh a month`, and its range as `plausible range 0.29 to 1.6`; or why there is no number. */
export interface AmountWords {
  readonly likely: string;
  readonly range?: string;
}

export function amountWords(amount: GroupAmount): AmountWords {
  if (amount.kind === 'none') return { likely: amount.because };
  if (amount.kind === 'share') return words(shareAmount(amount.share), 'of such runs');
  return words(
    energyAmount(amount.kwh, amount.units),
    amount.kind === 'month' ? 'a month' : 'a run',
  );
}

/** The same in one line. */
export function amountText(amount: GroupAmount): string {
  const { likely, range } = amountWords(amount);
  return range === undefined ? likely : `${likely} (${range})`;
}

function words(amount: Amount, per: string): AmountWords {
  const range = rangeText(amount);
  const likely = likelyText(amount, per);
  return range === undefined ? { likely } : { likely, range: `plausible range ${range}` };
}
