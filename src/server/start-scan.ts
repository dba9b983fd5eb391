import { below } from '#project';
import type { Analysis, RunningScan } from './analysis.ts';
import { isUri } from './uris.ts';
import { startVirtualScan, virtualFixes, type VirtualScanTools } from './virtual-scan.ts';
import type { FixedFile, ScanEnd, ScanFolder, ScanProgress } from './worker-tasks.ts';
import type { Root } from './roots.ts';
import type { Workspace } from './workspace.ts';

/** What to look at, by the keys under which scans know files and folders. */
export interface ScanTask {
  readonly keys: readonly string[];
  readonly maxFiles: number;
  readonly isFolder: (key: string) => boolean;
  /** The folder whose scan has to come to a file that nobody named. */
  readonly startOf?: (key: string, root: string) => string | undefined;
}

/** Starts scans wherever files lie: on the disk, or where only the editor can look. */
export type StartScan = (
  task: ScanTask,
  onProgress: (progress: ScanProgress) => void,
) => RunningScan;

type VirtualPart = Pick<VirtualScanTools, 'files' | 'report'>;

export function scanStarter(
  workspace: Workspace,
  analysis: Analysis,
  virtual: VirtualPart | undefined,
): StartScan {
  return (task, onProgress) => {
    let isStopped = false;
    let current: RunningScan | undefined;

    async function run(start: () => RunningScan): Promise<ScanEnd> {
      if (isStopped) return NOTHING;
      current = start();
      return current.end;
    }

    async function all(): Promise<ScanEnd> {
      const { keys, maxFiles } = task;
      const roots = await workspace.roots();
      const elsewhere = keys.filter(isUri);
      const onDisk = foldersToScan(roots, keys).map((folder) => ({
        ...folder,
        start: task.startOf?.(folder.path, folder.settings.cwd),
      }));
      // A place without a disk says so by itself.
      const isOnDisk = onDisk.length > 0 || elsewhere.length === 0;
      const first = isOnDisk
        ? await run(() =>
            analysis.startScan({ kind: 'scan', folders: onDisk, maxFiles }, onProgress),
          )
        : NOTHING;
      const off = roots.some(({ editor }) => !editor.enable) && { isOff: true as const };
      if (elsewhere.length === 0) return { ...first, ...off };
      if (!virtual) return { ...first, ...off, onlyOpen: true };
      const folders = elsewhere.filter(task.isFolder);
      const uris = elsewhere.filter((key) => !task.isFolder(key));
      const tools = { ...analysis, ...virtual, workspace };
      const second = await run(() =>
        startVirtualScan({ folders, uris, maxFiles }, tools, onProgress),
      );
      return {
        ...off,
        isLimited: first.isLimited || second.isLimited,
        failures: [...first.failures, ...second.failures],
      };
    }

    return {
      end: all(),
      stop() {
        isStopped = true;
        current?.stop();
      },
    };
  };
}

/** Finds all safe fixes in files by their keys, in the same places. */
export type FindFixes = (keys: readonly string[]) => Promise<readonly FixedFile[]>;

export function fixFinder(
  workspace: Workspace,
  analysis: Analysis,
  virtual: VirtualPart | undefined,
): FindFixes {
  return async (keys) => {
    const onDisk = foldersToScan(await workspace.roots(), keys);
    const elsewhere = virtual ? keys.filter(isUri) : [];
    const tools = virtual && { ...analysis, ...virtual, workspace };
    return [
      ...(onDisk.length > 0 ? await analysis.findFixes(onDisk) : []),
      ...(tools && elsewhere.length > 0 ? await virtualFixes(elsewhere, tools) : []),
    ];
  };
}

const NOTHING: ScanEnd = { isLimited: false, failures: [] };

/** Each path with the settings of the nearest open folder; what lies in a nearer one is left to that. */
export function foldersToScan(roots: readonly Root[], paths: readonly string[]): ScanFolder[] {
  return paths.flatMap((path) => {
    const root = roots
      .filter((each) => each.path === path || below(each.path, path) !== undefined)
      .sort((one, other) => other.path.length - one.path.length)[0];
    if (!root?.editor.enable) return [];
    const own = roots.map((each) => each.path).filter((other) => below(path, other) !== undefined);
    return [{ path, settings: root.request, own }];
  });
}
