import type { Severity } from '#core';

/** What the engine needs to know of the user's wishes; files and flags are read by upper floors. */
export interface LintSettings {
  /** Rule ids or prefixes (`keras`), or `ALL`; nothing means every stable rule. */
  readonly select?: readonly string[] | undefined;
  readonly extendSelect?: readonly string[] | undefined;
  readonly ignore?: readonly string[] | undefined;
  /** Rules whose fixes are offered, by id or prefix; nothing means all. */
  readonly fixable?: readonly string[] | undefined;
  readonly unfixable?: readonly string[] | undefined;
  /** Lets preview rules run when selected. */
  readonly preview?: boolean | undefined;
  /** Severity by rule id or prefix; `off` silences. */
  readonly severity?: Readonly<Record<string, Severity | 'off'>> | undefined;
  readonly ignoreSuppressions?: boolean | undefined;
  readonly reportUnusedSuppressions?: boolean | undefined;
  /** Milliseconds one file may take to parse; default 10,000. */
  readonly deadline?: number | undefined;
  /** The text is open in an editor and comes again with every key, so what it costs is worth keeping. */
  readonly isOpen?: boolean | undefined;
  /** Told how long rules take. */
  readonly profile?: RuleProfile | undefined;
}

/** Somebody with a clock who wants to know how long rules take. */
export interface RuleProfile {
  now(): number;
  took(rule: string, milliseconds: number): void;
}
