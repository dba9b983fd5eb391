import { readdirSync, readFileSync, statSync, type Dirent } from 'node:fs';
import {
  chooseRuns,
  readEmissions,
  type EmissionsFile,
  type EmissionsRow,
  type RunChoice,
} from '#energy';
import { absolute, below } from './paths.ts';
import { reasonOf } from './reason.ts';
import type { WorkloadSettings } from './workload-settings.ts';

/** What a workload says about CodeCarbon's records. */
export type CodeCarbonSettings = NonNullable<WorkloadSettings['codecarbon']>;

const MOST_FILES = 50;
const MOST_BYTES = 5 * 1024 * 1024;

/** Folders of tools and installed code, in which nobody keeps runs. */
const NOT_SEARCHED: ReadonlySet<string> = new Set([
  '.git',
  'node_modules',
  '.venv',
  'venv',
  '.tox',
  '.nox',
  'site-packages',
]);

/** The runs of a workload as CodeCarbon recorded them below a folder, or why there are none. */
export function readOwnRuns(
  base: string,
  wish: CodeCarbonSettings,
  /** The name that the script itself gives CodeCarbon. */
  recordedAs?: string,
): RunChoice {
  const config = wish.file === undefined ? readConfig(base) : undefined;
  const files = wish.file === undefined ? search(base, config) : [absolute(base, wish.file)];
  if (files.length === 0) return { kind: 'none', because: 'no emissions*.csv was found' };
  const rows: EmissionsRow[] = [];
  const refusals: string[] = [];
  for (const file of files) {
    const read = readFile(file);
    if (typeof read === 'string') refusals.push(`${below(base, file) ?? file}: ${read}`);
    else rows.push(...read.rows);
  }
  const [refusal] = refusals;
  if (rows.length === 0 && refusal !== undefined) return { kind: 'none', because: refusal };
  const project = wish.project ?? recordedAs ?? config?.get('project_name');
  return chooseRuns(rows, {
    ...(project === undefined ? {} : { project }),
    lastRuns: wish['last-runs'],
  });
}

function readFile(path: string): EmissionsFile | string {
  try {
    if (statSync(path).size > MOST_BYTES) return 'it is larger than 5 MB';
    const file = readEmissions(readFileSync(path, 'utf8'));
    return file.refused === undefined ? file : REFUSALS[file.refused];
  } catch (error) {
    return `it cannot be read: ${reasonOf(error)}`;
  }
}

const REFUSALS: Readonly<Record<NonNullable<EmissionsFile['refused']>, string>> = {
  empty: 'it is empty',
  'task file': 'it holds the tasks of one run, not runs',
  'no energy or duration column': 'it has no column `energy_consumed` or `duration`',
};

/** Where CodeCarbon was told to write, and everything with its usual name below the folder. */
function search(base: string, config: ReadonlyMap<string, string> | undefined): string[] {
  const told = absolute(
    absolute(base, config?.get('output_dir') ?? '.'),
    config?.get('output_file') ?? 'emissions.csv',
  );
  const isThere = statSync(told, { throwIfNoEntry: false })?.isFile() === true;
  const found = new Set(isThere ? [told] : []);
  for (const path of emissionsBelow(base)) {
    if (found.size >= MOST_FILES) break;
    found.add(path);
  }
  return [...found];
}

/** Files with CodeCarbon's usual names, by name; links are not followed. */
function* emissionsBelow(folder: string): Generator<string> {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    // A folder we may not read holds no runs for us.
    return;
  }
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const path = absolute(folder, entry.name);
    if (entry.isFile() && /^emissions.*\.csv$/.test(entry.name)) yield path;
    if (entry.isDirectory() && !NOT_SEARCHED.has(entry.name)) yield* emissionsBelow(path);
  }
}

/** The section `[codecarbon]` of `.codecarbon.config`. */
function readConfig(base: string): ReadonlyMap<string, string> | undefined {
  let text: string;
  try {
    text = readFileSync(absolute(base, '.codecarbon.config'), 'utf8');
  } catch {
    // Most projects have none, and one that cannot be read tells nothing.
    return undefined;
  }
  const found = new Map<string, string>();
  let isOurs = false;
  for (const line of text.split(/\r?\n/)) {
    const section = /^\s*\[(.*)\]\s*$/.exec(line);
    if (section) isOurs = section[1]?.trim() === 'codecarbon';
    const [, key, value] = /^\s*([\w-]+)\s*[=:]\s*(.*?)\s*$/.exec(line) ?? [];
    if (isOurs && key !== undefined && value !== undefined) found.set(key, value);
  }
  return found;
}
