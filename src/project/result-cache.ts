import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '#core';
import type { FileResult, LintSettings } from '#engine';
import { BUILD_ID } from './build-id.ts';
import type { FileJob } from './lint-file.ts';
import { reasonOf } from './reason.ts';

/** Answers of earlier runs, by what they depend on. It never fails: what goes wrong only costs time. */
export interface ResultCache {
  readonly lookUp: (key: string) => FileResult | undefined;
  readonly keep: (key: string, result: FileResult) => void;
  /** Puts what is new on the disk, with what other runs have added meanwhile. */
  readonly save: () => void;
}

const PACK = 'results';
const DAY_MS = 86_400_000;
/** What nobody has asked for so long is forgotten. */
const KEEP_DAYS = 30;

/**
 * One file of lines: key, day of last use, checksum, result. A damaged line is as good as none. The file is
 * replaced as a whole, so that runs at the same time can only lose each other's additions.
 */
export function openCache(folder: string): ResultCache {
  const path = join(folder, PACK);
  const today = Math.floor(Date.now() / DAY_MS);
  const lines = readPack(path);
  const news = new Map<string, string>();
  return {
    lookUp(key) {
      const line = news.get(key) ?? lines.get(key);
      const entry = line === undefined ? undefined : entryOf(line);
      if (entry === undefined) return undefined;
      if (entry.day < today) news.set(key, lineOf(key, today, entry.payload));
      return entry.result;
    },
    keep(key, result) {
      if (isRepeatable(result)) news.set(key, lineOf(key, today, JSON.stringify(result)));
    },
    save() {
      if (news.size === 0) return;
      try {
        makeFolder(folder);
        const all = new Map([...readPack(path), ...news]);
        const kept = [...all.values()].filter((line) => {
          const day = Number(line.split('\t', 2)[1]);
          return day > today - KEEP_DAYS && day <= today;
        });
        const temporary = join(folder, `${PACK}-${process.pid}-${Date.now()}.tmp`);
        try {
          writeFileSync(temporary, `${kept.join('\n')}\n`);
          renameSync(temporary, path);
        } finally {
          rmSync(temporary, { force: true });
        }
        news.clear();
      } catch {
        return;
      }
    },
  };
}

const prefixes = new WeakMap<LintSettings, string>();

/** A name for everything an answer depends on: the program, the settings, the path and the content. */
export function cacheKey({ shown, language, settings }: FileJob, bytes: Uint8Array): string {
  let prefix = prefixes.get(settings);
  if (prefix === undefined) {
    prefix = JSON.stringify([BUILD_ID, settings]);
    prefixes.set(settings, prefix);
  }
  const about = JSON.stringify([prefix, language, shown]);
  return createHash('sha256').update(about).update(bytes).digest('base64url').slice(0, 24);
}

/** Time limits and bugs of ours may go another way the next time. */
function isRepeatable({ failures }: FileResult): boolean {
  return failures.every(({ kind }) => kind === 'syntax' || kind === 'too-deep');
}

function lineOf(key: string, day: number, payload: string): string {
  return [key, day, checksum(key, payload), payload].join('\t');
}

function checksum(key: string, payload: string): string {
  return createHash('sha256').update(key).update(payload).digest('base64url').slice(0, 12);
}

function entryOf(line: string) {
  const [key = '', day = '', sum, ...rest] = line.split('\t');
  const payload = rest.join('\t');
  if (sum !== checksum(key, payload)) return undefined;
  try {
    // The checksum says that we wrote it.
    return { day: Number(day), payload, result: JSON.parse(payload) as FileResult };
  } catch {
    return undefined;
  }
}

function readPack(path: string): Map<string, string> {
  const lines = new Map<string, string>();
  try {
    for (const line of readFileSync(path, 'utf8').split('\n')) {
      const end = line.indexOf('\t');
      if (end > 0) lines.set(line.slice(0, end), line);
    }
  } catch {
    return lines;
  }
  return lines;
}

/** Removes a cache, and no folder that is none; answers whether there was one. */
export function removeCache(folder: string, shown: string): boolean {
  let tag: string;
  try {
    tag = readFileSync(join(folder, 'CACHEDIR.TAG'), 'utf8');
  } catch {
    if (existsSync(folder)) throw new UsageError(`${shown} is no cache of joulelint.`);
    return false;
  }
  if (!tag.includes('joulelint')) throw new UsageError(`${shown} is no cache of joulelint.`);
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch (error) {
    throw new UsageError(`Cannot remove ${shown}: ${reasonOf(error)}.`);
  }
  return true;
}

/** The folder tells version control and backups by itself that it is not for them. */
function makeFolder(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const signature = 'Signature: 8a477f597d28d172789f06886806bc55\n';
  for (const [name, text] of [
    ['.gitignore', '# Made by joulelint, as is everything here.\n*\n'],
    ['CACHEDIR.TAG', `${signature}# A cache of joulelint; it can be deleted at any time.\n`],
  ] as const) {
    try {
      writeFileSync(join(folder, name), text, { flag: 'wx' });
    } catch {
      continue;
    }
  }
}
