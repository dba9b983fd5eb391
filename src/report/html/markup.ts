import type { Say } from '#energy';
import { printable } from '../display.ts';

/** Text that is markup already; everything else is escaped. Made by `html`, or of constants of ours. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Part = string | number | Markup | readonly Part[] | undefined;

/** Fills values into markup; whatever is not markup itself is escaped, nothing is left out. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(String.raw({ raw: strings }, ...parts.map(written)));
}

/** A sentence with markup in it, such as a name set as code: the sentence is translated and escaped. */
export function told(say: Say, english: string, ...parts: readonly Markup[]): Markup {
  const places = parts.map((_, index) => `\ue000${index}\ue000`);
  const pieces = say(english, ...places).split(/\ue000(\d)\ue000/);
  return html`${pieces.map((piece, index) => (index % 2 === 1 ? parts[Number(piece)] : piece))}`;
}

function written(part: Part): string {
  if (part === undefined) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'object') return part.map(written).join('');
  return printable(String(part)).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
