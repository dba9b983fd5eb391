import type { Intensity } from './carbon.ts';
import { inEnglish, type Say } from './say.ts';
import type { Method } from './studies.ts';

/** How sure an estimate is; the weakest part decides. 4 needs own runs before and after the change. */
export type Level = 0 | 1 | 2 | 3 | 4;

/** How sure an estimate is, in words. */
export const LEVEL_WORDS = [
  'direction only',
  'rough',
  'fair',
  'good',
  'measured on your runs',
] as const;

export type LevelWord = (typeof LEVEL_WORDS)[number];

/** The word for a level; it always stands beside the number, never instead of it. */
export function levelWord(level: Level): LevelWord {
  return LEVEL_WORDS[level];
}

/** The same in the language of whoever reads it. */
export function levelText(level: Level, say: Say = inEnglish): string {
  return say(LEVEL_WORDS[level]);
}

/** What the evidence for a ratio is worth. */
export function evidenceLevel(method: Method): 0 | 1 | 2 | 3 {
  return EVIDENCE[method];
}

const EVIDENCE = { A: 3, B2: 2, B1: 1, 'B*': 1, C: 0 } as const;

/** A zone that borrows the value of another grid lowers the level by one, but not below rough. */
export function carbonLevel(level: Level, { zone }: Intensity): Level {
  if (zone?.mappedFrom === undefined || level <= 1) return level;
  return level === 4 ? 3 : level === 3 ? 2 : 1;
}

/** A total is as sure as its least sure part. */
export function weakest(levels: readonly Level[]): Level {
  return levels.reduce((least, level) => (level < least ? level : least), levels[0] ?? 0);
}
