import { inCells, sourceFrom } from '#project';
import { comparedWithBaseline, isSkip } from '#report';
import type { Analysis, RunningScan } from './analysis.ts';
import { fixedFile } from './fixed-file.ts';
import { scannedAs } from './scanned-file.ts';
import { AT_ONCE } from './virtual-disk.ts';
import type { VirtualFiles } from './virtual-files.ts';
import type { FixedFile, ScanEnd, ScannedFile, ScanProgress } from './worker-tasks.ts';
import type { Place, Workspace } from './workspace.ts';

export interface VirtualScanTools extends Pick<Analysis, 'analyst'> {
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

/** What is found may lie where further settings hold, which may name further endings. */
async function wanted(
  { folders, uris, maxFiles }: VirtualTask,
  { files, workspace }: VirtualScanTools,
): Promise<{ readonly uris: readonly string[]; readonly isLimited: boolean }> {
  const found = new Set(uris);
  const asked = new Set<string>();
  for (;;) {
    const endings = (await workspace.endings()).filter((ending) => !asked.has(ending));
    if (endings.length === 0) break;
    for (const ending of endings) asked.add(ending);
    for (const folder of folders) {
      for (const uri of await files.find({ folder, endings, most: maxFiles + 1 })) found.add(uri);
    }
    await workspace.lookAhead([...found]);
  }
  const all = [...found].sort();
  return { uris: all.slice(0, maxFiles), isLimited: all.length > maxFiles };
}

/** All safe fixes in files that only the editor can read, as these are now. */
export async function virtualFixes(
  uris: readonly string[],
  tools: VirtualScanTools,
): Promise<readonly FixedFile[]> {
  const fixed: FixedFile[] = [];
  for (let done = 0; done < uris.length; done += AT_ONCE) {
    const batch = uris.slice(done, done + AT_ONCE);
    const all = await Promise.all(batch.map((uri) => readOne(uri, tools)));
    for (const { uri, text, findings } of all.filter((read) => read !== undefined)) {
      const one = fixedFile(uri, text, findings);
      if (one) fixed.push(one);
    }
  }
  return fixed;
}

async function scanOne(uri: string, tools: VirtualScanTools): Promise<ScannedFile | undefined> {
  const read = await readOne(uri, tools);
  return read && { path: uri, findings: read.findings, outcome: read.outcome };
}

/** Nothing of files that are not there or that the settings leave out. */
async function readOne(uri: string, tools: VirtualScanTools) {
  const { workspace, files } = tools;
  const place = await workspace.placeOf(uri);
  if (place.kind === 'passed') return undefined;
  const text = await files.read(uri);
  if (text === undefined) return undefined;
  try {
    return { uri, text, ...(await lintText(text, place, tools)) };
  } catch (error) {
    tools.report(uri, error);
    return { uri, text, findings: [], outcome: 'failed' as const };
  }
}

async function lintText(
  whole: string,
  { file, known, lint, maxBytes }: Extract<Place, { kind: 'linted' }>,
  { analyst }: VirtualScanTools,
): Promise<Omit<ScannedFile, 'path'>> {
  const { shown, language } = file;
  const read = sourceFrom(new TextEncoder().encode(whole), { shown, language, maxBytes });
  if (read.kind === 'irrelevant') return { findings: [], outcome: 'irrelevant' };
  if (read.kind === 'failure') {
    return { findings: [], outcome: isSkip(read.failure) ? 'skipped' : 'failed' };
  }
  const { text, notebook } = read;
  const cells = notebook ? { cells: notebook.module.ranges } : {};
  const linted = await analyst.lint({ path: shown, text, language, ...cells }, lint);
  const { findings, outcome } = scannedAs(notebook ? inCells(linted, notebook) : linted, text);
  const ours = known.among(findings, file, text);
  if (!ours) return { findings, outcome };
  return {
    findings: findings.map((finding) => comparedWithBaseline(finding, ours.has(finding))),
    outcome,
  };
}
