import type { CpuTime } from '#core';
import { type Summary, measuredAgain } from './evidence-lab.ts';
import type { Measurement } from './measured-folders.ts';
import { formatted } from './generated-text.ts';

const LAB = 'https://github.com/joulelint/joulelint/tree/main/bench/evidence';

/** Source of rules/measurements.ts: our own measurements as evidence that rules may cite. */
export function measurementsSource(
  all: readonly Measurement[],
  boards: readonly string[],
): Promise<string> {
  const entries = all.map((measurement) => {
    const { id } = measurement;
    const entry = {
      key: `cpu-time-${id.replace('/', '-')}`,
      title: 'CPU time measured with two programs',
      url: `${LAB}/${id}`,
      says: saying(measurement),
      cpuTime: cpuTimeOf(measurement),
    };
    return `${keyOf(id)}: ${JSON.stringify(entry)},`;
  });
  const source = [
    '// Written by `npm run gen` from the rows in bench/evidence. No estimate uses them: CPU time is not energy, and that',
    '// of a graphics card was measured without TensorFlow.',
    "import type { Evidence } from '#core';",
    '',
    'export const measurements = {',
    ...entries,
    ...boards,
    '} as const satisfies Readonly<Record<string, Evidence>>;',
  ];
  return formatted(source.join('\n'), 'typescript');
}

/** Under which name a rule finds its measurement in `evidence`. */
export function keyOf(id: string): string {
  return `cpuTime-${id}`.replace(/[/-](\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** What stands in the Evidence section of a rule's page. */
export function measuredBlock(measurement: Measurement): Promise<string> {
  const { id, rows, summaries, about } = measurement;
  const [row] = rows;
  const lines = [
    `We measured CPU time, which is not energy, with programs made for it, ${runsWords(measurement)} of each in turns ` +
      `(${row?.machine}; ${row?.software}). ${verdict(measurement)}`,
    '',
    '| Program | CPU time | of the mended one | by the clock | memory added |',
    '| - | -: | -: | -: | -: |',
    ...summaries.map((summary) => {
      const { program, cpu, wall, added } = summary;
      const ratio = program === 'fixed' ? '1' : ratioWords(summary);
      const cells = [
        about.get(program) ?? program,
        `${figure(cpu)} s`,
        ratio,
        `${figure(wall)} s`,
        `${figure(added)} MiB`,
      ];
      return `| ${cells.join(' | ')} |`;
    }),
    '',
    `![CPU time of each run](../../../bench/evidence/${id}/chart.svg)`,
    '',
    `The figures are medians, with 95 % intervals from resampling the runs${spanWords(measurement)}. The machine was shared, so times by the clock ` +
      `say little. The [programs and rows](${LAB}/${id}) lie in the repository.`,
  ];
  return formatted(lines.join('\n'), 'markdown');
}

/** One row per measured rule, for the front page. */
export function measuredTable(all: readonly Measurement[]): Promise<string> {
  const rows = all.map((measurement) => {
    const { id, summaries, about } = measurement;
    const [wasteful] = summaries;
    const added = [wasteful, summaries.at(-1)].map((one) => figure(one?.added ?? NaN));
    const cells = [
      `[${id}](rules/${id}/README.md)`,
      wasteful ? ratioWords(wasteful) : '',
      effect(measurement),
      `${added.join(' / ')} MiB`,
      about.get('wasteful') ?? '',
      `[programs, rows](bench/evidence/${id})`,
    ];
    return `| ${cells.join(' | ')} |`;
  });
  const head =
    '| Rule | CPU time, times the mended code | Effect | Memory added, wasteful / mended | What was measured | Where |';
  return formatted([head, '| - | - | - | - | - | - |', ...rows].join('\n'), 'markdown');
}

/** One row per later session of a rule, for the page of the lab. */
export function againTable(all: readonly Measurement[]): Promise<string> {
  const lines = all.flatMap(({ id, rows }) => {
    return measuredAgain(rows).map(({ session, runs, load, before, ratio, isWithin }) => {
      const interval = before.map(figure).join(' to ');
      const place = isWithin ? 'within' : '**outside**';
      return `| \`${id}\` | ${session} | ${runs} | ${load.toFixed(1)} | ${interval} | ${figure(ratio)} | ${place} |`;
    });
  });
  const head = '| Rule | Session (UTC) | Runs | Load | Interval before | Ratio again | Landed |';
  return formatted([head, '| - | - | -: | -: | - | -: | - |', ...lines].join('\n'), 'markdown');
}

/** What the rows say of the rule's smell, in one sentence. */
export function verdict(measurement: Measurement): string {
  const [wasteful] = measurement.summaries;
  if (!wasteful) return '';
  const words = ratioWords(wasteful);
  switch (effect(measurement)) {
    case 'more CPU time':
      return `The wasteful program took ${words} times the CPU time of the mended one.`;
    case 'less CPU time':
      return `**The mended program took more CPU time than the wasteful one**, which took ${words} times as much as it.`;
    default:
      return `**No effect on CPU time was seen** that these runs could tell from chance: ${words} times as much.`;
  }
}

function effect({ summaries: [wasteful] }: Measurement): keyof typeof MORE {
  const [low = 1, , high = 1] = wasteful?.ratio ?? [];
  if (low > 1) return 'more CPU time';
  return high < 1 ? 'less CPU time' : 'none seen';
}

function saying({ rows: [row], summaries, about }: Measurement): string {
  const [wasteful] = summaries;
  const words = wasteful ? ratioWords(wasteful) : '';
  const told = (about.get('wasteful') ?? '').replace(/\.$/, '');
  return (
    `${told}: ${words} times the CPU time of the mended program, ${runsWords({ summaries })} each ` +
    `(${row?.machine}; ${row?.software}). CPU time is not energy.`
  );
}

function cpuTimeOf(measurement: Measurement): CpuTime | undefined {
  const [wasteful] = measurement.summaries;
  return (
    wasteful && {
      program: measurement.about.get('wasteful') ?? '',
      ratio: ratioWords(wasteful),
      more: MORE[effect(measurement)],
    }
  );
}

const MORE = {
  'more CPU time': 'wasteful',
  'less CPU time': 'mended',
  'none seen': 'neither',
} as const;

function runsWords({ summaries: [first] }: Pick<Measurement, 'summaries'>): string {
  const { runs = 0, sessions = 1 } = first ?? {};
  return sessions === 1 ? `${runs} runs` : `${runs} runs in ${sessions} sessions`;
}

function spanWords({ summaries: [first] }: Measurement): string {
  const { sessions = 1 } = first ?? {};
  return sessions === 1 ? '' : ', which span those of all sessions';
}

export function ratioWords({ ratio: [low, likely, high] }: Pick<Summary, 'ratio'>): string {
  return `${figure(likely)} (${figure(low)} to ${figure(high)})`;
}

/** Two significant digits, three above one, as a person would write them. */
export function figure(value: number): string {
  if (value >= 100) return value.toFixed(0);
  if (value >= 10) return value.toFixed(1).replace(/\.0$/, '');
  return value >= 1 ? value.toFixed(2) : value.toPrecision(2);
}
