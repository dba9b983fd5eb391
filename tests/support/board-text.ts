import type { BoardEnergy } from '#core';
import { type BoardMeasurement, type BoardSummary, idleWatts } from './board-energy.ts';
import { formatted } from './generated-text.ts';
import { figure, ratioWords } from './measured-text.ts';

const LAB = 'https://github.com/joulelint/joulelint/tree/main/bench/evidence/gpu';

/** Entries of rules/measurements.ts, for the rules that quote them; programs for PyTorch alone speak of no rule's code. */
export function boardEntries(all: readonly BoardMeasurement[]): string[] {
  return quotedRules(all).map((id) => {
    const own = all.filter((one) => one.id === id);
    const entry = {
      key: `board-energy-${id.replace('/', '-')}`,
      title: 'Energy of a graphics card measured with two programs',
      url: LAB,
      says: saying(own),
      boardEnergy: boardEnergyOf(own),
    };
    return `${boardKeyOf(id)}: ${JSON.stringify(entry)},`;
  });
}

export function quotedRules(all: readonly BoardMeasurement[]): string[] {
  const ids = [...new Set(all.map(({ id }) => id))];
  return ids.filter((id) => id.startsWith('keras/') && !UNQUOTED.includes(id));
}

/** One is about TensorFlow alone, and in the other's programs the board waited for the host; their page says so. */
const UNQUOTED = ['keras/run-eagerly-left-on', 'keras/no-mixed-precision'];

/** Under which name a rule finds its measurement in `evidence`. */
export function boardKeyOf(id: string): string {
  return `boardEnergy-${id}`.replace(/[/-](\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** What stands in the Evidence section of a rule's page. */
export function boardBlock(own: readonly BoardMeasurement[]): Promise<string> {
  const [first] = own;
  if (!first) return Promise.resolve('');
  const lines = [
    `Energy of a graphics card (${first.device}, counted by the card itself), with Keras ${first.keras} on other ` +
      `backends than TensorFlow, which was not to be had there. ${first.about}`,
    '',
    ...table(own),
    '',
    `The figures are medians, with 95 % intervals from resampling the runs${spanWords(own)}. They leave out processor ` +
      `and memory of the host, and no estimate uses them. How it was measured: [programs and rows](${LAB}).`,
  ];
  return formatted(lines.join('\n'), 'markdown');
}

/** All that ran there, for the page of that folder. */
export function boardTable(all: readonly BoardMeasurement[]): Promise<string> {
  const ids = [...new Set(all.map(({ id }) => id))];
  const [least, most] = idleWatts();
  const parts = ids.flatMap((id) => {
    const own = all.filter((one) => one.id === id);
    return [`**\`${id}\`**: ${own[0]?.about ?? ''}`, '', ...table(own), ''];
  });
  const idle =
    `A board that does nothing while a program holds it drew ${Math.round(least)} to ${Math.round(most)} W; ` +
    'that is in the joules.';
  return formatted([...parts, idle].join('\n'), 'markdown');
}

function table(own: readonly BoardMeasurement[]): string[] {
  return [
    '| Backend | Variant | Runs | Energy | of `fixed` | by the clock | mean power |',
    '| - | - | -: | -: | -: | -: | -: |',
    ...own.flatMap(({ backend, summaries }) => summaries.map((one) => row(backend, one))),
  ];
}

function row(backend: string, { program, runs, joules, wall, watts, ratio }: BoardSummary): string {
  const times = program === 'fixed' ? '1' : ratioWords({ ratio });
  const time = wall < 0.1 ? `${figure(wall * 1000)} ms` : `${figure(wall)} s`;
  const cells = [backend, `\`${program}\``, `${runs}`, `${figure(joules)} J`, times, time];
  return `| ${[...cells, `${watts.toFixed(0)} W`].join(' | ')} |`;
}

function saying(own: readonly BoardMeasurement[]): string {
  const [first] = own;
  const ratios = boardEnergyOf(own).ratios.map((one) => `${one.ratio} times with ${one.backend}`);
  return (
    `${first?.about.replace(/\.$/, '') ?? ''}: ${ratios.join(' and ')} the energy of the mended program ` +
    `(board of an ${first?.device}, Keras ${first?.keras}; not measured with TensorFlow).`
  );
}

function boardEnergyOf(own: readonly BoardMeasurement[]): BoardEnergy {
  const [first] = own;
  return {
    program: first?.about ?? '',
    device: first?.device ?? '',
    ratios: own.flatMap(({ backend, summaries: [wasteful] }) => {
      return wasteful ? [{ backend, ratio: ratioWords(wasteful) }] : [];
    }),
  };
}

function spanWords(own: readonly BoardMeasurement[]): string {
  return own.some(({ sessions }) => sessions > 1) ? ', which span those of both sessions' : '';
}
