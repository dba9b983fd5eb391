import type { Edit, SourceFile } from '#core';
import type { FileResult, LintSettings, SuppressionPlace } from '#engine';
import type { FixedFile, ScanEnd, ScanFolder, ScanProgress, Task } from './worker-tasks.ts';

/** Analyses texts somewhere else, so that the server answers at any time. */
export interface Analyst {
  readonly lint: (source: SourceFile, settings: LintSettings) => Promise<FileResult>;
  readonly suppress: (
    source: SourceFile,
    offset: number,
    rule: string,
    place: SuppressionPlace,
  ) => Promise<Edit | undefined>;
}

/** A scan that goes on by itself until it is stopped. */
export interface RunningScan {
  readonly end: Promise<ScanEnd>;
  readonly stop: () => void;
}

/** Everything that takes time, as the place where the server runs allows it. */
export interface Analysis {
  readonly analyst: Analyst;
  readonly startScan: (
    task: Extract<Task, { kind: 'scan' }>,
    onProgress: (progress: ScanProgress) => void,
  ) => RunningScan;
  /** Makes a folder's baseline or brings it up to date, and says in words what became of it. */
  readonly changeBaseline: (action: 'create' | 'update', folder: string) => Promise<string>;
  /** All safe fixes in files that are not open. */
  readonly findFixes: (folders: readonly ScanFolder[]) => Promise<readonly FixedFile[]>;
}
