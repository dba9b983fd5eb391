import { parentPort, workerData } from 'node:worker_threads';
import { fileWorker, type DoneJob, type WorkOptions } from './file-worker.ts';
import type { FileJob } from './lint-file.ts';

const work = fileWorker(workerData as WorkOptions);

// The next message waits until this one is answered, so answers come in the order of the questions.
let last = Promise.resolve();
parentPort?.on('message', (jobs: readonly FileJob[]) => {
  last = last.then(async () => {
    const done: DoneJob[] = [];
    for (const job of jobs) done.push(await work(job));
    parentPort?.postMessage(done);
  });
});
