import { filledIn, inEnglish, type Say } from '#energy';
import { german, germanRetold } from './german/german.ts';
import { retelling, type Retell } from './retelling.ts';

/** A language the server speaks besides English. */
export interface Spoken {
  /** Texts by the English ones. */
  readonly words: Readonly<Record<string, string>>;
  /** Those of them that somebody wrote in English before. */
  readonly retold: readonly string[];
  /** What parts a number from its fraction. */
  readonly mark: string;
}

export const LANGUAGES: Readonly<Record<string, Spoken>> = {
  de: { words: german, retold: Object.keys(germanRetold), mark: ',' },
};

/** For a locale such as `de` or `de-AT`; English for all that we do not speak. */
export function speaking(locale?: string): Say {
  const spoken = spokenIn(locale);
  if (!spoken) return inEnglish;
  const { words, mark } = spoken;
  const written = (value: number) => String(value).replace('.', mark);
  return (english, ...filled) =>
    filledIn(
      Object.hasOwn(words, english) ? (words[english] ?? english) : english,
      filled,
      written,
    );
}

/** What rules and the command line wrote, for the same. */
export function retellingIn(locale?: string): Retell {
  const spoken = spokenIn(locale);
  return spoken ? retelling(spoken.retold, speaking(locale)) : (english) => english;
}

function spokenIn(locale = ''): Spoken | undefined {
  return LANGUAGES[locale.toLowerCase().replace(/[-_].*$/, '')];
}
