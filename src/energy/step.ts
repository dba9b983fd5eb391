import { avoidableShare } from './avoidable.ts';
import { each, product, sum, type Interval } from './interval.ts';

/** One number that goes into a calculation. */
export interface Factor {
  readonly symbol: string;
  readonly meaning: string;
  readonly value: Interval;
  readonly unit: string;
  readonly source: string;
}

/** One calculation, written so that anybody can do it again. */
export interface Step {
  readonly title: string;
  readonly symbol: string;
  readonly formula: string;
  readonly inputs: readonly Factor[];
  readonly unit: string;
  readonly result: Interval;
  /** How each of the three values comes about, in numbers. */
  readonly working: Readonly<Record<keyof Interval, string>>;
}

/**
 * A product of independent factors, divided by a constant such as 1000 W per kW or by an input
 * that has no range.
 */
export function productStep(
  head: { readonly title: string; readonly symbol: string; readonly unit: string },
  inputs: readonly Factor[],
  divisor: number | Factor = 1,
): Step {
  const isNamed = typeof divisor === 'object';
  const over = isNamed ? divisor.value.likely : divisor;
  const whole = product(...inputs.map(({ value }) => value));
  const result = over === 1 ? whole : each(whole, (value) => value / over);
  const tail = (text: string) => (!isNamed && over === 1 ? '' : ` / ${text}`);
  return {
    ...head,
    formula: `${inputs.map(({ symbol }) => symbol).join(' × ')}${tail(isNamed ? divisor.symbol : String(over))}`,
    inputs: isNamed ? [...inputs, divisor] : inputs,
    result,
    working: {
      low: endWorking('low', inputs, result),
      likely: `${inputs.map(({ value }) => plain(value.likely)).join(' × ')}${tail(plain(over))}`,
      high: endWorking('high', inputs, result),
    },
  };
}

/** A sum of amounts, end by end. */
export function sumStep(
  head: { readonly title: string; readonly symbol: string; readonly unit: string },
  inputs: readonly Factor[],
): Step {
  const end = (name: keyof Interval) => inputs.map(({ value }) => plain(value[name])).join(' + ');
  return {
    ...head,
    formula: inputs.map(({ symbol }) => symbol).join(' + '),
    inputs,
    result: sum(inputs.map(({ value }) => value)),
    working: { low: end('low'), likely: end('likely'), high: end('high') },
  };
}

/** The avoidable share of a run for the extra energy δ of one finding. */
export function shareStep(symbol: string, delta: Factor): Step {
  const working = (end: number) => (end <= 0 ? '0' : `${plain(end)} / (1 + ${plain(end)})`);
  return {
    title: 'Avoidable share: the run already contains the waste',
    symbol,
    formula: `${delta.symbol} / (1 + ${delta.symbol})`,
    inputs: [delta],
    unit: '',
    result: each(delta.value, (value) => Math.max(0, avoidableShare(value))),
    working: each3(delta.value, working),
  };
}

/** The result of a step as an input of the next one. */
export function resultOf({ symbol, title, result, unit }: Step): Factor {
  const meaning = title.replace(/:.*$/, '').toLowerCase();
  return { symbol, meaning, value: result, unit, source: 'above' };
}

/** A number as it is printed for recomputing: seven digits, far more than it means. */
export function plain(value: number): string {
  return String(Number(value.toPrecision(7)));
}

function endWorking(end: 'low' | 'high', inputs: readonly Factor[], result: Interval): string {
  if (result[end] === 0) return '0';
  const ranged = inputs.filter(({ value }) => value[end] !== value.likely);
  if (result.likely === 0) return inputs.map(({ value }) => plain(value.high)).join(' × ');
  if (ranged.length === 0) return plain(result.likely);
  const logs = ranged.map(({ value }) => `ln²(${plain(value[end])} / ${plain(value.likely)})`);
  const sign = end === 'low' ? '−' : '+';
  return `${plain(result.likely)} × exp(${sign}√(${logs.join(' + ')}))`;
}

function each3(
  interval: Interval,
  write: (value: number) => string,
): Readonly<Record<keyof Interval, string>> {
  return { low: write(interval.low), likely: write(interval.likely), high: write(interval.high) };
}
