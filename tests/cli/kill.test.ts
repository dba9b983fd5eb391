import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { PROGRAM } from '../support/command.ts';
import { folderWith } from '../support/folder.ts';
import { FIXABLE } from '../support/samples.ts';

/** `npm run test:kill` asks for many more; making a file durable takes long on some disks. */
const KILLS = Number(process.env['KILLS'] ?? 3);
const FILES = process.env['KILLS'] ? 200 : 20;

// Files of several pages, between which a write can be cut off, and yet quick to analyse: outputs of notebooks
// are stepped over, and what matters is the writing.
const SCRIPT = `${FIXABLE}# ${'x'.repeat(4_000)}\n`;
const NOTEBOOK = JSON.stringify({
  cells: [
    {
      cell_type: 'code',
      execution_count: 1,
      metadata: {},
      outputs: [{ output_type: 'stream', name: 'stdout', text: 'x'.repeat(60_000) }],
      source: FIXABLE,
    },
  ],
  metadata: {},
  nbformat: 4,
  nbformat_minor: 5,
});
const NAMES = Array.from({ length: FILES }, (_, at) => `file-${at}.${at % 2 ? 'py' : 'ipynb'}`);

const TEMPORARY = /^\.joulelint-fix-\w+\.tmp$/;

test(
  `every file is old or new after ${KILLS} kills`,
  { timeout: 120_000 + KILLS * 20_000 },
  async () => {
    const cwd = folderWith({});
    const seen = { old: 0, new: 0, unfinished: 0, ended: 0 };
    for (let kill = 0; kill < KILLS; kill++) {
      reset(cwd);
      if (await fixUntil(cwd, Math.ceil(Math.random() * FILES))) seen.ended++;
      for (const name of readdirSync(cwd)) {
        if (TEMPORARY.test(name)) {
          seen.unfinished++;
          continue;
        }
        expect(NAMES).toContain(name);
        const text = textOf(cwd, name);
        const isOld = text === oldText(name);
        if (!isOld && text !== newText(name)) throw new Error(`${name} is neither old nor new`);
        seen[isOld ? 'old' : 'new']++;
      }
    }
    if (process.env['KILLS']) console.log(`after ${KILLS} kills: ${JSON.stringify(seen)}`);
    expect(seen.old + seen.new).toBe(KILLS * FILES);
    // Kills that come too late, or so early that nothing is written, would show nothing.
    expect(seen.old).toBeGreaterThan(0);
    expect(seen.new).toBeGreaterThan(0);
  },
);

test('runs at the same time leave every file fixed and whole', { timeout: 300_000 }, async () => {
  const cwd = folderWith({});
  reset(cwd);
  await Promise.all([fix(cwd).ended, fix(cwd).ended, fix(cwd).ended]);
  expect(NAMES.filter((name) => textOf(cwd, name) !== newText(name))).toEqual([]);
  expect(readdirSync(cwd)).toHaveLength(FILES);
});

/**
 * Kills a run at some moment around its `count`th write, however fast the machine is just now; answers whether
 * it had ended before.
 */
async function fixUntil(cwd: string, count: number): Promise<boolean> {
  const begun = new Set<string>();
  const watcher = watch(cwd);
  const reached = new Promise<void>((resolve) => {
    watcher.on('change', (_, name) => {
      if (TEMPORARY.test(String(name)) && begun.add(String(name)).size >= count) resolve();
    });
  });
  const { child, ended } = fix(cwd);
  await Promise.race([reached.then(() => wait(Math.random() * 10)), ended]);
  watcher.close();
  const isLate = child.exitCode !== null;
  child.kill('SIGKILL');
  await ended;
  return isLate;
}

function fix(cwd: string) {
  const child = spawn(process.execPath, [PROGRAM, '--fix', '--silent', '--no-cache'], {
    cwd,
    stdio: 'ignore',
  });
  return { child, ended: new Promise<void>((resolve) => child.on('close', () => resolve())) };
}

function reset(cwd: string): void {
  for (const name of readdirSync(cwd)) if (TEMPORARY.test(name)) rmSync(join(cwd, name));
  for (const name of NAMES) writeFileSync(join(cwd, name), oldText(name));
}

function oldText(name: string): string {
  return name.endsWith('.py') ? SCRIPT : NOTEBOOK;
}

function newText(name: string): string {
  return oldText(name).replace('persistent=True', '');
}

function textOf(cwd: string, name: string): string {
  return readFileSync(join(cwd, name), 'utf8');
}
