import type { Evidence, Finding, Severity } from '#core';
import type { Impact } from '#energy';

/** What a finding may say about energy: a measured ratio with its setting, or that nobody measured it. */
export function energyLine(impact: Impact): string {
  if (impact.kind === 'not-measured') return `energy: not measured (${trimStop(impact.because)})`;
  const { low, likely, high } = impact.delta;
  const source = impact.letter === 'A' ? 'for this smell' : 'elsewhere for the same change';
  const ratio = `${signedPercent(likely)} % (${percent(low)} to ${percent(high)} %)`;
  return `energy: ${ratio} measured ${source}: ${trimStop(impact.setting)}`;
}

/**
 * What we measured of a rule's smell ourselves, which is CPU time. Nothing where nobody has, and of weaker cases, as
 * what was measured is the full one.
 */
export function cpuTimeLine(
  { severity }: Pick<Finding, 'severity'>,
  rule: { readonly severity: Severity; readonly evidence?: readonly Evidence[] } | undefined,
): string | undefined {
  const { cpuTime } = rule?.evidence?.find((source) => source.cpuTime) ?? {};
  if (!cpuTime || rule?.severity !== severity) return undefined;
  const seen = cpuTime.more === 'neither' ? 'no difference seen, ' : '';
  const program = trimStop(cpuTime.program);
  return `CPU time: ${seen}${cpuTime.ratio} times as much in a program of ours (${program}); CPU time is not energy`;
}

/** A share as signed percent, without the sign for percent. */
export function signedPercent(share: number): string {
  return share < 0 ? percent(share) : `+${percent(share)}`;
}

/** One decimal below ten percent, none above: more would claim more than was measured. */
function percent(share: number): string {
  const value = share * 100;
  const text = value.toFixed(Math.abs(value) < 10 ? 1 : 0).replace(/\.0$/, '');
  return text === '-0' ? '0' : text.replace('-', '\u2212');
}

function trimStop(text: string): string {
  return text.replace(/\.\s*$/, '');
}
