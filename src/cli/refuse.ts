import { UsageError } from '#core';
import { unguarded } from './flags.ts';
import { printError } from './streams.ts';

/** Says what went wrong: in one line where the user can mend it, with a stack where we have to. */
export function refuse(error: unknown): number {
  if (error instanceof UsageError) {
    for (const line of error.message.split('\n')) printError(`joulelint: ${line}\n`);
  } else if (error instanceof Error && error.name === 'CACError') {
    printError(`joulelint: ${unguarded(error.message)}\n`);
  } else {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    printError(`joulelint: internal error, please report it\n${detail}\n`);
  }
  return 2;
}
