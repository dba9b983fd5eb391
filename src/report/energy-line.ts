import type { BoardEnergy, CpuTime, Evidence, Finding, Severity } from '#core';
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
 * What we measured of a rule's smell ourselves: CPU time, and the energy of a graphics card. Nothing where nobody has,
 * and of weaker cases, as what was measured is the full one.
 */
export function measuredLines(
  finding: Pick<Finding, 'severity'>,
  rule: RuleMeasured | undefined,
  say: Say = inEnglish,
): string[] {
  if (rule?.severity !== finding.severity) return [];
  const evidence = rule.evidence ?? [];
  const { cpuTime } = evidence.find((source) => source.cpuTime) ?? {};
  const { boardEnergy } = evidence.find((source) => source.boardEnergy) ?? {};
  return [
    ...(cpuTime ? [cpuTimeLine(cpuTime, say)] : []),
    ...(boardEnergy ? [boardEnergyLine(boardEnergy, say)] : []),
  ];
}

function cpuTimeLine(cpuTime: CpuTime, say: Say): string {
  const told = [ratioText(cpuTime.ratio, say), trimStop(say(cpuTime.program))];
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

/** No answer to what the energy line says: TensorFlow was not measured there, nor the rest of the machine. */
function boardEnergyLine({ program, device, ratios }: BoardEnergy, say: Say): string {
  const told = ratios.flatMap(({ backend, ratio }) => [ratioText(ratio, say), backend]);
  const setting = [trimStop(say(program)), device];
  return ratios.length === 1
    ? say(
        'graphics card: {0} times the energy with {1} in a program of ours ({2}; {3}); not measured with TensorFlow',
        ...told,
        ...setting,
      )
    : say(
        'graphics card: {0} times the energy with {1}, {2} times with {3}, in a program of ours ({4}; {5}); not measured with TensorFlow',
        ...told,
        ...setting,
      );
}

/** Of a rule, what its measurements are told by. */
interface RuleMeasured {
  readonly severity: Severity;
  readonly evidence?: readonly Evidence[];
}

/** `1.50 (1.33 to 2.05)`, whose digits say how exact it is. */
function ratioText(ratio: string, say: Say): string {
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
