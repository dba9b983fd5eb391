import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Row, type Summary, readRows, summarize } from './evidence-lab.ts';
import { ROOT, filesIn, ruleIds } from './rule-folders.ts';

/** What the rows in one rule's folder under bench/evidence say. */
export interface Measurement {
  readonly id: string;
  readonly rows: readonly Row[];
  readonly summaries: readonly Summary[];
  /** What each program does, in the words of its first line. */
  readonly about: ReadonlyMap<string, string>;
}

/** Every rule with programs and rows, in order. */
export function measurements(): Measurement[] {
  return ruleIds().flatMap((id) => {
    const path = join(labFolder(id), 'rows.csv');
    if (!existsSync(path)) return [];
    const rows = readRows(readFileSync(path, 'utf8')).filter(({ device }) => device === 'cpu');
    const about = new Map(programsOf(id).map((name) => [name, aboutOf(id, name)] as const));
    return [{ id, rows, summaries: summarize(rows), about }];
  });
}

export function labFolder(id: string): string {
  return join(ROOT, 'bench/evidence', id);
}

const PROGRAM = /\.(?:py|mjs)$/;

/** Names of the programs of a rule, without `.py` or `.mjs`. */
export function programsOf(id: string): string[] {
  return programFiles(id).map((name) => name.replace(PROGRAM, ''));
}

/** A program of a rule: the path of its file, and its text. */
export function programOf(
  id: string,
  name: string,
): { readonly path: string; readonly text: string } {
  const file = programFiles(id).find((one) => one.replace(PROGRAM, '') === name);
  if (file === undefined) throw new Error(`${id} has no program ${name}`);
  return { path: `${id}/${file}`, text: readFileSync(join(labFolder(id), file), 'utf8') };
}

function programFiles(id: string): string[] {
  return filesIn(labFolder(id)).filter((name) => PROGRAM.test(name));
}

function aboutOf(id: string, name: string): string {
  return /^(?:"""|\/\/ )(.+?)(?:""")?$/m.exec(programOf(id, name).text)?.[1] ?? '';
}
