import type { CancellationToken, Disposable, LogOutputChannel } from 'vscode';
import type { DiagnosticCollectionProvider } from 'vscode-languageclient';
import type { Concern, Status } from '#protocol';
import type { StatusView } from './status.ts';

/** A running connection to a language server, however it is reached. */
export interface Connection {
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly restart: () => Promise<void>;
  readonly request: <Answer>(
    method: string,
    params?: unknown,
    token?: CancellationToken,
  ) => Promise<Answer>;
  readonly notify: (method: string, params: unknown) => void;
  readonly onProgress: (token: string, listener: ProgressListener) => Disposable;
  readonly isRunning: () => boolean;
}

export type ProgressListener = (message: string, percentage: number | undefined) => void;

/** What a connection tells while it lives. */
export interface ConnectionEvents {
  readonly running: () => void;
  readonly stopped: () => void;
  readonly told: (status: Status) => void;
}

/** What every connection uses of the editor. */
export interface ConnectionParts {
  readonly log: LogOutputChannel;
  readonly collections: DiagnosticCollectionProvider;
}

/** Makes a connection; the desktop and the web have different ones. */
export type Connect = (parts: ConnectionParts, events: ConnectionEvents) => Promise<Connection>;

/** The connection as the rest of the extension sees it, there from the start. */
export interface Client extends Pick<Connection, 'request' | 'onProgress' | 'isRunning'> {
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  /** Answers whether it runs now. */
  readonly restart: () => Promise<boolean>;
  readonly settingsChanged: () => void;
  /** Calls back whenever the server has read settings anew, with what is wrong with them. */
  readonly onSettingsRead: (listener: (problems: readonly Concern[]) => void) => void;
  readonly onStopped: (listener: () => void) => void;
}

/** The protocol's library takes most of the time an extension needs to wake up, so it is loaded behind that. */
export function createClient(connect: Connect, parts: ConnectionParts, status: StatusView): Client {
  const readers: ((problems: readonly Concern[]) => void)[] = [];
  const mourners: (() => void)[] = [];
  let connecting: Promise<Connection> | undefined;
  let connection: Connection | undefined;

  function connected(): Promise<Connection> {
    connecting ??= connect(parts, {
      running: () => status.running(),
      stopped() {
        status.stopped();
        for (const mourn of mourners) mourn();
      },
      told({ problems }) {
        status.problems(problems);
        for (const read of readers) read(problems);
      },
    }).then((made) => (connection = made));
    return connecting;
  }

  async function start(how: 'start' | 'restart'): Promise<boolean> {
    status.starting();
    try {
      await (await connected())[how]();
      return true;
    } catch (error) {
      parts.log.error(`The language server did not start: ${String(error)}`);
      status.stopped();
      return false;
    }
  }

  return {
    start: async () => void (await start('start')),
    stop: () => connection?.stop() ?? Promise.resolve(),
    restart: () => start(connection?.isRunning() ? 'restart' : 'start'),
    request: async (method, params, token) => (await connected()).request(method, params, token),
    onProgress(token, listener) {
      if (!connection) throw new Error('The language server has not started yet.');
      return connection.onProgress(token, listener);
    },
    isRunning: () => connection?.isRunning() === true,
    settingsChanged: () =>
      connection?.notify('workspace/didChangeConfiguration', { settings: null }),
    onSettingsRead: (listener) => void readers.push(listener),
    onStopped: (listener) => void mourners.push(listener),
  };
}
