import type { Say } from '#energy';

/** Written in place of a decimal point, so that numbers which nobody translates show. */
const MARK = '·';

/** A language that says every text in English and sets it in brackets, piece by piece, so that what is filled in stays outside. */
export const marked: Say = (english, ...filled) => {
  said.add(english);
  return english
    .split(/\{(\d)\}/)
    .map((piece, index) => {
      if (index % 2 === 0) return piece === '' ? '' : `⟦${piece}⟧`;
      const value = filled[Number(piece)] ?? '';
      return typeof value === 'number' ? String(value).replace('.', MARK) : value;
    })
    .join('');
};

const said = new Set<string>();

/** Every text that was said in that language so far. */
export function saidSoFar(): ReadonlySet<string> {
  return said;
}

/** Links and the names of programs and units, which are the same in all languages. */
const NAMES =
  /<style>[\s\S]*?<\/style>|<code>[^<]*<\/code>|\]\([^)]*\)|\b(?:Joulelint|PUE|CodeCarbon|kWh|Wh|CO2e|kg|NVIDIA(?: [A-Z]\d+)?|JAX|PyTorch|gcp:us-central1)\b/g;

/**
 * Words outside of brackets, which means that nobody can translate them, and numbers with the point of English.
 * Code may stand there, and whatever is `given`, such as the names of files.
 */
export function untranslated(text: string, given: readonly string[] = []): string[] {
  let rest = outside(text).replace(NAMES, ' ');
  for (const name of given.toSorted((one, other) => other.length - one.length)) {
    rest = rest.replaceAll(name, ' ');
  }
  return rest.match(/\p{L}{2,}|\d\.\d+/gu) ?? [];
}

/** What is neither in brackets nor in backticks, of which a sentence may hold one and its value the rest. */
function outside(text: string): string {
  let isBracketed = false;
  let isCode = false;
  let rest = '';
  for (const letter of text) {
    if (letter === '`') isCode = !isCode;
    else if (letter === '⟦' || letter === '⟧') isBracketed = letter === '⟦';
    else if (!isBracketed && !isCode) rest += letter;
    if (letter === '⟦' || letter === '`') rest += ' ';
  }
  return rest;
}

/** What a page shows or reads aloud, without its markup. */
export function textOfPage(page: string): string {
  const spoken = [...page.matchAll(/\s(?:aria-label|title|alt)="([^"]*)"/g)].map(
    ([, text]) => text,
  );
  const shown = page
    .replace(/<(?:style|head)>[\s\S]*?<\/(?:style|head)>/g, '')
    .replace(/<code>[\s\S]*?<\/code>/g, ' ')
    .replace(/<[^>]*>/g, ' ');
  return [...spoken, shown]
    .join(' ')
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}
