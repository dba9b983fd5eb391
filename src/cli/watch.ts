import { UsageError } from '#core';
import { absolute, isFolderAt, parentOf, watchFolders, type Watched } from '#project';
import type { RunReport } from '#report';
import type { CheckOptions } from './check-options.ts';
import { check } from './check.ts';
import { refuse } from './refuse.ts';
import { printError, printOut } from './streams.ts';

/** Lints again whenever something changes, until it is interrupted; answers the exit code. */
export async function watch(options: CheckOptions, tool: RunReport['tool']): Promise<number> {
  if (options.isStdin) throw new UsageError('--watch looks at files, not at standard input.');
  if (options.newCode?.staged) {
    throw new UsageError('--watch looks at files, not at what is staged.');
  }
  const cwd = absolute(process.cwd(), '.');
  const ours = options.outputs.flatMap(({ path }) =>
    path === undefined ? [] : [absolute(cwd, path)],
  );
  const folders = watchFolders(new Set(ours));
  const stop = stopSignal();
  const always = startingPoints(options, cwd);
  const follow = ({ folders: found, files }: Watched) => {
    const refused = folders.follow({ folders: [...always, ...found], files });
    if (refused > 0)
      printError(
        `joulelint: warning: ${refused} folders cannot be watched; the system may allow only so many.\n`,
      );
  };
  try {
    follow({ folders: [], files: [] });
    for (;;) {
      if (process.stdout.isTTY && process.env['TERM'] !== 'dumb') printOut(CLEAR);
      await lintOnce(options, tool, follow);
      if (stop.code() !== undefined) break;
      if (folders.isEmpty()) throw new UsageError('Nothing is left to watch.');
      if (options.verbosity === 'normal') printError('Watching for changes; Ctrl-C ends.\n');
      await Promise.race([folders.change(), stop.received]);
      if (stop.code() !== undefined) break;
    }
    return stop.code() ?? 0;
  } finally {
    folders.close();
    stop.release();
  }
}

/** The screen, what was scrolled out of it, and the cursor. */
const CLEAR = '\u001b[2J\u001b[3J\u001b[H';

/** Settings that are broken, or a path that is gone, are told; the next change may mend them. */
async function lintOnce(
  options: CheckOptions,
  tool: RunReport['tool'],
  follow: (watched: Watched) => void,
): Promise<void> {
  try {
    await check(options, tool, follow);
  } catch (error) {
    refuse(error);
  }
}

/** Where things may turn up that are not there yet. */
function startingPoints({ paths, configPath }: CheckOptions, cwd: string): readonly string[] {
  const named = paths.map((path) => absolute(cwd, path.replace(/[^/]*[*?[{].*$/, '') || '.'));
  const folders = named.map((path) => (isFolderAt(path) ? path : parentOf(path)));
  return configPath === undefined ? folders : [...folders, parentOf(absolute(cwd, configPath))];
}

/** Ctrl-C and its like; a second one while a run is ending works as everywhere. */
function stopSignal() {
  let code: number | undefined;
  let resolve: () => void = () => undefined;
  const received = new Promise<void>((done) => (resolve = done));
  const receive = (signal: NodeJS.Signals) => {
    code = signal === 'SIGINT' ? 130 : 143;
    release();
    resolve();
  };
  const release = () => {
    process.off('SIGINT', receive);
    process.off('SIGTERM', receive);
  };
  process.on('SIGINT', receive);
  process.on('SIGTERM', receive);
  return { code: () => code, received, release };
}
