import {
  findDevice,
  findZone,
  impliedPue,
  intensityOfRun,
  namedPue,
  typedIntensity,
  typedPue,
  zoneIntensity,
  type CountedDevice,
  type Embodied,
  type Intensity,
  type OwnRuns,
  type Pue,
  type Workload,
} from '#energy';
import { readOwnRuns, type CodeCarbonSettings } from './codecarbon-files.ts';
import type { FolderSettings } from './folder-settings.ts';
import { judgeDeep, patternsIn, type Patterns } from './patterns.ts';
import type { Settings } from './settings.ts';
import type { WorkloadSettings } from './workload-settings.ts';

/** What the command line or an editor says about runs; it wins over every file. */
export interface WorkloadWishes {
  readonly zone?: string | undefined;
  /** In g CO2e for each kWh; it wins over a zone. */
  readonly carbonIntensity?: number | undefined;
  readonly pue?: number | string | undefined;
  readonly devices?: readonly CountedDevice[] | undefined;
  /** Where no workload is described, hours alone make one. */
  readonly hoursPerRun?: number | undefined;
  readonly runsPerMonth?: number | undefined;
  /** Of the workload that hours make; those that are described have their own. */
  readonly phase?: WorkloadSettings['phase'] | undefined;
  /** How many of the newest own runs count, whatever the settings say. */
  readonly lastRuns?: number | undefined;
  /** Settings of another file, which replace those of the project. */
  readonly assumptions?: Pick<FolderSettings, 'settings' | 'base'> | undefined;
}

/** A workload and the files that belong to it. */
export interface ProjectWorkload {
  readonly workload: Workload;
  /** Nothing when every file does. */
  readonly files: Patterns | undefined;
}

/** A script and the name under which it lets CodeCarbon record its runs. */
export interface RecordedScript {
  readonly path: string;
  readonly recordedAs: string;
}

export interface ProjectWorkloads {
  readonly workloads: readonly ProjectWorkload[];
  /** What was asked for and could not be had. */
  readonly warnings: readonly string[];
}

/** The workloads of a folder, with everything that can be known about them without guessing. */
export function workloadsOf(
  folder: FolderSettings,
  wishes: WorkloadWishes,
  scripts: readonly RecordedScript[] = [],
): ProjectWorkloads {
  const { settings, base } = wishes.assumptions ?? folder;
  const warnings: string[] = [];
  const described = settings.workload.length > 0 ? settings.workload : wished(wishes);
  const workloads = described.map((given) => {
    const files = given.files && patternsIn(base, given.files);
    const choice =
      given.codecarbon &&
      readOwnRuns(base, withLastRuns(given.codecarbon, wishes), onlyName(scripts, files));
    if (choice?.kind === 'none') {
      warnings.push(
        `workload "${given.name}": CodeCarbon's records are not used: ${choice.because}`,
      );
    }
    const ownRuns = choice?.kind === 'runs' ? choice.runs : undefined;
    return {
      workload: workloadOf(given, settings, { ownRuns, wishes }),
      files,
    };
  });
  return { workloads, warnings };
}

/** The one workload that somebody described without a settings file. */
function wished({ hoursPerRun, phase = 'training' }: WorkloadWishes): WorkloadSettings[] {
  return hoursPerRun === undefined ? [] : [{ name: phase, phase, devices: [] }];
}

/** Does a file belong to a workload? */
export function isOfWorkload(files: Patterns | undefined, path: string): boolean {
  return files === undefined || judgeDeep(files, path, 'file') === 'out';
}

/** The name that all scripts of a workload give CodeCarbon. */
function onlyName(
  scripts: readonly RecordedScript[],
  files: Patterns | undefined,
): string | undefined {
  const own = scripts.filter(({ path }) => isOfWorkload(files, path));
  const [name, ...others] = new Set(own.map(({ recordedAs }) => recordedAs));
  return others.length === 0 ? name : undefined;
}

function withLastRuns(given: CodeCarbonSettings, { lastRuns }: WorkloadWishes): CodeCarbonSettings {
  return lastRuns === undefined ? given : { ...given, 'last-runs': lastRuns };
}

function workloadOf(
  given: WorkloadSettings,
  settings: Settings,
  { ownRuns, wishes }: { readonly ownRuns: OwnRuns | undefined; readonly wishes: WorkloadWishes },
): Workload {
  const place = placeOf(given, settings, wishes);
  const intensity = place.intensity ?? (ownRuns && intensityOfRun(ownRuns.place));
  const hoursPerMonth = given['hours-per-month'];
  const isService = hoursPerMonth !== undefined;
  const known = {
    meanPowerWatts: wishes.devices ? undefined : given['mean-power-watts'],
    hoursPerRun: isService ? undefined : (wishes.hoursPerRun ?? given['hours-per-run']),
    runsPerMonth: wishes.runsPerMonth ?? given['runs-per-month'],
    hoursPerMonth,
    requestsPerMonth: given['requests-per-month'],
    embodied: given.embodied && embodiedOf(given.embodied),
    intensity,
    ownRuns,
  };
  return {
    name: given.name,
    phase: given.phase,
    devices: wishes.devices ?? devicesOf(given),
    pue: pueOf(wishes.pue ?? given.pue ?? settings.pue, intensity),
    ...defined(known),
  };
}

function embodiedOf(given: NonNullable<WorkloadSettings['embodied']>): Embodied {
  return { kg: given.kg, lifetimeHours: given['lifetime-hours'], share: given.share };
}

function devicesOf(given: WorkloadSettings): CountedDevice[] {
  return given.devices.flatMap(({ name, count }) => {
    const device = findDevice(name);
    return device ? [{ device, count }] : [];
  });
}

/** The flag first, then what the workload says itself, then what holds for all. */
function placeOf(
  given: WorkloadSettings,
  settings: Settings,
  wishes: WorkloadWishes,
): { readonly intensity: Intensity | undefined } {
  const first = { zone: wishes.zone, 'carbon-intensity': wishes.carbonIntensity };
  for (const said of [first, given, settings]) {
    const grams = 'carbon-intensity' in said ? said['carbon-intensity'] : undefined;
    if (grams !== undefined) return { intensity: typedIntensity(grams) };
    const zone = said.zone === undefined ? undefined : findZone(said.zone);
    if (zone) return { intensity: zoneIntensity(zone) };
  }
  return { intensity: undefined };
}

function pueOf(said: number | string | undefined, intensity: Intensity | undefined): Pue {
  if (typeof said === 'number') return typedPue(said);
  return (said === undefined ? undefined : namedPue(said)) ?? impliedPue(intensity?.zone?.key);
}

/** Leaves out what is not known, so that nothing downstream meets a key without a value. */
function defined<Values extends object>(
  values: Values,
): { [Key in keyof Values]?: Exclude<Values[Key], undefined> } {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  // Entries lose the types of their keys; none was added or changed.
  return Object.fromEntries(entries) as { [Key in keyof Values]?: Exclude<Values[Key], undefined> };
}
