import type { CancellationToken } from 'vscode-languageserver';
import { languageOf, type Finding } from '#core';
import type { Say } from '#energy';
import { below } from '#project';
import type { ReportedFinding } from '#report';
import type { Analysis } from './analysis.ts';
import type { ScanRequest, ScanSummary } from './protocol.ts';
import { foldersToScan, type ScanTask, type StartScan } from './start-scan.ts';
import { keyOf, uriOf } from './uris.ts';
import type { FixedFile, ScanEnd, ScannedFile, ScanProgress } from './worker-tasks.ts';
import type { Workspace } from './workspace.ts';

export interface Scans {
  readonly scan: (
    request: ScanRequest,
    token: CancellationToken,
    onProgress: (done: number, total: number) => void,
  ) => Promise<ScanSummary>;
  /** Looks again at files that changed on disk, if a scan had looked at them before. */
  readonly changed: (uris: readonly string[]) => void;
  /** Takes away what is known of files, or of all files in folders, that are gone. */
  readonly removed: (uris: readonly string[]) => void;
  /** Looks again at everything scanned, because the settings have changed. */
  readonly lookAgain: () => void;
  /** Shows again what is known, because it may be told in another way. */
  readonly showAgain: () => void;
  readonly hasSeen: (uri: string) => boolean;
  /** A file is no longer under the editor's care: what is known of it counts as scanned. */
  readonly handBack: (uri: string, findings: readonly ReportedFinding[]) => void;
  readonly clear: () => void;
  /** What the scans have found, by path. */
  readonly results: () => ReadonlyMap<string, ScannedPath>;
  /** Whether the last scan came to its end. */
  readonly isWhole: () => boolean;
  /** What files say as they lie on the disk, open or not; those that are not there are left out. */
  readonly onDisk: (paths: readonly string[]) => Promise<ReadonlyMap<string, ScannedPath>>;
  /** All safe fixes in scanned files. */
  readonly fixes: () => Promise<readonly FixedFile[]>;
}

export type ScannedPath = Omit<ScannedFile, 'path'>;

/** Shows the findings of a file that is not open; an empty list takes them away. */
export type ShowScanned = (uri: string, findings: readonly Finding[]) => unknown;

/** Files that change together are looked at together. */
const GATHER_MS = 300;

export function createScans(
  workspace: Workspace,
  { findFixes }: Analysis,
  {
    show,
    shownOf,
    startScan,
    say,
    log,
  }: {
    readonly startScan: StartScan;
    readonly say: Say;
    readonly log: (line: string) => void;
    readonly show: ShowScanned;
    /** What is shown of a file that is open: of its text as it is, not as it lies on the disk. */
    readonly shownOf: (uri: string) => readonly Finding[] | undefined;
  },
): Scans {
  let scanned = new Map<string, ScannedPath>();
  let isWhole = true;
  let changes = new Set<string>();
  let folders = new Set<string>();
  let timer: NodeJS.Timeout | undefined;

  function soon(): void {
    clearTimeout(timer);
    // A file that cannot be read again is reported by the next scan.
    timer = setTimeout(() => void lookAtChanges().catch(() => undefined), GATHER_MS);
  }

  async function lookAtChanges(): Promise<void> {
    const paths = [...changes].filter((path) => isScanned(path));
    changes = new Set();
    if (paths.length === 0) return;
    const gone = new Set(paths);
    const task: ScanTask = {
      keys: paths,
      maxFiles: paths.length,
      isFolder: () => false,
      startOf: (path, root) => nearest([...folders, root], path),
    };
    await startScan(task, (progress) => {
      take(progress);
      for (const { path } of progress.files) gone.delete(path);
    }).end;
    for (const path of gone) {
      if (scanned.delete(path)) show(uriOf(path), []);
    }
  }

  /** New files count as well when they lie in a folder that was scanned. */
  function isScanned(path: string): boolean {
    return scanned.has(path) || [...folders].some((folder) => below(folder, path) !== undefined);
  }

  function take({ files }: ScanProgress): void {
    for (const { path, findings, outcome } of files) {
      scanned.set(path, { findings, outcome });
      show(uriOf(path), open(findings));
    }
  }

  return {
    async scan({ folder, files }, token, onProgress) {
      const roots = await workspace.roots();
      const key = folder === undefined ? undefined : keyOf(folder);
      const all = roots.map((root) => root.key);
      const keys =
        files?.map(keyOf) ??
        (key === undefined
          ? all
          : [key, ...all.filter((other) => below(key, other) !== undefined)]);
      const maxFiles = roots[0]?.editor.scan.maxFiles ?? Infinity;
      const counts = { scanned: 0, skipped: 0, failed: 0, findings: 0 };
      if (!files) for (const each of keys) folders.add(each);
      const running = startScan({ keys, maxFiles, isFolder: () => !files }, (progress) => {
        if (token.isCancellationRequested) return;
        take(progress);
        for (const { path, findings, outcome, failures = [] } of progress.files) {
          for (const failure of failures) log(failure);
          if (outcome === 'failed' || outcome === 'skipped') counts[outcome]++;
          else counts.scanned++;
          counts.findings += (shownOf(uriOf(path)) ?? open(findings)).length;
        }
        onProgress(progress.done, progress.total);
      });
      const stopped = new Promise<'cancelled'>((resolve) => {
        token.onCancellationRequested(() => {
          running.stop();
          resolve('cancelled');
        });
      });
      const end = () => Promise.race([running.end, stopped]);
      const result = await ended(end, counts, { token, say, log });
      running.end.catch(() => undefined);
      isWhole = result.outcome === 'complete';
      return result;
    },
    changed(uris) {
      for (const uri of uris) changes.add(keyOf(uri));
      soon();
    },
    removed(uris) {
      const gone = uris.map(keyOf);
      for (const path of scanned.keys()) {
        const isGone = gone.some((key) => key === path || below(key, path) !== undefined);
        // What replaces a file removes it first, so it is looked for.
        if (isGone) changes.add(path);
      }
      if (changes.size > 0) soon();
      // A task may have spoken of a file that no scan has seen.
      for (const uri of uris) if (!scanned.has(keyOf(uri)) && languageOf(uri)) show(uri, []);
    },
    lookAgain() {
      for (const path of scanned.keys()) changes.add(path);
      soon();
    },
    showAgain() {
      for (const [path, { findings }] of scanned) show(uriOf(path), open(findings));
    },
    hasSeen: (uri) => scanned.has(keyOf(uri)),
    handBack(uri, findings) {
      scanned.set(keyOf(uri), { findings, outcome: 'analysed' });
      show(uri, findings);
    },
    clear() {
      for (const path of scanned.keys()) show(uriOf(path), []);
      scanned = new Map();
      folders = new Set();
    },
    results: () => scanned,
    isWhole: () => isWhole,
    async onDisk(paths) {
      const found = new Map<string, ScannedPath>();
      if (paths.length === 0) return found;
      const task: ScanTask = { keys: paths, maxFiles: paths.length, isFolder: () => false };
      await startScan(task, ({ files }) => {
        for (const { path, ...said } of files) found.set(path, said);
      }).end;
      return found;
    },
    async fixes() {
      const paths = [...scanned]
        .filter(([, { findings }]) =>
          open(findings).some(({ fix }) => fix?.applicability === 'safe'),
        )
        .map(([path]) => path);
      return findFixes(foldersToScan(await workspace.roots(), paths));
    },
  };
}

async function ended(
  end: () => Promise<ScanEnd | 'cancelled'>,
  counts: Counts,
  {
    token,
    say,
    log,
  }: {
    readonly token: CancellationToken;
    readonly say: Say;
    readonly log: (line: string) => void;
  },
): Promise<ScanSummary> {
  const summed = (outcome: ScanSummary['outcome'], before: string, behind = ''): ScanSummary => {
    const sentences = [before, summary(counts, say), behind].filter((each) => each !== '');
    return { ...counts, outcome, sentence: sentences.join(' ') };
  };
  try {
    const how = await end();
    if (how === 'cancelled') return summed('cancelled', say('Cancelled.'));
    counts.failed += how.failures.length;
    for (const failure of how.failures) log(failure);
    const onlyOpen = how.onlyOpen
      ? say('Files of folders that are on no disk are looked at only while they are open.')
      : '';
    if (!how.isLimited) return summed('complete', '', onlyOpen);
    return summed('limited', say('Stopped at the limit of joulelint.scan.maxFiles.'), onlyOpen);
  } catch (error) {
    if (token.isCancellationRequested) return summed('cancelled', say('Cancelled.'));
    const reason = error instanceof Error ? error.message : String(error);
    return summed('broken', say('The scan broke off: {0}.', reason));
  }
}

type Counts = Record<'scanned' | 'skipped' | 'failed' | 'findings', number>;

/** Whole sentences, as languages bend words in their own ways. */
function summary({ scanned, skipped, failed, findings }: Counts, say: Say): string {
  const filled = [scanned, skipped, failed, findings];
  if (scanned === 1) {
    return findings === 1
      ? say('Scanned 1 file, {1} skipped, {2} failed: 1 finding.', ...filled)
      : say('Scanned 1 file, {1} skipped, {2} failed: {3} findings.', ...filled);
  }
  return findings === 1
    ? say('Scanned {0} files, {1} skipped, {2} failed: 1 finding.', ...filled)
    : say('Scanned {0} files, {1} skipped, {2} failed: {3} findings.', ...filled);
}

/** The deepest of some folders around a path. */
function nearest(folders: readonly string[], path: string): string | undefined {
  return folders
    .filter((folder) => below(folder, path) !== undefined)
    .sort((one, other) => other.length - one.length)[0];
}

function open(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ suppressed }) => !suppressed);
}
