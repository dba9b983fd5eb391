/** Names the server and the extension share. Nothing here depends on either. */

/** What diagnostics call their source. */
export const SOURCE = 'Joulelint';

/** The section of the editor's settings that is ours. */
export const SECTION = 'joulelint';

/** Languages that are looked at, as editors call them. */
export const LANGUAGE_IDS = [
  'python',
  'javascript',
  'javascriptreact',
  'typescript',
  'typescriptreact',
  'vue',
  'svelte',
  'html',
] as const;

/** Notebooks, as editors call them: files, and what the Interactive Window shows. */
export const NOTEBOOK_TYPES = ['jupyter-notebook', 'interactive'] as const;

/** What we call the language of a notebook as a whole, which has none of its own. */
export const NOTEBOOK = 'jupyter-notebook';

/** Where such texts may lie: on a disk, in a new buffer, in a file system of the editor's. Others are comparisons and the like. */
export const SCHEMES = [
  'file',
  'untitled',
  'vscode-vfs',
  'vscode-remote',
  'vscode-test-web',
  'memfs',
  'vscode-interactive',
] as const;

/** Commands the server carries out on `workspace/executeCommand`. */
export const COMMANDS = {
  openRulePage: 'joulelint.openRuleDocumentation',
  fixAll: 'joulelint.fixAll',
  scan: 'joulelint.scanWorkspace',
  clearScan: 'joulelint.clearScanResults',
  check: 'joulelint.scanFile',
  fixWorkspace: 'joulelint.fixAllInWorkspace',
  createBaseline: 'joulelint.createBaseline',
  updateBaseline: 'joulelint.updateBaseline',
} as const;

/** Requests of our own; every one is a convenience that an editor may do without. */
export const REQUESTS = {
  rules: 'joulelint/rules',
  rulePage: 'joulelint/rulePage',
  /** The energy report in one of `ReportFormat`. */
  report: 'joulelint/report',
  amounts: 'joulelint/amounts',
  configuration: 'joulelint/configuration',
  /** Why nothing is found in the document of a URI, or null where it was looked at. */
  whyNothing: 'joulelint/whyNothing',
} as const;

/** Requests to an editor that can look into folders which are on no disk. */
export const FILE_REQUESTS = {
  /** `FindFilesRequest`; answers URIs. */
  find: 'joulelint/findFiles',
  /** What a folder holds: names with `EntryKind`. Nothing where there is no folder. */
  list: 'joulelint/listFolder',
  /** The text of a URI, or null where there is none. */
  read: 'joulelint/readFile',
} as const;

export type EntryKind = 'file' | 'folder';

/** Asks for the address of a module, the parser of JavaScript; only of an editor that runs us in a browser. */
export const SCRIPT_PARSER_REQUEST = 'joulelint/scriptParser';

/** Sent by an editor that keeps notebooks open when they are out of sight. */
export const NOTEBOOK_SHOWN = 'joulelint/notebookShown';

export interface NotebookShown {
  readonly uri: string;
  readonly isShown: boolean;
}

export interface FindFilesRequest {
  readonly folder: string;
  /** Of the names of files, without the dot. */
  readonly endings: readonly string[];
  readonly most: number;
}

/** Commands to which links in the report lead; an editor that shows the page carries them out. */
export const PAGE_COMMANDS = {
  reveal: 'joulelint.revealFinding',
  openRulePage: COMMANDS.openRulePage,
} as const;

/** Sent only to a client that asked for it in its initialization options. */
export const STATUS = 'joulelint/status';

export interface InitializationOptions {
  /** Settings for a client that cannot answer `workspace/configuration`. */
  readonly settings?: unknown;
  /** Commands of ours that the client has under its own care, so that the server does not offer them. */
  readonly clientCommands?: readonly string[];
  /** The parser's two files, for a server that cannot read them. */
  readonly parser?: { readonly runtime: Uint8Array; readonly grammar: Uint8Array };
  /** The pages of all rules, for the same: a file of JSON. */
  readonly rulePages?: string;
  /** Answers `FILE_REQUESTS`. */
  readonly readsFiles?: boolean;
  /** Wants to be told when something is wrong that no diagnostic can show. */
  readonly status?: boolean;
}

/** What the server is concerned about; an empty list says that all is well. */
export interface Status {
  readonly problems: readonly Concern[];
}

/** Something that is wrong, in one line; without a file it is the editor's own settings. */
export interface Concern {
  readonly text: string;
  readonly uri?: string;
  /** From 1. */
  readonly line?: number;
}

export interface RuleSummary {
  readonly id: string;
  readonly summary: string;
  readonly status: string;
}

/** What a scan is asked for; without a folder and files it covers the whole workspace. */
export interface ScanRequest {
  readonly folder?: string;
  readonly files?: readonly string[];
}

/** `page` is the HTML with links that an editor carries out; the others are for files. */
export type ReportFormat = 'page' | 'html' | 'markdown' | 'sarif' | 'json';

export interface ReportRequest {
  readonly format: ReportFormat;
}

/** What can be avoided, by rule: in words, and as a number to order by. */
export type Amounts = Readonly<Record<string, { readonly text: string; readonly weight: number }>>;

/** How a scan ended. */
export interface ScanSummary {
  readonly scanned: number;
  readonly skipped: number;
  readonly failed: number;
  readonly findings: number;
  readonly outcome: 'complete' | 'cancelled' | 'limited' | 'broken';
  /** All of it in one sentence for people. */
  readonly sentence: string;
}
