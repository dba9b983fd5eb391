import { disk, type Files } from './files.ts';
import { ignoresAbove, ignoresIn } from './ignore-files.ts';
import { parentOf } from './paths.ts';
import { from, type Patterns } from './patterns.ts';
import { excludesBelow, isLeftOut, type Search } from './walk.ts';

/** What a search of one folder comes to, asked of single files. Each ignore file is read once. */
export interface Reach {
  /** Whether the search would find a file below its folder if it were there. */
  readonly includes: (path: string) => boolean;
}

export function reachOf(start: string, search: Search, on: Files = disk): Reach {
  const excludes = excludesBelow(start);
  const known = new Map<string, readonly Patterns[] | 'never entered'>();

  function ignoresWithin(folder: string): readonly Patterns[] | 'never entered' {
    const ready = known.get(folder);
    if (ready) return ready;
    const answer = enter(folder);
    known.set(folder, answer);
    return answer;
  }

  function enter(folder: string): readonly Patterns[] | 'never entered' {
    const respects = search.settings.forFolder(folder).settings['respect-gitignore'];
    const own = respects ? ignoresIn(folder, undefined, on) : [];
    if (folder !== start) {
      const outer = goingInto(folder, 'folder');
      return outer === 'never entered' ? outer : [...outer, ...own];
    }
    const above = respects ? ignoresAbove(start, search.cwd, on) : [];
    return [...above.map((patterns) => from(patterns, start)), ...own];
  }

  function goingInto(path: string, kind: 'file' | 'folder') {
    const parent = parentOf(path);
    const ignores = parent === path ? 'never entered' : ignoresWithin(parent);
    if (ignores === 'never entered') return ignores;
    const folder = search.settings.forFolder(parent);
    const isOut = isLeftOut(path, kind, { folder, ignores, excludes: excludes(folder) });
    return isOut ? 'never entered' : ignores;
  }

  return { includes: (path) => goingInto(path, 'file') !== 'never entered' };
}
