import { l10n, type CancellationToken, type Disposable, type LogOutputChannel } from 'vscode';
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
  /** Whether a request failed because nobody is there, or not any more. */
  readonly isLoss: (error: unknown) => boolean;
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
export interface Client extends Pick<Connection, 'request' | 'isRunning'> {
  readonly onProgress: (token: string, listener: ProgressListener) => Promise<Disposable>;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  /** Answers whether it runs now. */
  readonly restart: () => Promise<boolean>;
  readonly settingsChanged: () => void;
  /** Calls back whenever the server has read settings anew, with what is wrong with them. */
  readonly onSettingsRead: (listener: (problems: readonly Concern[]) => void) => void;
  readonly onRunning: (listener: () => void) => void;
  readonly onStopped: (listener: () => void) => void;
}

/** Why a request has no answer: whoever should give it is not there, or went away meanwhile. */
export class ServerGone extends Error {}

/** The protocol's library takes most of the time an extension needs to wake up, so it is loaded behind that. */
export function createClient(connect: Connect, parts: ConnectionParts, status: StatusView): Client {
  const readers: ((problems: readonly Concern[]) => void)[] = [];
  const starters: (() => void)[] = [];
  const mourners: (() => void)[] = [];
  let connecting: Promise<Connection> | undefined;
  let connection: Connection | undefined;

  function connected(): Promise<Connection> {
    connecting ??= connect(parts, {
      running() {
        status.running();
        for (const begin of starters) begin();
      },
      stopped() {
        status.stopped();
        for (const mourn of mourners) mourn();
      },
      told({ problems }) {
        status.problems(problems);
        for (const read of readers) read(problems);
      },
    }).then(
      (made) => (connection = made),
      (error: unknown) => {
        // What failed once may work the next time.
        connecting = undefined;
        throw error;
      },
    );
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
    async request(method, params, token) {
      const { request, isLoss } = await connected();
      try {
        return await request(method, params, token);
      } catch (error) {
        throw isLoss(error) ? new ServerGone(l10n.t('The language server is not running')) : error;
      }
    },
    onProgress: async (token, listener) => (await connected()).onProgress(token, listener),
    isRunning: () => connection?.isRunning() === true,
    settingsChanged: () =>
      connection?.notify('workspace/didChangeConfiguration', { settings: null }),
    onSettingsRead: (listener) => void readers.push(listener),
    onRunning: (listener) => void starters.push(listener),
    onStopped: (listener) => void mourners.push(listener),
  };
}
