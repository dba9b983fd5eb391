import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { UsageError, type Edit } from '#core';
import type { Say } from '#energy';
import type { FileResult } from '#engine';
import type { Analysis, Analyst, RunningScan } from './analysis.ts';
import type { InitializationOptions } from './protocol.ts';
import type { FixedFile, Reply, ScanEnd, ScanFolder, ScanProgress, Task } from './worker-tasks.ts';

/** Analyses in threads. */
export function inThreads(_: InitializationOptions, say: Say): Analysis {
  return {
    analyst: createAnalyst(say),
    startScan: (task, onProgress) => startScan(task, { onProgress, say }),
    findFixes: (folders) => findFixes(folders, say),
    changeBaseline,
  };
}

/** A task that takes longer has met a bug of ours; its thread is given up. */
const HARD_STOP_MS = 15_000;

/** Analyses texts in a thread that lives as long as it does well. */
function createAnalyst(say: Say): Analyst {
  let thread: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();

  function ask(task: Task): Promise<Reply & { kind: 'answer' }> {
    const turn = last.then(() => {
      thread ??= startWorker();
      return run(thread, task, {
        say,
        stopAfter: HARD_STOP_MS,
        onLost: () => (thread = undefined),
      });
    });
    last = turn.catch(() => undefined);
    return turn;
  }

  return {
    async lint(source, settings) {
      const { value } = await ask({ kind: 'lint', source, settings });
      return value as FileResult; // what the worker answers to this kind of task
    },
    async suppress(source, offset, rule, place) {
      const { value } = await ask({ kind: 'suppress', source, offset, rule, place });
      return value as Edit | undefined; // as above
    },
  };
}

/** A scan has a thread of its own, which is ended to stop it. */
function startScan(
  task: Extract<Task, { kind: 'scan' }>,
  watch: Pick<Watch, 'onProgress' | 'say'>,
): RunningScan {
  const thread = startWorker();
  const answered = run(thread, task, watch);
  const end = answered
    .then(({ value }) => value as ScanEnd) // what the worker answers to this kind of task
    .finally(() => void thread.terminate());
  return { end, stop: () => void thread.terminate() };
}

async function findFixes(folders: readonly ScanFolder[], say: Say): Promise<readonly FixedFile[]> {
  const thread = startWorker();
  try {
    const { value } = await run(thread, { kind: 'fix', folders }, { say });
    return value as readonly FixedFile[]; // what the worker answers to this kind of task
  } finally {
    void thread.terminate();
  }
}

/** By the command line, so that the file is what CI expects: made with settings files alone. */
function changeBaseline(action: 'create' | 'update', folder: string): Promise<string> {
  const program = fileURLToPath(new URL('./cli.js', import.meta.url));
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [program, 'baseline', action],
      { cwd: folder },
      (error, out, told) => {
        // An answer in words comes with other exit codes too.
        if (error && out === '') reject(new Error(answerIn(told) || error.message));
        else resolve(answerIn(`${out}${told}`));
      },
    );
  });
}

/** Without the name of the program, and without what an editor shows of settings anyway. */
function answerIn(text: string): string {
  const lines = text.split('\n').filter((line) => !line.startsWith('joulelint: warning: '));
  return lines
    .map((line) => line.replace(/^joulelint: /, ''))
    .join('\n')
    .trim();
}

function startWorker(): Worker {
  // Every bundle lies in the folder that holds the worker's, whichever one this code ended up in.
  return new Worker(new URL('./worker.js', import.meta.url));
}

interface Watch {
  readonly say: Say;
  readonly stopAfter?: number;
  readonly onLost?: () => void;
  readonly onProgress?: (progress: ScanProgress) => void;
}

function run(thread: Worker, task: Task, watch: Watch): Promise<Reply & { kind: 'answer' }> {
  const { say } = watch;
  return new Promise((resolve, reject) => {
    const timer =
      watch.stopAfter === undefined
        ? undefined
        : setTimeout(() => {
            lose(say('the analysis took longer than {0} s', HARD_STOP_MS / 1000));
            void thread.terminate();
          }, watch.stopAfter);
    const finish = () => {
      clearTimeout(timer);
      thread.off('message', onMessage).off('error', onError).off('exit', onExit);
    };
    const lose = (reason: string) => {
      finish();
      watch.onLost?.();
      reject(new Error(reason));
    };
    const onMessage = (reply: Reply) => {
      if (reply.kind === 'progress') return watch.onProgress?.(reply.value);
      finish();
      if (reply.kind === 'answer') resolve(reply);
      else reject(new (reply.isRefusal ? UsageError : Error)(reply.message));
    };
    const onError = (error: Error) => lose(say('the analysis stopped: {0}', error.message));
    const onExit = () => lose(say('the analysis was stopped'));
    thread.on('message', onMessage).on('error', onError).on('exit', onExit);
    thread.postMessage(task);
  });
}
