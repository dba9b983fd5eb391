import { describe, expect, test } from 'vitest';
import { joulelint } from '../support/command.ts';
import { folderWith, type Files } from '../support/folder.ts';
import { sampleText } from '../support/energy.ts';
import { calculate, printedSteps } from '../support/recompute.ts';
import { T4_WORKLOAD } from '../support/workloads.ts';

const RECORDED = `
pue = 1.1
[workload]
runs-per-month = 30
codecarbon = { file = "emissions.csv", project = "cifar-train" }
`;

const PROFILES: readonly {
  name: string;
  files: Files;
  results: Readonly<Record<string, number>>;
}[] = [
  {
    name: 'devices and hours',
    files: { 'joulelint.toml': T4_WORKLOAD },
    results: { E_run: 0.135135, E_month: 4.05405 },
  },
  {
    name: 'own runs',
    files: { 'joulelint.toml': RECORDED, 'emissions.csv': sampleText('emissions-v3.2.csv') },
    results: { E_IT: 0.17372055555555554, E_run: 0.19109261111111112 },
  },
  {
    name: 'a mean draw',
    files: {
      'joulelint.toml': 'zone = "PL"\n[workload]\nmean-power-watts = 500\nhours-per-run = 3\n',
    },
    results: { E_run: 1.5 },
  },
  {
    name: 'a service',
    files: {
      'joulelint.toml':
        'carbon-intensity = 100\n[workload]\nphase = "inference"\nhours-per-month = 720\ndevices = [{name="T4", count=2}, {name="L4"}]',
    },
    results: { E_month: 82.4256 },
  },
  {
    name: 'one of four devices of a machine whose making is known',
    files: {
      'joulelint.toml': `${T4_WORKLOAD}embodied = { kg = 1500, lifetime-hours = 35040, share = 0.25 }\n`,
    },
    results: { O: 55.7729172, M: 21.4041096, SCI: 77.1770268 },
  },
  {
    name: 'a service that counts its requests',
    files: {
      'joulelint.toml':
        'carbon-intensity = 100\n[workload]\nphase = "inference"\nhours-per-month = 720\nrequests-per-month = 200000\ndevices = ["2 x T4"]\nembodied = { kg = 1000, lifetime-hours = 36000 }',
    },
    results: { O: 27.216, M: 100, SCI: 127.216 },
  },
  { name: 'nothing', files: {}, results: {} },
];

describe('joulelint estimate', () => {
  test.each(PROFILES)(
    'what it prints for $name can be worked out again by hand',
    async ({ files, results }) => {
      const { out, err, code } = await joulelint(['estimate'], { cwd: folderWith(files) });
      expect({ code, err }).toEqual({ code: 0, err: '' });
      const steps = printedSteps(out);
      for (const [symbol, value] of Object.entries(results)) {
        const step = steps.find((each) => each.symbol === symbol);
        expect(step?.lines[1]?.result, symbol).toBeCloseTo(value, 3);
      }
      expect(steps.length).toBeGreaterThan(Object.keys(results).length);
      for (const { lines, symbol } of steps) {
        expect(
          lines.map(({ end }) => end),
          symbol,
        ).toEqual(['low', 'likely', 'high']);
        for (const { working, result } of lines) expectNear(calculate(working), result, working);
      }
    },
  );

  test.each(PROFILES)(
    'the formulas of $name lead from the inputs to the likely result',
    async ({ files }) => {
      const { out } = await joulelint(['estimate'], { cwd: folderWith(files) });
      for (const { symbol, formula, inputs, lines } of printedSteps(out)) {
        // These two are put in words where they are printed; their workings are tested above.
        if (symbol === 'F' || symbol === 'E_IT') continue;
        const filled = Object.entries(inputs).reduce(
          (text, [name, values]) =>
            text.replaceAll(
              new RegExp(`(?<![\\w])${name}(?![\\w])`, 'gu'),
              String(values[1] ?? values[0]),
            ),
          formula,
        );
        expectNear(calculate(filled), lines[1]?.result ?? NaN, `${formula}: ${filled}`);
      }
    },
  );

  test('every input names its source, and ranges are called what they are', async () => {
    const { out } = await joulelint(['estimate'], {
      cwd: folderWith({ 'joulelint.toml': T4_WORKLOAD }),
    });
    const inputs = out.split('\n').filter((line) => /^ {6}\S+ +=/.test(line));
    expect(inputs.length).toBeGreaterThan(10);
    for (const line of inputs) expect(line).toMatch(/ {2}\S.*; \S/);
    expect(out).toContain('a plausible range, not a confidence interval');
    expect(out).toContain('Shown as: about 0.98 kWh a month (plausible range 0.29 to 1.6), fair');
  });

  test('without what making the machine emitted there is no SCI score', async () => {
    const { out } = await joulelint(['estimate'], {
      cwd: folderWith({ 'joulelint.toml': T4_WORKLOAD }),
    });
    expect(out).toContain('Operational carbon per training run');
    expect(out).not.toContain('SCI');
  });

  test('too little known is said, not filled in', async () => {
    const cwd = folderWith({ 'joulelint.toml': '[workload]\nzone = "FR"\nhours-per-run = 3\n' });
    const { out } = await joulelint(['estimate'], { cwd });
    expect(out).toContain('Too little is known for an energy');
    expect(out).not.toMatch(/E_run|CO2|\d g\b/);
  });
});

describe('before and after', () => {
  const header = 'timestamp,project_name,run_id,duration,energy_consumed';
  const rows = (day: number, energies: readonly number[]) =>
    energies.map(
      (kwh, index) => `2026-0${day}-0${index + 1}T10:00:00,cifar,${day}-${index},600,${kwh}`,
    );
  const compared = (before: readonly number[], after: readonly number[], at = '2026-05-15') =>
    joulelint(['estimate', '--changed-at', at], {
      cwd: folderWith({
        'joulelint.toml': '[workload]\nname = "train"\ncodecarbon = { last-runs = 2 }\n',
        'emissions.csv': [header, ...rows(5, before), ...rows(6, after)].join('\n'),
      }),
    });

  test.each([
    {
      before: [0.1698, 0.1706, 0.1737, 0.1738, 0.178],
      after: [0.134, 0.1355, 0.1362, 0.1391, 0.1405],
      says: '"train": Saved, measured on your runs: median per run 0.174 → 0.136 kWh, −21.6 % (before: 5 runs from 0.17 to 0.178 kWh; after: 5 runs from 0.134 to 0.141 kWh; ranges do not overlap).',
    },
    { before: [2, 2.1, 2.2], after: [1, 1.1, 2], says: 'No clear difference' },
    { before: [2, 2.1], after: [1, 1.1, 1.2], says: 'Too few runs to say' },
    { before: [1, 1, 1], after: [2, 2, 2], says: 'More energy than before, measured on your runs' },
    { before: [], after: [2, 2, 2], says: 'no runs on one side' },
  ])('$before and $after', async ({ before, after, says }) => {
    const { out, code } = await compared(before, after);
    expect(code).toBe(0);
    expect(out).toContain(says);
    if (!says.includes('Saved')) expect(out).not.toMatch(/\bsaved\b/i);
    if (says.includes('median')) expect(out).toContain('less work is not more efficiency');
  });

  test('a time that is none, or no runs at all, is refused', async () => {
    expect(await compared([1], [1], 'May')).toMatchObject({ code: 2 });
    const { code, err } = await joulelint(['estimate', '--changed-at', '2026-05-15'], {
      cwd: folderWith({}),
    });
    expect(code).toBe(2);
    expect(err).toContain('needs a workload with runs');
  });
});

function expectNear(given: number, wanted: number, text: string): void {
  const difference = wanted === 0 ? Math.abs(given) : Math.abs(given / wanted - 1);
  expect(difference, text).toBeLessThan(1e-5);
}
