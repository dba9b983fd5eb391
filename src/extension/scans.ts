import {
  CancellationTokenSource,
  commands,
  Disposable,
  l10n,
  ProgressLocation,
  window,
  workspace,
  type Progress,
  type SourceControlResourceGroup,
  type Uri,
} from 'vscode';
import { COMMANDS, type ScanRequest, type ScanSummary } from '#protocol';
import { changedFiles, filesIn } from './changed-files.ts';
import { ServerGone, type Client } from './client.ts';
import { isQuick, NO_SCANS, withScan, type MadeScans } from './made-scans.ts';
import { tellCancelled, tellEnd, tellFailure, tellLoss } from './scan-words.ts';
import type { StatusView } from './status.ts';

export interface Scans extends Disposable {
  /** Nothing is told of results that are cleared. */
  readonly onScanned: (listener: (end?: ScanSummary) => void) => void;
  /** The server is gone, and what scans had found with it. */
  readonly onLost: (listener: () => void) => void;
  /** The scan that the settings ask for when a folder is opened; it says nothing unless it fails. */
  readonly scanOnOpen: () => Promise<void>;
}

/** The commands around scans. One scan runs at a time. */
export function registerScans(client: Client, status: StatusView): Scans {
  const listeners: ((end?: ScanSummary) => void)[] = [];
  const mourners: (() => void)[] = [];
  let held = NO_SCANS;
  let toMakeAgain: MadeScans['requests'] = [];
  let running: CancellationTokenSource | undefined;
  let current: Promise<void> = Promise.resolve();
  let number = 0;

  function scan(request: ScanRequest, isAsked = true): Promise<void> {
    if (!running) current = run(request, isAsked);
    return current;
  }

  async function run(request: ScanRequest, isAsked: boolean): Promise<void> {
    const source = new CancellationTokenSource();
    setRunning(source);
    const wasRunning = client.isRunning();
    const began = Date.now();
    try {
      const options = {
        location: isAsked ? ProgressLocation.Notification : ProgressLocation.Window,
        title: l10n.t('Joulelint: scanning'),
        cancellable: true,
      };
      const summary = await window.withProgress(options, (progress, token) => {
        token.onCancellationRequested(() => source.cancel());
        return ask(request, progress, source);
      });
      held = withScan(held, request, { outcome: summary.outcome, took: Date.now() - began });
      setContext('hasScanResults', true);
      setContext('scanResultsLost', false);
      for (const listener of listeners) listener(summary);
      const isCancelled = source.token.isCancellationRequested;
      if (isAsked || summary.outcome === 'broken') tellEnd(summary, { isCancelled });
    } catch (error) {
      if (error instanceof ServerGone && wasRunning) {
        held = withScan(held, request, { outcome: 'lost', took: Infinity });
        lose();
      } else if (source.token.isCancellationRequested) {
        tellCancelled();
      } else {
        void tellFailure(error);
      }
    } finally {
      source.dispose();
      setRunning(undefined);
    }
  }

  async function scanAll(requests: MadeScans['requests'], isAsked: boolean): Promise<void> {
    for (const request of requests) {
      await current;
      await scan(request, isAsked);
    }
  }

  /** What takes long, or may be what the server died of, is done again only if somebody says so. */
  function lose(): void {
    const lost = held;
    if (lost.requests.length === 0) return;
    held = NO_SCANS;
    setContext('hasScanResults', true);
    setContext('scanResultsLost', true);
    for (const mourn of mourners) mourn();
    if (isQuick(lost)) toMakeAgain = lost.requests;
    else void tellLoss().then((isWanted) => (isWanted ? scanAll(lost.requests, true) : undefined));
  }

  function makeAgain(): void {
    const requests = toMakeAgain;
    toMakeAgain = [];
    void scanAll(requests, false);
  }

  async function ask(
    request: ScanRequest,
    progress: Progress<{ message: string; increment: number }>,
    source: CancellationTokenSource,
  ): Promise<ScanSummary> {
    const workDoneToken = `joulelint-scan-${++number}`;
    let shown = 0;
    const listener = await client.onProgress(workDoneToken, (message, percentage = shown) => {
      progress.report({ message, increment: percentage - shown });
      shown = percentage;
    });
    try {
      const command = { command: COMMANDS.scan, arguments: [request], workDoneToken };
      return await client.request<ScanSummary>('workspace/executeCommand', command, source.token);
    } finally {
      listener.dispose();
    }
  }

  function setRunning(source: CancellationTokenSource | undefined): void {
    running = source;
    status.scanning(source !== undefined);
    setContext('scanRunning', source !== undefined);
  }

  async function scanChanged(isAsked: boolean, given?: readonly Uri[]): Promise<void> {
    const files = given ?? (await changedFiles());
    if (files && files.length > 0) {
      return scan({ files: files.map((uri) => uri.toString()) }, isAsked);
    }
    if (!isAsked) return;
    const why = files
      ? l10n.t('Git knows of no changed files.')
      : l10n.t('Git is not to be had here.');
    void window.showInformationMessage(`Joulelint: ${why}`);
  }

  const made = {
    [COMMANDS.scan]: () => scan({}),
    'joulelint.scanChangedFiles': (...groups: readonly SourceControlResourceGroup[]) =>
      scanChanged(true, groups.length > 0 ? filesIn(groups) : undefined),
    'joulelint.scanFolder': (folder?: Uri) => scan(folder ? { folder: folder.toString() } : {}),
    'joulelint.cancelScan': () => running?.cancel(),
    [COMMANDS.clearScan]: async () => {
      // Without a server there are none left.
      if (client.isRunning()) {
        await client.request('workspace/executeCommand', { command: COMMANDS.clearScan });
      }
      held = NO_SCANS;
      toMakeAgain = [];
      setContext('scanResultsLost', false);
      setContext('hasScanResults', false);
      for (const listener of listeners) listener();
    },
  };
  client.onStopped(() => {
    // A scan that is under way may be what the server died of, and ends with it.
    if (!running) lose();
  });
  client.onRunning(makeAgain);
  const registered = Disposable.from(
    ...Object.entries(made).map(([id, action]) => commands.registerCommand(id, action)),
  );
  return {
    onScanned: (listener) => void listeners.push(listener),
    onLost: (listener) => void mourners.push(listener),
    async scanOnOpen() {
      const what = workspace.getConfiguration('joulelint.scan').get<string>('onOpen');
      if (what === 'all') await scan({}, false);
      if (what === 'changed') await scanChanged(false);
    },
    dispose: () => void registered.dispose(),
  };
}

function setContext(key: string, value: boolean): void {
  void commands.executeCommand('setContext', `joulelint.${key}`, value);
}
