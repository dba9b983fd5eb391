import { createTwoFilesPatch } from 'diff';
import pc from 'picocolors';

/** What a file was and what it would be, as `git apply` and `patch -p1` understand it. */
export function unifiedDiff(
  path: string,
  { before, after }: { readonly before: string; readonly after: string },
  { colour }: { readonly colour: boolean },
): string {
  const patch = createTwoFilesPatch(named('a', path), named('b', path), before, after, '', '', {
    context: 3,
  });
  // The library writes a line of its own above the names.
  const text = patch.slice(patch.indexOf('--- '));
  return colour ? painted(text) : text;
}

function named(side: string, path: string): string {
  return path.startsWith('/') ? path : `${side}/${path}`;
}

function painted(text: string): string {
  const colours = pc.createColors(true);
  let inHead = true;
  return text
    .split('\n')
    .map((line) => {
      if (line.startsWith('@@')) inHead = false;
      if (inHead) return line === '' ? line : colours.bold(line);
      if (line.startsWith('@@')) return colours.cyan(line);
      if (line.startsWith('+')) return colours.green(line);
      return line.startsWith('-') ? colours.red(line) : line;
    })
    .join('\n');
}
