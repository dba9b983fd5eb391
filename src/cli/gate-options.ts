import { UsageError } from '#core';
import { choiceOf, valueOf, type RawFlags } from './flags.ts';

export const BUDGET_ENDS = ['low', 'mid', 'high'] as const;
export type BudgetEnd = (typeof BUDGET_ENDS)[number];

/** Limits as they were asked for. */
export interface GateWishes {
  readonly maxFindings: number | undefined;
  readonly energyWh: number | undefined;
  readonly carbonGrams: number | undefined;
  readonly end: BudgetEnd;
  readonly regression: { readonly percent: number; readonly report: string } | undefined;
}

/** Reads the limits; throws a usage error for amounts nobody can compare with. */
export function gateWishes(raw: RawFlags): GateWishes {
  const percent = numberOf(raw, 'energyRegression', '--energy-regression', 'a percentage');
  const report = valueOf(raw, 'compareWith');
  if ((percent === undefined) !== (report === undefined)) {
    throw new UsageError(
      '--energy-regression and --compare-with belong together: how much more than in which report.',
    );
  }
  const maxFindings = numberOf(raw, 'maxFindings', '--max-findings', 'a whole number');
  if (maxFindings !== undefined && !Number.isInteger(maxFindings)) {
    throw new UsageError(`--max-findings expects a whole number, not \`${maxFindings}\`.`);
  }
  return {
    maxFindings,
    energyWh: amountOf(raw, 'energyBudget', ENERGY),
    carbonGrams: amountOf(raw, 'carbonBudget', CARBON),
    end: choiceOf(raw, 'budgetEstimate', '--budget-estimate', BUDGET_ENDS) ?? 'mid',
    regression: percent === undefined || report === undefined ? undefined : { percent, report },
  };
}

interface Quantity {
  readonly flag: string;
  readonly example: string;
  /** How many of the base unit each unit is, by its name in lower case. */
  readonly units: Readonly<Record<string, number>>;
}

const ENERGY: Quantity = {
  flag: '--energy-budget',
  example: 'an energy such as 500Wh, 2kWh or 3.6MJ',
  units: { wh: 1, kwh: 1000, mwh: 1_000_000, j: 1 / 3600, kj: 1 / 3.6, mj: 1000 / 3.6 },
};

const CARBON: Quantity = {
  flag: '--carbon-budget',
  example: 'a mass such as 200g or 1kgCO2e',
  units: { g: 1, kg: 1000, t: 1_000_000 },
};

function amountOf(raw: RawFlags, name: string, quantity: Quantity): number | undefined {
  const text = valueOf(raw, name);
  if (text === undefined) return undefined;
  const [, digits, unit] = /^\s*(\d+(?:\.\d+)?)\s*([a-z]+?)(?:co2e?)?\s*$/i.exec(text) ?? [];
  const size = unit === undefined ? undefined : quantity.units[unit.toLowerCase()];
  if (size === undefined) {
    throw new UsageError(`${quantity.flag} expects ${quantity.example}, not \`${text}\`.`);
  }
  return Number(digits) * size;
}

function numberOf(raw: RawFlags, name: string, flag: string, what: string): number | undefined {
  const text = valueOf(raw, name);
  if (text === undefined) return undefined;
  if (!/^\d+(?:\.\d+)?%?$/.test(text)) {
    throw new UsageError(`${flag} expects ${what}, not \`${text}\`.`);
  }
  return Number(text.replace('%', ''));
}
