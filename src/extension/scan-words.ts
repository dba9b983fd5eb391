import { commands, l10n, window } from 'vscode';
import type { ScanSummary } from '#protocol';
import { ServerGone } from './client.ts';

/** A scan always ends with a visible sentence; the results are in the Problems panel. */
export function tellEnd({ sentence, findings, outcome }: ScanSummary): void {
  const show = l10n.t('Show Problems');
  const report = l10n.t('Show Report');
  const text = `Joulelint: ${sentence}`;
  const actions = findings > 0 ? [show, report] : [];
  const message =
    outcome === 'broken'
      ? window.showErrorMessage(text, ...actions)
      : window.showInformationMessage(text, ...actions);
  // Nobody has to wait until the message is read.
  void Promise.resolve(message).then((chosen) => {
    if (chosen === show) void commands.executeCommand('workbench.actions.view.problems');
    if (chosen === report) void commands.executeCommand('joulelint.showReport');
  });
}

/** It brought nothing at all. */
export async function tellFailure(error: unknown): Promise<void> {
  const restart = l10n.t('Restart');
  const actions = error instanceof ServerGone ? [restart] : [];
  const reason = error instanceof Error ? error.message : String(error);
  const told = l10n.t('Joulelint: the scan failed. {0}', reason);
  const chosen = await window.showErrorMessage(told, ...actions);
  if (chosen === restart) await commands.executeCommand('joulelint.restart');
}

/** Answers whether people want it all again. */
export async function tellLoss(): Promise<boolean> {
  const again = l10n.t('Scan Again');
  const told = l10n.t(
    'Joulelint: the language server stopped, and what the scan had found is gone with it.',
  );
  return (await window.showWarningMessage(told, again)) === again;
}
