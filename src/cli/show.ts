import { absolute, isExcludedByName, parentOf, type SettingsLoader } from '#project';
import type { CheckOptions } from './check-options.ts';
import { watchInterruption } from './interruption.ts';
import { find, settingsOf } from './scan.ts';
import { rejectSettingProblems } from './setting-problems.ts';
import { printOut } from './streams.ts';

/** Prints what a run would look at, or the settings it would follow; answers the exit code. */
export async function show(
  options: CheckOptions,
  wish: NonNullable<CheckOptions['show']>,
): Promise<number> {
  if (wish === 'files') return showFiles(options);
  const cwd = absolute(process.cwd(), '.');
  const settings = settingsOf(options, cwd);
  const text = settingsText(settings, absolute(cwd, wish.settingsFor));
  rejectSettingProblems(settings.problems(), { strict: options.strict, warns: true });
  printOut(text);
  return 0;
}

async function showFiles(options: CheckOptions): Promise<number> {
  const interruption = watchInterruption();
  try {
    const { search } = await find(options, { interruption });
    printOut(search.files.map(({ shown }) => `${shown}\n`).join(''));
    return 0;
  } finally {
    interruption.release();
  }
}

function settingsText(loader: SettingsLoader, path: string): string {
  const folder = loader.forFolder(parentOf(path));
  const { ignore = [] } = folder.lintSettingsFor(path);
  const about = {
    file: path,
    from: folder.origin ?? null,
    excluded: isExcludedByName(folder, path, 'file'),
    settings: { ...folder.settings, ignore },
  };
  return `${JSON.stringify(about, undefined, 2)}\n`;
}
