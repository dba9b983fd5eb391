import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { DoneJob, WorkOptions } from './file-worker.ts';
import type { FileJob } from './lint-file.ts';

/** Threads that take jobs off a queue. */
export interface Crew {
  /** Sends jobs to those who have too little to do. */
  readonly feed: () => void;
  /** What has been done since the last time this was asked. */
  readonly collect: () => readonly DoneJob[];
  /** Resolves when something was done, or nobody is at work. */
  readonly progress: () => Promise<void>;
  readonly isBusy: () => boolean;
  readonly dismiss: () => Promise<void>;
}

/** So much at once that nobody waits for the next message, and so little that all end at the same time. */
const BATCH_BYTES = 131_072;
const BATCH_FILES = 16;
const AHEAD = 2;

export interface QueuedJob {
  readonly job: FileJob;
  readonly size: number;
}

/**
 * Each thread compiles all code for itself, on threads of V8's own, which take the processors away from those that
 * work. A function has to run this many bytecodes before V8 optimizes it, about seven times as many as usual.
 */
const BYTECODES_BEFORE_OPTIMIZING = 1_000_000;

/** Starts threads that work on a queue others take jobs from as well. Jobs of a thread that dies go back to it. */
export function startCrew(size: number, queue: QueuedJob[], options: WorkOptions): Crew {
  setFlagsFromString(`--interrupt-budget=${BYTECODES_BEFORE_OPTIMIZING}`);
  let done: DoneJob[] = [];
  let wake: () => void = () => undefined;
  const members = Array.from({ length: size }, () => {
    const worker = new Worker(new URL('./crew-member.js', import.meta.url), {
      workerData: options,
    });
    const member = { worker, batches: [] as QueuedJob[][], isAlive: true };
    worker.on('message', (results: readonly DoneJob[]) => {
      member.batches.shift();
      done.push(...results);
      feed();
      wake();
    });
    const mourn = () => {
      member.isAlive = false;
      queue.unshift(...member.batches.splice(0).flat());
      wake();
    };
    worker.on('error', mourn);
    worker.on('exit', mourn);
    return member;
  });

  function feed(): void {
    for (const member of members) {
      while (member.isAlive && member.batches.length < AHEAD && queue.length > 0) {
        const batch = takeBatch(queue);
        member.batches.push(batch);
        member.worker.postMessage(batch.map(({ job }) => job));
      }
    }
  }

  const isBusy = () => members.some(({ batches }) => batches.length > 0);
  return {
    feed,
    isBusy,
    collect() {
      const collected = done;
      done = [];
      return collected;
    },
    progress() {
      if (done.length > 0 || !isBusy()) return Promise.resolve();
      return new Promise((resolve) => (wake = resolve));
    },
    async dismiss() {
      // In the middle of a batch a thread may be writing a file.
      queue.length = 0;
      while (options.fixing && isBusy()) await new Promise<void>((resolve) => (wake = resolve));
      await Promise.all(members.map(({ worker }) => worker.terminate()));
    },
  };
}

function takeBatch(queue: QueuedJob[]): QueuedJob[] {
  let bytes = 0;
  let count = 0;
  while (count < queue.length && count < BATCH_FILES && bytes < BATCH_BYTES) {
    bytes += queue[count]?.size ?? 0;
    count++;
  }
  return queue.splice(0, count);
}
