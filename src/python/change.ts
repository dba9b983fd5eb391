/** How one text became another: what lies between their common beginning and their common end. */
export interface Change {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

const STRETCH = 1024;

/** Nothing when the texts are equal. */
export function changeBetween(before: string, after: string): Change | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  // Stretches are compared much faster than characters.
  while (start + STRETCH <= shorter && isSame(start, start)) start += STRETCH;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  // The halves of one character belong together.
  if (start > 0 && isFirstHalf(before.charCodeAt(start - 1))) start--;
  let same = 0;
  while (
    same + STRETCH <= shorter - start &&
    isSame(before.length - same - STRETCH, after.length - same - STRETCH)
  ) {
    same += STRETCH;
  }
  while (
    same < shorter - start &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  ) {
    same++;
  }
  if (same > 0 && isSecondHalf(after.charCodeAt(after.length - same))) same--;
  return { start, oldEnd: before.length - same, newEnd: after.length - same };

  function isSame(inBefore: number, inAfter: number): boolean {
    return before.slice(inBefore, inBefore + STRETCH) === after.slice(inAfter, inAfter + STRETCH);
  }
}

function isFirstHalf(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}

function isSecondHalf(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000;
}

/** Where an offset lies, counted in lines and characters from 0. */
export function pointAt(
  text: string,
  offset: number,
): { readonly row: number; readonly column: number } {
  let row = 0;
  let begin = 0;
  for (;;) {
    const next = text.indexOf('\n', begin);
    if (next < 0 || next >= offset) return { row, column: offset - begin };
    row++;
    begin = next + 1;
  }
}
