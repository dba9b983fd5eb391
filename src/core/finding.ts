import type { Impact } from '#energy';
import type { Fix } from './fix.ts';
import type { Position, Range } from './text.ts';

export const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** The notebook cell a place lies in. Lines and columns of such a place count from the start of its cell. */
export interface CellPlace {
  /** Counted from 1 over all cells of the notebook, whatever they hold. */
  readonly number: number;
  readonly id?: string;
  /** The same place in the file itself, where that is known. */
  readonly physical?: { readonly start: Position; readonly end: Position };
}

/** Another place that helps to understand a finding: the loop around, the model's construction. */
export interface Related {
  readonly range: Range;
  readonly start: Position;
  readonly end: Position;
  readonly cell?: CellPlace;
  readonly message: string;
}

/** A finding silenced by a comment, with the reason its author gave, or known from the baseline. */
export interface Suppressed {
  readonly kind: 'comment' | 'baseline';
  readonly reason?: string;
}

/** What the engine tells the faces about one place. Plain data: it survives JSON and worker messages. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly url: string;
  readonly path: string;
  readonly range: Range;
  readonly start: Position;
  readonly end: Position;
  readonly cell?: CellPlace;
  readonly related: readonly Related[];
  readonly fix?: Fix;
  readonly suppressed?: Suppressed;
  /** The code looks as if it never ran, so no energy is counted for it. */
  readonly looksUnused?: true;
  /** The script only tries out whether it runs, so no energy is counted either. */
  readonly smokeTest?: true;
  /** The name under which the script lets CodeCarbon record its runs. */
  readonly recordedAs?: string;
  /** What the rule claims about energy; turned into numbers by the energy floor only. */
  readonly impact: Impact;
}

/** Why a file, or one rule on a file, gave no full answer. The rest of the run goes on. */
export interface Failure {
  readonly path: string;
  readonly kind:
    | 'rule'
    | 'syntax'
    | 'read'
    | 'too-large'
    | 'too-deep'
    | 'timeout'
    | 'encoding'
    | 'binary'
    | 'notebook'
    | 'fix'
    | 'write'
    | 'generated';
  readonly message: string;
  readonly rule?: string;
  /** Where in the text that was analysed, if it is about one place. */
  readonly offset?: number;
}
