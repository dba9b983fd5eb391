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

/** Names of the programs of a rule, without `.py`. */
export function programsOf(id: string): string[] {
  const files = filesIn(labFolder(id)).filter((name) => name.endsWith('.py'));
  return files.map((name) => name.replace(/\.py$/, ''));
}

function aboutOf(id: string, name: string): string {
  const text = readFileSync(join(labFolder(id), `${name}.py`), 'utf8');
  return /^"""(.+)"""/.exec(text)?.[1] ?? '';
}
