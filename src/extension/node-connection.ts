import { workspace, type ExtensionContext } from 'vscode';
import {
  LanguageClient,
  TransportKind,
  type Executable,
  type NodeModule,
} from 'vscode-languageclient/node';
import { SECTION } from '#protocol';
import type { Connection, ConnectionEvents, ConnectionParts } from './client.ts';
import { clientOptions, connectionOf } from './client-options.ts';
import { filledIn } from './written-path.ts';

/** A server in a process of its own. */
export function connectToProcess(
  context: ExtensionContext,
  parts: ConnectionParts,
  events: ConnectionEvents,
): Connection {
  const made = clientOptions(parts);
  const server = serverOf(context.asAbsolutePath('dist/server.js'));
  const client = new LanguageClient(SECTION, 'Joulelint', server, made.options);
  return connectionOf(client, events, made);
}

/** The server we brought along, unless the settings name another one or another Node to run it. */
function serverOf(bundled: string): NodeModule | Executable {
  const settings = workspace.getConfiguration(`${SECTION}.server`);
  const path = filledIn(settings.get<string | null>('path'));
  const runtime = filledIn(settings.get<string | null>('runtime'));
  const transport = TransportKind.stdio;
  if (path !== undefined && !/\.[cm]?js$/.test(path)) {
    return { command: path, args: ['server', '--stdio'] };
  }
  return {
    module: path ?? bundled,
    transport,
    ...(path !== undefined && { args: ['server'] }),
    ...(runtime !== undefined && { runtime }),
  };
}
