import type { Range } from '#core';
import type { CommentAt } from './logical-lines.ts';
import { nearest } from './nearest.ts';

const ACTIONS = ['ignore', 'disable', 'enable', 'file-ignore'] as const;
export type Action = (typeof ACTIONS)[number];

/** One name in the list of a suppression: a rule id, a prefix such as `keras`, or `ALL`. */
export interface Entry {
  readonly name: string;
  readonly range: Range;
}

/** One `joulelint: …[…]` in a comment; a comment may hold several, and other tools' marks beside them. */
export interface Directive {
  readonly kind: 'directive';
  readonly action: Action;
  readonly comment: CommentAt;
  /** From the `#` to the last visible character that belongs to it. */
  readonly range: Range;
  /** Where the comment's part before this one ends, if there is one. */
  readonly partBefore: number | undefined;
  /** Where the comment's next part starts, if there is one. */
  readonly partAfter: number | undefined;
  readonly entries: readonly [Entry, ...Entry[]];
  readonly reason: string | undefined;
}

/** A comment that wants to be a suppression but cannot be understood. */
export interface Malformed {
  readonly kind: 'malformed';
  readonly range: Range;
  readonly message: string;
}

/** Reads every suppression of the comments given, in order of place. */
export function* readDirectives(comments: Iterable<CommentAt>): Generator<Directive | Malformed> {
  for (const comment of comments) {
    if (!/joulelint/i.test(comment.text)) continue;
    const parts = partsOf(comment.text);
    for (const [at, part] of parts.entries()) {
      const read = readPart(part, comment, parts[at - 1]?.end, parts[at + 1]?.start);
      if (read) yield read;
    }
  }
}

/** True when silencing `entry` silences `rule`. `ALL` leaves what the engine says of comments alone. */
export function covers(entry: string, rule: string): boolean {
  if (entry === 'ALL') return !rule.startsWith('joulelint/');
  return rule === entry || rule.startsWith(`${entry}/`);
}

interface Part {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A `#` or `//` that begins another tool's mark, a suppression of ours, or any text behind a list of rules. */
const NEXT_PART =
  /(?=#|\/\/)(?:(?<=\s)(?:#+|\/\/+)(?=\s*(?:noqa\b|nosec\b|joulelint\b|[a-z][\w.-]*\s*:))|(?<=\]\s*)(?:#+|\/\/+))/gi;

function partsOf(comment: string): Part[] {
  const text = comment.replace(/[\r\n].*$/s, '').trimEnd();
  const starts = [0, ...[...text.matchAll(NEXT_PART)].map(({ index }) => index)];
  return starts.map((start, at) => {
    const part = text.slice(start, starts[at + 1]).trimEnd();
    return { start, end: start + part.length, text: part };
  });
}

const MARKER = /^(?:#+|\/\/+|\/\*+)\s*joulelint\s*:\s*/i;
const FORGOTTEN_COLON =
  /^(?:#+|\/\/+|\/\*+)\s*joulelint[\s-]+(?:file-)?(?:ignore|disable|enable)\s*\[/i;

function readPart(
  part: Part,
  comment: CommentAt,
  partBefore: number | undefined,
  partAfter: number | undefined,
): Directive | Malformed | undefined {
  const offset = comment.range.start;
  const range = { start: offset + part.start, end: offset + part.end };
  const malformed = (problem: string): Malformed => ({
    kind: 'malformed',
    range,
    message: `${problem}, so this comment silences nothing.`,
  });

  if (FORGOTTEN_COLON.test(part.text)) return malformed('A colon must follow `joulelint`');
  const marker = MARKER.exec(part.text)?.[0];
  if (marker === undefined) return undefined;

  // The end of a `/* … */` belongs to the comment and not to what it says.
  const said = part.text.startsWith('/*') ? part.text.replace(/\s*\*+\/$/, '') : part.text;
  const word = /^[\w-]*/.exec(said.slice(marker.length))?.[0] ?? '';
  const action = ACTIONS.find((name) => name === word.toLowerCase());
  if (!action) return malformed(unknownAction(word));

  const rest = said.slice(marker.length + word.length);
  const list = /^(\s*\[)([^\]]*)(\])?/.exec(rest);
  if (!list) return malformed(`The rules must be named, as in \`${action}[keras/some-rule]\``);
  const [whole, opening = '', names = '', closing] = list;
  if (!closing) return malformed('The list of rules has no closing `]`');

  const listStart = range.start + marker.length + word.length + opening.length;
  const [first, ...others] = entriesOf(names, listStart);
  if (!first) return malformed('The list of rules is empty');

  const tail = /^\s*(?:--\s*(.*))?$/.exec(rest.slice(whole.length));
  if (!tail) return malformed('Only a reason that begins with `--` may follow the list of rules');
  return {
    kind: 'directive',
    action,
    comment,
    range,
    partBefore: partBefore === undefined ? undefined : offset + partBefore,
    partAfter: partAfter === undefined ? undefined : offset + partAfter,
    entries: [first, ...others],
    reason: tail[1] || undefined,
  };
}

function unknownAction(word: string): string {
  const meant = word && nearest(word, ACTIONS);
  const choice = meant ? `did you mean \`${meant}\`?` : `use ${orList(ACTIONS)}`;
  return word
    ? `\`${word}\` is no suppression (${choice})`
    : `A word must follow the colon (${choice})`;
}

function orList(words: readonly string[]): string {
  const quoted = words.map((word) => `\`${word}\``);
  return `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1) ?? ''}`;
}

function entriesOf(names: string, offset: number): Entry[] {
  return [...names.matchAll(/[^\s,](?:[^,]*[^\s,])?/g)].map(({ 0: name, index }) => ({
    name,
    range: { start: offset + index, end: offset + index + name.length },
  }));
}
