import { german } from './words-de.ts';

/** Says a text of the server's own in the language of the editor; `{0}` and so on are filled in. */
export type Say = (english: string, ...filled: readonly (string | number)[]) => string;

/** What the server speaks besides English. */
export const LANGUAGES: Readonly<Record<string, Readonly<Record<string, string>>>> = { de: german };

/** For a locale such as `de` or `de-AT`; English for all that we do not speak. What rules say is always English. */
export function speaking(locale = ''): Say {
  const words = LANGUAGES[locale.toLowerCase().replace(/[-_].*$/, '')] ?? {};
  return (english, ...filled) =>
    (words[english] ?? english).replace(/\{(\d)\}/g, (_, at: string) => String(filled[Number(at)]));
}
