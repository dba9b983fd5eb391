import type { FileResult } from '#engine';
import { fingerprints } from '#project';
import { isSkip } from '#report';
import type { ScannedFile } from './worker-tasks.ts';

/** What a scan tells of a file that was analysed: its findings by name, and how it went. */
export function scannedAs(
  { findings, failures, outcome }: Pick<FileResult, 'findings' | 'failures' | 'outcome'>,
  text: string | undefined,
): Omit<ScannedFile, 'path'> {
  const names = fingerprints(findings, () => text);
  const failed = failures.filter((failure) => !isSkip(failure));
  return {
    findings: findings.map((finding, index) => ({ ...finding, fingerprint: names[index] ?? '' })),
    outcome: failures.length === 0 ? outcome : failed.length === 0 ? 'skipped' : 'failed',
    ...(failed.length > 0 && { failures: failed.map(({ path, message }) => `${path} ${message}`) }),
  };
}
