import { homedir } from 'node:os';
import { UsageError, type Language } from '#core';
import type { Say } from '#energy';
import type { LintSettings } from '#engine';
import {
  absolute,
  baselineIn,
  below,
  fileRuleProblems,
  ignoreFilesAbove,
  isExcludedByName,
  knownFindings,
  loadSettings,
  parentOf,
  reachOf,
  SETTINGS_FILE_NAMES,
  shownPath,
  type FolderSettings,
  type FoundFile,
  type KnownFindings,
  type Reach,
  type SettingProblem,
  type SettingsLoader,
  type SettingsRequest,
  type WorkloadWishes,
} from '#project';
import {
  asProjectSettings,
  editorSettings,
  ruleProblems,
  type EditorSettings,
} from './editor-settings.ts';
import { runsOfEditor, type RunsOfEditor } from './estimates.ts';
import { NOTEBOOK, SCHEMES } from './protocol.ts';
import { isLibraryPath, pathOf, uriOf } from './uris.ts';

/** Where a text belongs and what holds there. */
export type Place =
  | {
      readonly kind: 'linted';
      readonly file: FoundFile;
      readonly editor: EditorSettings;
      readonly lint: LintSettings;
      /** What the editor says about runs of the code. */
      readonly wishes: WorkloadWishes;
      readonly maxBytes: number;
    }
  | { readonly kind: 'passed'; readonly editor: EditorSettings; readonly why: string };

/** One folder that is open in the editor, or the stand-in for files outside of all. */
export interface Root {
  readonly path: string;
  readonly editor: EditorSettings;
  readonly wishes: WorkloadWishes;
  readonly request: SettingsRequest;
  readonly loader: SettingsLoader;
  /** What a scan would come to. Whoever opens a file outside of all folders has asked for that very file. */
  readonly reach?: Reach;
}

export interface Workspace {
  /** Changes whenever settings may have; what was worked out under another number is old. */
  readonly generation: () => number;
  readonly setFolders: (uris: readonly string[]) => void;
  /** Forgets all settings, the editor's and those of files. */
  readonly refresh: () => void;
  readonly placeOf: (uri: string, languageId: string) => Promise<Place>;
  readonly roots: () => Promise<readonly Root[]>;
  /** Folders that are on no disk. */
  readonly virtualFolders: () => readonly string[];
  /** What baselines have, as they are now. */
  readonly known: () => KnownFindings;
  /** What is wrong with settings files met so far, by the URI of the file. */
  readonly problems: () => Promise<ReadonlyMap<string, readonly SettingProblem[]>>;
}

/** Answers the editor's settings for a folder, or for files that lie in none. */
export type AskSettings = (folderUri: string | undefined) => Promise<unknown>;

const LANGUAGES: Readonly<Record<string, Language>> = {
  python: 'python',
  javascript: 'javascript',
  javascriptreact: 'javascript',
  typescript: 'javascript',
  typescriptreact: 'javascript',
  vue: 'javascript',
  svelte: 'javascript',
  html: 'javascript',
  [NOTEBOOK]: 'python',
};

/** What is told about settings while they are read. */
export interface SettingsListener {
  readonly complain: (problem: string) => void;
  /** Files outside of the folders themselves on which settings depend. */
  readonly dependOn: (paths: readonly string[]) => void;
  /** Settings came up that nobody had asked for before; there may be problems in them. */
  readonly met: () => void;
  readonly say: Say;
}

export function createWorkspace(
  ask: AskSettings,
  { complain, dependOn, met: tellMet, say }: SettingsListener,
): Workspace {
  let folders: readonly string[] = [];
  let virtualFolders: readonly string[] = [];
  let number = 0;
  let known = new Map<string, Promise<Root>>();
  let met = new Map<Root, Set<FolderSettings>>();
  let baselines = knownFindings();

  function rootOf(path: string | undefined): Promise<Root> {
    const inside = folders
      .filter((folder) => path !== undefined && (folder === path || below(folder, path)))
      .sort((one, other) => other.length - one.length)[0];
    const folder = inside ?? (path === undefined ? homedir() : parentOf(path));
    const ready = known.get(folder);
    if (ready) return ready;
    const made = makeRoot(folder, inside !== undefined);
    known.set(folder, made);
    return made;
  }

  async function makeRoot(path: string, isOpen: boolean): Promise<Root> {
    const checked = editorSettings(await ask(isOpen ? uriOf(path) : undefined), say);
    const { settings: editor } = checked;
    const runs = runsOfEditor(editor);
    const { wishes } = runs;
    const unknown = ruleProblems(asProjectSettings(editor));
    for (const problem of [...checked.problems, ...unknown, ...runs.problems]) complain(problem);
    const request = requestFor(path, editor, runs);
    if (request.configPath !== undefined) dependOn([absolute(path, request.configPath)]);
    const root = { path, editor, wishes, ...loadedFrom(request) };
    if (!isOpen) return root;
    dependOn(ignoreFilesAbove(path, path).map((file) => file.path));
    const search = { cwd: path, settings: root.loader, forceExclude: true };
    return { ...root, reach: reachOf(path, search) };
  }

  function loadedFrom(request: SettingsRequest): Pick<Root, 'request' | 'loader'> {
    try {
      return { request, loader: loadSettings(request) };
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      complain(`joulelint.configuration cannot be used: ${error.message}`);
      const { configPath: _, ...plain } = request;
      return { request: plain, loader: loadSettings(plain) };
    }
  }

  function settingsIn(root: Root, folder: string): FolderSettings {
    const settings = root.loader.forFolder(folder);
    const seen = met.get(root) ?? new Set();
    if (seen.has(settings)) return settings;
    met.set(root, seen.add(settings));
    const baseline = baselineIn(settings);
    dependOn([
      ...root.loader.files().filter((file) => !isWatched(file, root)),
      ...(baseline === undefined ? [] : [baseline]),
    ]);
    tellMet();
    return settings;
  }

  function reset(): void {
    number++;
    known = new Map();
    met = new Map();
    baselines = knownFindings();
  }

  return {
    generation: () => number,
    setFolders(uris) {
      folders = uris.flatMap((uri) => pathOf(uri)?.replace(/(?<=.)\/$/, '') ?? []);
      virtualFolders = uris.filter((uri) => pathOf(uri) === undefined);
      reset();
    },
    refresh: reset,
    async placeOf(uri, languageId) {
      const path = pathOf(uri);
      const root = await rootOf(path);
      const { editor } = root;
      const passed = (why: string): Place => ({ kind: 'passed', editor, why });
      if (!editor.enable) return passed('is switched off by joulelint.enable');
      if (languageId === NOTEBOOK && !editor.notebooks.enable)
        return passed('is a notebook, and joulelint.notebooks.enable switches those off');
      const language = LANGUAGES[languageId];
      if (!language) return passed('is in a language that is not supported');
      if (path === undefined && !SCHEMES.some((scheme) => uri.startsWith(`${scheme}:`)))
        return passed('is not a file');
      const whole = path ?? absolute(root.path, nameOf(uri, virtualFolders));
      if (isLibraryPath(whole)) return passed('belongs to an installed package');
      // What lies in no folder of the disk obeys what holds for everything.
      const folder = settingsIn(root, path === undefined ? root.path : parentOf(whole));
      if (isExcludedByName(folder, whole, 'file')) return passed('is excluded by the settings');
      if (path !== undefined && root.reach?.includes(path) === false)
        return passed('is left out by an ignore file or the settings');
      return {
        kind: 'linted',
        file: { path: whole, shown: shownPath(root.path, whole), language, folder },
        editor,
        lint: folder.lintSettingsFor(whole),
        wishes: root.wishes,
        maxBytes: folder.settings['max-file-size'],
      };
    },
    virtualFolders: () => virtualFolders,
    known: () => baselines,
    roots: () => Promise.all(folders.map((folder) => rootOf(folder))),
    async problems() {
      for (const folder of folders) settingsIn(await rootOf(folder), folder);
      const byFile = new Map<string, SettingProblem[]>();
      for (const [root, settings] of met) {
        for (const problem of [
          ...root.loader.problems(),
          ...fileRuleProblems(settings),
          ...baselines.problems(settings),
        ]) {
          const uri = uriOf(absolute(root.path, problem.path));
          const others = byFile.get(uri) ?? [];
          // Two folders may obey the same file.
          if (others.some((other) => isSame(other, problem))) continue;
          byFile.set(uri, [...others, problem]);
        }
      }
      return byFile;
    },
  };
}

function requestFor(
  path: string,
  editor: EditorSettings,
  { workload }: Pick<RunsOfEditor, 'workload'>,
): SettingsRequest {
  const own = { ...asProjectSettings(editor), ...(workload && { workload }) };
  const wins = editor.configurationPreference !== 'filesystemFirst';
  const notebooks = editor.notebooks.enable ? {} : { 'extend-exclude': ['*.ipynb'] };
  return {
    cwd: path,
    ignoreSuppressions: false,
    overrides: { ...(wins ? own : {}), ...notebooks },
    ...(wins ? {} : { defaults: own }),
    isolated: editor.configurationPreference === 'editorOnly',
    ...(editor.configuration !== null && { configPath: expanded(editor.configuration, path) }),
  };
}

/** How people know a file that is on no disk: by its way from the folder that is open, or its bare name. */
function nameOf(uri: string, folders: readonly string[]): string {
  const inside = folders.flatMap((folder) => below(folder, uri) ?? []);
  const shortest = inside.sort((one, other) => one.length - other.length)[0];
  return decodeURIComponent(shortest ?? uri.replace(/^.*[:/]/, ''));
}

function isSame(one: SettingProblem, other: SettingProblem): boolean {
  return one.key === other.key && one.problem === other.problem;
}

/** Fills in what editors let people write in the path of a setting. */
function expanded(written: string, folder: string): string {
  return written
    .replace(/^~(?=\/|\\|$)/, homedir())
    .replaceAll('${workspaceFolder}', folder)
    .replace(/\$\{env:(\w+)\}/g, (_, name: string) => process.env[name] ?? '');
}

/** Settings files inside of open folders are watched wherever they come up. */
function isWatched(file: string, root: Root): boolean {
  return (
    below(root.path, file) !== undefined &&
    SETTINGS_FILE_NAMES.some((name) => file.endsWith(`/${name}`))
  );
}
