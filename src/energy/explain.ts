import { avoidableShare } from './avoidable.ts';
import { combine, HIGH_CAP, LIKELY_CAP, type Effect } from './combine.ts';
import { groupOf, phaseOf, studyOf, type MeasuredImpact } from './impact.ts';
import { exactly, type Interval } from './interval.ts';
import { deltaOfRun, shareOf } from './phases.ts';
import { workloadEnergy } from './run-energy.ts';
import { unitSteps } from './sci.ts';
import { plain, productStep, resultOf, shareStep, type Factor, type Step } from './step.ts';
import type { Workload } from './workload.ts';

/** A rule and the number it claims. */
export interface RuleClaim {
  readonly rule: string;
  readonly impact: MeasuredImpact;
}

/** How the whole energy and the emissions of a workload come about. */
export function workloadSteps(workload: Workload): readonly Step[] {
  const steps = workloadEnergy(workload)?.steps ?? [];
  const last = steps.at(-1);
  if (last === undefined) return [];
  return [...steps, ...carbonSteps(last, workload, 'all of it'), ...workSteps(steps, workload)];
}

/** Carbon of one training run, or of 1,000 requests, where runs or requests are known. */
function workSteps(steps: readonly Step[], workload: Workload): readonly Step[] {
  const grid = gridFactor(workload);
  const isTraining = workload.phase === 'training';
  const energy = steps.find(({ symbol }) => symbol === (isTraining ? 'E_run' : 'E_month'));
  const { requestsPerMonth, embodied } = workload;
  if (!grid || !energy || (!isTraining && requestsPerMonth === undefined)) return [];
  const [symbol, meaning, hours] = isTraining
    ? ['t', 'hours of one run', workload.hoursPerRun]
    : ['T', 'hours a month', workload.hoursPerMonth];
  return unitSteps({
    unit: isTraining ? 'training run' : '1,000 requests',
    energy: resultOf(energy),
    grid,
    ...(requestsPerMonth !== undefined &&
      !isTraining && {
        units: given('R', 'thousands of requests a month', requestsPerMonth / 1000),
      }),
    ...(hours !== undefined && { hours: { ...given(symbol, meaning, hours), unit: 'h' } }),
    ...(embodied && { embodied }),
  });
}

function given(symbol: string, meaning: string, value: number): Factor {
  return { symbol, meaning, value: exactly(value), unit: '', source: 'your profile' };
}

/** How the avoidable share of one claim comes about, and the amounts where a workload is known. */
export function claimSteps({ impact }: RuleClaim, workload: Workload | undefined): readonly Step[] {
  const share = shareStep('f', {
    symbol: 'δ',
    meaning: 'extra energy of the wasteful code over the mended code',
    value: impact.delta,
    unit: '',
    source: `${impact.setting}${sourceText(impact)}; letter ${impact.letter}`,
  });
  const part = workload && shareOf(phaseOf(impact), workload.phase);
  if (workload === undefined || part === undefined) return [share];
  if (part.low === 1) return [share, ...amountSteps(share, workload)];
  const ofRun = productStep({ title: 'Avoidable share of the whole run', symbol: 'g', unit: '' }, [
    {
      symbol: 's',
      meaning: `part of the run that ${phaseOf(impact)} takes`,
      value: part,
      unit: '',
      source: 'logs of arXiv 2506.18289, widened',
    },
    resultOf(share),
  ]);
  return [share, ofRun, ...amountSteps(ofRun, workload)];
}

/** How several claims come to one total, which is never their sum. */
export function togetherSteps(claims: readonly RuleClaim[], workload: Workload): readonly Step[] {
  const effects = claims.map(({ rule, impact }): Effect => {
    const part = shareOf(phaseOf(impact), workload.phase) ?? exactly(1);
    return { group: groupOf(impact, rule), delta: deltaOfRun(impact.delta, part) };
  });
  const { fraction, groups } = combine(effects);
  const inputs = groups.map(({ group, delta }, index): Factor => ({
    symbol: `δ${index + 1}`,
    meaning: `extra energy over the whole run, ${group}`,
    value: delta,
    unit: '',
    source: 'above; of one mechanism the largest',
  }));
  const terms = (end: keyof Interval, weight: string) =>
    groups
      .map(({ delta }, index) => `(1 + ${plain(delta[end])})${index === 0 ? '' : weight}`)
      .join(' × ');
  const singles = groups.map(({ delta }) => plain(Math.max(0, avoidableShare(delta.low))));
  const together: Step = {
    title: 'Avoidable share of all of them together',
    symbol: 'F',
    formula: '1 − 1 / ((1 + δ1) × (1 + δ2)^0.8 × …); high without 0.8, low the best one alone',
    inputs,
    unit: '',
    result: fraction,
    working: {
      low: `min(${plain(fraction.likely)}, max(${singles.join(', ')}))`,
      likely: `min(${LIKELY_CAP}, 1 − 1 / (${terms('likely', '^0.8')}))`,
      high: `min(${HIGH_CAP}, 1 − 1 / (${terms('high', '')}))`,
    },
  };
  return [together, ...amountSteps(together, workload)];
}

function amountSteps(share: Step, workload: Workload): Step[] {
  const known = workloadEnergy(workload);
  const whole = known?.steps.at(-1);
  if (known === undefined || whole === undefined) return [];
  const per = known.perMonth ? 'a month' : 'a run';
  const energy = productStep({ title: `Avoidable energy ${per}`, symbol: 'A', unit: 'kWh' }, [
    resultOf(whole),
    resultOf(share),
  ]);
  return [energy, ...carbonSteps(energy, workload, 'the avoidable part')];
}

function carbonSteps(energy: Step, workload: Workload, what: string): Step[] {
  const grid = gridFactor(workload);
  if (grid === undefined) return [];
  const head = { title: `Emissions of ${what}`, symbol: 'C', unit: 'g' };
  return [productStep(head, [resultOf(energy), grid])];
}

function gridFactor({ intensity }: Workload): Factor | undefined {
  if (intensity === undefined) return undefined;
  const { zone, basis } = intensity;
  const source =
    zone === undefined
      ? basis === 'typed'
        ? 'typed by you'
        : 'as recorded by CodeCarbon'
      : `${zone.key}, ${zone.year}, ${basis}: ${zone.source.name}, ${zone.source.url}`;
  return {
    symbol: 'I',
    meaning: 'emissions of grid electricity, yearly average',
    value: intensity.value,
    unit: 'g/kWh',
    source: zone?.mappedFrom === undefined ? source : `${source}; taken from ${zone.mappedFrom}`,
  };
}

function sourceText(impact: MeasuredImpact): string {
  const study = studyOf(impact);
  return study === undefined ? '' : ` (${study.source})`;
}
