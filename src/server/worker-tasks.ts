import type { Edit, Position, SourceFile } from '#core';
import type { FileResult, LintSettings, SuppressionPlace } from '#engine';
import type { SettingsRequest } from '#project';
import type { ReportedFinding, RunCounts } from '#report';

/** What a worker thread can be asked for. Plain data, as it crosses between threads. */
export type Task =
  | { readonly kind: 'lint'; readonly source: SourceFile; readonly settings: LintSettings }
  | {
      readonly kind: 'suppress';
      readonly source: SourceFile;
      readonly offset: number;
      readonly rule: string;
      readonly place: SuppressionPlace;
    }
  | { readonly kind: 'scan'; readonly folders: readonly ScanFolder[]; readonly maxFiles: number }
  /** All safe fixes of files that are not open. */
  | { readonly kind: 'fix'; readonly folders: readonly ScanFolder[] };

/** A folder or file to scan. `own` are the roots below it that have settings of their own and are left to them. */
export interface ScanFolder {
  readonly path: string;
  readonly settings: SettingsRequest;
  readonly own: readonly string[];
  /** The folder whose scan has to come to a file, for files that nobody named. */
  readonly start?: string | undefined;
}

/** What a scan tells while it goes on. */
export interface ScanProgress {
  readonly done: number;
  readonly total: number;
  readonly files: readonly ScannedFile[];
}

export interface ScannedFile {
  readonly path: string;
  readonly findings: readonly ReportedFinding[];
  readonly outcome: Exclude<keyof RunCounts, 'files'>;
  /** Why it, or a part of it, could not be looked at. */
  readonly failures?: readonly string[];
}

/** What all safe fixes of one file come to. */
export interface FixedFile {
  readonly path: string;
  readonly edits: readonly {
    readonly start: Position;
    readonly end: Position;
    readonly text: string;
  }[];
}

/** The last word of a scan. */
export interface ScanEnd {
  readonly isLimited: boolean;
  /** There are folders of which only open files can be looked at. */
  readonly onlyOpen?: true;
  /** There are folders in which the editor's settings switch everything off. */
  readonly isOff?: true;
  readonly failures: readonly string[];
}

export type Reply =
  | {
      readonly kind: 'answer';
      readonly value: FileResult | Edit | ScanEnd | readonly FixedFile[] | undefined;
    }
  | { readonly kind: 'progress'; readonly value: ScanProgress }
  | {
      readonly kind: 'error';
      readonly message: string;
      /** It is no bug of ours: something is not as it has to be, such as this installation. */
      readonly isRefusal: boolean;
    };
