import type { Outcome } from './run-programs.ts';

const RELATIVE = 1e-4;
const ABSOLUTE = 1e-5;

/** The first place where two outcomes differ, in words; nothing when they agree within the tolerance. */
export function difference(one: Outcome, other: Outcome): string | undefined {
  return (
    differenceOf(one.results, other.results, 'results') ??
    differenceOf(pieces(one.printed ?? ''), pieces(other.printed ?? ''), 'printed')
  );
}

function differenceOf(one: unknown, other: unknown, place: string): string | undefined {
  if (typeof one === 'number' && typeof other === 'number') {
    const distance = Math.abs(one - other);
    const isClose = distance <= ABSOLUTE + RELATIVE * Math.max(Math.abs(one), Math.abs(other));
    return isClose ? undefined : `${place}: ${one} and ${other}`;
  }
  if (Array.isArray(one) && Array.isArray(other)) {
    if (one.length !== other.length) return `${place}: ${one.length} and ${other.length} items`;
    return first(one.map((item, at) => differenceOf(item, other[at], `${place}[${at}]`)));
  }
  if (isRecord(one) && isRecord(other)) {
    // A name that only one of them has, a temporary of the fix for instance, is no result of both.
    const names = Object.keys(one).filter((name) => name in other);
    return first(names.map((name) => differenceOf(one[name], other[name], `${place}.${name}`)));
  }
  if (one === other) return undefined;
  return `${place}: ${JSON.stringify(one)} and ${JSON.stringify(other)}`;
}

/**
 * Text as words and numbers, so that numbers are compared as such; how a tensor is printed and where an object lies in
 * memory do not count.
 */
function pieces(text: string): (string | number)[] {
  const bare = text
    .replace(/tf\.Tensor\((.*?), shape=\(.*?\), dtype=\w+\)/gs, '$1')
    .replace(/ at 0x[\da-f]+/g, '');
  return (bare.match(/[-+]?\d+(?:\.\d*)?(?:e[-+]?\d+)?|[^\s\d]+/gi) ?? []).map((piece) => {
    return /\d/.test(piece) ? Number(piece) : piece;
  });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function first(found: readonly (string | undefined)[]): string | undefined {
  return found.find((one) => one !== undefined);
}
