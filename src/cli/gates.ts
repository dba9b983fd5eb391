import { UsageError } from '#core';
import {
  assumptionsOf,
  energyAmount,
  carbonAmount,
  exactly,
  likelyText,
  sumOf,
  type Interval,
} from '#energy';
import { readEarlierReport, type EarlierReport } from '#project';
import { openFindings, type Gate, type RunEstimates, type RunReport } from '#report';
import type { BudgetEnd, GateWishes } from './gate-options.ts';

/** Whether a run keeps its limits. Throws where a limit was set that nothing can be compared with. */
export function gatesOf(
  run: Pick<RunReport, 'findings' | 'estimates'>,
  wishes: GateWishes,
): readonly Gate[] {
  const gates: Gate[] = [];
  const { maxFindings, energyWh, carbonGrams, end, regression } = wishes;
  if (maxFindings !== undefined) gates.push(countGate(openFindings(run).length, maxFindings));
  if (energyWh === undefined && carbonGrams === undefined && !regression) return gates;
  const known = described(run);
  const sum = avoidableOf(known);
  if (energyWh !== undefined) {
    gates.push(energyGate({ limit: energyWh, actual: at(sum.kwh, end) * 1000, end, known, sum }));
  }
  if (carbonGrams !== undefined) {
    gates.push(carbonGate({ limit: carbonGrams, actual: at(gramsOf(sum), end), end, known, sum }));
  }
  if (regression) gates.push(regressionGate(sum, known, regression));
  return gates;
}

function countGate(actual: number, limit: number): Gate {
  const exceeded = actual > limit;
  const reason = `${actual} findings, ${limit} are allowed`;
  return { name: 'max-findings', limit, actual, unit: 'findings', exceeded, reason };
}

/** A budget over nothing known would be kept by everybody. */
function described({ estimates }: Pick<RunReport, 'estimates'>): RunEstimates {
  if (estimates === 'off' || estimates === undefined) {
    throw new UsageError('Budgets need estimates; --no-estimates leaves nothing to compare.');
  }
  if (estimates.workloads.length > 0) return estimates;
  throw new UsageError(
    'Budgets need to know your runs: describe them under `workload` in the settings.',
  );
}

interface Sum {
  readonly kwh: Interval;
  readonly grams: Interval | undefined;
  readonly per: 'a month' | 'a run';
}

/** By the month where runs a month are known, else one run of each workload. */
function avoidableOf({ totals, month }: RunEstimates): Sum {
  if (month) return { kwh: month.kwh, grams: month.grams, per: 'a month' };
  const amounts = totals.flatMap(({ energy }) => energy ?? []);
  if (amounts.length < totals.length) {
    throw new UsageError(
      'Budgets need the energy of every workload with findings: devices or a mean draw, and hours.',
    );
  }
  const grams = totals.flatMap(({ carbon }) => carbon?.grams ?? []);
  return {
    kwh: sumOf(amounts.map(({ kwh }) => kwh)),
    grams: grams.length < totals.length ? undefined : sumOf(grams),
    per: amounts.length === 0 ? 'a month' : 'a run',
  };
}

function gramsOf({ grams }: Sum): Interval {
  if (grams) return grams;
  throw new UsageError(
    '--carbon-budget needs the grid zone of every workload, all of one basis (lifecycle or direct).',
  );
}

interface Budget {
  readonly limit: number;
  readonly actual: number;
  readonly end: BudgetEnd;
  readonly known: RunEstimates;
  readonly sum: Sum;
}

function energyGate(budget: Budget): Gate {
  const { limit, actual, end, known, sum } = budget;
  const words = (wattHours: number) => likelyText(energyAmount(exactly(wattHours / 1000)));
  const reason = `${words(actual)} avoidable ${sum.per} (${end} estimate), the budget is ${words(limit).replace('about ', '')}; assumptions ${hash(known)}`;
  return {
    name: 'energy-budget',
    limit,
    actual: twoDigits(actual),
    unit: `Wh ${sum.per}`,
    exceeded: actual > limit,
    reason,
  };
}

function carbonGate(budget: Budget): Gate {
  const { limit, actual, end, known, sum } = budget;
  const words = (grams: number) => likelyText(carbonAmount(exactly(grams)));
  const reason = `${words(actual)} avoidable ${sum.per} (${end} estimate), the budget is ${words(limit).replace('about ', '')}; assumptions ${hash(known)}`;
  return {
    name: 'carbon-budget',
    limit,
    actual: twoDigits(actual),
    unit: `gCO2e ${sum.per}`,
    exceeded: actual > limit,
    reason,
  };
}

function regressionGate(
  sum: Sum,
  known: RunEstimates,
  { percent, report }: { readonly percent: number; readonly report: string },
): Gate {
  const earlier: EarlierReport = readEarlierReport(report);
  if (earlier.assumptions !== hash(known)) {
    throw new UsageError(
      `${report} rests on other assumptions (${earlier.assumptions ?? 'none'}, now ${hash(known)}), so its energy cannot be compared; make it again.`,
    );
  }
  const before = earlier.wattHours;
  // Both as reports tell them, so that rounding is never taken for growth.
  const now = twoDigits(sum.kwh.likely * 1000);
  const limit = before * (1 + percent / 100);
  return {
    name: 'energy-regression',
    limit: twoDigits(limit),
    actual: now,
    unit: `Wh ${sum.per}`,
    exceeded: now > limit,
    reason: `${now} Wh avoidable ${sum.per}, ${before} Wh in ${report}; ${percent} % more are allowed`,
  };
}

function at({ low, likely, high }: Interval, end: BudgetEnd): number {
  return { low, mid: likely, high }[end];
}

function hash({ workloads }: RunEstimates): string {
  return assumptionsOf(workloads).hash;
}

function twoDigits(value: number): number {
  return Number(value.toPrecision(2));
}
