const MARKUP = /\.(?:vue|svelte|html?)$/i;

/** Is the file a page or a component with scripts inside? */
export function isMarkup(path: string): boolean {
  return MARKUP.test(path);
}

const SCRIPT = /<script\b((?:"[^"]*"|'[^']*'|[^>"'])*)>([\s\S]*?)<\/script\s*>/gi;
const COMMENT = /<!--[\s\S]*?-->/g;

/**
 * The scripts of a page or component, everything else as blanks: offsets and lines stay what they were, so a
 * finding or an edit is at home in the file itself.
 */
export function scriptsOnly(text: string): string {
  let kept = '';
  let at = 0;
  const shown = text.replace(COMMENT, blank);
  for (const { 0: whole, 1: attributes = '', 2: code = '', index } of shown.matchAll(SCRIPT)) {
    if (!isScript(attributes)) continue;
    const start = index + whole.indexOf('>', '<script'.length + attributes.length) + 1;
    const end = start + code.length;
    // What follows the code ends its last statement, so that two scripts do not run into each other.
    kept += `${blank(text.slice(at, start))}${text.slice(start, end)};`;
    at = end + 1;
  }
  return kept + blank(text.slice(at));
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
