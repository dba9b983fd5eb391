import {
  commands,
  Disposable,
  l10n,
  Range,
  Uri,
  ViewColumn,
  window,
  workspace,
  type TextDocumentShowOptions,
  type WebviewOptions,
  type WebviewPanel,
} from 'vscode';
import { PAGE_COMMANDS, REQUESTS, type ReportFormat } from '#protocol';
import type { Client } from './client.ts';

const VIEW = 'joulelint.report';

/** It may do nothing but carry out commands of ours, and reads no file. */
const PAGE_OPTIONS: WebviewOptions = {
  enableScripts: false,
  enableCommandUris: Object.values(PAGE_COMMANDS),
  localResourceRoots: [],
};

/** The energy report: one panel, without scripts; its links are commands of ours. */
export function registerReport(
  client: Client,
  onScanned: (listener: () => void) => void,
): Disposable {
  let panel: WebviewPanel | undefined;
  let shown = '';
  let asked = 0;
  const ask = (format: ReportFormat) => client.request<string>(REQUESTS.report, { format });

  async function update(): Promise<void> {
    if (!panel?.visible) return;
    const number = ++asked;
    const page = await ask('page');
    // An older page must not replace a newer one, and the same again would only lose the reader's place.
    if (!panel || number !== asked || page === shown) return;
    panel.webview.html = page;
    shown = page;
  }

  /** What is shown stays until there is something newer; without a server there is nothing. */
  function updateIfPossible(): void {
    void update().catch(() => undefined);
  }

  async function show(): Promise<void> {
    if (panel) return panel.reveal();
    adopt(
      window.createWebviewPanel(VIEW, l10n.t('Energy Report'), ViewColumn.Active, PAGE_OPTIONS),
    );
    await update();
  }

  function adopt(made: WebviewPanel): void {
    panel = made;
    shown = '';
    made.onDidDispose(() => {
      if (panel === made) panel = undefined;
    });
    made.onDidChangeViewState(updateIfPossible);
  }

  onScanned(updateIfPossible);
  client.onSettingsRead(updateIfPossible);
  return Disposable.from(
    commands.registerCommand('joulelint.showReport', show),
    commands.registerCommand('joulelint.exportReport', () => exportReport(ask)),
    commands.registerCommand(PAGE_COMMANDS.reveal, reveal),
    window.registerWebviewPanelSerializer(VIEW, {
      async deserializeWebviewPanel(kept) {
        kept.webview.options = PAGE_OPTIONS;
        adopt(kept);
        await update();
      },
    }),
    { dispose: () => panel?.dispose() },
  );
}

/** Names people know the formats by, and the ends of their files. */
const FORMATS: Readonly<Record<string, Exclude<ReportFormat, 'page'>>> = {
  html: 'html',
  md: 'markdown',
  sarif: 'sarif',
  json: 'json',
};

async function exportReport(ask: (format: ReportFormat) => Promise<string>): Promise<void> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const uri = await window.showSaveDialog({
    ...(folder && { defaultUri: Uri.joinPath(folder, 'joulelint-report.html') }),
    filters: { HTML: ['html'], Markdown: ['md'], SARIF: ['sarif'], JSON: ['json'] },
    title: l10n.t('Export Report'),
  });
  if (!uri) return;
  const format = FORMATS[uri.path.replace(/^.*\./, '').toLowerCase()] ?? 'html';
  await workspace.fs.writeFile(uri, new TextEncoder().encode(await ask(format)));
  const open = l10n.t('Open');
  const name = uri.path.replace(/^.*\//, '');
  const chosen = await window.showInformationMessage(l10n.t('Joulelint: wrote {0}.', name), open);
  if (chosen === open) await commands.executeCommand('vscode.open', uri);
}

/** Opens a place that a link in the report names. */
async function reveal(uri: string, line: number, column: number, cell?: number): Promise<void> {
  const selection = new Range(line, column, line, column);
  const place = Uri.parse(uri, true);
  // A text that an extension opens itself stays open for minutes after its tab is closed, out of sight.
  const open = (what: Uri, options: TextDocumentShowOptions) =>
    commands.executeCommand('vscode.open', what, { ...options, preview: true });
  try {
    if (place.scheme !== 'untitled') await workspace.fs.stat(place);
    if (cell === undefined) {
      await open(place, { selection });
      return;
    }
    await open(place, {});
    const shown = window.activeNotebookEditor?.notebook.getCells()[cell - 1];
    if (shown) await open(shown.document.uri, { selection });
  } catch {
    void window.showWarningMessage(l10n.t('Joulelint: this file cannot be opened any more.'));
  }
}
