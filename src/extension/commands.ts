import {
  commands,
  Disposable,
  env,
  l10n,
  Uri,
  version,
  window,
  workspace,
  type ExtensionContext,
  type LogOutputChannel,
  type WorkspaceFolder,
} from 'vscode';
import { COMMANDS, REQUESTS, SECTION, type RuleSummary } from '#protocol';
import type { Client } from './client.ts';
import { registerConfiguration, showConfiguration } from './configuration.ts';
import { showExample } from './example.ts';
import { showRulePage } from './rule-pages.ts';

/** The commands that are more than a view of ours. */
export function registerCommands(
  context: ExtensionContext,
  client: Client,
  log: LogOutputChannel,
): Disposable {
  const run = (command: string, ...given: readonly unknown[]) =>
    client.request('workspace/executeCommand', { command, arguments: given });
  // A notebook without a cell in it that is being edited has no text editor.
  const here = () =>
    (window.activeTextEditor?.document ?? window.activeNotebookEditor?.notebook)?.uri.toString();
  const changeBaseline = async (command: string) => {
    const folder = await chosenFolder();
    if (!folder) return;
    const told = await run(command, folder.uri.toString());
    void window.showInformationMessage(`Joulelint: ${String(told)}`);
  };
  const made = {
    [COMMANDS.fixAll]: async () => {
      if (await run(COMMANDS.fixAll, here())) return;
      void window.showInformationMessage(
        l10n.t('Joulelint: there is nothing here that can be fixed safely.'),
      );
    },
    [COMMANDS.check]: () => run(COMMANDS.check, here()),
    [COMMANDS.openRulePage]: (rule: string, url: string) => showRulePage(rule, url),
    [COMMANDS.fixWorkspace]: async () => {
      if (await run(COMMANDS.fixWorkspace)) return;
      void window.showInformationMessage(
        l10n.t(
          'Joulelint: nothing can be fixed safely. Notebooks are fixed only while they are open.',
        ),
      );
    },
    [COMMANDS.createBaseline]: () => changeBaseline(COMMANDS.createBaseline),
    [COMMANDS.updateBaseline]: () => changeBaseline(COMMANDS.updateBaseline),
    'joulelint.explainRule': () => explainRule(client),
    'joulelint.openConfig': () => showConfiguration(),
    'joulelint.openExample': () => showExample(),
    'joulelint.createConfig': createSettingsFile,
    'joulelint.restart': () => restart(client, log),
    'joulelint.showOutput': () => log.show(),
    'joulelint.debugInformation': () => copyDebugInformation(context, client),
  };
  return Disposable.from(
    registerConfiguration(client),
    ...Object.entries(made).map(([id, action]) => commands.registerCommand(id, action)),
  );
}

async function restart(client: Client, log: LogOutputChannel): Promise<void> {
  if (await client.restart()) return;
  const show = l10n.t('Show Log');
  const told = l10n.t('Joulelint: the language server does not start.');
  if ((await window.showErrorMessage(told, show)) === show) log.show();
}

async function explainRule(client: Client): Promise<void> {
  const rules = await client.request<readonly RuleSummary[]>(REQUESTS.rules);
  const items = rules.map(({ id, summary }) => ({ label: id, detail: summary }));
  const chosen = await window.showQuickPick(items, {
    placeHolder: l10n.t('Which rule?'),
    matchOnDetail: true,
  });
  if (chosen) await showRulePage(chosen.label);
}

/** A file in which everything is said and nothing is set. */
function starter(): string {
  const sections = [
    [l10n.t('Settings of Joulelint. Every key may be left out.')],
    [
      l10n.t(
        'Rules to run: ids, prefixes such as "keras", or "ALL". Without this, all stable rules run.',
      ),
      'select = ["keras", "tensorflow"]',
    ],
    [l10n.t('Rules not to run.'), 'ignore = []'],
    [
      l10n.t('Files and folders to leave out, in addition to the usual ones.'),
      'extend-exclude = ["third_party"]',
    ],
    ['[severity]', '"keras/run-eagerly-left-on" = "error"'],
  ];
  return sections.map((lines) => lines.map((line) => `# ${line}\n`).join('')).join('\n');
}

async function createSettingsFile(): Promise<void> {
  const folder = await chosenFolder();
  if (!folder) return;
  const uri = Uri.joinPath(folder.uri, 'joulelint.toml');
  const isThere = await workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
  // What somebody wrote is opened, never overwritten.
  if (!isThere) await workspace.fs.writeFile(uri, new TextEncoder().encode(starter()));
  await window.showTextDocument(uri);
}

async function chosenFolder(): Promise<WorkspaceFolder | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  return folders.length > 1 ? window.showWorkspaceFolderPick() : folders[0];
}

/** What helps in a report of a problem; nothing that tells who or where somebody is. */
async function copyDebugInformation(context: ExtensionContext, client: Client): Promise<void> {
  const settings = workspace.getConfiguration(SECTION);
  const changed = Object.keys(context.extension.packageJSON.contributes.configuration.properties)
    .map((key) => key.slice(SECTION.length + 1))
    .filter((key) => {
      const found = settings.inspect(key);
      return (
        (found?.globalValue ?? found?.workspaceValue ?? found?.workspaceFolderValue) !== undefined
      );
    });
  const lines = [
    `Joulelint ${context.extension.packageJSON.version}`,
    `${env.appName} ${version} (${env.appHost}), ${platform()}`,
    `Server: ${client.isRunning() ? 'running' : 'not running'}`,
    `Workspace: ${workspace.workspaceFolders?.length ?? 0} folders, ${workspace.isTrusted ? 'trusted' : 'not trusted'}`,
    `Changed settings: ${changed.join(', ') || 'none'}`,
  ];
  await env.clipboard.writeText(`${lines.join('\n')}\n`);
  void window.showInformationMessage(l10n.t('Joulelint: debug information is on the clipboard.'));
}

/** A browser tells no more than that it is one. */
function platform(): string {
  if (typeof process === 'undefined' || !process.versions?.node) return 'web';
  return `${process.platform} ${process.arch}, Node ${process.versions.node}`;
}
