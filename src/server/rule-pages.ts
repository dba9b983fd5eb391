import type { Say } from '#energy';
import { ruleCatalogue } from '#engine';
import { readRulePage } from '#project';
import type { RuleSummary } from './protocol.ts';

/** All rules, for an editor that lets people choose one. */
export function ruleSummaries(say: Say): RuleSummary[] {
  return ruleCatalogue().map(({ id, summary, status }) => ({ id, summary: say(summary), status }));
}

/** The page of a rule without the marks of the program that writes its header. */
export function rulePage(id: string): string | null {
  const page = readRulePage(id, import.meta.url);
  return page === undefined ? null : page.replace(/<!--[\s\S]*?-->\n?/g, '');
}
