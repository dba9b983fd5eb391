import type { Range, Suppressed } from '#core';
import { covers, type Action, type Directive, type Entry } from './directives.ts';
import { firstCell, lineOfComment, type SuppressionContext } from './logical-lines.ts';

/** One entry of one suppression comment, and what it turns out to do. */
export interface Silencer {
  readonly directive: Directive;
  readonly entry: Entry;
  used: boolean;
  /** Another entry silences already what this one would. */
  redundant: boolean;
}

interface Reaching {
  readonly silencer: Silencer;
  readonly reaches: readonly Range[];
}

export interface Silencers {
  /** The entries of all comments, the widest first, else in order of place. */
  readonly all: readonly Silencer[];
  /** Those that cover a rule, with the places where they silence it. */
  forRule(rule: string): readonly Reaching[];
}

const WIDEST_FIRST: readonly Action[] = ['file-ignore', 'disable', 'ignore', 'enable'];

export function silencersOf(
  directives: readonly Directive[],
  context: SuppressionContext,
): Silencers {
  const ending = entriesThatEndRanges(directives, context);
  const all = directives
    .flatMap((directive) =>
      directive.entries.map((entry) => ({
        directive,
        entry,
        used: ending.has(entry),
        redundant: false,
      })),
    )
    .sort((one, other) => widthOf(one) - widthOf(other));

  const lineOf = remembering((directive: Directive) => lineOfComment(context, directive.comment));
  const forRule = remembering((rule: string) => {
    const stops = directives
      .filter(({ action, entries }) => action === 'enable' && coverSome(entries, rule))
      .map(({ range }) => range.start);

    return all
      .filter(({ entry }) => covers(entry.name, rule))
      .map((silencer) => {
        const { directive } = silencer;
        const stop = stops.find((offset) => offset > directive.range.start) ?? Infinity;
        const region = regionOf(context, directive);
        return { silencer, reaches: reachesOf(directive, lineOf, { region, stop }) };
      });
  });
  return { all, forRule };
}

/** What silences a rule's finding, if anything; the entry that does is marked as used. */
export function silence(silencers: Silencers, rule: string, range: Range): Suppressed | undefined {
  const [first, ...others] = silencers
    .forRule(rule)
    .filter(({ reaches }) => reaches.some((reach) => holds(reach, range)))
    .map(({ silencer }) => silencer);
  if (!first) return undefined;
  first.used = true;
  for (const other of others) other.redundant = true;
  const { reason } = first.directive;
  return reason === undefined ? { kind: 'comment' } : { kind: 'comment', reason };
}

/** Where a finding begins decides; an empty one at the very end still belongs. */
function holds(reach: Range, { start, end }: Range): boolean {
  return reach.start <= start && (start < reach.end || end <= reach.end);
}

function reachesOf(
  directive: Directive,
  lineOf: (directive: Directive) => Range | undefined,
  { region, stop }: { readonly region: Range; readonly stop: number },
): readonly Range[] {
  const { action, comment } = directive;
  switch (action) {
    case 'enable':
      return [];
    case 'file-ignore':
      return [region];
    case 'disable':
      return [{ start: comment.range.start, end: Math.min(stop, region.end) }];
    case 'ignore':
      // Its own comment too, so that it can silence what the engine says about that comment.
      return [lineOf(directive) ?? comment.range, comment.range];
  }
}

/**
 * What a comment for ranges or for the file can reach: in a notebook its own cell, so that cells can be moved and
 * deleted. What stands for the file in the first cell with code holds for all cells.
 */
function regionOf(context: SuppressionContext, { action, range }: Directive): Range {
  const { text, cells } = context;
  const cell = cells[cellIndex(cells, range.start)];
  if (!cell) return { start: 0, end: action === 'file-ignore' ? Infinity : text.length };
  if (action === 'file-ignore' && cell === firstCell(context)) return { start: 0, end: Infinity };
  // The line break behind a cell is the cell's.
  return { start: cell.start, end: cell.end + 1 };
}

function cellIndex(cells: readonly Range[], offset: number): number {
  return cells.findIndex(({ start, end }) => start <= offset && offset <= end);
}

/** Entries of an `enable` that share rules with a range which is still open where they stand. */
function entriesThatEndRanges(
  directives: readonly Directive[],
  { cells }: SuppressionContext,
): ReadonlySet<Entry> {
  const ending = new Set<Entry>();
  let open: string[] = [];
  let cell = -1;
  for (const { action, entries, range } of directives) {
    const here = cellIndex(cells, range.start);
    if (here !== cell) open = [];
    cell = here;
    if (action === 'disable') open.push(...entries.map(({ name }) => name));
    if (action !== 'enable') continue;
    for (const entry of entries) {
      const { name } = entry;
      if (open.some((other) => covers(name, other) || covers(other, name))) ending.add(entry);
    }
    open = open.filter((name) => !coverSome(entries, name));
  }
  return ending;
}

function coverSome(entries: readonly Entry[], rule: string): boolean {
  return entries.some(({ name }) => covers(name, rule));
}

function widthOf({ directive }: Silencer): number {
  return WIDEST_FIRST.indexOf(directive.action);
}

/** Works out each answer once. */
function remembering<Question, Answer>(
  answer: (question: Question) => Answer,
): (question: Question) => Answer {
  const known = new Map<Question, Answer>();
  return (question) => {
    const found = known.get(question);
    if (found !== undefined) return found;
    const fresh = answer(question);
    known.set(question, fresh);
    return fresh;
  };
}
