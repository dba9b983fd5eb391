import type { ExtensionContext } from 'vscode';
import { startExtension } from './start-extension.ts';

let stop: (() => Promise<void>) | undefined;

/** The extension in a browser, where the server is a worker of the extension's own worker. */
export function activate(context: ExtensionContext): void {
  stop = startExtension(context, async (parts, events) => {
    const { connectToWorker } = await import('./web-connection.ts');
    return connectToWorker(context, parts, events);
  });
}

export function deactivate(): Promise<void> | undefined {
  return stop?.();
}
