import type { Evidence, Severity } from '#core';
import type { Say } from '#energy';
import type { RuleText } from './html/html-report.ts';

/** What formats may show of a rule besides what its findings say. */
export interface ReportedRule extends RuleText {
  readonly severity: Severity;
  readonly status: string;
  readonly evidence?: readonly Evidence[];
  /** The rule's page in Markdown, where there is one. */
  readonly page?: string | undefined;
}

/** What a format may need besides the run. */
export interface FormatContext {
  readonly colour: boolean;
  /** Every rule that may have found something. */
  readonly rules: readonly ReportedRule[];
  /** A path as the repository has it, for hosts that know nothing of our working directory. */
  readonly inRepository: (path: string) => string;
  /** The language of formats that people read; English if not said otherwise. */
  readonly say?: Say | undefined;
}
