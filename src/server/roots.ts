import { homedir } from 'node:os';
import { UsageError } from '#core';
import type { Say } from '#energy';
import {
  absolute,
  below,
  disk,
  ignoreFilesAbove,
  knownFindings,
  loadSettings,
  reachOf,
  type Files,
  type KnownFindings,
  type Reach,
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
import type { Folder } from './folders.ts';
import { virtualDisk, type VirtualDisk } from './virtual-disk.ts';
import type { VirtualFiles } from './virtual-files.ts';

/** One folder that is open in the editor, or the stand-in for files outside of all. */
export interface Root extends Folder {
  readonly editor: EditorSettings;
  readonly wishes: WorkloadWishes;
  /** For those who read the disk by themselves. */
  readonly request: SettingsRequest;
  /** Asks what the folder's files say. A question is asked again if something had to be fetched for it. */
  readonly ask: <Answer>(question: (knowledge: Knowledge) => Answer) => Promise<Answer>;
}

/** What the files of a folder say. */
export interface Knowledge {
  readonly request: SettingsRequest;
  readonly loader: SettingsLoader;
  readonly known: KnownFindings;
  /** What a scan would come to. Whoever opens a file outside of all folders has asked for that very file. */
  readonly reach: Reach | undefined;
  /** Files that had a say although they lie above or elsewhere, or would have if they were there. */
  readonly elsewhere: readonly string[];
  /** Why the settings file that the editor names is not used. */
  readonly refused: string | undefined;
}

export interface RootTools {
  /** The editor's settings for a folder, or for files that lie in none. */
  readonly settingsFor: (folderUri: string | undefined) => Promise<unknown>;
  readonly complain: (problem: string) => void;
  /** Files outside of the folders themselves on which settings depend, as URIs. */
  readonly dependOn: (uris: readonly string[]) => void;
  readonly say: Say;
  /** Where the editor can look into folders that are on no disk. */
  readonly files: VirtualFiles | undefined;
}

export async function makeRoot(
  place: Folder & { readonly isOpen: boolean },
  { settingsFor, complain, dependOn, say, files }: RootTools,
): Promise<Root> {
  const { key, path, uriOf, pathOf, isOpen, isVirtual } = place;
  const checked = editorSettings(await settingsFor(isOpen ? uriOf(path) : undefined), say);
  const { settings: editor } = checked;
  const runs = runsOfEditor(editor, say);
  const unknown = ruleProblems(asProjectSettings(editor), say);
  for (const problem of [...checked.problems, ...unknown, ...runs.problems]) complain(problem);
  const request = requestFor(path, editor, runs);
  const virtual = isVirtual ? virtualDisk(place, files ?? NOTHING) : undefined;
  let refused: string | undefined;

  function tell(knowledge: Knowledge): void {
    dependOn(knowledge.elsewhere.map(uriOf));
    if (knowledge.refused === refused) return;
    refused = knowledge.refused;
    if (refused !== undefined) complain(refused);
  }

  const make = () => knowledgeOf(request, { isOpen, on: virtual?.files ?? disk, say });
  const root = { key, path, uriOf, pathOf, isVirtual, editor, wishes: runs.wishes };
  if (virtual) return { ...root, request, ask: asking(make, virtual, tell) };
  const knowledge = make();
  tell(knowledge);
  const ask: Root['ask'] = (question) => Promise.resolve().then(() => question(knowledge));
  return { ...root, request: knowledge.request, ask };
}

const NOTHING: VirtualFiles = {
  find: () => Promise.resolve([]),
  list: () => Promise.resolve([]),
  read: () => Promise.resolve(undefined),
};

/** Answers once nothing is guessed any more. What was worked out from guesses is thrown away. */
function asking(
  make: () => Knowledge,
  virtual: VirtualDisk,
  tell: (knowledge: Knowledge) => void,
): Root['ask'] {
  let knowledge: Knowledge | undefined;
  let fetching: Promise<void> | undefined;
  let told: Knowledge | undefined;
  return async (question) => {
    for (;;) {
      while (fetching) await fetching;
      const asked = attempt(() => question((knowledge ??= make())));
      if (virtual.isGuessing()) {
        knowledge = undefined;
        fetching = virtual.fetch().finally(() => (fetching = undefined));
        continue;
      }
      if (knowledge && told !== knowledge) tell((told = knowledge));
      return asked();
    }
  };
}

/** A guess may be an error too, which matters only if it stays one. */
function attempt<Answer>(question: () => Answer): () => Answer {
  try {
    const answer = question();
    return () => answer;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}

function knowledgeOf(
  wanted: SettingsRequest,
  { isOpen, on, say }: { readonly isOpen: boolean; readonly on: Files; readonly say: Say },
): Knowledge {
  const { cwd, configPath } = wanted;
  const { request, loader, refused } = loadedFrom(wanted, { on, say });
  const search = { cwd, settings: loader, forceExclude: true };
  return {
    request,
    loader,
    refused,
    known: knownFindings(on, say),
    reach: isOpen ? reachOf(cwd, search, on) : undefined,
    elsewhere: [
      ...(configPath === undefined ? [] : [absolute(cwd, configPath)]),
      ...(isOpen ? ignoreFilesAbove(cwd, cwd, on).map(({ path }) => path) : []),
    ],
  };
}

function loadedFrom(
  request: SettingsRequest,
  { on, say }: { readonly on: Files; readonly say: Say },
): Pick<Knowledge, 'request' | 'loader' | 'refused'> {
  const { cwd, configPath, ...plain } = request;
  // A file of one's own, for everything, lies on a disk even if the folder does not.
  const isInside = configPath === undefined || below(cwd, absolute(cwd, configPath)) !== undefined;
  try {
    return {
      request,
      loader: loadSettings(request, isInside ? on : disk, say),
      refused: undefined,
    };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const without = { cwd, ...plain };
    return {
      request: without,
      loader: loadSettings(without, on, say),
      refused: say('joulelint.configuration cannot be used: {0}', error.message),
    };
  }
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

/** Fills in what editors let people write in the path of a setting. */
function expanded(written: string, folder: string): string {
  return written
    .replace(/^~(?=\/|\\|$)/, homedir())
    .replaceAll('${workspaceFolder}', folder)
    .replace(/\$\{env:(\w+)\}/g, (_, name: string) => process.env[name] ?? '');
}
