import { homedir } from 'node:os';
import { workspace } from 'vscode';

/** A path as people write it in settings, with what editors let them leave open filled in. */
export function filledIn(written: string | null | undefined): string | undefined {
  if (!written) return undefined;
  const folder = workspace.workspaceFolders?.[0]?.uri.fsPath ?? '';
  return written
    .replace(/^~(?=\/|\\|$)/, homedir())
    .replaceAll('${workspaceFolder}', folder)
    .replace(/\$\{env:(\w+)\}/g, (_, name: string) => process.env[name] ?? '');
}
