import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { PROGRAM } from '../support/command.ts';
import { folderWith } from '../support/folder.ts';
import { FIXABLE } from '../support/samples.ts';

/** `npm run test:kill` asks for many more; making a file durable takes long on some disks. */
const KILLS = Number(process.env['KILLS'] ?? 3);
const FILES = process.env['KILLS'] ? 200 : 20;

// Long enough that a file takes more than one write to get onto the disk.
const OLD = `${FIXABLE}# ${'x'.repeat(100_000)}\n`;
const NEW = OLD.replace('persistent=True', '');

test(
  `every file is old or new after ${KILLS} kills`,
  { timeout: 120_000 + KILLS * 20_000 },
  async () => {
    const cwd = folderWith({});
    const names = Array.from({ length: FILES }, (_, index) => `file-${index}.py`);
    const seen = { old: 0, new: 0, left: 0 };
    reset(cwd, names);
    const whole = await run(cwd);
    expect(names.filter((name) => textOf(cwd, name) !== NEW)).toEqual([]);
    for (let kill = 0; kill < KILLS; kill++) {
      reset(cwd, names);
      // Most of the time goes by before the first file is written.
      await run(cwd, whole * (0.2 + 0.8 * Math.random()));
      for (const name of readdirSync(cwd)) {
        if (!names.includes(name)) {
          expect(name).toMatch(/^(\.joulelint-fix-\w+\.tmp|\.joulelint_cache)$/);
          seen.left++;
          continue;
        }
        const text = textOf(cwd, name);
        if (text !== OLD && text !== NEW) throw new Error(`${name} is neither old nor new`);
        seen[text === OLD ? 'old' : 'new']++;
      }
    }
    if (process.env['KILLS']) console.log(`after ${KILLS} kills: ${JSON.stringify(seen)}`);
    expect(seen.old + seen.new).toBe(KILLS * FILES);
  },
);

test('two runs at once leave every file fixed and whole', { timeout: 120_000 }, async () => {
  const cwd = folderWith({});
  const names = Array.from({ length: 10 }, (_, index) => `file-${index}.py`);
  reset(cwd, names);
  await Promise.all([run(cwd), run(cwd), run(cwd)]);
  expect(names.filter((name) => textOf(cwd, name) !== NEW)).toEqual([]);
});

/** Answers how long the run took; kills it after so many milliseconds. */
async function run(cwd: string, killAfter?: number): Promise<number> {
  const began = performance.now();
  const child = spawn(process.execPath, [PROGRAM, '--fix', '--silent', '--no-cache'], {
    cwd,
    stdio: 'ignore',
  });
  const end = new Promise((resolve) => child.on('close', resolve));
  if (killAfter !== undefined) {
    await Promise.race([wait(killAfter), end]);
    child.kill('SIGKILL');
  }
  await end;
  return performance.now() - began;
}

function reset(cwd: string, names: readonly string[]): void {
  for (const name of names) writeFileSync(join(cwd, name), OLD);
}

function textOf(cwd: string, name: string): string {
  return readFileSync(join(cwd, name), 'utf8');
}
