import { parentPort } from 'node:worker_threads';
import { UsageError } from '#core';
import { lint, suppressionEditFor } from '#engine';
import {
  findFiles,
  knownFindings,
  lintFiles,
  loadSettings,
  prepareParser,
  below,
  reachOf,
  type FoundFile,
  type KnownFindings,
  type LintedFile,
  type Reach,
  type Search,
  type SettingsRequest,
} from '#project';
import { comparedWithBaseline } from '#report';
import { fixedFile } from './fixed-file.ts';
import { scannedAs } from './scanned-file.ts';
import type { FixedFile, Reply, ScanEnd, ScanFolder, ScannedFile, Task } from './worker-tasks.ts';

/** Does one task after the other; a task that fails costs nothing but its own answer. */
parentPort?.on('message', (task: Task) => {
  void answer(task).then(reply, (error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    reply({ kind: 'error', message, isRefusal: error instanceof UsageError });
  });
});

async function answer(task: Task): Promise<Reply> {
  if (task.kind === 'scan') return { kind: 'answer', value: await scan(task) };
  if (task.kind === 'fix') return { kind: 'answer', value: await fix(task) };
  await prepareParser(task.source.language);
  if (task.kind === 'lint') {
    return { kind: 'answer', value: lint(task.source, task.settings) };
  }
  const { source, offset, rule, place } = task;
  return { kind: 'answer', value: suppressionEditFor(source, offset, rule, place) };
}

async function scan({ folders, maxFiles }: Extract<Task, { kind: 'scan' }>): Promise<ScanEnd> {
  const { files, failures, isLimited } = filesIn(folders, maxFiles);
  const known = knownFindings();
  let done = 0;
  for await (const linted of lintFiles(files)) {
    const batch = linted.map((each, index) => scanned(each, files[done + index], known));
    done += linted.length;
    reply({ kind: 'progress', value: { done, total: files.length, files: batch } });
  }
  return { isLimited, failures };
}

function scanned(
  { result, text }: LintedFile,
  file: FoundFile | undefined,
  baselines: KnownFindings,
): ScannedFile {
  const { findings, ...went } = scannedAs(result, text);
  const known = file && baselines.among(findings, file, text);
  return {
    path: file?.path ?? result.path,
    findings: known
      ? findings.map((finding) => comparedWithBaseline(finding, known.has(finding)))
      : findings,
    ...went,
  };
}

async function fix({ folders }: Extract<Task, { kind: 'fix' }>): Promise<FixedFile[]> {
  const { files } = filesIn(folders, Infinity);
  const fixed: FixedFile[] = [];
  const known = knownFindings();
  let done = 0;
  for await (const linted of lintFiles(files)) {
    for (const { result, text = '' } of linted) {
      const file = files[done++];
      if (!file) continue;
      const isKnown = known.among(result.findings, file, text);
      const open = result.findings.filter((finding) => !isKnown?.has(finding));
      const one = fixedFile(file.path, text, open);
      if (one) fixed.push(one);
    }
  }
  return fixed;
}

function filesIn(folders: readonly ScanFolder[], maxFiles: number) {
  const failures: string[] = [];
  const files: FoundFile[] = [];
  let isLimited = false;
  const searchFor = searches();
  for (const { path, settings, own, start } of folders) {
    const { search, reach } = searchFor(settings, start);
    if (reach?.includes(path) === false) continue;
    for (const found of findFiles([path], search)) {
      if (found.kind === 'failure') failures.push(`${found.failure.path} ${found.failure.message}`);
      if (found.kind === 'unmatched') failures.push(`${found.argument} does not exist`);
      if (found.kind !== 'file') continue;
      if (own.some((root) => below(root, found.file.path) !== undefined)) continue;
      isLimited = files.length >= maxFiles;
      if (isLimited) break;
      files.push(found.file);
    }
  }
  return { files, failures, isLimited };
}

/** Many files of one task lie below the same folder. */
function searches() {
  const known = new Map<SettingsRequest, { search: Search; reach: Map<string, Reach> }>();
  return (request: SettingsRequest, start: string | undefined) => {
    const { cwd } = request;
    const { search, reach } = known.get(request) ?? {
      search: { cwd, settings: loadSettings(request), forceExclude: true },
      reach: new Map<string, Reach>(),
    };
    known.set(request, { search, reach });
    if (start === undefined) return { search };
    const reached = reach.get(start) ?? reachOf(start, search);
    reach.set(start, reached);
    return { search, reach: reached };
  };
}

function reply(message: Reply): void {
  parentPort?.postMessage(message);
}
