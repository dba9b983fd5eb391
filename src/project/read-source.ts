import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { isRelevant } from '#engine';
import { isNotebookPath, type Failure, type Language } from '#core';
import { decode, isWide } from './decode.ts';
import type { ReadNotebook } from './in-cells.ts';
import { mostBytes, openNotebook } from './notebook-file.ts';
import { reasonOf } from './reason.ts';

/** A text to analyse, or why there is none. */
export type ReadResult =
  /** The bytes are good until the reader reads again. */
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly bytes: Uint8Array;
      /** Of a notebook, where the text comes from. */
      readonly notebook?: ReadNotebook;
    }
  | { readonly kind: 'irrelevant' }
  | { readonly kind: 'failure'; readonly failure: Failure };

export interface ReadRequest {
  readonly path: string;
  readonly shown: string;
  readonly language: Language;
  readonly maxBytes: number;
}

export type SourceReader = (request: ReadRequest) => ReadResult;

/** A larger buffer is given up for the next smaller file. */
const LARGEST_KEPT = 1 << 24;

/** Makes a reader that fills one buffer again and again, for runs over many files. */
export function sourceReader(): SourceReader {
  let buffer = Buffer.allocUnsafe(65_536);
  return ({ path, shown, language, maxBytes }) => {
    try {
      const file = openSync(path, 'r');
      try {
        const { size } = fstatSync(file);
        const most = mostBytes(path, maxBytes);
        if (size > most) return tooLarge(shown, size, most);
        // One byte more than the size tells a file that grew meanwhile from one that did not.
        const isTooLarge = buffer.length > LARGEST_KEPT && size < LARGEST_KEPT;
        if (buffer.length < size + 1 || isTooLarge) buffer = Buffer.allocUnsafe(size + 1);
        return sourceFrom(buffer.subarray(0, fill(file, buffer)), { shown, language, maxBytes });
      } finally {
        closeSync(file);
      }
    } catch (error) {
      return failure(shown, 'read', `cannot be read: ${reasonOf(error)}`);
    }
  };
}

/** Looks for framework names first: most files of most projects end here, undecoded. */
export function sourceFrom(
  bytes: Uint8Array,
  { shown, language, maxBytes }: Omit<ReadRequest, 'path'>,
): ReadResult {
  const most = mostBytes(shown, maxBytes);
  if (bytes.length > most) return tooLarge(shown, bytes.length, most);
  const wide = isWide(bytes);
  if (!wide && bytes.includes(0)) {
    return failure(shown, 'binary', 'holds a NUL byte, so it is not source code');
  }
  if (!wide && !isRelevant(bytes, language)) return { kind: 'irrelevant' };
  if (isNotebookPath(shown)) {
    const opened = openNotebook(bytes, { shown, maxBytes });
    return 'kind' in opened
      ? { kind: 'failure', failure: opened }
      : { kind: 'text', bytes, ...opened };
  }
  const decoded = decode(bytes);
  if (decoded.kind === 'encoding') return failure(shown, 'encoding', decoded.message);
  if (wide && !isRelevant(Buffer.from(decoded.text), language)) return { kind: 'irrelevant' };
  return { ...decoded, bytes };
}

/** Collects what is piped in. */
export async function readAll(stream: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream)
    chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  return Buffer.concat(chunks);
}

function fill(file: number, buffer: Buffer): number {
  let length = 0;
  while (length < buffer.length) {
    const count = readSync(file, buffer, length, buffer.length - length, null);
    if (count === 0) break;
    length += count;
  }
  return length;
}

function tooLarge(shown: string, size: number, maxBytes: number): ReadResult {
  return failure(shown, 'too-large', `has ${size} bytes, more than the limit of ${maxBytes}`);
}

function failure(path: string, kind: Failure['kind'], message: string): ReadResult {
  return { kind: 'failure', failure: { path, kind, message } };
}
