import { commands, l10n, window } from 'vscode';
import type { ScanSummary } from '#protocol';
import { ServerGone } from './client.ts';

/** A scan always ends with a visible sentence; the results are in the Problems panel. */
export function tellEnd(
  { sentence, findings, outcome }: ScanSummary,
  { isCancelled }: { readonly isCancelled: boolean },
): void {
  const show = l10n.t('Show Problems');
  const report = l10n.t('Show Report');
  // Whoever cancels a scan is told what came of that, also when there was nothing left to cancel.
  const isTooLate = isCancelled && outcome !== 'cancelled' && outcome !== 'broken';
  const before = isTooLate ? `${l10n.t('The scan ended before it could be cancelled.')} ` : '';
  const text = `Joulelint: ${before}${sentence}`;
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

/** It was cancelled before it began. */
export function tellCancelled(): void {
  void window.showInformationMessage(l10n.t('Joulelint: the scan was cancelled.'));
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
