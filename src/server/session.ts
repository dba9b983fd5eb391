import {
  FileChangeType,
  type Connection,
  type Diagnostic,
  type InitializeParams,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Failure, Finding } from '#core';
import type { Say } from '#energy';
import type { Analysis } from './analysis.ts';
import { createChecking, type Checking } from './checking.ts';
import { clientOf, foldersOf, type Client } from './client.ts';
import { diagnosticOf, inDocument, settingDiagnostic } from './diagnostics.ts';
import { createDocuments, type Checked, type Documents } from './documents.ts';
import { merged } from './editor-settings.ts';
import { suffixesAt } from './estimates.ts';
import { createNotebooks, type Notebooks } from './notebooks.ts';
import { OpenNotebook } from './open-notebook.ts';
import type { Asked, OpenText } from './open-text.ts';
import { SECTION, STATUS, type InitializationOptions, type Status } from './protocol.ts';
import { retold } from './retelling.ts';
import { createScans, type Scans } from './scans.ts';
import { fixFinder, scanStarter } from './start-scan.ts';
import { editorsFiles } from './virtual-files.ts';
import { createSettingProblems } from './setting-problems.ts';
import { createWatching } from './watching.ts';
import { createWorkspace, type Place, type Workspace } from './workspace.ts';

/** The open documents, as the connection keeps them. */
export interface OpenTexts {
  readonly get: (uri: string) => TextDocument | undefined;
  readonly all: () => readonly TextDocument[];
}

/** Everything one editor's session consists of. */
export interface Session {
  readonly client: Client;
  readonly texts: OpenTexts;
  readonly notebooks: Notebooks;
  /** Documents and notebooks. */
  readonly opened: () => readonly OpenText[];
  /** The document, notebook or notebook of the cell with a URI. */
  readonly textOf: (uri: string) => OpenText | undefined;
  /** The document or cell that somebody asks about. */
  readonly asked: (uri: string) => Asked | undefined;
  readonly workspace: Workspace;
  readonly documents: Documents;
  readonly checking: Checking;
  readonly scans: Scans;
  readonly changeBaseline: Analysis['changeBaseline'];
  readonly folders: () => readonly string[];
  readonly setFolders: (uris: readonly string[]) => Promise<void>;
  readonly setPushedSettings: (settings: unknown) => void;
  /** Settings may have changed: everything open is looked at again. */
  readonly refresh: () => Promise<void>;
  /** The same, and what was scanned as well. */
  readonly lookAgain: () => Promise<void>;
  readonly register: () => Promise<void>;
  readonly diagnosticsOf: (checked: Checked) => Diagnostic[];
  /** Sends diagnostics to an editor that does not ask for them. */
  readonly push: (document: OpenText) => void;
  /** Tells an editor that asks for diagnostics that there may be new ones. */
  readonly askToPull: () => void;
  readonly filesChanged: (
    changes: readonly { uri: string; type: FileChangeType }[],
  ) => Promise<void>;
}

export function createSession(
  connection: Connection,
  texts: OpenTexts,
  params: InitializeParams,
  analysisFor: (options: InitializationOptions, say: Say) => Analysis,
): Session {
  const client = clientOf(params);
  const analysis = analysisFor(client.options, client.say);
  const told = new Set<string>();
  let pushed: unknown = client.options.settings;
  let folders = foldersOf(params);
  let complaints: readonly string[] = [];

  const watching = createWatching(connection, client);
  const files = client.options.readsFiles ? editorsFiles(connection) : undefined;
  const workspace = createWorkspace({
    settingsFor,
    files,
    complain,
    dependOn: watching.dependOn,
    lookFor: watching.lookFor,
    say: client.say,
    met: () => void tellProblems(),
  });
  workspace.setFolders(folders);

  function complain(problem: string): void {
    // Every folder has its settings, which mostly are the same.
    if (complaints.includes(problem)) return;
    complaints = [...complaints, problem];
    connection.console.warn(problem);
  }

  function tellFailure(document: OpenText, failure: Failure): void {
    // Broken code is normal while people type; everything else is worth one line, once.
    if (failure.kind === 'syntax') return;
    const line = `${failure.path} ${failure.message}`;
    if (told.has(`${document.uri} ${failure.kind}`)) return;
    told.add(`${document.uri} ${failure.kind}`);
    connection.console.warn(line);
  }

  const documents = createDocuments(workspace, analysis.analyst, {
    failed: tellFailure,
    refused(message) {
      complain(message);
      void tellProblems();
    },
    say: client.say,
  });
  const checking = createChecking(workspace, documents);
  const pushing = new Map<string, 'waiting' | 'again'>();
  const lastPushed = new WeakMap<TextDocument, string>();
  const notebooks = createNotebooks({ client, checking, publish, askToPull });
  const elsewhere = files && {
    files,
    report: (uri: string, error: unknown) => connection.console.error(`${uri}: ${String(error)}`),
  };
  const scans = createScans(workspace, {
    say: client.say,
    log: (line) => connection.console.warn(line),
    startScan: scanStarter(workspace, analysis, elsewhere),
    findFixes: fixFinder(workspace, analysis, elsewhere),
    async show(uri, findings) {
      const place = await workspace.placeOf(uri);
      if (isOpen(uri)) return;
      const shown = findings().map((finding) =>
        sayingCell(retold(finding, client.retell), client.say),
      );
      publish(uri, place.kind === 'passed' ? [] : asDiagnostics(shown, place, { uri }));
    },
    shownOf: (uri) => (isOpen(uri) ? documents.latest(uri)?.findings : undefined),
  });
  const settingProblems = createSettingProblems(workspace, (uri, problems) => {
    publish(
      uri,
      problems.map((problem) => settingDiagnostic(problem, client.say)),
    );
  });

  async function settingsFor(scopeUri: string | undefined): Promise<unknown> {
    if (!client.configuration) return pushed;
    const scope = scopeUri === undefined ? {} : { scopeUri };
    return merged(
      pushed,
      await connection.workspace.getConfiguration({ ...scope, section: SECTION }),
    );
  }

  function publish(uri: string, diagnostics: Diagnostic[], version?: number): void {
    const of = version === undefined ? {} : { version };
    void connection.sendDiagnostics({ uri, ...of, diagnostics });
  }

  function asDiagnostics(
    findings: readonly Finding[],
    place: Place,
    { uri, document }: { readonly uri: string; readonly document?: TextDocument | undefined },
  ): Diagnostic[] {
    const suffixes = suffixesAt(findings, place, client.say);
    return findings.map((finding, index) =>
      diagnosticOf(
        retold(finding, client.retell),
        document,
        inDocument(uri),
        client,
        suffixes?.[index],
      ),
    );
  }

  function diagnosticsOf({ uri, version, findings, place }: Checked): Diagnostic[] {
    const document = texts.get(uri);
    const same = document?.version === version ? document : undefined;
    return asDiagnostics(findings, place, { uri, document: same });
  }

  async function pushWhenQuiet(document: TextDocument): Promise<void> {
    const { uri } = document;
    do {
      pushing.set(uri, 'waiting');
      const checked = await checking.whenQuiet(document);
      if (texts.get(uri) !== document) return;
      if (checked?.version !== document.version || checked.id === lastPushed.get(document))
        continue;
      lastPushed.set(document, checked.id);
      publish(uri, diagnosticsOf(checked), checked.version);
    } while (pushing.get(uri) === 'again');
  }

  function push(document: OpenText): void {
    if (document instanceof OpenNotebook) return notebooks.look(document);
    const { uri } = document;
    if (client.pulls) return;
    if (pushing.has(uri)) pushing.set(uri, 'again');
    else void pushWhenQuiet(document).finally(() => pushing.delete(uri));
  }

  function askToPull(): void {
    if (!client.pulls || !client.refreshesPulled) return;
    connection.languages.diagnostics.refresh().catch(() => undefined);
  }

  function opened(): readonly OpenText[] {
    return [...texts.all(), ...notebooks.all()];
  }

  function isOpen(uri: string): boolean {
    return texts.get(uri) !== undefined || notebooks.isShown(uri);
  }

  function asked(uri: string): Asked | undefined {
    const document = texts.get(uri);
    if (document) return { text: document, document };
    const text = notebooks.withCell(uri);
    const cell = text?.document(uri);
    return text && cell && { text, document: cell };
  }

  async function tellProblems(): Promise<void> {
    const wrong = await settingProblems.update();
    const status: Status = { problems: [...complaints.map((text) => ({ text })), ...wrong] };
    if (client.options.status) void connection.sendNotification(STATUS, status);
  }

  async function refresh(): Promise<void> {
    complaints = [];
    workspace.refresh();
    for (const { uri } of opened()) checking.touched(uri);
    await tellProblems();
    askToPull();
    for (const document of opened()) push(document);
    scans.showAgain();
  }

  async function lookAgain(): Promise<void> {
    await refresh();
    scans.lookAgain();
  }

  return {
    client,
    texts,
    notebooks,
    opened,
    textOf: (uri) => texts.get(uri) ?? notebooks.get(uri) ?? notebooks.withCell(uri),
    asked,
    workspace,
    documents,
    checking,
    scans,
    changeBaseline: analysis.changeBaseline,
    diagnosticsOf,
    push,
    askToPull,
    refresh,
    lookAgain,
    folders: () => folders,
    async setFolders(uris) {
      folders = [...uris];
      workspace.setFolders(folders);
      await refresh();
    },
    setPushedSettings: (settings) => (pushed = settings),
    register: watching.begin,
    async filesChanged(changes) {
      const settings = changes.filter(({ uri }) => watching.matters(uri));
      const others = changes.filter((each) => !settings.includes(each) && !isOpen(each.uri));
      const isGone = ({ type }: { type: FileChangeType }) => type === FileChangeType.Deleted;
      scans.removed(others.filter(isGone).map(({ uri }) => uri));
      scans.changed(others.filter((each) => !isGone(each)).map(({ uri }) => uri));
      if (settings.length > 0) await lookAgain();
    },
  };
}

/** Of a notebook that is not open, people see lines of JSON; the message says where in the notebook that is. */
function sayingCell(finding: Finding, say: Say): Finding {
  const { cell, start, message } = finding;
  if (!cell) return finding;
  return {
    ...finding,
    message: say('Cell {0}, line {1}: {2}', cell.number, start.line + 1, message),
  };
}
