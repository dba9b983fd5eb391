import { addSuppressions, type FoundFile } from '#project';
import { openFindings, type RunReport } from '#report';
import type { CheckOptions } from './check-options.ts';
import { printError } from './streams.ts';

/** Writes a comment for every open finding, for a beginning without any; answers the exit code. */
export async function silence(
  run: Pick<RunReport, 'findings' | 'sources'>,
  files: readonly FoundFile[],
  { verbosity, silencing }: CheckOptions,
): Promise<number> {
  const open = openFindings(run);
  let silenced = 0;
  let written = 0;
  let code = 0;
  for (const file of files) {
    const own = open.filter(({ path }) => path === file.shown);
    if (own.length === 0) continue;
    const about = { text: run.sources.get(file.shown), reason: silencing?.reason };
    const problem = await addSuppressions(file, own, about);
    if (problem === undefined) {
      silenced += own.length;
      written++;
      continue;
    }
    code = 2;
    if (verbosity !== 'silent') printError(`${file.shown}: no comment written: ${problem}\n`);
  }
  const what = `${silenced} ${silenced === 1 ? 'finding' : 'findings'}`;
  const where = `${written} ${written === 1 ? 'file' : 'files'}`;
  if (verbosity === 'normal') printError(`Silenced ${what} in ${where}.\n`);
  return code;
}
