const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

/** Text for XML 1.0, which has no place at all for most control characters and for half characters. */
export function xml(text: string): string {
  return text
    .replace(NO_XML, '\ufffd')
    .replace(/[&<>"\r]/g, (character) => ESCAPES[character] ?? character);
}

const NO_XML =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
