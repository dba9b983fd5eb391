import { LANGUAGE_IDS, SCHEMES } from '#protocol';

/** The documents we look at. */
export const SELECTOR = LANGUAGE_IDS.flatMap((language) =>
  SCHEMES.map((scheme) => ({ language, scheme })),
);
