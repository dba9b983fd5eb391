import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Ratio, median, rank, ratioToFixed, readTable } from './evidence-lab.ts';
import { ROOT } from './rule-folders.ts';

/** One run of one variant on an accelerator, in figures of one unit of its work. */
export interface BoardRow {
  readonly session: string;
  readonly id: string;
  readonly backend: string;
  readonly device: string;
  readonly keras: string;
  readonly program: string;
  readonly joules: number;
  readonly wall: number;
  readonly watts: number;
}

export interface BoardSummary {
  readonly program: string;
  readonly runs: number;
  /** Of the whole board, for one unit of work. */
  readonly joules: number;
  readonly wall: number;
  readonly watts: number;
  /** How many times the energy of the mended program. */
  readonly ratio: Ratio;
}

/** What the rows say of one rule's pair with one backend of Keras. */
export interface BoardMeasurement {
  readonly id: string;
  readonly backend: string;
  readonly device: string;
  readonly keras: string;
  readonly sessions: number;
  /** What the wasteful program does. */
  readonly about: string;
  readonly summaries: readonly BoardSummary[];
}

const FOLDER = join(ROOT, 'bench/evidence/gpu');

/** Every pair that ran on an accelerator, by rule and backend. */
export function boardMeasurements(): BoardMeasurement[] {
  const rows = boardRows();
  const keys = [...new Set(rows.map(({ id, backend }) => `${id} ${backend}`))].toSorted();
  return keys.flatMap((key) => {
    const own = rows.filter(({ id, backend }) => `${id} ${backend}` === key);
    const [first] = own;
    if (!first) return [];
    const { id, backend, device, keras } = first;
    const programs = [...new Set(own.map(({ program }) => program))].toSorted((one, other) => {
      return rank(one) - rank(other);
    });
    const summaries = programs.map((program) => summary(own, program));
    const sessions = new Set(own.map(({ session }) => session)).size;
    return [{ id, backend, device, keras, sessions, about: aboutOf(id), summaries }];
  });
}

/** Watts of a board that does nothing while a program holds it, the least and the most. */
export function idleWatts(): readonly [number, number] {
  const watts = allRows()
    .filter(({ program }) => program === 'idle')
    .map((row) => row.watts);
  return [Math.min(...watts), Math.max(...watts)];
}

export function boardRows(): BoardRow[] {
  return allRows().filter(({ program }) => program !== 'idle');
}

function allRows(): BoardRow[] {
  return readTable(readFileSync(join(FOLDER, 'rows.csv'), 'utf8'), (cell) => ({
    session: cell('session'),
    id: cell('pair'),
    backend: BACKENDS[cell('backend')] ?? cell('backend'),
    device: cell('device'),
    keras: cell('keras'),
    program: cell('variant'),
    joules: Number(cell('joules')),
    wall: Number(cell('wall_s')),
    watts: Number(cell('watts')),
  }));
}

/** As their makers write them. */
const BACKENDS: Readonly<Record<string, string>> = { torch: 'PyTorch', jax: 'JAX' };

function summary(rows: readonly BoardRow[], program: string): BoardSummary {
  const own = rows.filter((row) => row.program === program);
  return {
    program,
    runs: own.length,
    joules: median(own.map(({ joules }) => joules)),
    wall: median(own.map(({ wall }) => wall)),
    watts: median(own.map(({ watts }) => watts)),
    ratio: ratioToFixed(rows, program, ({ joules }) => joules),
  };
}

/** The first line of the docstring of the function that makes a rule's variants. */
function aboutOf(id: string): string {
  const name = id.replace(/^.*\//, '').replaceAll('-', '_');
  const source = readFileSync(join(FOLDER, 'workload.py'), 'utf8');
  const line = new RegExp(`^def ${name}\\(\\):\\n    """(.+?)(?:""")?$`, 'm').exec(source)?.[1];
  if (line === undefined) throw new Error(`workload.py does not say what ${id} measures.`);
  return line;
}
