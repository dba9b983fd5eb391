import { filledIn, type Say } from '#energy';
import { german } from './german/german.ts';

/** A language the server speaks besides English: texts by the English ones, and what parts a number from its fraction. */
export interface Spoken {
  readonly words: Readonly<Record<string, string>>;
  readonly mark: string;
}

export const LANGUAGES: Readonly<Record<string, Spoken>> = { de: { words: german, mark: ',' } };

/** For a locale such as `de` or `de-AT`; English for all that we do not speak. */
export function speaking(locale = ''): Say {
  const { words, mark } = LANGUAGES[locale.toLowerCase().replace(/[-_].*$/, '')] ?? ENGLISH;
  return (english, ...filled) =>
    filledIn(
      Object.hasOwn(words, english) ? (words[english] ?? english) : english,
      filled,
      (value) => String(value).replace('.', mark),
    );
}

const ENGLISH: Spoken = { words: {}, mark: '.' };
