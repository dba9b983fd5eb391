import {
  absolute,
  fileRuleProblems,
  lintBytes,
  lintFiles,
  loadSettings,
  newCode,
  openCache,
  readAll,
  ruleNameProblems,
  type LintedFile,
  type NewCode,
  type SettingsLoader,
  type StagedFile,
  type Watched,
} from '#project';
import type { CheckOptions } from './check-options.ts';
import { breathe, type Interruption } from './interruption.ts';
import { threads } from './run-options.ts';
import {
  onlyChanged,
  onlyInShard,
  searchPaths,
  searchStaged,
  searchStdin,
  type SearchResult,
} from './search.ts';
import { rejectSettingProblems } from './setting-problems.ts';
import { progressLine } from './streams.ts';

/** What was looked at and what came of it, before anything is reported. */
export interface Scan {
  readonly cwd: string;
  readonly settings: SettingsLoader;
  readonly search: SearchResult;
  /** The same with the files of the other parts of the run. */
  readonly whole: SearchResult;
  /** In the order of the files. */
  readonly results: readonly LintedFile[];
  readonly piped: Uint8Array | undefined;
  /** Nothing when all code counts. */
  readonly newCode: NewCode | undefined;
}

export interface ScanRun {
  readonly interruption: Interruption;
  /** Told where was looked and which files decided it, before anything is linted. */
  readonly onSearch?: ((watched: Watched) => void) | undefined;
}

/** What there is to lint, before anything is linted. */
export type Found = Omit<Scan, 'results'>;

/** Finds and lints what the options name; stops where doubtful settings would mislead. */
export async function scan(options: CheckOptions, run: ScanRun): Promise<Scan> {
  const found = await find(options, run);
  const { cwd, search, piped, newCode: code } = found;
  const results = code?.staged
    ? await lintStaged(search, code.staged, run.interruption)
    : await lintAll(search, piped, { cwd, options, interruption: run.interruption });
  return { ...found, results };
}

/** Finds what the options name; stops where doubtful settings would mislead. */
export async function find(
  options: CheckOptions,
  { interruption, onSearch }: ScanRun,
): Promise<Found> {
  const cwd = absolute(process.cwd(), '.');
  const settings = settingsOf(options, cwd);
  const piped = options.isStdin ? await readAll(process.stdin) : undefined;
  const code = options.newCode && (await newCode(cwd, options.newCode));
  const whole = piped
    ? searchStdin(options, settings, { cwd })
    : code?.staged
      ? searchStaged(options, settings, { cwd, staged: code.staged })
      : onlyChanged(await searchPaths(options, settings, { cwd, interruption }), code);
  onSearch?.({ folders: whole.folders, files: settings.files() });
  const search = onlyInShard(whole, options.shard, cwd);
  rejectProblems(options, settings, search);
  return { cwd, settings, search, whole, piped, newCode: code };
}

/** The settings files a run follows. */
export function settingsOf(options: CheckOptions, cwd: string): SettingsLoader {
  return loadSettings({ cwd, ...options });
}

async function lintAll(
  search: SearchResult,
  piped: Uint8Array | undefined,
  run: {
    readonly cwd: string;
    readonly options: CheckOptions;
    readonly interruption: Interruption;
  },
): Promise<readonly LintedFile[]> {
  const { files } = search;
  const [first] = files;
  const { progress, verbosity, fixes } = run.options;
  const fixing = fixes && { allow: fixes.allow, write: fixes.to === 'files' && !piped };
  if (piped) return first ? [await lintBytes(piped, first, fixing)] : [];
  const { cacheFolder } = run.options.run;
  const cache = cacheFolder === undefined ? undefined : openCache(absolute(run.cwd, cacheFolder));
  const line = progressLine({ enabled: progress && verbosity === 'normal' });
  const results: LintedFile[] = [];
  let found = 0;
  for await (const done of lintFiles(files, { fixing, cache, ...threads(run.options.run) })) {
    results.push(...done);
    for (const { result } of done) found += result.findings.length;
    line.show(`Linting: ${results.length} of ${files.length} files, ${found} findings`);
    await breathe();
    if (run.interruption.signal()) break;
  }
  line.wipe();
  cache?.save();
  return results.sort((a, b) => (a.result.path < b.result.path ? -1 : 1));
}

/** Lints files as they are going to be committed. */
async function lintStaged(
  { files }: SearchResult,
  staged: readonly StagedFile[],
  interruption: Interruption,
): Promise<readonly LintedFile[]> {
  const bytes = new Map(staged.map((file) => [file.path, file.bytes]));
  const results: LintedFile[] = [];
  for (const file of files) {
    results.push(await lintBytes(bytes.get(file.path) ?? new Uint8Array(), file));
    await breathe();
    if (interruption.signal()) break;
  }
  return results;
}

/** Stops where going on with doubtful settings would mislead. */
function rejectProblems(
  options: CheckOptions,
  settings: SettingsLoader,
  search: SearchResult,
): void {
  const onFlags = [
    ...ruleNameProblems(options.overrides),
    ...ruleNameProblems({ ignore: [...(options.extendIgnore ?? [])] }).map((problem) => ({
      ...problem,
      key: 'extend-ignore',
    })),
  ].map(({ key, problem }) => `--${key} ${problem}`);
  const folders = new Set(search.files.map(({ folder }) => folder));
  rejectSettingProblems([...settings.problems(), ...fileRuleProblems(folders)], {
    strict: options.strict,
    warns: options.verbosity === 'normal',
    more: onFlags,
  });
}
