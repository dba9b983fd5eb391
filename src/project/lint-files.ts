import { startCrew, type Crew, type QueuedJob } from './crew.ts';
import { fileWorker, firstLooker, type DoneJob } from './file-worker.ts';
import { jobOf, lintRead, type Fixing, type LintedFile } from './lint-file.ts';
import { prepareParser } from './prepare-parser.ts';
import { sourceFrom, sourceReader } from './read-source.ts';
import type { ResultCache } from './result-cache.ts';
import type { FoundFile } from './walk.ts';

export interface LintOptions {
  readonly fixing?: Fixing | undefined;
  readonly cache?: ResultCache | undefined;
  /** Threads that may work at the same time, this one included. */
  readonly jobs?: number;
  /** Characters of source that have to be there before a second thread is started; it takes a while to start. */
  readonly crewFrom?: number;
}

/** How long work goes on before others (a progress line, Ctrl-C) get their turn. */
const TURN_MS = 40;

/** A thread is ready after some 100 ms, in which half a megabyte is linted. */
const CREW_FROM = 1_000_000;

/**
 * Lints files and hands over what is done every few milliseconds; leave the loop to stop. One thread hands over
 * in the order of the files, several in any order.
 */
export async function* lintFiles(
  files: Iterable<FoundFile>,
  options: LintOptions = {},
): AsyncGenerator<readonly LintedFile[]> {
  const { fixing, cache, jobs = 1, crewFrom = CREW_FROM } = options;
  // One for both, so that nothing large is held twice.
  const read = sourceReader();
  const look = firstLooker(cache, fixing, read);
  const work = fileWorker({ fixing, keyed: cache !== undefined }, read);
  const queue: QueuedJob[] = [];
  let crew: Crew | undefined;
  let waiting = 0;
  let done: LintedFile[] = [];
  const turns = turnKeeper();
  const take = ({ linted, key }: DoneJob) => {
    if (key !== undefined) cache?.keep(key, linted.result);
    done.push(linted);
  };

  try {
    for (const file of files) {
      const job = jobOf(file);
      const first = look(job);
      if (first.kind === 'done') done.push(first.linted);
      else if (jobs === 1) take(await work(job));
      else {
        queue.push({ job, size: first.size });
        waiting += first.size;
        if (!crew && waiting >= crewFrom) {
          await prepareParser(job.language);
          crew = startCrew(jobs - 1, queue, { fixing, keyed: cache !== undefined });
        }
        crew?.feed();
      }
      if (!turns.isOver()) continue;
      crew?.collect().forEach(take);
      yield done;
      done = [];
      turns.begin();
    }
    while (queue.length > 0 || crew?.isBusy()) {
      const next = queue.shift();
      if (next) take(await work(next.job));
      else await crew?.progress();
      if (next && !turns.isOver()) continue;
      crew?.collect().forEach(take);
      yield done;
      done = [];
      turns.begin();
    }
    crew?.collect().forEach(take);
    yield done;
  } finally {
    await crew?.dismiss();
  }
}

function turnKeeper() {
  let began = performance.now();
  return {
    isOver: () => performance.now() - began >= TURN_MS,
    begin: () => (began = performance.now()),
  };
}

/** Lints bytes that were not read from the file they belong to, such as standard input. */
export async function lintBytes(
  bytes: Uint8Array,
  file: FoundFile,
  fixing?: Fixing,
): Promise<LintedFile> {
  const job = jobOf(file);
  const source = sourceFrom(bytes, job);
  if (source.kind === 'text') await prepareParser(job.language);
  return lintRead(source, job, fixing);
}
