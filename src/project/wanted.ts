import { ignoresAbove, ignoresIn } from './ignore-files.ts';
import { absolute, below, parentOf } from './paths.ts';
import { judgeDeep, patternsIn } from './patterns.ts';
import { isExcludedByName, isIgnoredDeep, isIncluded, type Search } from './walk.ts';

/** Whether a search below the arguments would find a file, told by its name alone: it need not be there. */
export function isWanted(path: string, args: readonly string[], search: Search): boolean {
  const folder = search.settings.forFolder(parentOf(path));
  if (folder.languageOf(path) === undefined) return false;
  const named = args.some((argument) => absolute(search.cwd, argument) === path);
  if (named) return !search.forceExclude || !isExcludedByName(folder, path, 'file');
  if (!args.some((argument) => reaches(argument, path, search.cwd))) return false;
  if (isExcludedByName(folder, path, 'file') || !isIncluded(folder, path)) return false;
  if (!folder.settings['respect-gitignore']) return true;
  const parent = parentOf(path);
  return !isIgnoredDeep([...ignoresAbove(parent, search.cwd), ...ignoresIn(parent)], path);
}

function reaches(argument: string, path: string, cwd: string): boolean {
  if (below(absolute(cwd, argument), path) !== undefined) return true;
  if (!/[*?[{]/.test(argument)) return false;
  const pattern = argument.replaceAll('\\', '/').replace(/^\.\//, '');
  return judgeDeep(patternsIn(cwd, [`/${pattern}`]), path, 'file') === 'out';
}
