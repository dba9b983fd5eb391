declare const JOULELINT_BUILD: string | undefined;

/** Tells one build from another, also where the version is the same; answers of one are no use to another. */
export const BUILD_ID = typeof JOULELINT_BUILD === 'undefined' ? 'source' : JOULELINT_BUILD;
