import { Uri, workspace, type ExtensionContext, type LogOutputChannel } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { SECTION } from '#protocol';
import type { Connection, ConnectionEvents } from './client.ts';
import { clientOptions, connectionOf } from './client-options.ts';

/** Of the browser, which the types of Node do not know. */
declare const Worker: new (url: string) => Worker;

/** A server in a web worker. It cannot reach our files, so it is handed the parser. */
export async function connectToWorker(
  { extensionUri }: ExtensionContext,
  log: LogOutputChannel,
  events: ConnectionEvents,
): Promise<Connection> {
  const shipped = (name: string) => Uri.joinPath(extensionUri, 'dist', name);
  const [runtime, grammar] = await Promise.all([
    workspace.fs.readFile(shipped('web-tree-sitter.wasm')),
    workspace.fs.readFile(shipped('tree-sitter-python.wasm')),
  ]);
  const made = clientOptions(log, { parser: { runtime, grammar } });
  const worker = () => Promise.resolve(new Worker(shipped('web-server.js').toString(true)));
  const client = new LanguageClient(SECTION, 'Joulelint', worker, made.options);
  return connectionOf(client, events, made);
}
