import { jobOf, lintRead, type Fixing, type LintedFile } from './lint-file.ts';
import { prepareParser } from './prepare-parser.ts';
import { sourceFrom, sourceReader } from './read-source.ts';
import type { FoundFile } from './walk.ts';

/** How long work goes on before others (a progress line, Ctrl-C) get their turn. */
const TURN_MS = 40;

/** Lints files in order and hands over what is done every few milliseconds; leave the loop to stop. */
export async function* lintFiles(
  files: Iterable<FoundFile>,
  fixing?: Fixing,
): AsyncGenerator<readonly LintedFile[]> {
  const read = sourceReader();
  let done: LintedFile[] = [];
  let turn = performance.now();
  let isPrepared = false;
  for (const file of files) {
    const job = jobOf(file);
    const source = read(job);
    if (source.kind === 'text' && !isPrepared) {
      await prepareParser();
      isPrepared = true;
    }
    done.push(lintRead(source, job, fixing));
    if (performance.now() - turn < TURN_MS) continue;
    yield done;
    done = [];
    turn = performance.now();
  }
  yield done;
}

/** Lints bytes that were not read from the file they belong to, such as standard input. */
export async function lintBytes(
  bytes: Uint8Array,
  file: FoundFile,
  fixing?: Fixing,
): Promise<LintedFile> {
  const job = jobOf(file);
  const source = sourceFrom(bytes, job);
  if (source.kind === 'text') await prepareParser();
  return lintRead(source, job, fixing);
}
