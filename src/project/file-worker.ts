import { lintRead, type FileJob, type Fixing, type LintedFile } from './lint-file.ts';
import { prepareParser } from './prepare-parser.ts';
import { sourceReader, type ReadResult, type SourceReader } from './read-source.ts';
import { cacheKey, type ResultCache } from './result-cache.ts';

/** What came of a job, and under which name it may be remembered. */
export interface DoneJob {
  readonly linted: LintedFile;
  readonly key?: string | undefined;
}

export interface WorkOptions {
  readonly fixing?: Fixing | undefined;
  /** Whether answers are to be remembered. */
  readonly keyed: boolean;
}

/** Makes a worker that reads and lints files one by one with everything it needs for that. */
export function fileWorker(
  { fixing, keyed }: WorkOptions,
  read: SourceReader = sourceReader(),
): (job: FileJob) => Promise<DoneJob> {
  return async (job) => {
    const source = read(job);
    if (source.kind === 'text') await prepareParser(job.language);
    // Taken before the file is fixed: the answer belongs to what was read.
    const key = keyed && source.kind === 'text' ? cacheKey(job, source.bytes) : undefined;
    const linted = lintRead(source, job, fixing);
    return linted.fixed ? { linted } : { linted, key };
  };
}

/** What is known without parsing: nothing to parse, or an answer of an earlier run; or how much there is. */
export type FirstLook =
  | { readonly kind: 'done'; readonly linted: LintedFile }
  | { readonly kind: 'open'; readonly size: number };

/** Makes a reader that tells which files have to be parsed. */
export function firstLooker(
  cache: ResultCache | undefined,
  fixing: Fixing | undefined,
  read: SourceReader,
): (job: FileJob) => FirstLook {
  return (job) => {
    const source = read(job);
    if (source.kind !== 'text') return { kind: 'done', linted: lintRead(source, job) };
    const known = cache?.lookUp(cacheKey(job, source.bytes));
    if (!known || (fixing && known.findings.some(({ fix }) => fix !== undefined))) {
      return { kind: 'open', size: source.text.length };
    }
    return { kind: 'done', linted: linted(known, source) };
  };
}

function linted(result: LintedFile['result'], source: ReadResult & { kind: 'text' }): LintedFile {
  return result.findings.length > 0 ? { result, text: source.text } : { result };
}
