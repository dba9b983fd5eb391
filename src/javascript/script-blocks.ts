const MARKUP = /\.(?:vue|svelte|html?)$/i;

/** Is the file a page or a component with scripts inside? */
export function isMarkup(path: string): boolean {
  return MARKUP.test(path);
}

/** One script of a page or a component. */
export interface ScriptBlock {
  /** What stands in its tag behind `script`. */
  readonly attributes: string;
  readonly start: number;
  readonly end: number;
}

const SCRIPT = /<script\b((?:"[^"]*"|'[^']*'|[^>"'])*)>([\s\S]*?)<\/script\s*>/gi;
const COMMENT = /<!--[\s\S]*?-->/g;

/** The scripts of a page or component that hold code we read. */
export function scriptBlocks(text: string): ScriptBlock[] {
  const shown = text.replace(COMMENT, blank);
  return [...shown.matchAll(SCRIPT)].flatMap(({ 0: whole, 1: attributes = '', 2: code, index }) => {
    if (!isScript(attributes)) return [];
    const start = index + whole.indexOf('>', '<script'.length + attributes.length) + 1;
    return [{ attributes, start, end: start + (code ?? '').length }];
  });
}

/**
 * The scripts of a page or component, everything else as blanks: offsets and lines stay what they were, so a
 * finding or an edit is at home in the file itself.
 */
export function scriptsOnly(text: string): string {
  let kept = '';
  let at = 0;
  for (const { start, end } of scriptBlocks(text)) {
    // What follows the code ends its last statement, so that two scripts do not run into each other.
    kept += `${blank(text.slice(at, start))}${text.slice(start, end)};`;
    at = end + 1;
  }
  return kept + blank(text.slice(at));
}

/** The page or component without its scripts and comments, everything left at its place. */
export function markupOnly(text: string): string {
  return text.replace(SCRIPT, blank).replace(COMMENT, blank);
}

function isScript(attributes: string): boolean {
  const type = /\btype\s*=\s*["']?([^"'\s>]*)/i.exec(attributes)?.[1]?.toLowerCase();
  return (
    type === undefined ||
    type === '' ||
    type === 'module' ||
    /(?:java|ecma|type)script|babel|jsx/.test(type)
  );
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}
