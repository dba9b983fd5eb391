import { LANGUAGE_IDS, NOTEBOOK_TYPES, SCHEMES } from '#protocol';

const DOCUMENTS = LANGUAGE_IDS.flatMap((language) =>
  SCHEMES.map((scheme) => ({ language, scheme })),
);

/** What the server is asked about. Cells of any kind: fixes of a notebook are asked for in its first one. */
export const SELECTOR = [...DOCUMENTS, ...NOTEBOOK_TYPES.map((notebook) => ({ notebook }))];

/** The texts we have something to say about. */
export const SHOWN = [
  ...DOCUMENTS,
  ...NOTEBOOK_TYPES.map((notebookType) => ({ notebookType, language: 'python' })),
];
