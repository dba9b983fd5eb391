import type { CancellationToken } from 'vscode-languageserver';
import type { Checked, Documents } from './documents.ts';
import type { OpenText } from './open-text.ts';
import { pause } from './pause.ts';
import type { Workspace } from './workspace.ts';

/** When an open document is looked at: after a pause in typing, and only if its settings say so. */
export interface Checking {
  readonly opened: (uri: string) => void;
  readonly changed: (uri: string) => void;
  /** Something happened after which even `onSave` wants a look: saving, new settings. */
  readonly touched: (uri: string) => void;
  /** Somebody asked for it. */
  readonly asked: (uri: string) => void;
  readonly closed: (uri: string) => void;
  /**
   * Waits for a pause and answers what is known of the text as it is then. Nothing when the text changed
   * again meanwhile or the token says stop.
   */
  readonly whenQuiet: (
    document: OpenText,
    token?: CancellationToken,
  ) => Promise<Checked | undefined>;
}

type Cause = 'event' | 'asked';

export function createChecking(workspace: Workspace, documents: Documents): Checking {
  const lastChange = new Map<string, number>();
  const due = new Map<string, Cause>();

  /** False when the token ended the wait. */
  async function quiet(uri: string, delay: number, token?: CancellationToken): Promise<boolean> {
    for (;;) {
      if (token?.isCancellationRequested) return false;
      const rest = (lastChange.get(uri) ?? -Infinity) + delay - performance.now();
      if (rest <= 0) return true;
      await pause(rest, token);
    }
  }

  return {
    opened: (uri) => void due.set(uri, 'event'),
    changed: (uri) => void lastChange.set(uri, performance.now()),
    touched: (uri) => void due.set(uri, 'event'),
    asked: (uri) => {
      due.set(uri, 'asked');
      lastChange.delete(uri);
    },
    closed(uri) {
      lastChange.delete(uri);
      due.delete(uri);
      documents.forget(uri);
    },
    async whenQuiet(document, token) {
      const { uri } = document;
      const { editor } = await workspace.placeOf(uri, document.languageId);
      if (!(await quiet(uri, editor.delay, token))) return undefined;
      const cause = due.get(uri);
      const isDue =
        editor.run === 'onType' || (editor.run === 'onSave' ? cause : cause === 'asked');
      if (!isDue) return documents.latest(uri);
      due.delete(uri);
      const checked = await documents.check(document);
      if (checked.version === document.version && !token?.isCancellationRequested) return checked;
      if (cause) due.set(uri, cause);
      return undefined;
    },
  };
}
