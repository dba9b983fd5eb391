/** Line numbers, from 1, both ends included. Where lines were only taken out, it ends before it begins. */
export interface LineSpan {
  readonly first: number;
  readonly last: number;
}

/** Lines that a patch of git changes in each file, by the file's new path. Its hunks have to be without context. */
export function changedLines(patch: Buffer): ReadonlyMap<string, readonly LineSpan[]> {
  const files = new Map<string, LineSpan[]>();
  let spans: LineSpan[] = [];
  let toSkip = 0;
  for (const line of linesOf(patch)) {
    if (toSkip > 0) {
      // What a file holds may look like a header; `\ No newline at end of file` is no line of it.
      if (!line.startsWith('\\')) toSkip--;
      continue;
    }
    if (line.startsWith('+++ ')) {
      const path = newPath(line.slice(4));
      spans = [];
      if (path !== undefined) files.set(path, spans);
      continue;
    }
    const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line);
    if (!hunk) continue;
    const [, removed = '1', start = '0', added = '1'] = hunk;
    toSkip = Number(removed) + Number(added);
    // Without a line of its own a hunk counts from the line above it.
    const first = Number(start) + (added === '0' ? 1 : 0);
    spans.push({ first, last: first + Number(added) - 1 });
  }
  return files;
}

function* linesOf(bytes: Buffer): Generator<string> {
  for (let start = 0; start < bytes.length;) {
    const found = bytes.indexOf(10, start);
    const end = found < 0 ? bytes.length : found;
    yield bytes.toString('utf8', start, end);
    start = end + 1;
  }
}

/** `b/path`, followed by a tab where it has blanks, or in quotes; nothing for a file that is gone. */
function newPath(text: string): string | undefined {
  const name = text.startsWith('"') ? unquoted(text) : text.replace(/\t$/, '');
  return name.startsWith('b/') ? name.slice(2) : undefined;
}

const ESCAPES: Readonly<Record<string, number>> = {
  a: 7,
  b: 8,
  t: 9,
  n: 10,
  v: 11,
  f: 12,
  r: 13,
  '"': 34,
  '\\': 92,
};

/** Undoes the quotes git puts around unusual names: octal bytes, and a few letters as in C. */
function unquoted(text: string): string {
  const parts = text.slice(1, text.lastIndexOf('"')).split(/(\\(?:[0-7]{3}|.))/s);
  const bytes = parts.map((part) => {
    if (!part.startsWith('\\')) return Buffer.from(part);
    const rest = part.slice(1);
    return Buffer.from([ESCAPES[rest] ?? Number.parseInt(rest, 8)]);
  });
  return Buffer.concat(bytes).toString();
}
