import { readFileSync } from 'node:fs';
import { prepare, prepareScripts } from '#engine';
import { UsageError, type Language } from '#core';
import { reasonOf } from './reason.ts';

let preparing: Promise<void> | undefined;

/**
 * Loads the parser of a language: Python's from the wasm files beside the program, the other from a chunk of it.
 * Asked for every file, so the wasm files are read once only.
 */
export function prepareParser(language: Language): Promise<void> {
  if (language === 'javascript') return prepareScripts().catch(cannotStart('JavaScript'));
  preparing ??= preparePython().catch((error: unknown) => {
    preparing = undefined;
    throw error;
  });
  return preparing;
}

async function preparePython(): Promise<void> {
  const runtime = asset('web-tree-sitter.wasm');
  const grammar = asset('tree-sitter-python.wasm');
  await prepare({ runtime, grammar }).catch(cannotStart('Python'));
}

function cannotStart(language: string): (error: unknown) => never {
  return (error) => {
    throw new UsageError(`The ${language} parser cannot start: ${reasonOf(error)}.`);
  };
}

function asset(name: string): Uint8Array {
  try {
    return readFileSync(new URL(`./${name}`, import.meta.url));
  } catch (error) {
    throw new UsageError(`${name} is missing from this installation: ${reasonOf(error)}.`);
  }
}
