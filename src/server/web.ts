import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import manifest from '../../package.json' with { type: 'json' };
import { SCRIPT_PARSER_REQUEST } from './protocol.ts';
import { serve } from './serve.ts';
import { inThisThread } from './this-thread.ts';

// Inside a web worker, whose messages are the protocol.
const { self } = globalThis as unknown as { self: Worker }; // which the types of Node do not know
const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(self),
  new BrowserMessageWriter(self),
);
serve({
  version: manifest.version,
  connection,
  analysis: (options, say) =>
    inThisThread(options, () => connection.sendRequest<string>(SCRIPT_PARSER_REQUEST), say),
});
