import { createHash } from 'node:crypto';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
 * worked out again, as long as nothing about it, its drive or the Python has changed.
 */
export async function runPrograms(
  python: string,
  programs: readonly Program[],
): Promise<Outcome[]> {
  mkdirSync(KNOWN, { recursive: true });
  const common = commonPart(python);
  const asked = programs.map(({ id, name, text }) => {
    const path = join(PROOF, 'drives', `${id}.py`);
    const drive = existsSync(path) ? path : null;
    const parts = [common, name, text, drive ? readFileSync(drive, 'utf8') : ''];
    const key = createHash('sha256').update(parts.join('\0')).digest('hex');
    return { answer: join(KNOWN, `${key}.json`), name, text, drive };
  });
  const missing = asked.filter(({ answer }, at) => {
    return !existsSync(answer) && asked.findIndex((other) => other.answer === answer) === at;
  });
  if (missing.length > 0) await runAll(python, missing);
  return asked.map(({ answer }) => {
    if (!existsSync(answer)) return { error: 'gave no answer' };
    return JSON.parse(readFileSync(answer, 'utf8')) as Outcome;
  });
}

/** What all programs have in common, so that a change of it makes all of them run again. */
function commonPart(python: string): string {
  const stubs = filesIn(join(PROOF, 'stubs')).filter((name) => name.endsWith('.py'));
  const paths = [
    'run_programs.py',
    'surroundings.py',
    ...stubs.map((name) => `stubs/${name}`),
    'stubs/sklearn/model_selection.py',
  ];
  return [python, ...paths.map((path) => readFileSync(join(PROOF, path), 'utf8'))].join('\0');
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
