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
import type { Client } from './client.ts';
import type { StatusView } from './status.ts';

export interface Scans extends Disposable {
  /** Nothing is told of results that are cleared. */
  readonly onScanned: (listener: (end?: ScanSummary) => void) => void;
  /** The scan that the settings ask for when a folder is opened; it says nothing unless it fails. */
  readonly scanOnOpen: () => Promise<void>;
}

/** The commands around scans. One scan runs at a time. */
export function registerScans(client: Client, status: StatusView): Scans {
  const listeners: ((end?: ScanSummary) => void)[] = [];
  let running: CancellationTokenSource | undefined;
  let number = 0;

  async function scan(request: ScanRequest, isAsked = true): Promise<void> {
    if (running) return;
    const source = new CancellationTokenSource();
    setRunning(source);
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
      setContext('hasScanResults', true);
      for (const listener of listeners) listener(summary);
      if (isAsked || summary.outcome === 'broken') await tell(summary);
    } catch (error) {
      void window.showErrorMessage(l10n.t('Joulelint: the scan failed. {0}', String(error)));
    } finally {
      source.dispose();
      setRunning(undefined);
    }
  }

  async function ask(
    request: ScanRequest,
    progress: Progress<{ message: string; increment: number }>,
    source: CancellationTokenSource,
  ): Promise<ScanSummary> {
    const workDoneToken = `joulelint-scan-${++number}`;
    let shown = 0;
    const listener = client.onProgress(workDoneToken, (message, percentage = shown) => {
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
      await client.request('workspace/executeCommand', { command: COMMANDS.clearScan });
      setContext('hasScanResults', false);
      for (const listener of listeners) listener();
    },
  };
  client.onStopped(() => setContext('hasScanResults', false));
  const registered = Disposable.from(
    ...Object.entries(made).map(([id, action]) => commands.registerCommand(id, action)),
  );
  return {
    onScanned: (listener) => void listeners.push(listener),
    async scanOnOpen() {
      const what = workspace.getConfiguration('joulelint.scan').get<string>('onOpen');
      if (what === 'all') await scan({}, false);
      if (what === 'changed') await scanChanged(false);
    },
    dispose: () => void registered.dispose(),
  };
}

/** A scan always ends with a visible sentence; the results are in the Problems panel. */
async function tell({ sentence, findings, outcome }: ScanSummary): Promise<void> {
  const show = l10n.t('Show Problems');
  const report = l10n.t('Show Report');
  const text = `Joulelint: ${sentence}`;
  const actions = findings > 0 ? [show, report] : [];
  const message =
    outcome === 'broken'
      ? window.showErrorMessage(text, ...actions)
      : window.showInformationMessage(text, ...actions);
  // Nobody has to wait until the message is read.
  void Promise.resolve(message).then((chosen) => {
    if (chosen === show) void commands.executeCommand('workbench.actions.view.problems');
    if (chosen === report) void commands.executeCommand('joulelint.showReport');
  });
}

function setContext(key: string, value: boolean): void {
  void commands.executeCommand('setContext', `joulelint.${key}`, value);
}
