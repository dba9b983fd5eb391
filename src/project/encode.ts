import { decode, encodingOf } from './decode.ts';

/**
 * Writes a text in the encoding of the bytes it came from, byte order mark included. Nothing when that is not
 * possible, because it holds letters the encoding lacks.
 */
export function encodeLike(origin: Uint8Array, text: string): Uint8Array | undefined {
  const { label, mark } = encodingOf(origin);
  if (label === undefined) return undefined;
  const body = encodeAs(label, text, origin);
  if (body === undefined) return undefined;
  const bytes = Buffer.concat([origin.subarray(0, mark), body]);
  const again = decode(bytes);
  return again.kind === 'text' && again.text === text ? bytes : undefined;
}

function encodeAs(label: string, text: string, origin: Uint8Array): Uint8Array | undefined {
  if (label === 'utf-8') return Buffer.from(text);
  if (label === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (label === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  const letters = lettersOf(label, origin);
  const parts: Uint8Array[] = [];
  for (const letter of text) {
    const bytes = letters.get(letter);
    if (bytes === undefined) return undefined;
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}

/**
 * The platform reads old encodings and does not write them. But nearly every letter of a fixed text is ASCII or
 * was in the file before, and the file itself tells how it is written.
 */
function lettersOf(label: string, origin: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const letters = new Map<string, Uint8Array>();
  for (let code = 0; code < 128; code++) letters.set(String.fromCharCode(code), Buffer.of(code));
  const decoder = new TextDecoder(label);
  for (let start = 0, at = 0; at < origin.length; at++) {
    const letter = decoder.decode(origin.subarray(at, at + 1), { stream: true });
    if (letter === '') continue;
    const bytes = origin.subarray(start, at + 1);
    if (!letters.has(letter)) letters.set(letter, bytes);
    start = at + 1;
  }
  return letters;
}
