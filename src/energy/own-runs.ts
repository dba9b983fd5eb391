import type { PlaceOfRun } from './carbon.ts';
import type { EmissionsRow } from './emissions-file.ts';
import { each, range, type Interval } from './interval.ts';

/** Runs of one project on one machine, as CodeCarbon recorded them. */
export interface OwnRuns {
  readonly project: string;
  readonly count: number;
  /** Energy of the computers in one run, the rows' own PUE taken out again. */
  readonly energyKwh: Interval;
  /** The same for each run, the oldest first. */
  readonly energies: readonly DatedEnergy[];
  /** Facts of the newest run. */
  readonly place: PlaceOfRun;
  readonly trackingMode: string;
  /** Other projects were recorded beside it, so what ran at the same time may be in its energy. */
  readonly hasNeighbours: boolean;
  /** Nobody named the project; it is the only one there. */
  readonly isOnlyProject: boolean;
  /** How many rows were left out, by reason. */
  readonly leftOut: Readonly<Record<string, number>>;
}

export interface DatedEnergy {
  readonly timestamp: string;
  readonly kwh: number;
}

export interface RunWish {
  readonly project?: string;
  /** How many of the newest runs count; 5 unless said otherwise. */
  readonly lastRuns?: number;
}

export type RunChoice =
  | { readonly kind: 'runs'; readonly runs: OwnRuns }
  | { readonly kind: 'none'; readonly because: string };

/** CodeCarbon's own default, under which the runs of any project may lie. */
const DEFAULT_PROJECT = 'codecarbon';

/** CodeCarbon sees processors, accelerators and memory only; a wall meter showed up to 1.43 times as much. */
const UNSEEN = 1.43;

/** Chooses the runs that say what one run of a project uses today. */
export function chooseRuns(all: readonly EmissionsRow[], wish: RunWish = {}): RunChoice {
  const project = wish.project ?? onlyProject(all);
  if (project === undefined) {
    return none(all.length === 0 ? 'it has no rows' : 'it holds several projects; name one');
  }
  const leftOut: Record<string, number> = {};
  const leave = (reason: string): false => {
    leftOut[reason] = (leftOut[reason] ?? 0) + 1;
    return false;
  };
  const ofProject = all.filter((row) => row.project === project || leave('other project'));
  if (ofProject.length === 0) return none(`it has no run of the project "${project}"`);
  const sound = ofProject.filter((row) => row.flaw === undefined || leave(row.flaw));
  const placed = sound.flatMap((row) => {
    const intact = row.isShifted ? newest(sound.filter((each) => !each.isShifted)) : row;
    if (intact === undefined) leave('fields out of place');
    return intact === undefined ? [] : [row === intact ? row : completed(row, intact)];
  });
  const runs = longestOfEach(placed, leave);
  const latest = newest(runs);
  if (latest === undefined) return none(`no row of the project "${project}" can be used`);
  const alike = runs.filter((row) => isAlike(row, latest) || leave('other hardware or mode'));
  if (wish.project === undefined && project === DEFAULT_PROJECT && alike.length < runs.length) {
    return none('its runs have no project name and come from several machines');
  }
  const ordered = alike.sort((one, other) => (one.timestamp < other.timestamp ? -1 : 1));
  const wanted = ordered.slice(-(wish.lastRuns ?? 5));
  if (wanted.length < ordered.length) leftOut['older'] = ordered.length - wanted.length;
  const energies = wanted.map(({ timestamp, energyKwh, pue }) => ({
    timestamp,
    kwh: energyKwh / pue,
  }));
  const { cloudProvider, cloudRegion, countryAlpha3, energyKwh, emissionsKg } = latest;
  return {
    kind: 'runs',
    runs: {
      project,
      count: wanted.length,
      energyKwh: energyRange(energies.map(({ kwh }) => kwh)),
      energies,
      place: {
        cloudProvider,
        cloudRegion,
        countryAlpha3,
        energyKwh,
        ...(emissionsKg === undefined ? {} : { emissionsKg }),
      },
      trackingMode: latest.trackingMode,
      hasNeighbours: all.some((row) => row.project !== project),
      isOnlyProject: wish.project === undefined,
      leftOut,
    },
  };
}

/** The middle value; the mean of the middle two where there is no single one. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

function energyRange(energies: readonly number[]): Interval {
  const likely = median(energies);
  const low = Math.min(0.9, Math.min(...energies) / likely);
  const high = (Math.max(...energies) / likely) * UNSEEN;
  return each(range(low, 1, high), (ratio) => ratio * likely);
}

function none(because: string): RunChoice {
  return { kind: 'none', because };
}

function onlyProject(rows: readonly EmissionsRow[]): string | undefined {
  const [first, ...others] = new Set(rows.map(({ project }) => project));
  return others.length === 0 ? first : undefined;
}

/** What stands after the lost fields of a shifted row counts as on the newest row that lost none. */
function completed(row: EmissionsRow, intact: EmissionsRow): EmissionsRow {
  const { hardware, trackingMode, pue, cloudProvider, cloudRegion, countryAlpha3 } = intact;
  return { ...row, hardware, trackingMode, pue, cloudProvider, cloudRegion, countryAlpha3 };
}

/** `flush()` writes running totals under the same id, so of each run only the longest row counts. */
function longestOfEach(
  rows: readonly EmissionsRow[],
  leave: (reason: string) => false,
): EmissionsRow[] {
  const longest = new Map<string, EmissionsRow>();
  for (const [index, row] of rows.entries()) {
    const run = row.run ?? `row ${index}`;
    const other = longest.get(run);
    if (other) leave('shorter row of the same run');
    if (!other || other.durationSeconds < row.durationSeconds) longest.set(run, row);
  }
  return [...longest.values()];
}

function isAlike(one: EmissionsRow, other: EmissionsRow): boolean {
  return one.hardware === other.hardware && one.trackingMode === other.trackingMode;
}

function newest(rows: readonly EmissionsRow[]): EmissionsRow | undefined {
  return rows.reduce<EmissionsRow | undefined>(
    (latest, row) => (latest && latest.timestamp > row.timestamp ? latest : row),
    undefined,
  );
}
