import { readdirSync, readFileSync } from 'node:fs';
import { UsageError } from '#core';
import { isFolderAt } from './files.ts';
import { absolute } from './paths.ts';
import { reasonOf } from './reason.ts';

/** Reads JSON reports; of a folder all that lie in it. */
export function readReports(
  paths: readonly string[],
  cwd: string,
): { readonly path: string; readonly value: unknown }[] {
  return paths
    .flatMap((path) => reportsAt(path, cwd))
    .map((path) => {
      try {
        return { path, value: JSON.parse(readFileSync(absolute(cwd, path), 'utf8')) as unknown };
      } catch (error) {
        throw new UsageError(`Cannot read the report ${path}: ${reasonOf(error)}.`);
      }
    });
}

function reportsAt(path: string, cwd: string): readonly string[] {
  if (!isFolderAt(absolute(cwd, path))) return [path];
  const names = readdirSync(absolute(cwd, path), { recursive: true }).map(String).sort();
  const reports = names.filter((name) => name.endsWith('.json'));
  if (reports.length === 0) throw new UsageError(`There is no JSON report in ${path}.`);
  return reports.map((name) => `${path.replace(/\/$/, '')}/${name}`);
}

/** The text of a file the user named. */
export function readText(path: string): string {
  return readFileSync(path, 'utf8').replace(/^\ufeff/, '');
}
