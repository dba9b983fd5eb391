// Reads the tables of a grammar out of the parser's memory: `TSLanguage` of grammar ABI 15.

import type { Language, Tree } from 'web-tree-sitter';
import { FIELD_NAMES } from './fields.ts';
import { KIND_NAMES, TOKEN, UNKNOWN } from './kinds.ts';

/** What the walk needs to know of the grammar, indexed by its own symbol numbers. */
export interface LanguageTables {
  /** Our kind of each visible named symbol, TOKEN of a visible anonymous one, -1 of a hidden one. */
  readonly kindOf: Int16Array;
  /** Our field number of each grammar field. */
  readonly fieldOf: Uint8Array;
  readonly aliasSequences: Uint16Array;
  readonly aliasWidth: number;
  readonly fieldSlices: Uint16Array;
  readonly fieldEntries: Uint8Array;
}

/** Reads the grammar's tables once. Throws when the grammar has another ABI than the layout we know. */
export function languageTables(memory: WebAssembly.Memory, language: Language): LanguageTables {
  const address = pointerOf(language);
  const words = new Uint32Array(memory.buffer);
  const word = (offset: number): number => words[(address + offset) >> 2] ?? 0;
  if (word(0) !== 15) throw new Error(`grammar ABI ${word(0)} is not supported, only 15`);

  const symbolCount = word(4) + word(8);
  const productionCount = word(28);
  const aliasWidth = word(36) & 0xffff;
  const metadata = new Uint8Array(memory.buffer, word(72), symbolCount * 3);
  const publicSymbols = new Uint16Array(memory.buffer, word(76), symbolCount);
  const fieldSlices = new Uint16Array(memory.buffer, word(64), productionCount * 2).slice();
  const entryCount = Math.max(
    0,
    ...Array.from({ length: productionCount }, (_, id) => {
      return (fieldSlices[id * 2] ?? 0) + (fieldSlices[id * 2 + 1] ?? 0);
    }),
  );

  const kindOf = new Int16Array(symbolCount);
  for (let symbol = 0; symbol < symbolCount; symbol++) {
    const visible = metadata[symbol * 3] === 1;
    const named = metadata[symbol * 3 + 1] === 1;
    const name = language.nodeTypeForId(publicSymbols[symbol] ?? symbol) ?? '';
    const kind = KIND_NAMES.indexOf(name);
    kindOf[symbol] = !visible ? -1 : !named ? TOKEN : kind < 0 ? UNKNOWN : kind;
  }

  return {
    kindOf,
    fieldOf: Uint8Array.from(language.fields, (name) =>
      Math.max(0, FIELD_NAMES.indexOf(name ?? '')),
    ),
    aliasSequences: new Uint16Array(memory.buffer, word(84), productionCount * aliasWidth).slice(),
    aliasWidth,
    fieldSlices,
    fieldEntries: new Uint8Array(memory.buffer, word(68), entryCount * 4).slice(),
  };
}

/** Address of the C object behind a binding's object; the binding keeps it under the key 0. */
export function pointerOf(object: Tree | Language): number {
  const address = (object as unknown as { readonly 0?: unknown })[0];
  if (typeof address !== 'number')
    throw new Error('web-tree-sitter changed how it keeps addresses');
  return address;
}
