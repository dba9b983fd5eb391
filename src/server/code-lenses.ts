import type { CodeLens } from 'vscode-languageserver';
import type { Finding, Range } from '#core';
import type { Say } from '#energy';
import { amountText, groupsBy } from '#report';
import type { Checked } from './documents.ts';
import { appraised } from './estimates.ts';
import { placeIn, type Asked } from './open-text.ts';

/** Above each loop with findings: how many, and what can be avoided there. Other findings have their own. */
export function codeLenses({ findings: all, place }: Checked, asked: Asked, say: Say): CodeLens[] {
  if (place.kind === 'passed' || !place.editor.codeLens.enable) return [];
  const findings = all.filter(({ range }) => isShownIn(asked, range));
  // Nobody asks lenses for names that last.
  const unnamed = findings.map((finding) => ({ ...finding, fingerprint: '' }));
  const { enable, units } = place.editor.estimates;
  const estimates = enable ? { ...appraised(findings, place), units } : 'off';
  const report = { findings: unnamed, estimates } as const;
  return groupsBy(report, (finding) => String(lineOf(finding, asked))).map(
    ({ key, findings, amount }) => {
      const start = { line: Number(key), character: 0 };
      const count = findings.length === 1 ? say('1 finding') : say('{0} findings', findings.length);
      const title =
        amount.kind === 'none' ? count : say('{0}, avoidable: {1}', count, amountText(amount, say));
      return { range: { start, end: start }, command: { title, command: '' } };
    },
  );
}

/** The loop that repeats a finding, as its rule names it, or the line of the finding itself. */
function lineOf({ related: [loop], start }: Finding, asked: Asked): number {
  return loop && isShownIn(asked, loop.range) ? loop.start.line : start.line;
}

/** In a notebook some findings, and some of their loops, are in other cells. */
function isShownIn({ text, document }: Asked, range: Range): boolean {
  return placeIn(text, range).uri === document.uri;
}
