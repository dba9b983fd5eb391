import type { CancellationToken } from 'vscode-languageserver';
import type { Say } from '#energy';
import type { ScanSummary } from './protocol.ts';
import type { ScanEnd } from './worker-tasks.ts';

/** Waits for the end of a scan and says in a sentence how it went. */
export async function ended(
  end: () => Promise<ScanEnd | 'cancelled'>,
  counts: Counts,
  {
    token,
    say,
    log,
  }: {
    readonly token: CancellationToken;
    readonly say: Say;
    readonly log: (line: string) => void;
  },
): Promise<ScanSummary> {
  const summed = (outcome: ScanSummary['outcome'], before: string, behind = ''): ScanSummary => {
    const sentences = [before, summary(counts, say), behind].filter((each) => each !== '');
    return { ...counts, outcome, sentence: sentences.join(' ') };
  };
  try {
    const how = await end();
    // What came in after that was not taken.
    if (how === 'cancelled' || token.isCancellationRequested) {
      return summed('cancelled', say('Cancelled.'));
    }
    counts.failed += how.failures.length;
    for (const failure of how.failures) log(failure);
    const onlyOpen = how.onlyOpen
      ? say('Files of folders that are on no disk are looked at only while they are open.')
      : '';
    const off = how.isOff ? say('Folders in which joulelint.enable is off are left out.') : '';
    const behind = [onlyOpen, off].filter((each) => each !== '').join(' ');
    if (!how.isLimited) return summed('complete', '', behind);
    return summed('limited', say('Stopped at the limit of joulelint.scan.maxFiles.'), behind);
  } catch (error) {
    if (token.isCancellationRequested) return summed('cancelled', say('Cancelled.'));
    const reason = error instanceof Error ? error.message : String(error);
    return summed('broken', say('The scan broke off: {0}.', reason));
  }
}

/** What a scan has counted by now; what could not be read at all is added in the end. */
export type Counts = Record<'scanned' | 'skipped' | 'failed' | 'findings', number>;

/** Whole sentences, as languages bend words in their own ways. */
function summary({ scanned, skipped, failed, findings }: Counts, say: Say): string {
  const filled = [scanned, skipped, failed, findings];
  if (scanned === 1) {
    return findings === 1
      ? say('Scanned 1 file, {1} skipped, {2} failed: 1 finding.', ...filled)
      : say('Scanned 1 file, {1} skipped, {2} failed: {3} findings.', ...filled);
  }
  return findings === 1
    ? say('Scanned {0} files, {1} skipped, {2} failed: 1 finding.', ...filled)
    : say('Scanned {0} files, {1} skipped, {2} failed: {3} findings.', ...filled);
}
