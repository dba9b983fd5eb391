import {
  CloseAction,
  ErrorAction,
  ErrorCodes,
  ResponseError,
  RevealOutputChannelOn,
  State,
  WorkDoneProgress,
  type BaseLanguageClient,
  type ErrorHandler,
  type LanguageClientOptions,
} from 'vscode-languageclient';
import { COMMANDS, STATUS, type InitializationOptions, type Status } from '#protocol';
import type { Connection, ConnectionEvents, ConnectionParts } from './client.ts';
import { tellOfNotebookTabs } from './notebook-tabs.ts';
import { SELECTOR } from './selector.ts';
import { answerForFiles } from './virtual-files.ts';

export interface ClientOptions {
  readonly options: LanguageClientOptions;
  /** The library makes its own handler only once there is a client. */
  readonly setErrorHandler: (handler: ErrorHandler) => void;
}

/** What every connection of ours asks of the protocol's library. */
export function clientOptions(
  { log, collections }: ConnectionParts,
  more: Partial<InitializationOptions> = {},
): ClientOptions {
  let crashes: ErrorHandler | undefined;
  const initializationOptions: InitializationOptions = {
    clientCommands: Object.values(COMMANDS),
    status: true,
    readsFiles: true,
    ...more,
  };
  return {
    setErrorHandler: (handler) => (crashes = handler),
    options: {
      documentSelector: [...SELECTOR],
      outputChannel: log,
      diagnosticCollectionProvider: collections,
      diagnosticPullOptions: { onChange: true, onSave: true },
      initializationOptions,
      markdown: { isTrusted: false, supportHtml: false },
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      initializationFailedHandler: () => false,
      errorHandler: {
        // What is typed while a server dies cannot be sent; its end is noticed anyway, and another one starts.
        error: () => ({ action: ErrorAction.Continue, handled: true }),
        closed: () => crashes?.closed() ?? { action: CloseAction.Restart },
      },
    },
  };
}

/** A client of the library in our terms. */
export function connectionOf(
  client: BaseLanguageClient,
  events: ConnectionEvents,
  { setErrorHandler }: ClientOptions,
): Connection {
  // It gives up after five crashes in three minutes.
  setErrorHandler(client.createDefaultErrorHandler());
  // The library would interrupt people with its own words; the status says that the server does not run.
  const report = client.error.bind(client);
  client.error = (message, data) => report(message, data, false);
  answerForFiles(client);
  tellOfNotebookTabs(client);
  client.onNotification(STATUS, (status: Status) => events.told(status));
  client.onDidChangeState(({ newState }) => {
    if (newState === State.Running) events.running();
    if (newState === State.Stopped) events.stopped();
  });
  return {
    start: () => client.start(),
    stop: () => (client.needsStop() ? client.stop() : Promise.resolve()),
    async restart() {
      // One that does not say goodbye in time is ended all the same.
      if (client.needsStop()) await client.stop().catch(() => undefined);
      await client.start();
    },
    // The library takes whatever stands there for a parameter, `undefined` too.
    request(method, params, token) {
      if (token) return client.sendRequest(method, params, token);
      return params === undefined ? client.sendRequest(method) : client.sendRequest(method, params);
    },
    isLoss: (error) => !client.isRunning() || isLoss(error),
    // Nobody need be told who is not there; whoever comes next asks for everything.
    notify: (method, params) => void client.sendNotification(method, params).catch(() => undefined),
    onProgress: (token, listener) =>
      client.onProgress(WorkDoneProgress.type, token, (value) => {
        if (value.kind === 'report') listener(value.message ?? '', value.percentage);
      }),
    isRunning: () => client.isRunning(),
  };
}

const LOSSES: readonly number[] = [
  ErrorCodes.PendingResponseRejected,
  ErrorCodes.ConnectionInactive,
  ErrorCodes.MessageWriteError,
];

/** A client is told later that its server is gone than those who wait for an answer. */
function isLoss(error: unknown): boolean {
  return error instanceof ResponseError && LOSSES.includes(error.code);
}
