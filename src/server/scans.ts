import type { CancellationToken } from 'vscode-languageserver';
import type { Finding } from '#core';
import { below } from '#project';
import type { ReportedFinding } from '#report';
import type { Analysis } from './analysis.ts';
import type { ScanRequest, ScanSummary } from './protocol.ts';
import { pathOf, uriOf } from './uris.ts';
import type { FixedFile, ScanEnd, ScanFolder, ScannedFile, ScanProgress } from './worker-tasks.ts';
import type { Root, Workspace } from './workspace.ts';

export interface Scans {
  readonly scan: (
    request: ScanRequest,
    token: CancellationToken,
    onProgress: (done: number, total: number) => void,
  ) => Promise<ScanSummary>;
  /** Looks again at files that changed on disk, if a scan had looked at them before. */
  readonly changed: (uris: readonly string[]) => void;
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
  { startScan, findFixes }: Analysis,
  {
    show,
    shownOf,
  }: {
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
    const places = foldersToScan(await workspace.roots(), paths).map((place) => ({
      ...place,
      start: nearest([...folders, place.settings.cwd], place.path),
    }));
    const gone = new Set(paths);
    const task = { kind: 'scan', folders: places, maxFiles: paths.length } as const;
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
      const path = folder === undefined ? undefined : pathOf(folder);
      const all = roots.map((root) => root.path);
      const wanted =
        files?.flatMap((uri) => pathOf(uri) ?? []) ??
        (path === undefined
          ? all
          : [path, ...all.filter((other) => below(path, other) !== undefined)]);
      const maxFiles = roots[0]?.editor.scan.maxFiles ?? Infinity;
      const counts = { scanned: 0, skipped: 0, failed: 0, findings: 0 };
      if (!files) for (const each of wanted) folders.add(each);
      const task = { kind: 'scan', folders: foldersToScan(roots, wanted), maxFiles } as const;
      const running = startScan(task, (progress) => {
        if (token.isCancellationRequested) return;
        take(progress);
        for (const { path, findings, outcome } of progress.files) {
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
      const result = await ended(() => Promise.race([running.end, stopped]), counts, token);
      running.end.catch(() => undefined);
      isWhole = result.outcome === 'complete';
      return result;
    },
    changed(uris) {
      for (const uri of uris) {
        const path = pathOf(uri);
        if (path !== undefined) changes.add(path);
      }
      soon();
    },
    lookAgain() {
      for (const path of scanned.keys()) changes.add(path);
      soon();
    },
    showAgain() {
      for (const [path, { findings }] of scanned) show(uriOf(path), open(findings));
    },
    hasSeen: (uri) => scanned.has(pathOf(uri) ?? ''),
    handBack(uri, findings) {
      const path = pathOf(uri);
      if (path !== undefined) scanned.set(path, { findings, outcome: 'analysed' });
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
      const places = foldersToScan(await workspace.roots(), paths);
      const task = { kind: 'scan', folders: places, maxFiles: paths.length } as const;
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
  token: CancellationToken,
): Promise<ScanSummary> {
  try {
    const how = await end();
    if (how === 'cancelled') return summary(counts, 'cancelled');
    counts.failed += how.failures.length;
    return summary(counts, how.isLimited ? 'limited' : 'complete');
  } catch (error) {
    if (token.isCancellationRequested) return summary(counts, 'cancelled');
    return summary(counts, 'broken', error instanceof Error ? error.message : String(error));
  }
}

/** Each path with the settings of the nearest open folder; what lies in a nearer one is left to that. */
function foldersToScan(roots: readonly Root[], paths: readonly string[]): ScanFolder[] {
  return paths.flatMap((path) => {
    const root = roots
      .filter((each) => each.path === path || below(each.path, path) !== undefined)
      .sort((one, other) => other.path.length - one.path.length)[0];
    if (!root) return [];
    const own = roots.map((each) => each.path).filter((other) => below(path, other) !== undefined);
    return [{ path, settings: root.request, own }];
  });
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

const OUTCOMES: Readonly<Record<ScanSummary['outcome'], string>> = {
  complete: '',
  cancelled: 'Cancelled. ',
  limited: 'Stopped at the limit of joulelint.scan.maxFiles. ',
  broken: 'The scan broke off: ',
};

type Counts = Record<'scanned' | 'skipped' | 'failed' | 'findings', number>;

function summary(counts: Counts, outcome: ScanSummary['outcome'], reason = ''): ScanSummary {
  const { scanned, skipped, failed, findings } = counts;
  const why = reason === '' ? '' : `${reason}. `;
  const sentence =
    `${OUTCOMES[outcome]}${why}Scanned ${count(scanned, 'file')}, ` +
    `${skipped} skipped, ${failed} failed: ${count(findings, 'finding')}.`;
  return { ...counts, outcome, sentence };
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
