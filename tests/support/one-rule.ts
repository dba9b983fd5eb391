import { type Finding, languageOf } from '#core';
import { applyFixes, lint } from '#engine';

export interface Run {
  readonly findings: readonly Finding[];
  readonly outcome: string;
  /** What went wrong, in words; a rule that throws is told here. */
  readonly failures: readonly string[];
}

/** What one rule finds in a text, comments that silence it set aside. */
export function runRule(id: string, text: string, path = `${id}/example.py`): Run {
  const result = lint(
    { path, text, language: languageOf(path) ?? 'python' },
    { select: [id], preview: true, ignoreSuppressions: true },
  );
  return {
    findings: result.findings.filter((finding) => finding.rule === id),
    outcome: result.outcome,
    failures: result.failures.map(({ kind, message }) => `${kind}: ${message}`),
  };
}

/** More rounds than any chain of fixes needs. */
const MOST_ROUNDS = 20;

/** The text after all fixes of a rule, applied again and again until none applies. */
export function fixAll(id: string, text: string, path?: string): string {
  let fixed = text;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { findings } = runRule(id, fixed, path);
    const fixes = findings.flatMap(({ fix }) => (fix ? [fix] : []));
    const result = applyFixes(fixed, fixes, { allow: 'unsafe' });
    if (result.applied.length === 0) return fixed;
    if (result.text === fixed) throw new Error(`a fix of ${id} changes nothing`);
    fixed = result.text;
  }
  throw new Error(`the fixes of ${id} still go on after ${MOST_ROUNDS} rounds`);
}
