/** A finding that a fixture says it expects. Lines count from 1, columns from 0 and to the end, exclusive. */
export interface Mark {
  readonly line: number;
  /** The beginning of the finding's message. */
  readonly message: string;
  /** Where it is a weaker case than the rule's own severity says. */
  readonly severity?: string;
  /** Where carets pin the range; `to` is missing when it goes on beyond the line. */
  readonly columns?: { readonly from: number; readonly to?: number };
}

export interface Fixture {
  /** The code without its marks: what rules and people's files look like. */
  readonly text: string;
  readonly marks: readonly Mark[];
}

/**
 * Takes the marks out of a fixture. `x.item()  # smell: message` expects a finding that starts on its line;
 * `#   ^^^^ smell: message` on a line of its own expects one at just those columns of the line above. `smell (info):`
 * expects a finding of that severity where the rule's own is a higher one. In JavaScript the marker is `//`.
 */
export function readFixture(marked: string): Fixture {
  const lines = marked.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g) ?? [];
  const kept: string[] = [];
  const marks: Mark[] = [];
  for (const line of lines) {
    const pinned = PINNED.exec(line);
    if (pinned) marks.push({ ...pinnedMark(pinned), line: kept.length });
    if (pinned) continue;
    const [code = '', ...messages] = line
      .replace(/[\r\n]+$/, '')
      .split(/\s*(?:#|\/\/) smell(?=: | \()/);
    if (messages.length > 0 && code.trim() === '') {
      throw new Error(`\`${line.trim()}\` needs code before it or carets in it.`);
    }
    for (const words of messages) marks.push({ line: kept.length + 1, ...wordsOf(words) });
    kept.push(messages.length > 0 ? code + lineBreak(line) : line);
  }
  return { text: kept.join(''), marks };
}

const PINNED =
  /^(?<before>[ \t]*(?<marker>#|\/\/)(?<gap>[ \t]*))(?<carets>\^+)(?<more>\.\.\.)? smell(?<words>(?: \(\w+\))?: [^\r\n]*)/;

function pinnedMark({ groups = {} }: RegExpExecArray): Omit<Mark, 'line'> {
  const { before = '', marker = '', gap = '', carets = '', more, words = '' } = groups;
  // Nothing fits in front of the first column, so there the marker stands for the first carets.
  const from = gap === '' ? before.length - marker.length : before.length;
  const columns = more === undefined ? { from, to: before.length + carets.length } : { from };
  return { ...wordsOf(words), columns };
}

/** What follows the word `smell`: `: message` or ` (info): message`. */
function wordsOf(words: string): Pick<Mark, 'message' | 'severity'> {
  const { severity, message = '' } =
    /^(?: \((?<severity>\w+)\))?: (?<message>.*)$/.exec(words)?.groups ?? {};
  return severity === undefined ? { message } : { message, severity };
}

function lineBreak(line: string): string {
  return /[\r\n]+$/.exec(line)?.[0] ?? '';
}

/** What a finding is compared by. */
export interface Found {
  readonly message: string;
  /** Given where it is lower than the rule's own. */
  readonly severity?: string;
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

/** Wanted and found as lists of lines that are equal when each mark has its finding and each finding its mark. */
export function compareMarks(
  marks: readonly Mark[],
  findings: readonly Found[],
): { readonly wanted: string[]; readonly found: string[] } {
  const unmarked = new Set(findings);
  const found: string[] = [];
  for (const mark of marks) {
    const match = [...unmarked].find((finding) => meets(finding, mark));
    if (!match) continue;
    unmarked.delete(match);
    found.push(describeMark(mark));
  }
  found.push(...[...unmarked].map(describeFinding));
  return { wanted: marks.map(describeMark).sort(byLine), found: found.sort(byLine) };
}

function meets({ message, severity, start, end }: Found, mark: Mark): boolean {
  if (severity !== mark.severity) return false;
  if (start.line + 1 !== mark.line || !message.startsWith(mark.message)) return false;
  if (!mark.columns || start.column !== mark.columns.from) return !mark.columns;
  if (mark.columns.to === undefined) return end.line > start.line;
  return end.line === start.line && end.column === mark.columns.to;
}

function describeMark({ line, columns, severity, message }: Mark): string {
  const words = severity === undefined ? message : `(${severity}) ${message}`;
  if (!columns) return `line ${line}: ${words}`;
  return `line ${line}, columns ${columns.from} to ${columns.to ?? 'a later line'}: ${words}`;
}

function describeFinding({ start, end, ...words }: Found): string {
  const to = end.line > start.line ? undefined : end.column;
  const columns = { from: start.column, ...(to === undefined ? {} : { to }) };
  return describeMark({ ...words, line: start.line + 1, columns });
}

function byLine(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true });
}
