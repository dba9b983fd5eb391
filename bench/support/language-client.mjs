import { spawn } from 'node:child_process';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

/** The language server of a copy of `dist/`, with an editor at the other end that asks for diagnostics. */
export async function startServer(cli, folder) {
  const child = spawn(process.execPath, [cli, 'server', '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onRequest('workspace/configuration', ({ items }) => items.map(() => ({ delay: 0 })));
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: [{ uri: folder, name: 'bench' }],
    capabilities: {
      textDocument: {
        diagnostic: {},
        codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } },
      },
      workspace: { configuration: true, workspaceFolders: true },
    },
    initializationOptions: { clientCommands: ['joulelint.scanWorkspace'] },
  });
  await connection.sendNotification('initialized', {});
  return { connection, pid: child.pid, stop: () => void child.kill() };
}

/** An open text, and what is done to it. */
export async function openText({ connection }, uri, text) {
  let version = 1;
  const textDocument = { uri, languageId: 'python', version, text };
  await connection.sendNotification('textDocument/didOpen', { textDocument });
  return {
    change: (contentChanges) =>
      connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: ++version },
        contentChanges,
      }),
    diagnostics: () => connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } }),
    actions: (diagnostics) =>
      connection.sendRequest('textDocument/codeAction', {
        textDocument: { uri },
        range: diagnostics[0].range,
        context: { diagnostics },
      }),
  };
}
