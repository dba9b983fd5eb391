import { UsageError } from '#core';
import { reasonOf, readText } from '#project';

/** Puts the lines of a file in the place of `@FILE`; of a file, so that lists may be longer than a system allows. */
export function withArgumentFiles(tokens: readonly string[]): string[] {
  const dashes = tokens.indexOf('--');
  return tokens.flatMap((token, at) => {
    if (!token.startsWith('@') || token === '@' || (dashes >= 0 && at > dashes)) return [token];
    try {
      const lines = readText(token.slice(1)).split(/\r?\n/);
      return lines.filter((line) => line !== '');
    } catch (error) {
      throw new UsageError(
        `Cannot read the arguments in ${token.slice(1)}: ${reasonOf(error)}; a path that begins with @ is written ./${token}.`,
      );
    }
  });
}
