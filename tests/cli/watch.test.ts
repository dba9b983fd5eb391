import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { joulelint, PROGRAM } from '../support/command.ts';
import { folderWith, write } from '../support/folder.ts';
import { CLEAN, FIXABLE, FIXED, UNSAFE } from '../support/samples.ts';

/** Starts the real program and answers what it says after each change. */
function watching(cwd: string, args: readonly string[] = []) {
  const child = spawn(
    process.execPath,
    [PROGRAM, '--watch', '--output-format', 'concise', ...args],
    { cwd, env: { PATH: process.env['PATH'], HOME: cwd } },
  );
  onTestFinished(() => void child.kill('SIGKILL'));
  const said = { out: '', err: '', read: 0 };
  child.stdout.on('data', (chunk: Buffer) => (said.out += String(chunk)));
  child.stderr.on('data', (chunk: Buffer) => (said.err += String(chunk)));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  return {
    child,
    said,
    /** What was said since the last answer, once it has come to what is wanted. */
    async until(wanted: RegExp): Promise<string> {
      for (let tries = 0; tries < 600; tries++) {
        const fresh = said.err.slice(said.read);
        if (wanted.test(fresh) && fresh.endsWith('Watching for changes; Ctrl-C ends.\n')) {
          said.read = said.err.length;
          return fresh;
        }
        await wait(50);
      }
      throw new Error(`waited for ${wanted} and was told ${said.err.slice(said.read)}`);
    },
    async stop(signal: NodeJS.Signals) {
      child.kill(signal);
      return ended;
    },
  };
}

test('goes on through changes, new and deleted folders, and broken settings', async () => {
  const cwd = folderWith({ 'a.py': UNSAFE, 'sub/b.py': CLEAN });
  const run = watching(cwd);
  await run.until(/Found 1 finding/);
  write(cwd, { 'sub/b.py': UNSAFE });
  await run.until(/Found 2 findings/);
  write(cwd, { 'new/deep/c.py': UNSAFE });
  await run.until(/Found 3 findings/);
  write(cwd, { 'new/deep/d.py': UNSAFE });
  await run.until(/Found 4 findings/);
  rmSync(join(cwd, 'new'), { recursive: true });
  await run.until(/Found 2 findings/);
  write(cwd, { 'joulelint.toml': 'select = 3\n' });
  await run.until(/joulelint: joulelint\.toml:1: `select`/);
  write(cwd, { 'joulelint.toml': 'extends = "base.conf"\n', 'base.conf': 'ignore = ["keras"]\n' });
  await run.until(/Found nothing to report/);
  write(cwd, { 'base.conf': '' });
  await run.until(/Found 2 findings/);
  rmSync(join(cwd, 'joulelint.toml'));
  rmSync(join(cwd, 'a.py'));
  await run.until(/Scanned 1 file .*\nFound 1 finding/);
  expect(run.said.out).toMatch(/sub\/b\.py:4:/);
  expect(run.said.out).not.toContain('\u001b');
  expect(await run.stop('SIGINT')).toBe(130);
});

test('does nothing while nothing happens that matters', async () => {
  const cwd = folderWith({ 'a.py': UNSAFE });
  const run = watching(cwd, ['--output-format', 'html=report.html']);
  await run.until(/Found 1 finding/);
  const before = cpuTicks(run.child.pid);
  write(cwd, { 'notes.txt': 'x', 'logs.csv': 'x' });
  await wait(1500);
  expect(run.said.err.slice(run.said.read)).toBe('');
  // A tick is ten milliseconds: who looks again and again works all the time, and V8 tidies up only now and then.
  if (before !== undefined) expect((cpuTicks(run.child.pid) ?? 0) - before).toBeLessThan(75);
  expect(await run.stop('SIGTERM')).toBe(143);
});

test('a fix does not set off another one for ever', async () => {
  const cwd = folderWith({ 'a.py': FIXABLE });
  const run = watching(cwd, ['--fix']);
  await run.until(/Nothing was fixed/);
  expect(readFileSync(join(cwd, 'a.py'), 'utf8')).toBe(FIXED);
  await wait(500);
  expect(run.said.err.match(/Watching for/g)).toHaveLength(2);
  await run.stop('SIGINT');
});

test.each([
  [['--watch', '-'], /not at standard input/],
  [['--watch', '--staged'], /not at what is staged/],
])('%j is refused', async (args, reason) => {
  const run = await joulelint(args, { cwd: folderWith({ 'a.py': CLEAN }) });
  expect([run.code, run.out]).toEqual([2, '']);
  expect(run.err).toMatch(reason);
});

/** CPU time of a process in ticks, where the system tells it. */
function cpuTicks(pid: number | undefined): number | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return Number(fields[11]) + Number(fields[12]);
  } catch {
    return undefined;
  }
}
