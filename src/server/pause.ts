import type { CancellationToken } from 'vscode-languageserver';

/** Waits so long, or until the token says stop. */
export function pause(milliseconds: number, token?: CancellationToken): Promise<void> {
  return new Promise((resolve) => {
    const stop = token?.onCancellationRequested(() => end());
    const timer = setTimeout(() => end(), milliseconds);
    function end() {
      clearTimeout(timer);
      stop?.dispose();
      resolve();
    }
  });
}
