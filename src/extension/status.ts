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
  /** Where to ask why nothing is found in a document. */
  readonly askWhy: (ask: WhyNothing) => void;
}

type WhyNothing = (uri: Uri) => Promise<string | null>;

type State = 'starting' | 'running' | 'stopped';

export function createStatus(item: LanguageStatusItem): StatusView {
  let state: State = 'starting';
  let isScanning = false;
  let wrong: readonly Concern[] = [];
  let ask: WhyNothing | undefined;
  let asked = 0;

  /** What is not looked at has no findings, but that is not all there is to say. */
  async function explain(uri: Uri): Promise<void> {
    const number = ++asked;
    const why = await ask?.(uri).catch(() => null);
    if (why && number === asked) item.detail = why;
  }

  function update(): void {
    asked++;
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
    } else if (state === 'starting') {
      item.detail = l10n.t('Starting');
    } else {
      const uris = shownUris();
      const count = findingsIn(uris);
      item.detail = inWords(count, uris);
      if (count === 0 && uris[0]) void explain(uris[0]);
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
    askWhy: (given) => (ask = given),
    dispose: () => void listeners.dispose(),
  };
}

/** The document people look at, or all cells of their notebook. */
function shownUris(): readonly Uri[] {
  const { activeNotebookEditor, activeTextEditor } = window;
  const cells = activeNotebookEditor?.notebook.getCells().map(({ document }) => document.uri);
  return cells ?? (activeTextEditor ? [activeTextEditor.document.uri] : []);
}

function findingsIn(uris: readonly Uri[]): number {
  const all = uris.flatMap((uri) => languages.getDiagnostics(uri));
  return all.filter(({ source }) => source === SOURCE).length;
}

function inWords(count: number, uris: readonly Uri[]): string {
  if (uris.length === 0) return l10n.t('No file is open');
  if (count === 0) return l10n.t('No findings');
  return count === 1 ? l10n.t('1 finding') : l10n.t('{0} findings', count);
}
