import { readFileSync } from 'node:fs';

const read = new Map<string, Readonly<Record<string, string>>>();

/** The page of a rule, from the file of pages that lies beside the program. */
export function readRulePage(id: string, program: string | URL): string | undefined {
  const url = new URL('./rule-pages.json', program);
  try {
    const pages = read.get(url.href) ?? JSON.parse(readFileSync(url, 'utf8'));
    read.set(url.href, pages);
    return Object.hasOwn(pages, id) ? pages[id] : undefined;
  } catch {
    return undefined;
  }
}
