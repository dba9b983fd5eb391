import { languages, window, workspace, type ExtensionContext } from 'vscode';
import { REQUESTS } from '#protocol';
import { createClient, type Connect } from './client.ts';
import { registerCommands } from './commands.ts';
import { FindingsTree } from './findings-tree.ts';
import { registerReport } from './report.ts';
import { registerRulePages } from './rule-pages.ts';
import { registerScans } from './scans.ts';
import { SHOWN } from './selector.ts';
import { showOnce } from './shown-once.ts';
import { createStatus } from './status.ts';

/** Registers everything and answers how to stop; the server starts meanwhile. */
export function startExtension(context: ExtensionContext, connect: Connect): () => Promise<void> {
  const log = window.createOutputChannel('Joulelint', { log: true });
  const status = createStatus(languages.createLanguageStatusItem('joulelint.status', [...SHOWN]));
  const once = showOnce();
  const client = createClient(connect, { log, collections: once.provider }, status);
  status.askWhy((uri) => client.request(REQUESTS.whyNothing, { uri: uri.toString() }));
  const scans = registerScans(client, status);
  context.subscriptions.push(
    log,
    status,
    once,
    scans,
    registerCommands(context, client, log),
    registerRulePages(client),
    registerReport(client, scans.onScanned),
    FindingsTree.register(client, scans),
    workspace.onDidGrantWorkspaceTrust(() => client.settingsChanged()),
  );
  // Starting a process takes a while; whoever waits for this extension need not wait for that.
  setTimeout(() => void client.start().then(() => scans.scanOnOpen()), 0);
  return () => client.stop();
}
