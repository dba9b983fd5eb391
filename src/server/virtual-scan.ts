import type { Connection } from 'vscode-languageserver';
import { isNotebookPath, LANGUAGE_ENDINGS, languageOf } from '#core';
import { inCells, sourceFrom } from '#project';
import { isSkip } from '#report';
import type { Analysis, RunningScan } from './analysis.ts';
import { FILE_REQUESTS, NOTEBOOK, type FindFilesRequest } from './protocol.ts';
import { scannedAs } from './scanned-file.ts';
import type { ScanEnd, ScannedFile, ScanProgress } from './worker-tasks.ts';
import type { Place, Workspace } from './workspace.ts';

/** Files that are on no disk, as the editor finds and reads them. */
export interface VirtualFiles {
  readonly find: (request: FindFilesRequest) => Promise<readonly string[]>;
  /** Nothing where there is no such file. */
  readonly read: (uri: string) => Promise<string | undefined>;
}

export function editorsFiles(connection: Connection): VirtualFiles {
  return {
    find: (request) => connection.sendRequest<string[]>(FILE_REQUESTS.find, request),
    async read(uri) {
      const text = await connection.sendRequest<string | null>(FILE_REQUESTS.read, { uri });
      return text ?? undefined;
    },
  };
}

export interface VirtualScanTools extends Pick<Analysis, 'analyst' | 'languages'> {
  readonly workspace: Workspace;
  readonly files: VirtualFiles;
  /** A bug of ours on one file must not cost people the answers for all the others. */
  readonly report: (uri: string, error: unknown) => void;
}

/** What to scan: folders, or files by name. */
export interface VirtualTask {
  readonly folders: readonly string[];
  readonly uris: readonly string[];
  readonly maxFiles: number;
}

/** So many files are asked for at a time, as each may come from far away. */
const AT_ONCE = 16;

/** Scans folders that only the editor can look into. Each file is analysed like one that is open. */
export function startVirtualScan(
  task: VirtualTask,
  tools: VirtualScanTools,
  onProgress: (progress: ScanProgress) => void,
): RunningScan {
  let isStopped = false;
  return {
    stop: () => (isStopped = true),
    end: (async (): Promise<ScanEnd> => {
      const { uris, isLimited } = await wanted(task, tools);
      for (let done = 0; done < uris.length && !isStopped; done += AT_ONCE) {
        const batch = uris.slice(done, done + AT_ONCE);
        const scanned = await Promise.all(batch.map((uri) => scanOne(uri, tools)));
        if (isStopped) break;
        const files = scanned.filter((file) => file !== undefined);
        onProgress({ done: done + batch.length, total: uris.length, files });
      }
      return { isLimited, failures: [] };
    })(),
  };
}

async function wanted(
  { folders, uris, maxFiles }: VirtualTask,
  { files, languages }: VirtualScanTools,
): Promise<{ readonly uris: readonly string[]; readonly isLimited: boolean }> {
  const endings = LANGUAGE_ENDINGS.filter((ending) => {
    const language = languageOf(`.${ending}`);
    return language !== undefined && languages.includes(language);
  });
  const found = new Set(uris);
  for (const folder of folders) {
    for (const uri of await files.find({ folder, endings, most: maxFiles + 1 })) found.add(uri);
  }
  const all = [...found].sort();
  return { uris: all.slice(0, maxFiles), isLimited: all.length > maxFiles };
}

/** Nothing of files that are not there or that the settings leave out. */
async function scanOne(uri: string, tools: VirtualScanTools): Promise<ScannedFile | undefined> {
  const { workspace, files } = tools;
  const place = await workspace.placeOf(
    uri,
    isNotebookPath(uri) ? NOTEBOOK : (languageOf(uri) ?? ''),
  );
  if (place.kind === 'passed') return undefined;
  const text = await files.read(uri);
  if (text === undefined) return undefined;
  try {
    return { path: uri, ...(await lintText(text, place, tools)) };
  } catch (error) {
    tools.report(uri, error);
    return { path: uri, findings: [], outcome: 'failed' };
  }
}

async function lintText(
  whole: string,
  { file: { shown, language }, lint, maxBytes }: Extract<Place, { kind: 'linted' }>,
  { analyst }: VirtualScanTools,
): Promise<Omit<ScannedFile, 'path'>> {
  const read = sourceFrom(new TextEncoder().encode(whole), { shown, language, maxBytes });
  if (read.kind === 'irrelevant') return { findings: [], outcome: 'irrelevant' };
  if (read.kind === 'failure') {
    return { findings: [], outcome: isSkip(read.failure) ? 'skipped' : 'failed' };
  }
  const { text, notebook } = read;
  const cells = notebook ? { cells: notebook.module.ranges } : {};
  const found = await analyst.lint({ path: shown, text, language, ...cells }, lint);
  return scannedAs(notebook ? inCells(found, notebook) : found, text);
}
