import type { CancellationToken } from 'vscode-languageserver';
import type { Finding } from '#core';
import type { Say } from '#energy';
import { below } from '#project';
import type { ReportedFinding } from '#report';
import type { ScanRequest, ScanSummary } from './protocol.ts';
import { ended } from './scan-summary.ts';
import { type FindFixes, type ScanTask, type StartScan } from './start-scan.ts';
import { keyOf, uriOf } from './uris.ts';
import type { FixedFile, ScannedFile, ScanProgress } from './worker-tasks.ts';
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

/** Shows the findings of a file that is not open; an empty list takes them away. They are asked for when that is due. */
export type ShowScanned = (uri: string, findings: () => readonly Finding[]) => unknown;

/** Files that change together are looked at together. */
const GATHER_MS = 300;

export function createScans(
  workspace: Workspace,
  {
    show: showWhenDue,
    shownOf,
    startScan,
    findFixes,
    say,
    log,
  }: {
    readonly startScan: StartScan;
    readonly findFixes: FindFixes;
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
  let underWay = 0;
  let goneMeanwhile: string[] = [];

  /** What is known of a file by then: its place may take a while to be found, and a later word must not be overtaken. */
  function show(path: string): void {
    showWhenDue(uriOf(path), () => open(scanned.get(path)?.findings ?? []));
  }

  /** What goes away while a scan may have it in its hands is looked for again behind it. */
  async function whileScanning<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    underWay++;
    try {
      return await work();
    } finally {
      underWay--;
      const gone = goneMeanwhile;
      if (underWay === 0) goneMeanwhile = [];
      if (underWay === 0 && gone.length > 0) removed(gone);
      if (underWay === 0 && changes.size > 0) soon();
    }
  }

  function removed(uris: readonly string[]): void {
    if (underWay > 0) goneMeanwhile.push(...uris);
    const gone = uris.map(keyOf);
    for (const path of scanned.keys()) {
      const isGone = gone.some((key) => key === path || below(key, path) !== undefined);
      // What replaces a file removes it first, so it is looked for.
      if (isGone) changes.add(path);
    }
    if (changes.size > 0) soon();
  }

  function soon(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      // What is under way may have read the file before it changed, and would have the last word.
      if (underWay > 0) return;
      // A file that cannot be read again is reported by the next scan.
      void lookAtChanges().catch(() => undefined);
    }, GATHER_MS);
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
    const look = startScan(task, (progress) => {
      take(progress);
      for (const { path } of progress.files) gone.delete(path);
    });
    await whileScanning(() => look.end);
    for (const path of gone) {
      if (scanned.delete(path)) show(path);
    }
  }

  /** New files count as well when they lie in a folder that was scanned. */
  function isScanned(path: string): boolean {
    return scanned.has(path) || [...folders].some((folder) => below(folder, path) !== undefined);
  }

  function take({ files }: ScanProgress): void {
    for (const { path, findings, outcome } of files) {
      scanned.set(path, { findings, outcome });
      show(path);
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
      const result = await whileScanning(() => ended(end, counts, { token, say, log }));
      running.end.catch(() => undefined);
      isWhole = result.outcome === 'complete';
      return result;
    },
    changed(uris) {
      for (const uri of uris) changes.add(keyOf(uri));
      soon();
    },
    removed,
    lookAgain() {
      for (const path of scanned.keys()) changes.add(path);
      soon();
    },
    showAgain() {
      for (const path of scanned.keys()) show(path);
    },
    hasSeen: (uri) => scanned.has(keyOf(uri)),
    handBack(uri, findings) {
      scanned.set(keyOf(uri), { findings, outcome: 'analysed' });
      show(keyOf(uri));
    },
    clear() {
      const paths = [...scanned.keys()];
      scanned = new Map();
      for (const path of paths) show(path);
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
      return findFixes(paths);
    },
  };
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
