import {
  MessageType,
  ShowMessageNotification,
  type CancellationToken,
  type Connection,
  type ExecuteCommandParams,
  type TextDocumentEdit,
  type WorkDoneProgressReporter,
  type WorkDoneProgressServerReporter,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { ruleCatalogue, ruleUrl } from '#engine';
import { allFixes } from './code-actions.ts';
import { rangeOf } from './diagnostics.ts';
import { COMMANDS, type ScanRequest, type ScanSummary } from './protocol.ts';
import type { Retell } from './retelling.ts';
import type { Session } from './session.ts';
import { pathOf, uriOf } from './uris.ts';

interface Tools {
  readonly connection: Connection;
  readonly session: Session;
  readonly token: CancellationToken;
  readonly progress: WorkDoneProgressReporter;
}

/** Carries out what the editor asked for by name. */
export async function carryOut(
  { command, arguments: given = [] }: ExecuteCommandParams,
  tools: Tools,
): Promise<unknown> {
  const [first]: unknown[] = given;
  const { session } = tools;
  switch (command) {
    case COMMANDS.openRulePage:
      return openRulePage(first, tools);
    case COMMANDS.fixAll:
      return typeof first === 'string' ? fixAll(first, tools) : false;
    case COMMANDS.check:
      return typeof first === 'string' ? checkNow(first, tools) : undefined;
    case COMMANDS.scan:
      return scan(scanRequest(first), tools);
    case COMMANDS.createBaseline:
      return changeBaseline('create', first, tools);
    case COMMANDS.updateBaseline:
      return changeBaseline('update', first, tools);
    case COMMANDS.fixWorkspace:
      return fixWorkspace(tools);
    case COMMANDS.clearScan:
      return session.scans.clear();
    default:
      return undefined;
  }
}

async function openRulePage(rule: unknown, { connection, session }: Tools): Promise<void> {
  if (!ruleCatalogue().some(({ id }) => id === rule) || typeof rule !== 'string') return;
  const uri = ruleUrl(rule);
  if (session.client.showsDocuments) await connection.window.showDocument({ uri, external: true });
  else show(uri, connection);
}

async function fixAll(uri: string, { connection, session }: Tools): Promise<boolean> {
  const text = session.textOf(uri);
  if (!text) return false;
  const { findings, version, place } = await session.documents.check(text);
  if (version !== text.version) return false;
  const { versioned, say } = session.client;
  // Only whoever asked for it in the settings gets doubtful fixes too, and never on saving.
  const allow = place.editor.fix.unsafe === 'fixAll' ? 'unsafe' : 'safe';
  const edit = allFixes(text, findings, { versioned, allow });
  if (!edit) return false;
  const label = say('Fix all auto-fixable problems');
  return (await connection.workspace.applyEdit({ label, edit })).applied;
}

/** Every safe fix in scanned and open files, for people to look through before anything changes. */
async function fixWorkspace({ connection, session }: Tools): Promise<number> {
  const { documents, scans, client } = session;
  const changes: TextDocumentEdit[] = [];
  for (const text of session.opened()) {
    const { findings, version } = await documents.check(text);
    const edit =
      version === text.version && allFixes(text, findings, { versioned: true, allow: 'safe' });
    if (edit) changes.push(...((edit.documentChanges ?? []) as TextDocumentEdit[])); // as asked for
  }
  for (const { path, edits } of await scans.fixes()) {
    const uri = uriOf(path);
    if (session.textOf(uri) !== undefined) continue;
    changes.push({
      textDocument: { uri, version: null },
      edits: edits.map((edit) => ({ range: rangeOf(edit), newText: edit.text })),
    });
  }
  if (changes.length === 0) return 0;
  const label = client.say('Fix all safe problems in the workspace');
  const edit = client.annotates ? annotated(changes, label) : { documentChanges: changes };
  await connection.workspace.applyEdit({ label, edit });
  return changes.length;
}

/** The editor shows such edits first and waits for a yes. */
function annotated(changes: readonly TextDocumentEdit[], label: string): WorkspaceEdit {
  const annotationId = 'joulelint-fixes';
  return {
    changeAnnotations: { [annotationId]: { label, needsConfirmation: true } },
    documentChanges: changes.map(({ textDocument, edits }) => ({
      textDocument,
      edits: edits.map((edit) => ({ ...edit, annotationId })),
    })),
  };
}

/** The folder that was named, or the first one; answers what to tell people. */
async function changeBaseline(
  action: 'create' | 'update',
  folder: unknown,
  { session, connection }: Tools,
): Promise<string> {
  const uri = typeof folder === 'string' ? folder : session.folders()[0];
  const path = uri === undefined ? undefined : pathOf(uri);
  const { say, retell } = session.client;
  const answer = (): string | Promise<string> => {
    if (uri === undefined) return say('there is no folder to make a baseline of.');
    if (path === undefined)
      return say(
        'this folder is on no disk; where it is on one, `joulelint baseline create` makes its baseline.',
      );
    return session.changeBaseline(action, path).catch((error: Error) => error.message);
  };
  const told = retoldLines(await answer(), retell);
  // Without a watcher nobody tells that the file has changed.
  if (!session.client.watchesFiles) await session.lookAgain();
  const isTheirs = session.client.options.clientCommands?.includes(COMMANDS.createBaseline);
  if (!isTheirs) show(`Joulelint: ${told}`, connection);
  return told;
}

function retoldLines(text: string, retell: Retell): string {
  return text.split('\n').map(retell).join('\n');
}

/** For those who set `joulelint.run` to `manual`. */
async function checkNow(uri: string, { session }: Tools): Promise<void> {
  const text = session.textOf(uri);
  if (!text) return;
  session.checking.asked(text.uri);
  session.askToPull();
  session.push(text);
}

async function scan(
  request: ScanRequest,
  { connection, session, token, progress }: Tools,
): Promise<ScanSummary> {
  const { client, scans } = session;
  // An editor that has this command under its own care shows by itself how it goes and how it ended.
  const isTheirs = client.options.clientCommands?.includes(COMMANDS.scan) === true;
  const own = isTheirs || !client.progress ? undefined : await ownProgress(connection);
  const reporter = own ?? progress;
  reporter.begin('Joulelint', 0, client.say('Looking for files'), true);
  const summary = await scans.scan(request, own?.token ?? token, (done, total) => {
    const share = total === 0 ? 100 : Math.floor((100 * done) / total);
    reporter.report(share, client.say('{0} of {1} files', done, total));
  });
  reporter.done();
  if (!isTheirs) show(`Joulelint: ${summary.sentence}`, connection);
  return summary;
}

/** A message that needs no answer; not every editor can give one. */
function show(message: string, connection: Connection): void {
  void connection.sendNotification(ShowMessageNotification.type, {
    type: MessageType.Info,
    message,
  });
}

function ownProgress(connection: Connection): Promise<WorkDoneProgressServerReporter> {
  return connection.window.createWorkDoneProgress();
}

function scanRequest(given: unknown): ScanRequest {
  if (typeof given !== 'object' || given === null) return {};
  if ('files' in given && Array.isArray(given.files)) {
    return { files: given.files.filter((uri): uri is string => typeof uri === 'string') };
  }
  return 'folder' in given && typeof given.folder === 'string' ? { folder: given.folder } : {};
}
