import { Uri, workspace, type ExtensionContext } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
} from 'vscode-languageclient/browser';
import { SCRIPT_PARSER_REQUEST, SECTION } from '#protocol';
import type { Connection, ConnectionEvents, ConnectionParts } from './client.ts';
import { clientOptions, connectionOf } from './client-options.ts';

/** Of the browser, which the types of Node do not know. */
declare const Worker: new (url: string) => Worker;

/**
 * A server in a web worker. It cannot reach our files, so it is handed the parser. Nor can a browser start a
 * worker from a file of another origin, where editors in browsers keep extensions: its source is read as they
 * read all files, and started from memory.
 */
export async function connectToWorker(
  { extensionUri }: ExtensionContext,
  parts: ConnectionParts,
  events: ConnectionEvents,
): Promise<Connection> {
  const shipped = (name: string) => Uri.joinPath(extensionUri, 'dist', name);
  const read = (name: string) => workspace.fs.readFile(shipped(name));
  const [source, runtime, grammar, pages] = await Promise.all([
    read('web-server.js'),
    read('web-tree-sitter.wasm'),
    read('tree-sitter-python.wasm'),
    read('rule-pages.json'),
  ]);
  const rulePages = new TextDecoder().decode(pages);
  const made = clientOptions(parts, { parser: { runtime, grammar }, rulePages });
  const address = inMemory(source);
  // The library would look for the browser's own kind of worker, which an editor may have wrapped.
  const transports = () => {
    const worker = new Worker(address);
    return Promise.resolve({
      reader: new BrowserMessageReader(worker),
      writer: new BrowserMessageWriter(worker),
    });
  };
  const client = new LanguageClient(SECTION, 'Joulelint', transports, made.options);
  let parser: string | undefined;
  client.onRequest(SCRIPT_PARSER_REQUEST, async () => {
    parser ??= inMemory(await read('javascript-parser.js'));
    return parser;
  });
  return connectionOf(client, events, made);
}

function inMemory(source: Uint8Array): string {
  return URL.createObjectURL(new Blob([Uint8Array.from(source)], { type: 'text/javascript' }));
}
