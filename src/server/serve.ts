import {
  LSPErrorCodes,
  ResponseError,
  TextDocuments,
  TextDocumentSyncKind,
  type CodeAction,
  type Connection,
  type DocumentDiagnosticReport,
  type InitializeResult,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '#core';
import type { Say } from '#energy';
import {
  codeActions,
  FIX_ALL,
  FIX_NOTEBOOK,
  suppressionAction,
  type SuppressionData,
} from './code-actions.ts';
import { codeLenses } from './code-lenses.ts';
import { carryOut } from './commands.ts';
import { named } from './energy-reports.ts';
import { knownEnergy } from './estimates.ts';
import { hoverAt } from './hover.ts';
import { connectNotebooks } from './notebook-sync.ts';
import { OpenNotebook } from './open-notebook.ts';
import { offsetIn, placeIn } from './open-text.ts';
import { COMMANDS, NOTEBOOK_TYPES, SOURCE, type InitializationOptions } from './protocol.ts';
import type { Analysis } from './analysis.ts';
import { answerRequests } from './requests.ts';
import { createSession, type Session } from './session.ts';

/** What a server is made of, where it runs. */
export interface ServerParts {
  readonly version: string;
  readonly connection: Connection;
  /** Makes what analyses texts and folders, once the editor has said what it can do. */
  readonly analysis: (options: InitializationOptions, say: Say) => Analysis;
}

/** Speaks the language server protocol over a connection until the editor says goodbye. */
export function serve({ version, connection, analysis }: ServerParts): void {
  const texts = new TextDocuments(TextDocument);
  let begun: Session | undefined;
  const session = (): Session => {
    if (!begun) throw new ResponseError(LSPErrorCodes.RequestFailed, 'The session has not begun.');
    return begun;
  };

  connection.onInitialize((params): InitializeResult => {
    begun = createSession(connection, texts, params, analysis);
    const { client } = begun;
    const theirs = client.options.clientCommands ?? [];
    return {
      serverInfo: { name: SOURCE, version },
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        notebookDocumentSync: {
          notebookSelector: NOTEBOOK_TYPES.map((notebook) => ({ notebook })),
          save: true,
        },
        ...(client.pulls && {
          diagnosticProvider: {
            identifier: 'joulelint',
            interFileDependencies: false,
            workspaceDiagnostics: false,
          },
        }),
        codeActionProvider: {
          codeActionKinds: ['quickfix', FIX_ALL, FIX_NOTEBOOK],
          resolveProvider: true,
        },
        hoverProvider: true,
        codeLensProvider: {},
        executeCommandProvider: {
          commands: Object.values(COMMANDS).filter((command) => !theirs.includes(command)),
          workDoneProgress: true,
        },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  });
  connection.onInitialized(async () => {
    const { client, register, refresh } = session();
    if (client.folders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = removed.map(({ uri }) => uri);
        const kept = session()
          .folders()
          .filter((uri) => !gone.includes(uri));
        return session().setFolders([...kept, ...added.map(({ uri }) => uri)]);
      });
    }
    await register();
    await refresh();
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    const ours: unknown = settings?.joulelint;
    if (ours !== undefined && ours !== null) session().setPushedSettings(ours);
    return session().refresh();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => session().filesChanged(changes));

  const clear = (uri: string) => void connection.sendDiagnostics({ uri, diagnostics: [] });
  connectTexts(texts, session, clear);
  connectNotebooks(connection, session, clear);

  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
    const nothing: DocumentDiagnosticReport = { kind: 'full', items: [] };
    const asked = session().asked(textDocument.uri);
    if (!asked) return nothing;
    const { text, document } = asked;
    const { checking, diagnosticsOf, documents, notebooks } = session();
    const report =
      text instanceof OpenNotebook
        ? await notebooks.pull(text, document.uri)
        : await checking.whenQuiet(text, token);
    if (token.isCancellationRequested || (!report && documents.latest(text.uri))) {
      const data = { retriggerRequest: true };
      return new ResponseError(LSPErrorCodes.ServerCancelled, 'The text has changed.', data);
    }
    if (!report) return nothing;
    const { id } = report;
    if (id === previousResultId) return { kind: 'unchanged', resultId: id };
    const items = 'items' in report ? report.items : diagnosticsOf(report);
    return { kind: 'full', resultId: id, items };
  });

  connection.onCodeAction(async ({ textDocument, context }, token) => {
    const asked = session().asked(textDocument.uri);
    if (!asked) return [];
    const { text } = asked;
    const { documents, client } = session();
    const checked = await inTime(documents.check(text), () =>
      connection.console.warn(`${text.uri}: no code actions within ${HARD_STOP_MS} ms`),
    );
    if (!checked || checked.version !== text.version || token.isCancellationRequested) return [];
    const { findings, place } = checked;
    const { versioned, say, retell } = client;
    const { editor } = place;
    const actions = codeActions({ ...asked, context, findings, editor, versioned, say, retell });
    return client.resolvesEdits ? actions : Promise.all(actions.map(resolved));
  });
  connection.onCodeActionResolve(resolved);

  async function resolved(action: CodeAction): Promise<CodeAction> {
    if (action.data === undefined) return action;
    const { uri, version, offset, rule, location } = action.data as SuppressionData; // we sent it
    const text = session().textOf(uri);
    if (!text || text.version !== version) {
      throw new ResponseError(LSPErrorCodes.ContentModified, 'The text has changed.');
    }
    const { documents, client } = session();
    const edit = await documents.suppress(text, offset, rule, { location });
    return suppressionAction(action, edit, { text, versioned: client.versioned });
  }

  connection.onHover(({ textDocument, position }) => {
    const asked = session().asked(textDocument.uri);
    if (!asked) return null;
    const { text } = asked;
    const offset = offsetIn(asked, position);
    const checked = session().documents.latest(text.uri);
    if (offset === undefined || checked?.version !== text.version) return null;
    const { place } = checked;
    if (place.kind === 'passed' || !place.editor.hover.enable) return null;
    const { say, retell } = session().client;
    const energyOf = place.editor.estimates.enable
      ? (finding: Finding) => knownEnergy(finding, place, say)
      : undefined;
    const found = hoverAt(text.getText(), offset, checked.findings, { energyOf, say, retell });
    if (!found) return null;
    const { range } = placeIn(text, found.range);
    return { contents: { kind: 'markdown', value: found.markdown }, range };
  });

  connection.onCodeLens(async ({ textDocument }, token) => {
    const asked = session().asked(textDocument.uri);
    const checked = asked && (await session().documents.check(asked.text));
    if (!checked || checked.version !== asked.text.version || token.isCancellationRequested)
      return [];
    return codeLenses(checked, asked, session().client.say);
  });
  connection.onExecuteCommand((params, token, progress) =>
    carryOut(params, { connection, session: session(), token, progress }),
  );
  answerRequests(connection, session, { name: SOURCE, version });

  texts.listen(connection);
  connection.listen();
}

function connectTexts(
  texts: TextDocuments<TextDocument>,
  session: () => Session,
  clear: (uri: string) => void,
): void {
  const unsaved = new Set<string>();
  texts.onDidOpen(({ document }) => {
    const { checking, client, push, scans } = session();
    checking.opened(document.uri);
    // What a scan said of the file gives way to what is said of the open text.
    if (client.pulls && scans.hasSeen(document.uri)) clear(document.uri);
    push(document);
  });
  texts.onDidChangeContent(({ document }) => {
    // Opening is announced as a change as well.
    if (!opened.has(document)) {
      opened.add(document);
      return;
    }
    unsaved.add(document.uri);
    session().checking.changed(document.uri);
    session().push(document);
  });
  texts.onDidSave(({ document }) => {
    const { checking, client, push, refresh } = session();
    unsaved.delete(document.uri);
    checking.touched(document.uri);
    // Without a watcher nobody tells when a settings file changes.
    if (!client.watchesFiles) void refresh();
    push(document);
  });
  texts.onDidClose(({ document }) => {
    const { checking, client, documents, scans } = session();
    const checked = documents.latest(document.uri);
    checking.closed(document.uri);
    if (!client.pulls) clear(document.uri);
    const isSaved = !unsaved.delete(document.uri);
    if (!scans.hasSeen(document.uri)) return;
    if (isSaved && checked?.version === document.version) {
      scans.handBack(document.uri, named(checked.findings, document.getText()));
    } else {
      // What was typed and not saved is gone; of the file only what is on the disk counts again.
      scans.changed([document.uri]);
    }
  });
}

const opened = new WeakSet<TextDocument>();

/** Editors wait for code actions when they save. */
const HARD_STOP_MS = 1_000;

function inTime<Answer>(work: Promise<Answer>, late: () => void): Promise<Answer | undefined> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      late();
      resolve(undefined);
    }, HARD_STOP_MS);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
