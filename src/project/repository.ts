import { existsSync } from 'node:fs';
import { absolute, below, upFrom } from './paths.ts';

/** The root of the repository that holds a folder; the folder itself where there is none. */
export function repositoryRoot(folder: string): string {
  for (const candidate of upFrom(folder))
    if (existsSync(absolute(candidate, '.git'))) return candidate;
  return folder;
}

/** How the repository calls what is shown to people who stand in a folder of it. */
export function inRepository(cwd: string): (shown: string) => string {
  const root = repositoryRoot(cwd);
  return (shown) => {
    const full = absolute(cwd, shown);
    return below(root, full) ?? full;
  };
}
