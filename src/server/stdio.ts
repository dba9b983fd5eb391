import {
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { serve } from './serve.ts';
import { inThreads } from './threads.ts';

/** Speaks the language server protocol over standard input and output until the editor says goodbye. */
export function serveStdio({ version }: { readonly version: string }): Promise<never> {
  const connection = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(process.stdin),
    new StreamMessageWriter(process.stdout),
  );
  // An editor that refuses one message must not end the session.
  process.on('unhandledRejection', (reason) => connection.console.error(String(reason)));
  serve({ version, connection, analysis: inThreads });
  // The connection ends the process when the editor says so or goes away.
  return new Promise(() => undefined);
}
