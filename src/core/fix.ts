import type { Position, Range } from './text.ts';

/** Replaces `range` by `text`; an empty range inserts. */
export interface Edit {
  readonly range: Range;
  readonly text: string;
  /** In a notebook, the cell's number and the place in it. */
  readonly inCell?: { readonly number: number; readonly start: Position; readonly end: Position };
}

/**
 * safe: same behaviour, comments kept. unsafe: may change behaviour, the rule's page says how.
 * display: shown to people, never applied in bulk.
 */
export type Applicability = 'safe' | 'unsafe' | 'display';

export interface Fix {
  readonly title: string;
  readonly applicability: Applicability;
  readonly edits: readonly Edit[];
}
