/** One run of one program of a pair, as `npm run evidence` wrote it down. */
export interface Row {
  readonly program: string;
  readonly device: string;
  /** Seconds of CPU time, user and system, of the measured work alone. */
  readonly cpu: number;
  /** Seconds by the clock. */
  readonly wall: number;
  /** MiB the work added to what the process held before. */
  readonly added: number;
  readonly machine: string;
  readonly software: string;
  /** When its programs took turns; a time for all rows of the session. Empty in the oldest rows. */
  readonly session: string;
  /** How many programs wanted the processors in the minute before; NaN in the oldest rows. */
  readonly load: number;
}

export interface Summary {
  readonly program: string;
  readonly runs: number;
  readonly sessions: number;
  readonly cpu: number;
  readonly wall: number;
  readonly added: number;
  /** How many times the CPU time of the mended program. */
  readonly ratio: Ratio;
}

/**
 * How many times what the mended program took: the median of the sessions, and an interval that spans the 95 %
 * interval of each. Runs of one session lie closer together than sessions do.
 */
export type Ratio = readonly [low: number, median: number, high: number];

/** Rows of `rows.csv`; no cell holds a comma or a quotation mark. */
export function readRows(csv: string): Row[] {
  return readTable(csv, (cell) => {
    return {
      program: cell('program'),
      device: cell('device'),
      cpu: Number(cell('cpu_s')),
      wall: Number(cell('wall_s')),
      added: Number(cell('added_mib')),
      machine: cell('machine'),
      software: cell('software'),
      session: cell('session'),
      load: Number(cell('load') || NaN),
    };
  });
}

/** The lines of a table without quotation marks, each read by way of its cells. */
export function readTable<T>(csv: string, read: (cell: (name: string) => string) => T): T[] {
  const [head = '', ...lines] = csv.trim().split('\n');
  const names = head.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    if (cells.length !== names.length) throw new Error(`A row has ${cells.length} cells: ${line}`);
    return read((name) => cells[names.indexOf(name)] ?? '');
  });
}

/** A later session, held against the interval that all sessions before it had given. */
export interface Again {
  readonly session: string;
  readonly runs: number;
  /** The median of its runs. */
  readonly load: number;
  readonly before: readonly [low: number, high: number];
  readonly ratio: number;
  readonly isWithin: boolean;
}

export function measuredAgain(rows: readonly Row[]): Again[] {
  const sessions = [...new Set(rows.map(({ session }) => session))];
  return sessions.slice(1).flatMap((session, at) => {
    const earlier = sessions.slice(0, at + 1);
    const [before] = summarize(rows.filter((row) => earlier.includes(row.session)));
    const own = rows.filter((row) => row.session === session);
    const [now] = summarize(own);
    if (!before || !now) return [];
    const [low, , high] = before.ratio;
    const [, ratio] = now.ratio;
    const isWithin = low <= ratio && ratio <= high;
    const load = median(own.map((row) => row.load));
    return [{ session, runs: now.runs, load, before: [low, high], ratio, isWithin }];
  });
}

/** One summary per program, the wasteful one first and the mended one last. */
export function summarize(rows: readonly Row[]): Summary[] {
  const programs = [...new Set(rows.map(({ program }) => program))].sort((one, other) => {
    return rank(one) - rank(other) || one.localeCompare(other, 'en');
  });
  const sessions = new Set(rows.map(({ session }) => session)).size;
  return programs.map((program) => {
    const own = rows.filter((row) => row.program === program);
    return {
      program,
      runs: own.length,
      sessions,
      cpu: median(own.map(({ cpu }) => cpu)),
      wall: median(own.map(({ wall }) => wall)),
      added: median(own.map(({ added }) => added)),
      ratio: ratioToFixed(rows, program, ({ cpu }) => cpu),
    };
  });
}

/** What one program took, of what the mended one took in the same session; `value` says which figure is compared. */
export function ratioToFixed<T extends Pick<Row, 'program' | 'session'>>(
  rows: readonly T[],
  program: string,
  value: (row: T) => number,
): Ratio {
  if (program === 'fixed') return [1, 1, 1];
  const sessions = [...new Set(rows.map(({ session }) => session))];
  const ratios = sessions.map((session) => {
    const of = (name: string): number[] => {
      return rows.filter((row) => row.program === name && row.session === session).map(value);
    };
    return ratioOf(of(program), of('fixed'));
  });
  return [
    Math.min(...ratios.map(([low]) => low)),
    median(ratios.map(([, likely]) => likely)),
    Math.max(...ratios.map(([, , high]) => high)),
  ];
}

const RANKS = ['wasteful', 'fixed'];

/** The wasteful program comes first and the mended one last. */
export function rank(program: string): number {
  if (program === 'fixed') return 2;
  return RANKS.includes(program) ? 0 : 1;
}

const SAMPLES = 4000;

/** Median over median, and the middle 95 % of what resampling the runs makes of it. */
function ratioOf(times: readonly number[], fixed: readonly number[]): Ratio {
  const next = numbers(20);
  const resampled = (list: readonly number[]): number[] => {
    return list.map(() => list[Math.floor(next() * list.length)] ?? NaN);
  };
  const ratios = Array.from({ length: SAMPLES }, () => {
    return median(resampled(times)) / median(resampled(fixed));
  }).sort((one, other) => one - other);
  const at = (share: number): number => ratios[Math.round(share * (SAMPLES - 1))] ?? NaN;
  return [at(0.025), median(times) / median(fixed), at(0.975)];
}

/** The same numbers between 0 and 1 every time, so that what is generated from rows follows from them. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

export function median(list: readonly number[]): number {
  const sorted = [...list].sort((one, other) => one - other);
  const half = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(half)] ?? NaN) + (sorted[Math.ceil(half)] ?? NaN)) / 2;
}
