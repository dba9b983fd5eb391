import { exactly, range, type Interval } from './interval.ts';
import type { OwnRuns } from './own-runs.ts';
import { plain, productStep, resultOf, type Factor, type Step } from './step.ts';
import type { CountedDevice, Workload } from './workload.ts';

/** What is known of a workload's energy, in kWh, with every step that led there. */
export interface WorkloadEnergy {
  readonly from: 'codecarbon' | 'mean-power' | 'hardware';
  readonly perRun?: Interval;
  readonly perMonth?: Interval;
  readonly steps: readonly Step[];
  /** 3: at least three own runs. 2: hardware or draw known. 1: fewer than three own runs. */
  readonly level: 1 | 2 | 3;
}

/** The energy of a workload from the best source there is; nothing when too little is known. */
export function workloadEnergy(workload: Workload): WorkloadEnergy | undefined {
  const { ownRuns, hoursPerRun, hoursPerMonth, meanPowerWatts } = workload;
  if (ownRuns) {
    const computers = recordedStep(ownRuns);
    const run = productStep(RUN, [resultOf(computers), pueFactor(workload)]);
    const level = ownRuns.count >= 3 ? 3 : 1;
    return withMonth('codecarbon', [computers, run], { workload, level });
  }
  const from = meanPowerWatts === undefined ? 'hardware' : 'mean-power';
  const power =
    meanPowerWatts === undefined ? devicePower(workload) : [machinePower(meanPowerWatts)];
  if (power === undefined) return undefined;
  if (hoursPerMonth !== undefined) {
    const hours = factor('T', 'hours a month', hoursPerMonth, 'h');
    const month = productStep(MONTH, [...power, hours, pueFactor(workload)], 1000);
    return { from, perMonth: month.result, steps: [month], level: 2 };
  }
  if (hoursPerRun === undefined) return undefined;
  const hours = factor('t', 'hours of one run', hoursPerRun, 'h');
  const run = productStep(RUN, [...power, hours, pueFactor(workload)], 1000);
  return withMonth(from, [run], { workload, level: 2 });
}

const RUN = { title: 'Energy of one run', symbol: 'E_run', unit: 'kWh' };
const MONTH = { title: 'Energy of one month', symbol: 'E_month', unit: 'kWh' };

function withMonth(
  from: WorkloadEnergy['from'],
  steps: readonly [Step, ...Step[]],
  about: { readonly workload: Workload; readonly level: WorkloadEnergy['level'] },
): WorkloadEnergy {
  const { workload, level } = about;
  const run = steps.at(-1) ?? steps[0];
  const known = { from, perRun: run.result, level };
  const { runsPerMonth } = workload;
  // Runs a month unknown: no month is made up.
  if (runsPerMonth === undefined) return { ...known, steps };
  const month = productStep(MONTH, [resultOf(run), factor('N', 'runs a month', runsPerMonth, '')]);
  return { ...known, perMonth: month.result, steps: [...steps, month] };
}

/** What CodeCarbon's way of measuring leaves out or lets in. */
export function modeNote({ trackingMode, hasNeighbours }: OwnRuns): string | undefined {
  if (trackingMode === 'process') {
    return 'mode `process`: of processor and memory only what the process itself used';
  }
  if (trackingMode === 'machine' && hasNeighbours) {
    return 'mode `machine`: whatever else ran there at the same time, such as other projects, is in it';
  }
  return undefined;
}

/** The middle of recorded runs; more than their spread upwards, because CodeCarbon does not see everything. */
function recordedStep(runs: OwnRuns): Step {
  const { energies, energyKwh, project, count, isOnlyProject } = runs;
  const mode = modeNote(runs);
  const all = energies.map(({ kwh }) => kwh);
  const [least, middle, most] = [Math.min(...all), energyKwh.likely, Math.max(...all)].map(plain);
  const from = isOnlyProject ? `the only project, "${project}"` : `"${project}"`;
  const newest = energies.at(-1)?.timestamp.slice(0, 10) ?? '';
  return {
    title: 'Energy of the computers in one run',
    symbol: 'E_IT',
    formula: 'median, from min(0.9 × median, least) to most × 1.43',
    inputs: [
      {
        symbol: 'E',
        meaning: 'least / median / most of your runs, without the PUE CodeCarbon put in',
        value: range(Math.min(...all), energyKwh.likely, Math.max(...all)),
        unit: 'kWh',
        source: `last ${count} runs of ${from} until ${newest}, CodeCarbon${mode ? `; ${mode}` : ''}`,
      },
    ],
    unit: 'kWh',
    result: energyKwh,
    working: {
      low: `min(0.9 × ${middle}, ${least})`,
      likely: `median(${all.map(plain).join(', ')})`,
      high: `${most} × 1.43`,
    },
  };
}

function pueFactor({ pue }: Workload): Factor {
  return {
    symbol: 'PUE',
    meaning: 'energy of the facility over energy of the computers',
    value: pue.value,
    unit: '',
    source: pue.source,
  };
}

function factor(symbol: string, meaning: string, value: number, unit: string): Factor {
  return { symbol, meaning, value: exactly(value), unit, source: 'your profile' };
}

function machinePower(watts: number): Factor {
  return {
    symbol: 'P_mean',
    meaning: 'mean draw of the whole machine',
    value: range(0.85 * watts, watts, 1.15 * watts),
    unit: 'W',
    source: 'your profile; 15 % either way',
  };
}

/** Rated power, the part of it that is drawn, and what the rest of the machine adds. */
function devicePower(workload: Workload): Factor[] | undefined {
  const counted = ratedDevices(workload.devices);
  if (counted.length === 0) return undefined;
  const watts = counted.reduce((sum, { device, count }) => sum + count * device.watts, 0);
  const terms = counted.map(
    ({ device, count }) =>
      `${plain(count)} × ${device.name} at ${plain(device.watts)} W (${device.source.name})`,
  );
  const { load, host } = caseOf(counted, workload.phase);
  return [
    {
      symbol: 'P',
      meaning: 'rated power of all devices',
      value: exactly(watts),
      unit: 'W',
      source: terms.join(' + '),
    },
    {
      symbol: 'u',
      meaning: 'part of the rated power that is drawn, on average',
      value: load.value,
      unit: '',
      source: load.source,
    },
    {
      symbol: 'H',
      meaning: 'power of the machine over power of these devices',
      value: host.value,
      unit: '',
      source: host.source,
    },
  ];
}

/** Processors beside an accelerator, or inside a rated system, are in the host factor already. */
function ratedDevices(devices: readonly CountedDevice[]): readonly CountedDevice[] {
  const others = devices.filter(({ device }) => device.kind !== 'cpu');
  return others.length > 0 ? others : devices;
}

interface Assumed {
  readonly value: Interval;
  readonly source: string;
}

interface Case {
  readonly load: Assumed;
  readonly host: Assumed;
}

function caseOf(devices: readonly CountedDevice[], phase: Workload['phase']): Case {
  const kinds = new Set(devices.map(({ device }) => device.kind));
  const own = kinds.has('cpu')
    ? CPU
    : kinds.size === 1 && kinds.has('system')
      ? SYSTEM
      : ACCELERATOR;
  if (devices.every(({ device }) => device.basis === 'measured-average')) return AVERAGED;
  return phase === 'inference' ? { load: SERVING, host: own.host } : own;
}

const TRACES = 'Zeus traces, 218 configurations: median 0.66, 80 % between 0.15 and 0.90';

const ACCELERATOR: Case = {
  load: { value: range(0.3, 0.65, 0.9), source: TRACES },
  host: {
    value: range(1.1, 1.35, 1.6),
    source: 'between Zeus (1.43) and wall meters beside CodeCarbon (1.25 to 1.37)',
  },
};

const CPU: Case = {
  load: { value: range(0.4, 0.7, 1), source: 'assumed' },
  host: { value: range(1.15, 1.35, 1.7), source: 'assumed' },
};

const SYSTEM: Case = {
  load: { value: range(0.35, 0.65, 0.95), source: 'assumed' },
  host: { value: range(1, 1, 1.05), source: 'rated for the whole system at the socket' },
};

const AVERAGED: Case = {
  load: { value: exactly(1), source: 'the figure is an average already' },
  host: { value: range(1, 1.1, 1.3), source: 'assumed' },
};

const SERVING: Assumed = { value: range(0.15, 0.4, 0.8), source: 'assumed' };
