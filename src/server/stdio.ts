import {
  createConnection,
  ProposedFeatures,
  type InitializeParams,
  type Message,
  type MessageStrategy,
} from 'vscode-languageserver/node';
import { serve } from './serve.ts';
import { inThreads } from './threads.ts';

/** Speaks the language server protocol over standard input and output until the editor says goodbye. */
export function serveStdio({ version }: { readonly version: string }): Promise<never> {
  const options = { messageStrategy: WITHOUT_EDITORS_PROCESS };
  // Given the streams, the connection ends the process when the editor says so or its end of the pipe is closed.
  const { stdin, stdout } = process;
  const connection = createConnection(ProposedFeatures.all, stdin, stdout, options);
  // An editor that refuses one message must not end the session.
  process.on('unhandledRejection', (reason) => connection.console.error(String(reason)));
  serve({ version, connection, analysis: inThreads });
  return new Promise(() => undefined);
}

/** The pipe tells when the editor is gone; the library would also look for its process every three seconds. */
const WITHOUT_EDITORS_PROCESS: MessageStrategy = {
  handleMessage(message, next) {
    if (!isInitialize(message)) return next(message);
    const params: InitializeParams = { ...message.params, processId: null };
    return next({ ...message, params } as Message); // a request, with the same method
  },
};

function isInitialize(message: Message): message is Message & { params: InitializeParams } {
  return 'method' in message && message.method === 'initialize' && 'params' in message;
}
