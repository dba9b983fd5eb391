import type { Edit, Failure, Finding, Fix, Range, SourceFile } from '#core';
import type { FixOptions } from './fixes.ts';
import { DEADLINE, lint } from './lint.ts';
import { meets, movedRanges } from './moved-ranges.ts';
import type { FileResult } from './result.ts';
import type { LintSettings } from './settings.ts';
import { soundStep, type Fixable } from './sound-fixes.ts';

/** A fix that was applied. */
export interface AppliedFix {
  readonly rule: string;
  readonly title: string;
}

/** A text after its fixes, with what was found before and what is left. */
export interface FixedText {
  readonly text: string;
  /** In the order in which they were applied; nothing when the text is as it was. */
  readonly applied: readonly AppliedFix[];
  readonly before: FileResult;
  readonly after: FileResult;
  /** Where the stretches are that fixes were kept to, and with them what the fixes wrote. */
  readonly within?: readonly Range[] | undefined;
}

/** How a text is fixed. */
export interface FixTextOptions extends FixOptions {
  readonly writer?: Writer | undefined;
  /** Only findings that meet one of these stretches are fixed. */
  readonly within?: readonly Range[] | undefined;
}

/** Who writes the edits where the text is only a view of something else, such as the cells of a notebook. */
export interface Writer {
  /** Can this fix be written down there at all? */
  accepts(fix: Fix): boolean;
  /** Writes edits that belong together, and answers the view as it is now. */
  write(edits: readonly Edit[]): SourceFile;
}

/** A fix may uncover another; chains longer than this go in circles. */
const MOST_ROUNDS = 20;

/**
 * Fixes a text again and again until nothing applies any more. A fix that would break the syntax is left out
 * and reported, as it is a bug of its rule.
 */
export function fixText(
  source: SourceFile,
  settings: LintSettings,
  options: FixTextOptions,
): FixedText {
  const deadline = settings.deadline ?? DEADLINE;
  const before = lint(source, settings);
  const applied: AppliedFix[] = [];
  const failures: Failure[] = [];
  const refused = new Set<string>();
  const { writer } = options;
  let current = source;
  let after = before;
  let { within } = options;
  for (let round = 0; ; round++) {
    const step = soundStep(current.text, fixable(after, { refused, writer, within }), {
      ...options,
      deadline,
      file: current,
    });
    for (const finding of step.refused) {
      refused.add(keyOf(finding));
      failures.push(failureOf(finding, 'its fix would have broken the syntax and was left out'));
    }
    if (step.applied.length === 0) break;
    const [first] = step.applied;
    if (round === MOST_ROUNDS && first) {
      failures.push(failureOf(first, `fixes still follow each other after ${MOST_ROUNDS} rounds`));
      break;
    }
    within = within && movedRanges(within, step.edits);
    current = writer ? writer.write(step.edits) : { ...source, text: step.text };
    for (const { rule, fix } of step.applied) applied.push({ rule, title: fix.title });
    after = lint(current, settings);
  }
  const { text } = current;
  if (text === source.text) return { text, applied: [], before, after: withMore(before, failures) };
  return { text, applied, before, after: withMore(after, failures), within };
}

function fixable(
  { findings }: FileResult,
  options: Pick<FixTextOptions, 'writer' | 'within'> & { readonly refused: ReadonlySet<string> },
): readonly Fixable[] {
  const { refused, writer, within } = options;
  return findings
    .filter((finding): finding is Fixable => finding.fix !== undefined && !finding.suppressed)
    .filter((finding) => !refused.has(keyOf(finding)))
    .filter(({ range }) => within === undefined || within.some((one) => meets(one, range)))
    .filter(({ fix }) => writer === undefined || writer.accepts(fix));
}

/** Places move from round to round, so a fix is known again by what it writes. */
function keyOf({ rule, fix }: Fixable): string {
  return JSON.stringify([rule, ...fix.edits.map(({ text }) => text)]);
}

function failureOf({ path, rule, start }: Finding, what: string): Failure {
  return { path, kind: 'fix', rule, message: `line ${start.line + 1}: ${what}` };
}

function withMore(result: FileResult, failures: readonly Failure[]): FileResult {
  return failures.length === 0
    ? result
    : { ...result, failures: [...result.failures, ...failures] };
}
