/** Where a value stands in the bytes of a JSON text; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The bytes are no JSON at this offset. */
export class MalformedJson extends Error {
  readonly offset: number;

  constructor(offset: number) {
    super(`not valid JSON at byte ${offset}`);
    this.offset = offset;
  }
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;

/** Walks over JSON without building it, so that a hundred megabytes of outputs cost a look at their bytes. */
export class JsonBytes {
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  isObject(at: number): boolean {
    return this.bytes[at] === OPEN_OBJECT;
  }

  isArray(at: number): boolean {
    return this.bytes[at] === OPEN_ARRAY;
  }

  isString(at: number): boolean {
    return this.bytes[at] === QUOTE;
  }

  /** The first byte at or after an offset that is no white space. */
  past(at: number): number {
    let here = at;
    while (isSpace(this.bytes[here])) here++;
    return here;
  }

  /** Members of an object, in order: the key and where the value begins. Step over values you do not want. */
  *members(object: number): Generator<{ readonly key: string; readonly value: Span }> {
    let at = this.past(object + 1);
    if (this.bytes[at] === CLOSE_OBJECT) return;
    for (;;) {
      if (!this.isString(at)) throw new MalformedJson(at);
      const key = { start: at, end: this.end(at) };
      at = this.past(key.end);
      if (this.bytes[at] !== COLON) throw new MalformedJson(at);
      const start = this.past(at + 1);
      const value = { start, end: this.end(start) };
      yield { key: this.string(key), value };
      at = this.past(value.end);
      if (this.bytes[at] === CLOSE_OBJECT) return;
      if (this.bytes[at] !== COMMA) throw new MalformedJson(at);
      at = this.past(at + 1);
    }
  }

  /** Items of an array, in order. */
  *items(array: number): Generator<Span> {
    let at = this.past(array + 1);
    if (this.bytes[at] === CLOSE_ARRAY) return;
    for (;;) {
      const item = { start: at, end: this.end(at) };
      yield item;
      at = this.past(item.end);
      if (this.bytes[at] === CLOSE_ARRAY) return;
      if (this.bytes[at] !== COMMA) throw new MalformedJson(at);
      at = this.past(at + 1);
    }
  }

  /** Reads a small value whole. */
  value({ start, end }: Span): unknown {
    try {
      return JSON.parse(
        Buffer.from(this.bytes.buffer, this.bytes.byteOffset + start, end - start).toString(),
      );
    } catch {
      throw new MalformedJson(start);
    }
  }

  string(span: Span): string {
    const value = this.value(span);
    if (typeof value !== 'string') throw new MalformedJson(span.start);
    return value;
  }

  /** Where the value that begins here ends. */
  end(at: number): number {
    const byte = this.bytes[at];
    if (byte === QUOTE) return this.#endOfString(at);
    if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) return this.#endOfNest(at);
    let here = at;
    while (isPlain(this.bytes[here])) here++;
    if (here === at) throw new MalformedJson(at);
    return here;
  }

  #endOfString(at: number): number {
    const { bytes } = this;
    let from = at + 1;
    for (;;) {
      const quote = bytes.indexOf(QUOTE, from);
      if (quote < 0) throw new MalformedJson(at);
      let slashes = 0;
      while (bytes[quote - 1 - slashes] === BACKSLASH) slashes++;
      if (slashes % 2 === 0) return quote + 1;
      from = quote + 1;
    }
  }

  /** Counts brackets of both kinds alike: whether they match is the concern of whoever reads the inside. */
  #endOfNest(at: number): number {
    const { bytes } = this;
    let depth = 0;
    for (let here = at; here < bytes.length; here++) {
      const byte = bytes[here];
      if (byte === QUOTE) here = this.#endOfString(here) - 1;
      else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) depth++;
      else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) {
        depth--;
        if (depth === 0) return here + 1;
      }
    }
    throw new MalformedJson(at);
  }
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

/** Letters, digits and signs: what numbers and the three words are made of. */
function isPlain(byte: number | undefined): boolean {
  if (byte === undefined) return false;
  return (
    (byte >= 0x30 && byte <= 0x39) ||
    (byte >= 0x61 && byte <= 0x7a) ||
    (byte >= 0x41 && byte <= 0x5a) ||
    byte === 0x2b ||
    byte === 0x2d ||
    byte === 0x2e
  );
}
