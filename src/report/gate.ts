import { printable } from './display.ts';

/** A limit a run has to keep, and whether it did. */
export interface Gate {
  /** The flag or setting it comes from. */
  readonly name: string;
  readonly limit: number | string;
  /** Nothing where it could not be worked out. */
  readonly actual: number | string | null;
  readonly unit: string;
  readonly exceeded: boolean;
  /** In words, for people. */
  readonly reason: string;
}

/** One line for each limit that a run does not keep. */
export function gateLines(gates: readonly Gate[]): string {
  return gates
    .filter(({ exceeded }) => exceeded)
    .map(({ name, reason }) => `--${name} exceeded: ${printable(reason)}.\n`)
    .join('');
}
