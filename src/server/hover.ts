import { LineIndex, type Finding, type Fix, type Range } from '#core';
import type { Say } from '#energy';
import { applyFixes, ruleCatalogue, type RuleInfo } from '#engine';
import { readRulePage } from '#project';
import { retoldFix, type Retell } from './retelling.ts';

/** What people read when they point at a finding. */
export interface HoverText {
  readonly markdown: string;
  readonly range: Range;
}

/** How hovers speak, and what they say about energy; nothing where nobody wants to read about it. */
export interface Telling {
  readonly energyOf: ((finding: Finding) => KnownEnergy) | undefined;
  readonly say: Say;
  readonly retell: Retell;
}

/** Lines about energy: what the finding means for runs, and what we measured of its rule besides. */
export interface KnownEnergy {
  readonly runs: readonly string[];
  readonly measured: readonly string[];
}

/**
 * The text for a place: on a finding, and on a rule's name in a comment that silences it. Anywhere else
 * nothing, so as to stay out of the way of other hovers.
 */
export function hoverAt(
  text: string,
  offset: number,
  findings: readonly Finding[],
  { energyOf, say, retell }: Telling,
): HoverText | undefined {
  const here = findings.filter(({ range }) => range.start <= offset && offset <= range.end);
  const [first] = here;
  if (!first) return silencedRule(text, offset, say);
  const start = Math.max(...here.map(({ range }) => range.start));
  const end = Math.min(...here.map(({ range }) => range.end));
  const parts = here.map((finding) =>
    findingText(text, finding, { energy: energyOf?.(finding), say, retell }),
  );
  return { markdown: parts.join('\n\n---\n\n'), range: { start, end } };
}

function findingText(
  text: string,
  finding: Finding,
  { energy, say, retell }: Omit<Telling, 'energyOf'> & { readonly energy: KnownEnergy | undefined },
): string {
  const rule = ruleNamed(finding.rule);
  const told = (lines: readonly string[] = []): readonly string[] =>
    rule ? lines.map((line) => line.replace(/^(\p{L})([\p{L} -]*): /u, headed)) : [];
  return paragraphs([
    // Editors show the message itself where they show the hover.
    `**Joulelint** [${finding.rule}](${finding.url})`,
    rule && say('**Why** {0}', say(rule.smell.why)),
    ...told(energy?.runs),
    finding.fix
      ? changeText(text, retoldFix(finding.fix, retell), say)
      : exampleText(finding.rule, say),
    ...told(energy?.measured),
    rule && evidenceText(rule, say),
  ]);
}

function headed(_: string, first: string, rest: string): string {
  return `**${first.toUpperCase()}${rest}** `;
}

/** The lines a fix changes, before and after. */
function changeText(text: string, fix: Fix, say: Say): string | undefined {
  const { text: fixed, edits } = applyFixes(text, [{ ...fix, applicability: 'safe' }], {
    allow: 'safe',
  });
  if (edits.length === 0) return undefined;
  const before = new LineIndex(text);
  const after = new LineIndex(fixed);
  const from = before.positionAt(Math.min(...edits.map(({ range }) => range.start))).line;
  const last = before.positionAt(Math.max(...edits.map(({ range }) => range.end))).line;
  const shift = after.lineCount - before.lineCount;
  const old = linesOf(text, before, from, last);
  const fresh = linesOf(fixed, after, from, last + shift);
  if (old.length + fresh.length > LONGEST_CHANGE) return say('**Fix** {0}', fix.title);
  const diff = [
    ...old.filter((line) => !fresh.includes(line)).map((line) => `- ${line}`),
    ...fresh.filter((line) => !old.includes(line)).map((line) => `+ ${line}`),
  ];
  const isSafe = fix.applicability === 'safe';
  const title = isSafe ? fix.title : say('{0} (may change behaviour)', fix.title);
  return `${say('**Fix** {0}', title)}\n\n${fenced('diff', diff)}`;
}

/** A longer change is easier to read in the editor's own preview. */
const LONGEST_CHANGE = 24;

/** Wasteful and better code from the rule's page, for findings that no edit can mend. */
function exampleText(id: string, say: Say): string | undefined {
  const page = readRulePage(id, import.meta.url);
  const [wasteful, better] = ['Example', 'Use instead'].map((heading) => {
    const section = page?.split(`\n## ${heading}\n`)[1];
    return section && /^\s*```(\w*)\n([\s\S]*?)\n```/.exec(section);
  });
  if (!wasteful || !better) return undefined;
  // The page says in which language its examples are.
  const code = ([, language = '', text = '']: readonly string[]) =>
    fenced(language, text.split('\n'));
  return paragraphs([say('**Instead of**'), code(wasteful), say('**write**'), code(better)]);
}

function evidenceText({ evidence, url }: RuleInfo, say: Say): string {
  const links = evidence.map((source) => `[${say(source.title)}](${source.url})`);
  return [`[${say('About this rule')}](${url})`, ...links].join(' · ');
}

function silencedRule(text: string, offset: number, say: Say): HoverText | undefined {
  const lines = new LineIndex(text);
  const { start, end } = lines.lineRange(lines.positionAt(offset).line);
  const comment = /(?:#|\/\/|\/\*).*\bjoulelint:.*/i.exec(text.slice(start, end));
  if (!comment) return undefined;
  for (const word of comment[0].matchAll(/[\w-]+(?:\/[\w-]+)+/g)) {
    const from = start + comment.index + word.index;
    const range = { start: from, end: from + word[0].length };
    if (offset < range.start || range.end < offset) continue;
    const rule = ruleNamed(word[0]);
    if (!rule) return undefined;
    const title = `**Joulelint** [${rule.id}](${rule.url})`;
    return { markdown: paragraphs([title, say(rule.summary), say(rule.smell.why)]), range };
  }
  return undefined;
}

function ruleNamed(id: string): RuleInfo | undefined {
  return ruleCatalogue().find((rule) => rule.id === id);
}

function linesOf(text: string, lines: LineIndex, from: number, to: number): string[] {
  const { start } = lines.lineRange(from);
  const { end } = lines.lineRange(Math.max(from, to));
  return text
    .slice(start, end)
    .split(/\r\n|\r|\n/)
    .slice(0, to - from + 1);
}

/** A block of code, with a fence that no line of the code can end. */
function fenced(language: string, lines: readonly string[]): string {
  const code = lines.join('\n');
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${code}\n${fence}`;
}

function paragraphs(parts: readonly (string | false | undefined)[]): string {
  return parts.filter((part) => part).join('\n\n');
}
