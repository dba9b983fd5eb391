import { createHash } from 'node:crypto';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ProvingPython } from '../support/proving-python.ts';
import { ROOT, filesIn } from '../support/rule-folders.ts';

/** A program to run: a fixture in one of its versions. */
export interface Program {
  readonly id: string;
  /** Name of the fixture, which is also the name of its function in the drive. */
  readonly name: string;
  readonly text: string;
}

/** What a program computed and printed, or what it ended in. */
export interface Outcome {
  readonly printed?: string;
  readonly results?: unknown;
  readonly error?: string;
  readonly where?: string;
}

const PROOF = join(ROOT, 'tests/proof');
const KNOWN = join(ROOT, '.prove/outcomes');

/**
 * Runs the programs in one Python process and answers their outcomes, in order. What a program came to before is not
 * worked out again, as long as nothing about it, its drive or the packages has changed; one that failed is run again.
 */
export async function runPrograms(
  python: ProvingPython,
  programs: readonly Program[],
): Promise<Outcome[]> {
  mkdirSync(KNOWN, { recursive: true });
  const asked = programs.map(({ id, name, text }) => {
    const path = join(PROOF, 'drives', `${id}.py`);
    const drive = existsSync(path) ? path : null;
    const driven = drive ? readFileSync(drive, 'utf8') : '';
    const parts = [commonPart(python, text + driven), name, text, driven];
    const key = createHash('sha256').update(parts.join('\0')).digest('hex');
    return { answer: join(KNOWN, `${key}.json`), name, text, drive };
  });
  const missing = asked.filter(({ answer }, at) => {
    return !isKnown(answer) && asked.findIndex((other) => other.answer === answer) === at;
  });
  if (missing.length > 0) await runAll(python.path, missing);
  return asked.map(({ answer }) => {
    if (!existsSync(answer)) return { error: 'gave no answer' };
    return JSON.parse(readFileSync(answer, 'utf8')) as Outcome;
  });
}

function isKnown(answer: string): boolean {
  return existsSync(answer) && !('error' in (JSON.parse(readFileSync(answer, 'utf8')) as Outcome));
}

/** What decides an outcome besides the program: the packages, what runs it, and the stubs it uses. */
function commonPart({ versions }: ProvingPython, texts: string): string {
  const stubs = filesIn(join(PROOF, 'stubs'))
    .filter((name) => texts.includes(name.replace(/\.py$/, '')))
    .flatMap((name) => (name.endsWith('.py') ? name : packageFiles(name)))
    .map((name) => `stubs/${name}`);
  const paths = ['run_programs.py', 'surroundings.py', ...stubs];
  return [versions, ...paths.map((path) => readFileSync(join(PROOF, path), 'utf8'))].join('\0');
}

function packageFiles(name: string): string[] {
  const files = filesIn(join(PROOF, 'stubs', name)).filter((file) => file.endsWith('.py'));
  return files.map((file) => `${name}/${file}`);
}

async function runAll(python: string, programs: readonly object[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'joulelint-proof-'));
  try {
    const request = join(folder, 'programs.json');
    writeFileSync(request, JSON.stringify(programs));
    const { code, errors } = await ended(python, [join(PROOF, 'run_programs.py'), request]);
    if (code !== 0) throw new Error(`${python} ended with ${code}: ${errors.slice(-2000)}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function ended(
  command: string,
  words: readonly string[],
): Promise<{ readonly code: number | null; readonly errors: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, words, { stdio: ['ignore', 'ignore', 'pipe'] });
    let errors = '';
    child.stderr.on('data', (part: Buffer) => (errors += part.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, errors }));
  });
}
