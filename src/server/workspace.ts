import { homedir } from 'node:os';
import { isNotebookPath, LANGUAGE_ENDINGS, type Language } from '#core';
import type { LintSettings } from '#engine';
import {
  absolute,
  baselineIn,
  below,
  fileRuleProblems,
  isExcludedByName,
  parentOf,
  SETTINGS_FILE_NAMES,
  shownPath,
  type FolderSettings,
  type FoundFile,
  type KnownFindings,
  type SettingProblem,
  type WorkloadWishes,
} from '#project';
import type { EditorSettings } from './editor-settings.ts';
import { diskFolder, folderOf, type Folder } from './folders.ts';
import { NOTEBOOK, SCHEMES } from './protocol.ts';
import { makeRoot, type Knowledge, type Root, type RootTools } from './roots.ts';
import { decoded, isLibraryPath, pathOf } from './uris.ts';

/** Where a text belongs and what holds there. */
export type Place =
  | {
      readonly kind: 'linted';
      readonly file: FoundFile;
      readonly editor: EditorSettings;
      /** What the baselines have. */
      readonly known: KnownFindings;
      readonly lint: LintSettings;
      /** What the editor says about runs of the code. */
      readonly wishes: WorkloadWishes;
      readonly maxBytes: number;
    }
  | { readonly kind: 'passed'; readonly editor: EditorSettings; readonly why: string };

export interface Workspace {
  /** Changes whenever settings may have; what was worked out under another number is old. */
  readonly generation: () => number;
  readonly setFolders: (uris: readonly string[]) => void;
  /** Forgets all settings, the editor's and those of files. */
  readonly refresh: () => void;
  /** Of a text that no editor has open, the settings and its name say what language it is in. */
  readonly placeOf: (uri: string, languageId?: string) => Promise<Place>;
  readonly roots: () => Promise<readonly Root[]>;
  /** Learns in one go what `placeOf` will be asked about many files that are on no disk. */
  readonly lookAhead: (uris: readonly string[]) => Promise<void>;
  /** Of the names of files that are looked at, as far as settings are known; without the dot. */
  readonly endings: () => Promise<readonly string[]>;
  /** What is wrong with settings files met so far, by the URI of the file. */
  readonly problems: () => Promise<ReadonlyMap<string, readonly SettingProblem[]>>;
}

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

/** What settings take, and what is told while they are read. */
export interface WorkspaceTools extends RootTools {
  /** Settings came up that nobody had asked for before; there may be problems in them. */
  readonly met: () => void;
  /** Files with such endings are looked at as well. */
  readonly lookFor: (endings: readonly string[]) => void;
}

export function createWorkspace(tools: WorkspaceTools): Workspace {
  const { say } = tools;
  let folders: readonly Folder[] = [];
  let number = 0;
  let known = new Map<string, Promise<Root>>();
  let current = new WeakSet<Root>();
  let met = new Map<Root, Map<string, FolderSettings>>();

  /** The nearest open folder, or a stand-in for it: the folder of the file itself, where that is on a disk. */
  function rootOf(uri: string): Promise<Root> {
    const path = pathOf(uri);
    const inside = folders
      .filter(({ key }) => [uri, path].some((each) => each !== undefined && isIn(key, each)))
      .sort((one, other) => other.key.length - one.key.length)[0];
    return rootFor(inside ?? diskFolder(path === undefined ? homedir() : parentOf(path)), inside);
  }

  function rootFor(folder: Folder, open: Folder | undefined): Promise<Root> {
    const ready = known.get(folder.key);
    if (ready) return ready;
    const these = current;
    const made = makeRoot({ ...folder, isOpen: open !== undefined }, tools).then((root) => {
      these.add(root);
      return root;
    });
    known.set(folder.key, made);
    return made;
  }

  /** Settings that hold in a folder have come up, unless everything was forgotten meanwhile. */
  function meet(root: Root, settings: FolderSettings, { loader }: Knowledge): void {
    if (!current.has(root)) return;
    const seen = met.get(root) ?? new Map<string, FolderSettings>();
    const name = settings.origin ?? '';
    const isNew = !seen.has(name);
    met.set(root, seen.set(name, settings));
    if (!isNew) return;
    const baseline = baselineIn(settings);
    const watched = [
      ...loader.files().filter((file) => !isWatched(file, root)),
      ...(baseline === undefined ? [] : [baseline]),
    ];
    tools.dependOn(watched.map(root.uriOf));
    tools.lookFor(ownEndings(settings));
    tools.met();
  }

  /** Those of folders at the top are looked up first. */
  async function meetFolders(): Promise<void> {
    for (const folder of folders) {
      const root = await rootFor(folder, folder);
      const { folder: settings, knowledge } = await root.ask(holding(root.path));
      meet(root, settings, knowledge);
    }
  }

  function reset(): void {
    number++;
    known = new Map();
    current = new WeakSet();
    met = new Map();
  }

  return {
    generation: () => number,
    setFolders(uris) {
      folders = uris.map(folderOf);
      reset();
    },
    refresh: reset,
    async placeOf(uri, languageId) {
      const root = await rootOf(uri);
      const { editor } = root;
      const passed = (why: string): Place => ({ kind: 'passed', editor, why });
      if (!editor.enable) return passed(say('is switched off by joulelint.enable'));
      const isNotebook = languageId === undefined ? isNotebookPath(uri) : languageId === NOTEBOOK;
      if (isNotebook && !editor.notebooks.enable)
        return passed(say('is a notebook, and joulelint.notebooks.enable switches those off'));
      const unsupported = () => passed(say('is in a language that is not supported'));
      const named = languageId === undefined ? undefined : LANGUAGES[languageId];
      if (languageId !== undefined && !named) return unsupported();
      if (pathOf(uri) === undefined && !SCHEMES.some((scheme) => uri.startsWith(`${scheme}:`)))
        return passed(say('is not a file'));
      const whole = root.pathOf(uri) ?? absolute(root.path, nameOf(uri));
      if (isLibraryPath(whole)) return passed(say('belongs to an installed package'));
      const { folder, isReached, knowledge } = await root.ask(placing(whole));
      meet(root, folder, knowledge);
      const language = named ?? folder.languageOf(whole);
      if (!language) return unsupported();
      if (isExcludedByName(folder, whole, 'file'))
        return passed(say('is excluded by the settings'));
      if (!isReached && root.pathOf(uri) !== undefined)
        return passed(say('is left out by an ignore file or the settings'));
      return {
        kind: 'linted',
        file: { path: whole, shown: shownPath(root.path, whole), language, folder },
        editor,
        known: knowledge.known,
        lint: folder.lintSettingsFor(whole),
        wishes: root.wishes,
        maxBytes: folder.settings['max-file-size'],
      };
    },
    async lookAhead(uris) {
      const byRoot = new Map<Root, string[]>();
      for (const uri of uris) {
        const root = await rootOf(uri);
        const path = root.pathOf(uri);
        if (path !== undefined) byRoot.set(root, [...(byRoot.get(root) ?? []), path]);
      }
      for (const [root, paths] of byRoot) {
        const places = await root.ask((knowledge) => paths.map((path) => placing(path)(knowledge)));
        for (const { folder, knowledge } of places) meet(root, folder, knowledge);
      }
    },
    async endings() {
      await meetFolders();
      const own = [...met.values()].flatMap((settings) =>
        [...settings.values()].flatMap(ownEndings),
      );
      return [...new Set([...LANGUAGE_ENDINGS, ...own])];
    },
    roots: () => Promise.all(folders.map((folder) => rootFor(folder, folder))),
    async problems() {
      await meetFolders();
      const byFile = new Map<string, SettingProblem[]>();
      for (const [root, settings] of met) {
        const all = [...settings.values()];
        const problems = await root.ask(({ loader, known: baselines }) => {
          for (const { base } of all) loader.forFolder(base);
          return [...loader.problems(), ...fileRuleProblems(all, say), ...baselines.problems(all)];
        });
        for (const problem of problems) {
          const uri = root.uriOf(absolute(root.path, problem.path));
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

/** What holds in a folder. Its baseline is read as well, while whoever has to fetch it listens. */
function holding(path: string) {
  return (knowledge: Knowledge) => {
    const folder = knowledge.loader.forFolder(path);
    knowledge.known.problems([folder]);
    return { folder, knowledge };
  };
}

/** The same for a file, and whether a scan would come to it. */
function placing(path: string) {
  const ask = holding(parentOf(path));
  return (knowledge: Knowledge) => ({
    ...ask(knowledge),
    isReached: knowledge.reach?.includes(path) !== false,
  });
}

/** What the settings add to the usual ones; others could not be part of a pattern. */
function ownEndings({ settings }: FolderSettings): string[] {
  return Object.keys(settings.extension)
    .map((ending) => ending.replace(/^\./, ''))
    .filter((ending) => /^[\w-]+$/.test(ending));
}

function isIn(folder: string, path: string): boolean {
  return folder === path || below(folder, path) !== undefined;
}

/** By its bare name, where it lies in no folder that is open. */
function nameOf(uri: string): string {
  return decoded(uri.replace(/^.*[:/]/, ''));
}

function isSame(one: SettingProblem, other: SettingProblem): boolean {
  return one.key === other.key && one.problem === other.problem;
}

/** Settings files inside of open folders are watched wherever they come up. */
function isWatched(file: string, root: Root): boolean {
  return (
    below(root.path, file) !== undefined &&
    SETTINGS_FILE_NAMES.some((name) => file.endsWith(`/${name}`))
  );
}
