/** SHA-256 for browsers, whose own answers only later. */
export function sha256(text: string): Uint8Array {
  const message = padded(new TextEncoder().encode(text));
  const state = Uint32Array.from(INITIAL);
  const words = new Uint32Array(64);
  for (let start = 0; start < message.byteLength; start += 64) {
    for (let at = 0; at < 16; at++) words[at] = message.getUint32(start + 4 * at);
    for (let at = 16; at < 64; at++) {
      const [a, b] = [word(words, at - 15), word(words, at - 2)];
      const first = rotated(a, 7) ^ rotated(a, 18) ^ (a >>> 3);
      const second = rotated(b, 17) ^ rotated(b, 19) ^ (b >>> 10);
      words[at] = word(words, at - 16) + first + word(words, at - 7) + second;
    }
    mix(state, words);
  }
  const digest = new DataView(new ArrayBuffer(32));
  for (const [at, value] of state.entries()) digest.setUint32(4 * at, value);
  return new Uint8Array(digest.buffer);
}

/** A one, zeros, and the length in bits at the end of a block. */
function padded(bytes: Uint8Array): DataView {
  const whole = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  whole.set(bytes);
  whole[bytes.length] = 0x80;
  const view = new DataView(whole.buffer);
  view.setUint32(whole.length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(whole.length - 4, bytes.length << 3);
  return view;
}

function mix(state: Uint32Array, words: Uint32Array): void {
  const v = Uint32Array.from(state);
  for (let round = 0; round < 64; round++) {
    const [a, b, c, e] = [word(v, 0), word(v, 1), word(v, 2), word(v, 4)];
    const choice = (e & word(v, 5)) ^ (~e & word(v, 6));
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const sumE = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25);
    const sumA = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22);
    const first = word(v, 7) + sumE + choice + word(CONSTANTS, round) + word(words, round);
    v.copyWithin(1, 0, 7);
    v[4] = word(v, 4) + first;
    v[0] = first + sumA + majority;
  }
  for (const [at, value] of v.entries()) state[at] = word(state, at) + value;
}

function word(words: Uint32Array, at: number): number {
  return words[at] ?? 0;
}

function rotated(value: number, by: number): number {
  return (value >>> by) | (value << (32 - by));
}

const PRIMES = primes(64);
const INITIAL = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
const CONSTANTS = Uint32Array.from(PRIMES.map((prime) => fraction(Math.cbrt(prime))));

/** The first 32 bits behind the point. */
function fraction(value: number): number {
  return Math.floor((value % 1) * 2 ** 32);
}

function primes(count: number): number[] {
  const found: number[] = [];
  for (let next = 2; found.length < count; next++) {
    if (found.every((prime) => next % prime !== 0)) found.push(next);
  }
  return found;
}
