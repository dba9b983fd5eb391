import type { Edit, Finding, Fix, SourceFile } from '#core';
import { applyFixes, type FixOptions } from './fixes.ts';
import { isAsSound } from './syntax.ts';

/** A finding that offers a fix. */
export type Fixable = Finding & { readonly fix: Fix };

/** What it takes to parse the text again; without a file it is Python. */
export interface SoundOptions {
  readonly deadline: number;
  readonly file?: Pick<SourceFile, 'path' | 'language'>;
}

/** A text after some fixes, and the findings whose fixes would have broken it. */
export interface SoundStep {
  readonly text: string;
  /** What changed, in order of place. */
  readonly edits: readonly Edit[];
  readonly applied: readonly Fixable[];
  readonly refused: readonly Fixable[];
}

/** Applies what fits together; where that breaks the syntax, the first fix that does not. */
export function soundStep(
  text: string,
  wanted: readonly Fixable[],
  options: FixOptions & SoundOptions,
): SoundStep {
  const together = apply(text, wanted, options);
  if (together.text === text || isAsSound(together.text, text, options)) return together;
  const refused: Fixable[] = [];
  for (const finding of together.applied) {
    const alone = apply(text, [finding], options);
    if (isAsSound(alone.text, text, options)) return { ...alone, refused };
    refused.push(finding);
  }
  return { text, edits: [], applied: [], refused };
}

function apply(text: string, wanted: readonly Fixable[], options: FixOptions): SoundStep {
  const fixes = wanted.map(({ fix }) => fix);
  const fixed = applyFixes(text, fixes, options);
  if (fixed.text === text) return { text, edits: [], applied: [], refused: [] };
  const done = new Set(fixed.applied);
  const applied = wanted.filter(({ fix }) => done.has(fix));
  return { text: fixed.text, edits: fixed.edits, applied, refused: [] };
}
