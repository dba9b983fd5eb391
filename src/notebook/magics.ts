/** Cell magics whose body is Python all the same. */
const PYTHON_BODIES = /^%%(?:time|timeit|capture|prun|memit|snakeviz|python3?|debug)\b/;

/** Line magics that run the rest of their line as Python, with the options they take. */
const RUNS_REST = /^%(?:time|timeit|prun|memit)\b(?:[ \t]+-\w*(?:[ \t]+\d+)?)*[ \t]+(?=\S)/;

/** Commands that IPython takes without a `%`; only where Python could not mean them. */
const AUTOMAGIC =
  /^(?:pip3?|conda|mamba|cd|ls|ll|cat|mkdir|rmdir|rm|cp|mv|head|tail|wget|curl|git|unzip|apt|apt-get|load_ext|matplotlib)[ \t]+(?!(?:in|is|and|or|not|if|for|else)\b)(?:-{1,2}\w|\.{1,2}(?:\/|\s|$)|[\w~/$'"{])/;

/** An assignment whose value is a magic: `files = !ls`, `before = %env HOME`. */
const ASSIGNED = /^[ \t]*[A-Za-z_][\w.,[\]'" \t]*=[ \t]*(?=[!%][\w./(-])/;

const HELP = /^[ \t]*(?:\?{1,2}[\w.*%!]+|[%\w.*[\]'"]+\?{1,2})[ \t]*(?:#.*)?$/;

/**
 * A cell as plain Python of the same length, character for character: magics become the name `_`, whose value
 * nobody knows. A cell in another language, or one that ends inside a bracket or string, becomes blank, since it
 * would swallow the cells behind it.
 */
export function withoutMagics(cell: string): string {
  const first = cell.trimStart();
  const isMagicCell = first.startsWith('%%');
  if (isMagicCell && !PYTHON_BODIES.test(first)) return blank(cell);
  const scan = new CellScan(cell);
  const text = scan.run();
  return scan.isWhole ? text : blank(cell);
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

/** Reads a cell line by line, minding brackets and strings, within which no magic can begin. */
class CellScan {
  readonly #cell: string;
  #depth = 0;
  /** The quotes that will end the string the scan is in. */
  #quotes: string | undefined;
  #text = '';

  constructor(cell: string) {
    this.#cell = cell;
  }

  get isWhole(): boolean {
    return this.#depth <= 0 && this.#quotes === undefined;
  }

  run(): string {
    let isContinued = false;
    let inMagic = false;
    for (const [line = ''] of this.#cell.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/g)) {
      const code = line.replace(/[\r\n]+$/, '');
      const ending = line.slice(code.length);
      const startsStatement = this.isWhole && !isContinued;
      if (inMagic || (startsStatement && isMagic(code))) {
        this.#text += inMagic ? blank(line) : `${unknownAs(code)}${ending}`;
        inMagic = code.endsWith('\\');
        continue;
      }
      const plain = startsStatement ? withoutMagicPart(code) : code;
      inMagic = plain !== code && !RUNS_REST.test(code.trimStart()) && code.endsWith('\\');
      this.#text += `${plain}${ending}`;
      isContinued = this.#read(plain);
    }
    return this.#text;
  }

  /** Follows strings and brackets through a line; answers whether it ends in a `\` that joins the next one. */
  #read(line: string): boolean {
    for (let at = 0; at < line.length; at++) {
      const letter = line[at] ?? '';
      if (this.#quotes !== undefined) {
        if (letter === '\\') at++;
        else if (line.startsWith(this.#quotes, at)) {
          at += this.#quotes.length - 1;
          this.#quotes = undefined;
        }
      } else if (letter === '#') return false;
      else if (letter === '"' || letter === "'") {
        this.#quotes = line.startsWith(letter.repeat(3), at) ? letter.repeat(3) : letter;
        at += this.#quotes.length - 1;
      } else if ('([{'.includes(letter)) this.#depth++;
      else if (')]}'.includes(letter)) this.#depth--;
    }
    const isJoined = line.endsWith('\\');
    // A string in single quotes ends with its line, closed or not.
    if (this.#quotes?.length === 1 && !isJoined) this.#quotes = undefined;
    return isJoined;
  }
}

function isMagic(line: string): boolean {
  const code = line.trimStart();
  if (RUNS_REST.test(code)) return false;
  return /^[%!]/.test(code) || HELP.test(line) || AUTOMAGIC.test(line);
}

function withoutMagicPart(line: string): string {
  const assigned = ASSIGNED.exec(line)?.[0];
  if (assigned !== undefined) return assigned + unknownAs(line.slice(assigned.length));
  const code = line.trimStart();
  const runs = RUNS_REST.exec(code)?.[0];
  if (runs === undefined) return line;
  const indent = line.slice(0, line.length - code.length);
  return `${indent}_;${' '.repeat(runs.length - 2)}${code.slice(runs.length)}`;
}

/** `_` in the place of a piece of text, indentation kept. */
function unknownAs(text: string): string {
  const code = text.trimStart();
  if (code === '') return text;
  return `${text.slice(0, text.length - code.length)}_${' '.repeat(code.length - 1)}`;
}
