/**
 * Finds where a key of TOML is written, or the last name on the way into it, for messages only; an unusual spelling
 * merely loses the line number.
 */
export function lineOfKey(
  text: string,
  key: string,
  about: {
    readonly isShared: boolean;
    readonly inner: readonly PropertyKey[];
  },
): number | undefined {
  const { isShared, inner } = about;
  const lines = text.split(/\r?\n/);
  const ours = isShared ? lines.findIndex((line) => OUR_TABLE.test(line)) : 0;
  if (ours < 0) return undefined;
  const name = literally(key);
  const written = new RegExp(
    `^\\s*(?:["']?${name}["']?\\s*[=.]|\\[\\[?(?:tool\\.joulelint\\.)?["']?${name}["']?[\\].])`,
  );
  const places = lines.flatMap((line, index) =>
    index >= ours && written.test(line) ? [index] : [],
  );
  const [first] = inner;
  // The third of several `[[workload]]` is the third line that says so.
  const found = (typeof first === 'number' ? places[first] : undefined) ?? places[0];
  if (found === undefined) return undefined;
  const last = inner.findLast((part) => typeof part === 'string');
  if (last === undefined) return found + 1;
  const inside = new RegExp(`(?:^|[\\s{,."'])${literally(String(last))}["']?\\s*[=\\]]`);
  const deeper = lines.findIndex((line, index) => index >= found && inside.test(line));
  return (deeper < 0 ? found : deeper) + 1;
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

const OUR_TABLE = /^\s*\[\[?tool\.joulelint[\].]/;
