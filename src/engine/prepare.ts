import type { Language } from '#core';
import { FRAMEWORK_WORDS } from '#frameworks';
import { prepareJavaScript } from '#javascript';
import { type ParserAssets, prepareReader } from '#python';

/** Loads the Python parser from the bytes of its wasm files; a second call does nothing. */
export async function prepare(assets: ParserAssets): Promise<void> {
  await prepareReader(assets);
}

/** Loads the JavaScript parser, which is large; a second call does nothing. */
export async function prepareScripts(): Promise<void> {
  await prepareJavaScript();
}

/** A look at the bytes for names of frameworks we know; a file without any is never decoded or parsed. */
export function isRelevant(bytes: Uint8Array, language: Language): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return FRAMEWORK_WORDS[language].some((word) => buffer.includes(word, 0, 'latin1'));
}
