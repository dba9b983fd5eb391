import type { Finding } from '#core';
import { ruleCatalogue } from '#engine';
import { countedDevice, findDevice, type Say } from '#energy';
import {
  appraiseFindings,
  checkSettings,
  refusal,
  workloadsOf,
  type FoundFile,
  type ProjectWorkloads,
  type SettingOverrides,
  type WorkloadWishes,
} from '#project';
import { energyLine, estimateLines, estimateSuffix, measuredLines } from '#report';
import type { EditorSettings } from './editor-settings.ts';
import type { KnownEnergy } from './hover.ts';
import type { Place } from './workspace.ts';

/** What an editor says about runs of the code. */
export interface RunsOfEditor {
  readonly wishes: WorkloadWishes;
  /** Several kinds of runs, as a settings file may describe them. */
  readonly workload: SettingOverrides['workload'];
  /** What is wrong, and was left out. */
  readonly problems: readonly string[];
}

/** Settings of one value, and what settings files call the same. */
const NAMES = {
  region: 'zone',
  carbonIntensity: 'carbon-intensity',
  pue: 'pue',
  hoursPerRun: 'hours-per-run',
  runsPerMonth: 'runs-per-month',
  phase: 'phase',
} as const;

/** Reads what an editor says about runs; a value that cannot be is told and left out. */
export function runsOfEditor({ estimates }: EditorSettings, say: Say): RunsOfEditor {
  const problems: string[] = [];
  const refuse = (name: string, reason: string) =>
    problems.push(`joulelint.estimates.${name} ${reason}.`.replace(/\.\.$|(?<=\?)\.$/, '.'));
  const right: Record<string, unknown> = {};
  for (const [name, key] of Object.entries(NAMES)) {
    const given = estimates[name as keyof typeof NAMES]; // it is one of the entries
    if (given === null) continue;
    const reason = refusal(key, given, say);
    if (reason === undefined) right[name === 'region' ? 'zone' : name] = given;
    else refuse(name, reason);
  }
  const { devices, reason } = devicesOf(estimates.hardware, say);
  if (reason !== undefined) refuse('hardware', reason);
  const { workload, reasons } = workloadsIn(estimates.workloads, say);
  for (const each of reasons) refuse('workloads', each);
  // Each was checked by the schema of the key that it stands for.
  return { wishes: { ...right, ...(devices && { devices }) }, workload, problems };
}

function devicesOf(
  hardware: unknown,
  say: Say,
): Pick<WorkloadWishes, 'devices'> & { reason?: string } {
  if (hardware === null) return {};
  if (typeof hardware !== 'string') return { reason: say('must be {0}', say('a string')) };
  const { count, name } = countedDevice(hardware);
  const reason = refusal('devices', [{ name, count }], say);
  if (reason !== undefined) return { reason };
  const device = findDevice(name);
  return device ? { devices: [{ device, count }] } : {};
}

/** The list as a settings file would hold it, whose words for the keys have hyphens. */
function workloadsIn(
  given: unknown,
  say: Say,
): Pick<RunsOfEditor, 'workload'> & { reasons: string[] } {
  if (given === null) return { workload: undefined, reasons: [] };
  const asWritten = new Map<string, string>();
  const { given: read, problems } = checkSettings({ workload: asInFile(given, asWritten) }, say);
  return {
    workload: read.workload,
    reasons: problems.map(({ problem }) =>
      problem.replace(/(?<=`)[a-z-]+(?=`)/g, (key) => asWritten.get(key) ?? key),
    ),
  };
}

function asInFile(value: unknown, asWritten: Map<string, string>): unknown {
  if (Array.isArray(value)) return value.map((each) => asInFile(each, asWritten));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      const hyphened = key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      const name = key === 'region' ? 'zone' : hyphened;
      asWritten.set(name, key);
      return [name, asInFile(inner, asWritten)];
    }),
  );
}

/** Where findings lie, and what is known of the runs there. */
export interface PlaceOfRuns {
  readonly file: FoundFile;
  readonly wishes: WorkloadWishes;
  readonly editor: Pick<EditorSettings, 'estimates'>;
}

/** What is known about the energy of a finding, one line for each thing. */
export function knownEnergy(finding: Finding, place: PlaceOfRuns, say: Say): KnownEnergy {
  const [estimate] = appraised([finding], place).estimates;
  const { units } = place.editor.estimates;
  const rule = ruleCatalogue().find(({ id }) => id === finding.rule);
  const told = estimate ? estimateLines(estimate, { units, say }) : [];
  return {
    runs: [energyLine(finding.impact, say), ...told],
    measured: measuredLines(finding, rule, say),
  };
}

/** What each message ends with: what can be avoided, where runs are described and somebody wants it. */
export function suffixesAt(
  findings: readonly Finding[],
  place: Place,
  say: Say,
): readonly string[] | undefined {
  if (place.kind === 'passed') return undefined;
  const { enable, units } = place.editor.estimates;
  if (!enable || findings.length === 0) return undefined;
  const { estimates, workloads } = appraised(findings, place);
  if (workloads.length === 0) return undefined;
  return estimates.map((estimate) => estimateSuffix(estimate, { units, say }));
}

/** Appraises what lies in one file. */
export function appraised(findings: readonly Finding[], { file, wishes }: PlaceOfRuns) {
  return appraiseFindings(findings, [file], wishes, rememberedWorkloads);
}

/** Recorded runs take time to find and read. When anything changes, settings are read anew, as other objects. */
const remembered = new WeakMap<object, Map<string, ProjectWorkloads>>();

function rememberedWorkloads(
  ...[folder, wishes, scripts = []]: Parameters<typeof workloadsOf>
): ProjectWorkloads {
  const known = remembered.get(folder) ?? new Map<string, ProjectWorkloads>();
  remembered.set(folder, known);
  const name = JSON.stringify(scripts);
  const workloads = known.get(name) ?? workloadsOf(folder, wishes, scripts);
  known.set(name, workloads);
  return workloads;
}
