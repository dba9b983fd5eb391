import type { ExtensionContext } from 'vscode';
import { startExtension } from './start-extension.ts';

let stop: (() => Promise<void>) | undefined;

/** Answers at once; the server starts meanwhile. */
export function activate(context: ExtensionContext): void {
  stop = startExtension(context, async (parts, events) => {
    const { connectToProcess } = await import('./node-connection.ts');
    return connectToProcess(context, parts, events);
  });
}

export function deactivate(): Promise<void> | undefined {
  return stop?.();
}
