import { execFileSync } from 'node:child_process';
import { folderWith, write, type Files } from './folder.ts';

/** A real git repository in a folder of its own. */
export interface Repository {
  readonly cwd: string;
  readonly git: (...args: readonly string[]) => string;
  /** Writes files and commits everything. */
  readonly commit: (files: Files) => void;
}

/** A repository with one commit, on the branch `main`. */
export function repositoryWith(files: Files): Repository {
  const cwd = folderWith({});
  const git = (...args: readonly string[]) => {
    const env = { ...process.env, ...PLAIN, HOME: cwd };
    return execFileSync('git', args, { cwd, env, encoding: 'utf8', stdio: 'pipe' });
  };
  const commit = (changed: Files) => {
    write(cwd, changed);
    git('add', '--all');
    git('commit', '--quiet', '--allow-empty', '--message', 'change');
  };
  git('init', '--quiet', '--initial-branch=main');
  commit({ '.gitignore': '.joulelint_cache\n', ...files });
  return { cwd, git, commit };
}

/** Nothing of this machine's settings, and the same author everywhere. */
const PLAIN = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_NAME: 'a',
  GIT_AUTHOR_EMAIL: 'a@example.org',
  GIT_COMMITTER_NAME: 'a',
  GIT_COMMITTER_EMAIL: 'a@example.org',
};
