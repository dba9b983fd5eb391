import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { JavaScriptRule } from '#javascript';
import type { PythonRule } from '#python';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface LoadedRule {
  readonly id: string;
  readonly rule: PythonRule | JavaScriptRule;
}

/** Ids of all rules as their folders on disk say them, in order. */
export function ruleIds(): string[] {
  return foldersIn(join(ROOT, 'rules'))
    .flatMap((framework) => {
      return foldersIn(join(ROOT, 'rules', framework)).map((name) => `${framework}/${name}`);
    })
    .sort();
}

/** Loads every rule by its path, so that one the index does not know yet is seen as well. */
export async function loadRules(): Promise<LoadedRule[]> {
  const loaded: LoadedRule[] = [];
  for (const id of ruleIds()) {
    const path = join(ROOT, 'rules', id, 'rule.ts');
    if (!existsSync(path)) throw new Error(`rules/${id} holds no rule.ts`);
    const { default: rule } = (await import(path)) as {
      readonly default: PythonRule | JavaScriptRule;
    };
    loaded.push({ id, rule });
  }
  return loaded;
}

/** Names of the files in a folder, in order; none when there is no such folder. */
export function filesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}
