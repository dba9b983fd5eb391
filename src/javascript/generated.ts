/** Lines longer than this on average are what a bundler writes, not what people do. */
const LONGEST_AVERAGE = 200;
/** A line this long in a text that is mostly made of such lines. */
const LONG_LINE = 1_000;

const MARKS =
  /@generated\b|^\/\*! For license information please see |\/\*{6,}\/ \(\(?function\b|__webpack_require__|\bparcelRequire\b|webpackJsonp|System\.register\(\[|\/\/# sourceMappingURL=data:/m;

/** Is the text a bundle, minified or written by a program? Mending it would mend nothing. */
export function looksGenerated(text: string, path: string): boolean {
  if (/[.-](?:min|bundle|prod|umd|esm|es2017|chunk)\.[cm]?js$/i.test(path)) return true;
  if (MARKS.test(text.slice(0, 100_000))) return true;
  if (text.length < LONG_LINE) return false;
  let lines = 1;
  let inLong = 0;
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
    if (end - start > LONG_LINE) inLong += end - start;
    start = end + 1;
    lines++;
  }
  if (text.length - start > LONG_LINE) inLong += text.length - start;
  return text.length / lines > LONGEST_AVERAGE || inLong * 2 > text.length;
}
