/** Flags that set limits a run has to keep. */
export const GATE_FLAGS: readonly (readonly [flag: string, help: string])[] = [
  ['--max-findings <number>', 'Exit with 1 when there are more findings'],
  ['--energy-budget <energy>', 'Exit with 1 when more is avoidable: 500Wh, 2kWh, 3.6MJ'],
  ['--carbon-budget <mass>', 'Exit with 1 when more is avoidable: 200g, 1kgCO2e'],
  ['--budget-estimate <end>', 'What budgets look at: low, mid or high (default: mid)'],
  ['--compare-with <report>', 'JSON report of an earlier run, for --energy-regression'],
  ['--energy-regression <percent>', 'Exit with 1 when the avoidable energy grew by more than that'],
];
