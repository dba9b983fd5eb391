import {
  Disposable,
  l10n,
  languages,
  LanguageStatusSeverity,
  window,
  type LanguageStatusItem,
  type Uri,
} from 'vscode';
import { SOURCE, type Concern } from '#protocol';

/** The entry of the language status that tells how things are. */
export interface StatusView extends Disposable {
  readonly starting: () => void;
  readonly running: () => void;
  readonly stopped: () => void;
  readonly scanning: (isScanning: boolean) => void;
  /** What is wrong with settings; nothing wrong takes the error away. */
  readonly problems: (problems: readonly Concern[]) => void;
}

type State = 'starting' | 'running' | 'stopped';

export function createStatus(item: LanguageStatusItem): StatusView {
  let state: State = 'starting';
  let isScanning = false;
  let wrong: readonly Concern[] = [];

  function update(): void {
    const [problem] = wrong;
    item.name = SOURCE;
    item.busy = state === 'starting' || isScanning;
    item.command = { command: 'joulelint.showOutput', title: l10n.t('Show Log') };
    item.severity = LanguageStatusSeverity.Information;
    item.text = SOURCE;
    if (state === 'stopped') {
      item.severity = LanguageStatusSeverity.Error;
      item.detail = l10n.t('The language server is not running');
      item.command = { command: 'joulelint.restart', title: l10n.t('Restart') };
    } else if (problem !== undefined) {
      item.severity = LanguageStatusSeverity.Error;
      item.detail =
        wrong.length === 1
          ? problem.text
          : l10n.t('{0} (and {1} more)', problem.text, wrong.length - 1);
    } else {
      item.detail = state === 'starting' ? l10n.t('Starting') : findingsIn(shownUris());
    }
  }

  const change = (make: () => void) => () => {
    make();
    update();
  };
  const listeners = Disposable.from(
    item,
    window.onDidChangeActiveTextEditor(update),
    window.onDidChangeActiveNotebookEditor(update),
    languages.onDidChangeDiagnostics(update),
  );
  update();
  return {
    starting: change(() => (state = 'starting')),
    running: change(() => (state = 'running')),
    stopped: change(() => (state = 'stopped')),
    scanning(now) {
      isScanning = now;
      update();
    },
    problems(problems) {
      wrong = problems;
      update();
    },
    dispose: () => void listeners.dispose(),
  };
}

/** The document people look at, or all cells of their notebook. */
function shownUris(): readonly Uri[] {
  const { activeNotebookEditor, activeTextEditor } = window;
  const cells = activeNotebookEditor?.notebook.getCells().map(({ document }) => document.uri);
  return cells ?? (activeTextEditor ? [activeTextEditor.document.uri] : []);
}

function findingsIn(uris: readonly Uri[]): string {
  if (uris.length === 0) return l10n.t('No file is open');
  const all = uris.flatMap((uri) => languages.getDiagnostics(uri));
  const count = all.filter(({ source }) => source === SOURCE).length;
  if (count === 0) return l10n.t('No findings');
  return count === 1 ? l10n.t('1 finding') : l10n.t('{0} findings', count);
}
