/**
 * Says a text of ours in the language of whoever reads it. The English text is the name by which it is known,
 * `{0}` and so on stand for what is filled in, and numbers are written as the language writes them.
 */
export type Say = (english: string, ...filled: readonly (string | number)[]) => string;

/** How everything is said unless somebody speaks another language. */
export const inEnglish: Say = (english, ...filled) => filledIn(english, filled, String);

/** Fills values into a text. A number is written as `written` says, other texts stay what they are. */
export function filledIn(
  template: string,
  filled: readonly (string | number)[],
  written: (value: number) => string,
): string {
  return template.replace(/\{(\d)\}/g, (_, at: string) => {
    const value = filled[Number(at)] ?? '';
    return typeof value === 'number' ? written(value) : value;
  });
}

/** A number by itself, as the language writes it. */
export function numberText(value: number, say: Say): string {
  return say('{0}', value);
}

/** Digits that are written already, and not to be rounded by anybody: `1.50`. */
export function digitsText(digits: string, say: Say): string {
  return digits.replace('.', numberText(0.5, say).charAt(1));
}
