import type { Failure } from '#core';
import { printable } from './display.ts';

/** One line for each file or rule that gave no full answer. */
export function failureLines(failures: readonly Failure[]): string {
  return failures.map((failure) => `${failureLine(failure)}\n`).join('');
}

function failureLine({ path, kind, message, rule }: Failure): string {
  const about = rule === undefined ? '' : `rule ${rule}: `;
  return `${printable(path)}: ${LABELS[kind]}: ${about}${printable(message)}`;
}

const LABELS: Readonly<Record<Failure['kind'], string>> = {
  rule: 'failed (rule)',
  syntax: 'failed (syntax)',
  read: 'failed (read)',
  'too-large': 'skipped (too large)',
  'too-deep': 'failed (too deep)',
  timeout: 'failed (timeout)',
  encoding: 'failed (encoding)',
  binary: 'skipped (not text)',
  notebook: 'skipped (no notebook)',
  fix: 'failed (fix)',
  write: 'not fixed',
  generated: 'skipped (generated)',
};
