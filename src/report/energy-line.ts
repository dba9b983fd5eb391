import type { CpuTime, Evidence, Finding, Severity } from '#core';
import { digitsText, inEnglish, type Impact, type Say } from '#energy';

/** What a finding may say about energy: a measured ratio with its setting, or that nobody measured it. */
export function energyLine(impact: Impact, say: Say = inEnglish): string {
  if (impact.kind === 'not-measured') {
    return say('energy: not measured ({0})', trimStop(say(impact.because)));
  }
  const { low, likely, high } = impact.delta;
  const told = [
    signedPercent(likely, say),
    percent(low, say),
    percent(high, say),
    trimStop(say(impact.setting)),
  ];
  return impact.letter === 'A'
    ? say('energy: {0} % ({1} to {2} %) measured for this smell: {3}', ...told)
    : say('energy: {0} % ({1} to {2} %) measured elsewhere for the same change: {3}', ...told);
}

/**
 * What we measured of a rule's smell ourselves, which is CPU time. Nothing where nobody has, and of weaker cases, as
 * what was measured is the full one.
 */
export function cpuTimeLine(
  { severity }: Pick<Finding, 'severity'>,
  rule: { readonly severity: Severity; readonly evidence?: readonly Evidence[] } | undefined,
  say: Say = inEnglish,
): string | undefined {
  const { cpuTime } = rule?.evidence?.find((source) => source.cpuTime) ?? {};
  if (!cpuTime || rule?.severity !== severity) return undefined;
  const told = [ratioText(cpuTime, say), trimStop(say(cpuTime.program))];
  return cpuTime.more === 'neither'
    ? say(
        'CPU time: no difference seen, {0} times as much in a program of ours ({1}); CPU time is not energy',
        ...told,
      )
    : say(
        'CPU time: {0} times as much in a program of ours ({1}); CPU time is not energy',
        ...told,
      );
}

/** `1.50 (1.33 to 2.05)`, whose digits say how exact it is. */
function ratioText({ ratio }: CpuTime, say: Say): string {
  const [, likely = '', low = '', high = ''] = RATIO.exec(ratio) ?? [];
  if (likely === '') return ratio;
  const digits = [likely, low, high].map((each) => digitsText(each, say));
  return say('{0} ({1} to {2})', ...digits);
}

const RATIO = /^([\d.]+) \(([\d.]+) to ([\d.]+)\)$/;

/** A share as signed percent, without the sign for percent. */
export function signedPercent(share: number, say: Say = inEnglish): string {
  return share < 0 ? percent(share, say) : `+${percent(share, say)}`;
}

/** One decimal below ten percent, none above: more would claim more than was measured. */
function percent(share: number, say: Say): string {
  const value = share * 100;
  const text = value.toFixed(Math.abs(value) < 10 ? 1 : 0).replace(/\.0$/, '');
  return text === '-0' ? '0' : digitsText(text.replace('-', '\u2212'), say);
}

function trimStop(text: string): string {
  return text.replace(/\.\s*$/, '');
}
