import { spawn } from 'node:child_process';
import { setTimeout as after } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type CodeAction,
  type CodeActionContext,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type Hover,
  type ProtocolConnection,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { PROGRAM } from './command.ts';

export interface EditorOptions {
  /** Paths, or URIs of folders that are on no disk. */
  readonly folders?: readonly string[];
  /** What it answers to further requests. */
  readonly answers?: Readonly<Record<string, (params: never) => unknown>>;
  /** Asks for diagnostics instead of waiting for them. */
  readonly pulls?: boolean;
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** What it answers to `workspace/configuration`, by the URI of a folder; '' is everything else. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly home?: string;
  /** Another installation. */
  readonly program?: string;
  /** The language people have chosen. */
  readonly locale?: string;
}

/** An editor on the other side of real pipes: it keeps texts and speaks the protocol, nothing more. */
export interface Editor {
  readonly connection: ProtocolConnection;
  readonly capabilities: Record<string, unknown>;
  readonly messages: string[];
  /** The files it was asked to watch. */
  readonly watchers: unknown[];
  readonly pid: number;
  readonly exit: Promise<number | null>;
  /** Closes its end of the pipe. */
  readonly hangUp: () => void;
  readonly open: (uri: string, text: string, languageId?: string) => void;
  readonly type: (uri: string, range: Range, text: string) => void;
  readonly replace: (uri: string, text: string) => void;
  readonly save: (uri: string) => void;
  readonly close: (uri: string) => void;
  readonly pull: (uri: string, previousResultId?: string) => Promise<DocumentDiagnosticReport>;
  /** Waits until the diagnostics sent for a file are as wanted, and answers them. */
  readonly pushed: (
    uri: string,
    isWanted: (diagnostics: readonly Diagnostic[]) => boolean,
  ) => Promise<readonly Diagnostic[]>;
  readonly timesPushed: (uri: string) => number;
  readonly actions: (
    uri: string,
    diagnostics: readonly Diagnostic[],
    context?: Partial<CodeActionContext>,
  ) => Promise<CodeAction[]>;
  readonly resolve: (action: CodeAction) => Promise<CodeAction>;
  readonly hover: (uri: string, line: number, character: number) => Promise<Hover | null>;
  readonly watched: (path: string, type?: 1 | 2 | 3) => void;
  /** The text of a file with an edit applied. */
  readonly edited: (uri: string, edit: WorkspaceEdit | undefined) => string;
}

const PULLING: ClientCapabilities = {
  textDocument: { diagnostic: { codeDescriptionSupport: true, relatedInformation: true } },
  workspace: { diagnostics: { refreshSupport: true } },
};
const PUSHED: ClientCapabilities = {
  textDocument: { publishDiagnostics: { codeDescriptionSupport: true, relatedInformation: true } },
};

export function uriOf(path: string): string {
  return pathToFileURL(path).href;
}

export async function startEditor(options: EditorOptions = {}): Promise<Editor> {
  const { folders = [], settings, pulls = false } = options;
  const child = spawn(process.execPath, [options.program ?? PROGRAM, 'server', '--stdio'], {
    env: { PATH: process.env['PATH'], HOME: options.home ?? '/nonexistent' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const exit = new Promise<number | null>((resolve) => child.on('close', resolve));
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  onTestFinished(() => {
    connection.dispose();
    child.kill('SIGKILL');
  });

  const texts = new Map<string, TextDocument>();
  const sent = new Map<string, readonly Diagnostic[]>();
  const times = new Map<string, number>();
  const messages: string[] = [];
  connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
    sent.set(uri, diagnostics);
    times.set(uri, (times.get(uri) ?? 0) + 1);
  });
  connection.onNotification('window/logMessage', ({ message }) => void messages.push(message));
  connection.onNotification('window/showMessage', ({ message }) => void messages.push(message));
  const watchers: unknown[] = [];
  connection.onRequest('client/registerCapability', ({ registrations }) => {
    for (const { registerOptions } of registrations) {
      watchers.push(...(registerOptions?.watchers ?? []));
    }
    return null;
  });
  connection.onRequest('workspace/diagnostic/refresh', () => null);
  connection.onRequest('window/workDoneProgress/create', () => null);
  connection.onRequest('workspace/configuration', ({ items }) =>
    items.map(({ scopeUri = '' }: { scopeUri?: string }) => settings?.[scopeUri] ?? settings?.['']),
  );
  for (const [method, answer] of Object.entries(options.answers ?? {})) {
    connection.onRequest(method, answer);
  }
  connection.listen();

  const { capabilities } = await connection.sendRequest<{ capabilities: Record<string, unknown> }>(
    'initialize',
    {
      processId: process.pid,
      ...(options.locale === undefined ? {} : { locale: options.locale }),
      rootUri: null,
      workspaceFolders: folders.map((path) => ({
        uri: path.includes('://') ? path : uriOf(path),
        name: path,
      })),
      initializationOptions: options.initializationOptions,
      capabilities: joined([
        pulls ? PULLING : PUSHED,
        { workspace: { workspaceFolders: true, configuration: settings !== undefined } },
        { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
        { workspace: { workspaceEdit: { documentChanges: true } } },
        options.capabilities ?? {},
      ]),
    },
  );
  await connection.sendNotification('initialized', {});

  function notify(method: string, params: object): void {
    void connection.sendNotification(method, params);
  }

  function textOf(uri: string): TextDocument {
    const text = texts.get(uri);
    if (!text) throw new Error(`${uri} is not open`);
    return text;
  }

  function change(uri: string, edit: { range?: Range; text: string }): void {
    const text = textOf(uri);
    const version = text.version + 1;
    TextDocument.update(text, [edit], version);
    notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [edit] });
  }

  return {
    connection,
    capabilities,
    messages,
    watchers,
    exit,
    hangUp: () => void child.stdin.end(),
    pid: child.pid ?? 0,
    open(uri, text, languageId = 'python') {
      texts.set(uri, TextDocument.create(uri, languageId, 1, text));
      notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
    },
    type: (uri, range, text) => change(uri, { range, text }),
    replace: (uri, text) => change(uri, { text }),
    save: (uri) => notify('textDocument/didSave', { textDocument: { uri } }),
    close(uri) {
      texts.delete(uri);
      notify('textDocument/didClose', { textDocument: { uri } });
    },
    pull: (uri, previousResultId) =>
      connection.sendRequest('textDocument/diagnostic', {
        textDocument: { uri },
        ...(previousResultId === undefined ? {} : { previousResultId }),
      }),
    async pushed(uri, isWanted) {
      for (let wait = 0; wait < 20_000; wait += 10) {
        const diagnostics = sent.get(uri);
        if (diagnostics && isWanted(diagnostics)) return diagnostics;
        await after(10);
      }
      throw new Error(`last sent for ${uri}: ${JSON.stringify(sent.get(uri))}`);
    },
    timesPushed: (uri) => times.get(uri) ?? 0,
    actions: (uri, diagnostics, context = {}) =>
      connection.sendRequest('textDocument/codeAction', {
        textDocument: { uri },
        range: diagnostics[0]?.range ?? { start: ORIGIN, end: ORIGIN },
        context: { diagnostics, ...context },
      }),
    resolve: (action) => connection.sendRequest('codeAction/resolve', action),
    hover: (uri, line, character) =>
      connection.sendRequest('textDocument/hover', {
        textDocument: { uri },
        position: { line, character },
      }),
    watched(path, type = 2) {
      notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(path), type }] });
    },
    edited(uri, edit) {
      const edits = edit?.documentChanges?.flatMap((part) =>
        'edits' in part && part.textDocument.uri === uri ? part.edits : [],
      );
      // Snippets and marks are never sent: an edit here is a range and its new text.
      return TextDocument.applyEdits(
        textOf(uri),
        (edits ?? edit?.changes?.[uri] ?? []) as TextEdit[],
      );
    },
  };
}

const ORIGIN = { line: 0, character: 0 };

/** Joins capabilities two levels deep. */
function joined(all: readonly ClientCapabilities[]): ClientCapabilities {
  const whole: Record<string, object> = {};
  for (const part of all) {
    for (const [area, value] of Object.entries(part)) whole[area] = { ...whole[area], ...value };
  }
  return whole;
}
