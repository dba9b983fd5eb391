import { spawn } from 'node:child_process';
import { UsageError } from '#core';
import { isMissing } from './reason.ts';

/** What git said. */
export interface GitAnswer {
  readonly code: number | null;
  readonly out: Buffer;
  readonly err: string;
}

/** Asks git something about the repository around a folder; never changes anything. */
export type Git = (args: readonly string[], input?: string) => Promise<GitAnswer>;

/** Nothing of a repository's own configuration that names a program is followed, and nothing is locked or fetched. */
const SAFE = [
  '--no-pager',
  '--no-optional-locks',
  '-c',
  'core.fsmonitor=false',
  '-c',
  'core.hooksPath=/dev/null',
  '-c',
  'core.quotePath=false',
];

const ENVIRONMENT = {
  LC_ALL: 'C',
  GIT_NO_LAZY_FETCH: '1',
  GIT_TERMINAL_PROMPT: '0',
  GIT_LITERAL_PATHSPECS: '0',
};

/** Opens the repository around a folder; throws where there is none, or no git. */
export async function openGit(cwd: string): Promise<{ readonly git: Git; readonly root: string }> {
  const plain: Git = (args, input) => runGit([...SAFE, ...args], { cwd, input });
  const top = await plain(['rev-parse', '--show-toplevel']);
  if (top.code !== 0) {
    throw new UsageError(`New code is told by git, which refused: ${firstLine(top.err)}`);
  }
  const off = await withoutFilters(plain);
  const root = String(top.out).replace(/\r?\n$/, '');
  return { root, git: (args, input) => plain([...off, ...args], input) };
}

/** Filters are programs that a repository's configuration may name, for files that git compares. */
async function withoutFilters(git: Git): Promise<readonly string[]> {
  const { out } = await git(['config', '--null', '--name-only', '--get-regexp', '^filter\\.']);
  const names = new Set(
    String(out)
      .split('\0')
      .flatMap((key) => /^filter\.(.*)\.[^.]+$/s.exec(key)?.[1] ?? []),
  );
  return [...names].flatMap((name) =>
    ['clean=', 'smudge=', 'process=', 'required=false'].flatMap((set) => [
      '-c',
      `filter.${name}.${set}`,
    ]),
  );
}

function runGit(
  args: readonly string[],
  { cwd, input = '' }: { readonly cwd: string; readonly input: string | undefined },
): Promise<GitAnswer> {
  const child = spawn('git', args, {
    cwd,
    env: { ...process.env, ...ENVIRONMENT },
    windowsHide: true,
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  // Git may have heard enough before it has read everything.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.on('error', (error) => {
      const reason = isMissing(error) ? 'it is not installed or not on PATH' : error.message;
      reject(new UsageError(`New code is told by git, which cannot be run: ${reason}.`));
    });
    child.on('close', (code) => {
      resolve({ code, out: Buffer.concat(out), err: String(Buffer.concat(err)) });
    });
  });
}

/** What git gives as the reason, without its own label. */
export function firstLine(text: string): string {
  const [line = ''] = text.trim().split('\n');
  return line.replace(/^(?:fatal|error): /, '').replace(/[^.]$/, '$&.');
}
