import type { ColourWish } from './flags.ts';

/** Writes findings; a reader that went away (`| head`) is no error. */
export function printOut(text: string): void {
  if (text !== '') process.stdout.write(text);
}

/** Writes a file's content as it is. */
export function printBytes(bytes: Uint8Array): void {
  process.stdout.write(bytes);
}

/** Writes everything that is not a finding. */
export function printError(text: string): void {
  if (text !== '') process.stderr.write(text);
}

/** Lets a closed pipe end the output quietly; other reasons why nothing can be written are told once. */
export function watchOutput(onLost: (reason: string) => void): void {
  let isLost = false;
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE' || isLost) return;
      isLost = true;
      onLost(error.message);
    });
  }
}

/** Whether text for a stream is coloured: the flag first, then the usual variables, then the terminal. */
export function isColoured(wish: ColourWish, stream: { readonly isTTY?: boolean }): boolean {
  if (wish !== 'auto') return wish === 'always';
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return TERM !== 'dumb' && stream.isTTY === true;
}

/** A line on a terminal that is drawn over and finally wiped; it does nothing anywhere else. */
export interface ProgressLine {
  readonly show: (text: string) => void;
  readonly wipe: () => void;
}

/** What ends sooner needs no progress line. */
const WORTH_WATCHING_MS = 300;

/** Progress belongs on a terminal a person watches: never in a pipe, a file or CI. */
export function progressLine({ enabled }: { readonly enabled: boolean }): ProgressLine {
  const { stderr, env } = process;
  const isWatched = stderr.isTTY === true && !env['CI'] && env['TERM'] !== 'dumb';
  if (!enabled || !isWatched) return { show: () => undefined, wipe: () => undefined };
  const began = performance.now();
  let isShown = false;
  return {
    show: (text) => {
      if (performance.now() - began < WORTH_WATCHING_MS) return;
      stderr.write(`\r\u001b[K${text.slice(0, (stderr.columns || 80) - 1)}`);
      isShown = true;
    },
    wipe: () => {
      if (isShown) stderr.write('\r\u001b[K');
      isShown = false;
    },
  };
}
