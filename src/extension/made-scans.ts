import type { ScanRequest, ScanSummary } from '#protocol';

/** Scans whose results are shown. Only the server that made them knows these, so they go when it goes. */
export interface MadeScans {
  readonly requests: readonly ScanRequest[];
  /** Milliseconds they took; infinite where one was cut short. */
  readonly took: number;
}

export const NO_SCANS: MadeScans = { requests: [], took: 0 };

/** How a scan went. Nothing came of one during which the server stopped. */
export interface ScanRun {
  readonly outcome: ScanSummary['outcome'] | 'lost';
  readonly took: number;
}

/** Together with one more, which may stand for all that came before. */
export function withScan(
  made: MadeScans,
  request: ScanRequest,
  { outcome, took }: ScanRun,
): MadeScans {
  const asked = JSON.stringify(request);
  const isEverything = request.folder === undefined && request.files === undefined;
  const others = made.requests.filter((each) => JSON.stringify(each) !== asked);
  const isCutShort = outcome !== 'complete' && outcome !== 'limited';
  return {
    requests: isEverything ? [request] : [...others, request],
    took: isCutShort ? Infinity : isEverything ? took : made.took + took,
  };
}

/** So little work that it may be done again without asking. */
const LITTLE_MS = 10_000;

export function isQuick({ took }: MadeScans): boolean {
  return took <= LITTLE_MS;
}
