import type { Measurement } from './measured-folders.ts';
import { figure } from './measured-text.ts';

const WIDTH = 640;
const LEFT = 90;
const RIGHT = 70;
const STEP = 34;
const TOP = 30;

/** A bar per program as long as its median, with a dot for every run. */
export function chart({ id, rows, summaries }: Measurement): string {
  const most = Math.max(...rows.map(({ cpu }) => cpu));
  const x = (seconds: number): string => {
    return (LEFT + (seconds / most) * (WIDTH - LEFT - RIGHT)).toFixed(1);
  };
  const height = TOP + summaries.length * STEP + 8;
  const bars = summaries.flatMap(({ program, cpu }, at) => {
    const y = TOP + at * STEP;
    const colour = program === 'wasteful' ? '#c2552d' : '#2f7d5b';
    const dots = rows.filter((row) => row.program === program);
    return [
      `<text x="${LEFT - 8}" y="${y + 15}" text-anchor="end">${program}</text>`,
      `<rect x="${LEFT}" y="${y + 2}" width="${(Number(x(cpu)) - LEFT).toFixed(1)}" height="18" fill="${colour}" opacity="0.55"/>`,
      ...dots.map((row) => `<circle cx="${x(row.cpu)}" cy="${y + 11}" r="3" fill="${colour}"/>`),
      `<text x="${WIDTH - RIGHT + 10}" y="${y + 15}">${figure(cpu)} s</text>`,
    ];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" font-family="sans-serif" font-size="13" fill="#4a4a4a">`,
    `<title>CPU time of the programs of ${id}</title>`,
    `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`,
    `<text x="${LEFT}" y="18">Seconds of CPU time: bar at the median, a dot for each run</text>`,
    ...bars,
    '</svg>',
    '',
  ].join('\n');
}
